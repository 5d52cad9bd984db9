#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Benchmark {
    /// Whole processes of `recoverscript` on a scenario of eighty lines, against the smallest process there is and, for
    /// `check`, against an interpreter that does nothing. The program's file was dropped from the page cache and read again,
    /// as after a reboot: one that was just linked lies there in larger pieces, or in smaller ones, by chance.
    static let startUp = Benchmark(work: "start-up") { options in
        guard let file = TemporaryFile.write(Texts.case80, suffix: ".rs") else { return [] }
        defer { unlink(file) }
        let tool = Peers.besideThis("recoverscript")
        guard let check = ProcessCost.run([tool, "check", file]), check.status == 0 else {
            return [
                Row(
                    work: "start-up", figure: "no release binary: swift build -c release --product recoverscript",
                    goal: "≤ 4 ×")
            ]
        }
        PageCache.readAnew(tool)
        var rows = commands(on: file).map { name, arguments, goal in
            // By turns with this one alone: a large process in between would leave a small one a cold machine.
            let times = ProcessCost.medians(of: [[tool] + arguments, ["/bin/true"]], runs: 200)
            guard let own = times[0], let least = times[1] else { return Row(work: name, figure: "not measured") }
            var row = Row.multiple("start-up: \(name)", own / least, of: "/bin/true", atMost: goal)
            row.figure += " (\((own * 1000).rounded(to: 2)) ms)"
            return row
        }
        var peers = [(name: "python3 -c pass", command: ["/usr/bin/python3", "-c", "pass"], goal: 0.25 as Double?)]
        if options.against { peers.append(("jq empty", ["/usr/bin/jq", "-n", "empty"], nil)) }
        for peer in peers {
            let times = ProcessCost.medians(of: [[tool, "check", file], peer.command], runs: 50)
            guard let own = times[0], let other = times[1] else { continue }
            rows.append(.multiple("start-up: check, 80 lines", own / other, of: peer.name, atMost: peer.goal))
        }
        return rows
    }

    private static func commands(on file: String) -> [(name: String, arguments: [String], goal: Double)] {
        [
            ("--version", ["--version"], 2.5),
            ("check, 80 lines", ["check", file], 4),
            ("check with an option", ["check", "--color", "never", file], 4),
            ("run", ["run", file], 6),
            ("prompt", ["prompt", file], 6),
            ("plan", ["plan", file], 6),
            ("why", ["why", file, "plan.lasts"], 6),
            ("test", ["test", file], 6),
        ]
    }
}

/// What the kernel keeps of files.
enum PageCache {
    /// Drops what it has of a file, and has it read from its beginning to its end.
    static func readAnew(_ path: String) {
        #if canImport(Glibc)
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        // What is not written to the disk yet cannot be dropped.
        fsync(descriptor)
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
        var block = [UInt8](repeating: 0, count: 1 << 20)
        while block.withUnsafeMutableBytes({ read(descriptor, $0.baseAddress, $0.count) }) > 0 {}
        #endif
    }
}

/// Programs that are measured or that are there to compare with.
enum Peers {
    /// The path of a product of this package: it lies beside the benchmarks.
    static func besideThis(_ name: String) -> String {
        let own = CommandLine.arguments.first ?? ""
        guard let slash = own.lastIndex(of: "/") else { return name }
        return own[...slash] + name
    }

    /// The seconds that a command takes; nil where it is not installed.
    static func seconds(_ command: [String]) -> Double? {
        let times = (0..<3).compactMap { _ in ProcessCost.run(command)?.cpu }
        return times.isEmpty ? nil : times.median
    }
}
