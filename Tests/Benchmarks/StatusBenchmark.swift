#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Benchmark {
    /// Where cases stand: one with very many events, and a folder of cases beside `check` of the same.
    static let status = Benchmark(work: "status") { _ in
        let tool = Peers.besideThis("recoverscript")
        return [
            Lives.events(tool, "`status`, 10,000 events") { "+\($0 + 1)h" },
            Lives.events(tool, "`status`, 10,000 events that count from another") {
                $0 % 4 == 0 ? "+\($0 + 1) minutes" : "\($0) minutes after contacted"
            }, Lives.folder(tool),
        ].compactMap { $0 }
    }
}

private enum Lives {
    private static let cases = 1000

    private static func text(_ number: Int, events: Int, at time: (Int) -> String = { "+\($0 + 1)h" }) -> String {
        let names = ["contacted", "replied", "resolved", "informed"]
        return """
            scenario "Case \(number)"
            use empathetic-response
            sender "Support lead" at "a maker of card readers" { person "Jon Bell"; contact "jon@tills.example" via email }
            customer "Shop owner" { name "Elif Demir"; tenure 14 months }
            feedback 4/10 "The card reader freezes every evening." {
              received 2026-04-13T16:00Z
              issue reader "The card reader freezes" fixable
            }
            assigned Support
            owner Support "Support" { person "Jon Bell"; authority manager }

            """
                + (0..<events).map {
                    "event \(names[$0 % 4]) \(time($0))" + ($0 % 4 == 1 ? "\n" : " by Support via email\n")
                }.joined()
    }

    static func events(_ tool: String, _ work: String, at time: @escaping (Int) -> String) -> Benchmark.Row? {
        let files = [0, 1000, 10_000].enumerated().compactMap { index, count in
            TemporaryFile.write(Array(text(1, events: count, at: time).utf8), suffix: "-\(index).rs")
        }
        defer { for file in files { unlink(file) } }
        let times = ProcessCost.medians(of: files.map { [tool, "status", $0] }, runs: 5).compactMap { $0 }
        guard times.count == 3 else { return nil }
        return Benchmark.Row(
            work: work, figure: "\((times[2] * 1000).rounded(to: 0)) ms",
            growth: (times[2] - times[0]) / max(times[1] - times[0], 0.0001))
    }

    static func folder(_ tool: String) -> Benchmark.Row? {
        let folder = "\(getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir)/recoverscript-cases-\(getpid())"
        guard mkdir(folder, 0o700) == 0 else { return nil }
        var files: [String] = []
        defer {
            for file in files { unlink(file) }
            rmdir(folder)
        }
        for number in 0..<cases {
            let path = "\(folder)/case-\(number).rs"
            guard let file = fopen(path, "w") else { return nil }
            files.append(path)
            fputs(text(number, events: 6), file)
            fclose(file)
        }
        let times = ProcessCost.medians(of: [[tool, "status", folder], [tool, "check"] + files], runs: 3)
        guard let status = times[0], let check = times[1] else { return nil }
        return .multiple("`status` of a folder of 1,000 cases", status / check, of: "`check` of them", atMost: 1.1)
    }
}
