#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Benchmark {
    /// The whole process of `recoverscript check` on a scenario of eighty lines, against the smallest process there is
    /// and against an interpreter that does nothing.
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
        var names = ["/bin/true", "python3 -c pass"]
        var commands = [["/bin/true"], ["/usr/bin/python3", "-c", "pass"]]
        if options.against {
            names.append("jq empty")
            commands.append(["/usr/bin/jq", "-n", "empty"])
        }
        var rows: [Row] = []
        for (name, command) in zip(names, commands) {
            // By turns with this one alone: a large process in between would leave a small one a cold machine.
            let times = ProcessCost.medians(of: [[tool, "check", file], command], runs: 200)
            guard let own = times[0], let other = times[1] else { continue }
            let goal: Double? = name == "/bin/true" ? 4 : name.hasPrefix("python3") ? 0.25 : nil
            rows.append(.multiple("start-up: check, 80 lines", own / other, of: name, atMost: goal))
            if rows.count == 1 { rows[0].figure += " (\((own * 1000).rounded(to: 2)) ms)" }
        }
        return rows
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
