import Foundation
import Testing

/// Deadlines in working hours against a minute-by-minute brute force in Python's `zoneinfo`: no second off, in zones
/// with half-hour steps, a skipped day, and changes that other calendars make.
@Suite struct ClockTests {
    static let hasPython: Bool = (try? run("/usr/bin/env", ["python3", "-c", "import zoneinfo"]).status) == 0

    @Test(.enabled(if: hasPython, "python3 with zoneinfo is not installed: deadlines were not compared"))
    func tenThousandIntervalsInTwelveZones() throws {
        let place = try Workplace()
        let script = projectRoot.appending(path: "Tests/Support/clocks.py").path
        let made = try run("/usr/bin/env", ["python3", script, place.folder.path, "10000"])
        try #require(made.status == 0, "\(made.errors)")
        let files = try FileManager.default.contentsOfDirectory(atPath: place.folder.path).filter {
            $0.hasSuffix(".rs")
        }
        #expect(files.count == 36)
        var compared = 0
        for file in files.sorted() {
            let data = try Data(contentsOf: URL(filePath: place.path(file.dropLast(3) + ".json")))
            let truth = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            let expected = try #require(truth["expected"] as? [String: [Int]])
            let at = try #require(truth["at"] as? String)
            let result = try runCommand("status", place.path(file), "--at", at, "--format", "json")
            try #require(result.status == 0, "\(file): \(result.errors)")
            let status = try json(result.output)
            var found: [String: [Int]] = [:]
            for key in ["due", "overdue", "breached"] {
                for duty in status[key] as? [[String: Any]] ?? [] {
                    guard let id = duty["id"] as? String else { continue }
                    found[id] = ["opens", "by", "breach"].compactMap { (duty[$0] as? String).flatMap(seconds) }
                }
            }
            let wrong = expected.filter { found[$0.key] != $0.value }
            #expect(wrong.isEmpty, "\(file): \(wrong.prefix(3)), found \(wrong.prefix(3).map { found[$0.key] ?? [] })")
            compared += 3 * expected.count
        }
        #expect(compared >= 10_000)
    }

    /// Of `2026-03-02T10:10+01:00`.
    private func seconds(_ text: String) -> Int? {
        let format = ISO8601DateFormatter()
        let whole = text.replacing("Z", with: "+00:00")
        let withSeconds = whole.count == 22 ? whole.prefix(16) + ":00" + whole.suffix(6) : whole[...]
        return format.date(from: String(withSeconds)).map { Int($0.timeIntervalSince1970) }
    }
}
