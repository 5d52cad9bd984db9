import RecoverBase
import SnapshotTesting
import Testing

@testable import RecoverSurvey

/// A list of the first few is the beginning of the whole list, though most rows are turned away before anything is made of them.
@Suite struct ShortlistTests {
    private static let export: String = {
        var random = SeededGenerator(seed: 4)
        var text = "id,score,comment,value,submitted_at\n"
        for row in 0..<300 {
            let comment = random.pick(["slow", "My lawyer will call.", ""])
            let time = random.pick(["2026-03-0\(1 + row % 7)T09:10Z", "2026-03-04T09:10Z", ""])
            text +=
                "\(row),\(Int.random(in: 0...10, using: &random)),\(comment),\(random.pick(["high", "low"])),\(time)\n"
        }
        return text
    }()

    @Test(arguments: [1, 7, 50, 1000])
    func theFirstOfAll(most: Int) throws {
        let doctrine = try doctrine()
        let bytes = Array(ShortlistTests.export.utf8)
        let all = try ReadExport(bytes, doctrine, form: .list).report.rows
        #expect(all.count > 150)
        for chunk in [500, 1 << 20] {
            let report = try ReadExport(bytes, doctrine, form: .list, chunk: chunk, most: most).report
            #expect(report.rows.map(\.row) == all.prefix(most).map(\.row))
            #expect(report.rows.count + report.left == all.count)
            #expect(report.rows.allSatisfy { $0.statements.isEmpty })
        }
    }

    /// Of a thousand ranks in any order few are admitted to a list of ten, and the ten best are among them.
    @Test func mostAreTurnedAway() throws {
        let rows = try ReadExport(Array(ShortlistTests.export.utf8), try doctrine(), form: .list).report.rows
        var random = SeededGenerator(seed: 2)
        let ranks = (0..<1000).map { _ in random.pick(rows).rank }
        var shortlist = Shortlist(most: 10)
        let admitted = ranks.filter { shortlist.admits($0) }
        #expect(admitted.count < 200)
        #expect(zip(admitted.sorted(), ranks.sorted()).prefix(10).allSatisfy { !($0 < $1) && !($1 < $0) })
    }

    @Test func idsAreSeenOnce() {
        var table = IDTable()
        var random = SeededGenerator(seed: 1)
        var seen: Set<UInt64> = []
        for _ in 0..<20_000 {
            // Small ones, 0 and 1 among them, and such as differ in their high bits alone.
            let id = UInt64.random(in: 0...3000, using: &random) << random.pick([0, 32, 50])
            #expect(table.contains(id) == seen.contains(id) || id < 2)
            #expect(table.insert(id) == seen.insert(id).inserted || id < 2)
        }
    }
}
