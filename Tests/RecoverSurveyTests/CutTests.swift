import RecoverBase
import SnapshotTesting
import Testing

@testable import RecoverSurvey

/// A queue over many machines is rows through a filter.
@Suite struct CutTests {
    /// Cells that random files are made of.
    private static let comments = [
        "", "slow", "\"a, b\"", "\"two\nlines\"", "\"say \"\"no\"\"\"", "lawyer", "5\" disk", "\"open", "=1+1",
        "ä\u{1F600}",
        "\"x\"y", "\"\r\n\"",
    ]
    private static let scores = ["0", "3", "6", "7", "10", "10.5", "", "5 stars", "2 - low"]
    private static let times = ["2026-03-02T09:10Z", "", "3/2/2026", "2026-03-02 09:10:11"]

    private func file(_ random: inout SeededGenerator) -> [UInt8] {
        var text = ""
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            var cells = [
                random.pick(CutTests.scores), random.pick(CutTests.comments), random.pick(["", "A", "\"B, Inc\""]),
                random.pick(CutTests.times),
            ]
            if random.chance(0.05) { cells.removeLast() }
            if random.chance(0.03) { cells = [""] }
            text += cells.joined(separator: ",") + random.pick(["\n", "\n", "\r\n", "\r"])
        }
        if random.chance(0.2) { text.removeLast() }
        return Array(text.utf8)
    }

    /// Ends of records, as one process finds them.
    private struct Ends: RecordConsumer {
        mutating func take(_ record: Record) -> Bool { false }
        mutating func reject(_ reject: Reject) {}
    }

    private func borders(_ bytes: [UInt8]) -> [Int] {
        var found: [Int] = []
        var at = 0
        // One record at a time, rejected ones too: each is read from its own beginning.
        bytes.withUnsafeBufferPointer { bytes in
            var scanner = RecordScanner(delimiter: 0x2C)
            while at < bytes.count {
                switch scanner.scan(bytes, from: at, isLast: true) {
                case .record(let next), .malformed(_, let next): at = next
                case .tooLong, .incomplete: at = bytes.count
                }
                found.append(at)
            }
        }
        return found
    }

    @Test func tenThousandFilesCutAnywhereGiveTheBytesOfOneProcess() throws {
        var random = SeededGenerator(seed: 10_000)
        let doctrine = try doctrine()
        var layout = SurveyLayout(
            tool: .plain, headerRows: 1, headers: ["score", "comment", "company", "submitted_at"])
        layout[.score] = 0
        layout[.comment] = 1
        layout[.company] = 2
        layout[.received] = 3
        let facts = RowFacts(layout: layout, time: SurveyTime(), currency: "$", doctrine: doctrine)
        // Workers are copied, and so is what they remember of verdicts.
        var worker = QueueWorker(QueueFilter(facts: facts, doctrine: doctrine, form: .jsonl), delimiter: 0x2C)
        var different = 0
        for _ in 0..<10_000 {
            let bytes = file(&random)
            let whole = bytes.withUnsafeBufferPointer { worker.work($0, isLast: true) }
            #expect(whole == bytes.count)
            let one = worker.takePart()
            let cut = random.pick([0] + borders(bytes))
            var counts = QueueCounts()
            var lines: [UInt8] = []
            for piece in [bytes[..<cut], bytes[cut...]] {
                var other = worker
                _ = piece.withUnsafeBufferPointer { other.work($0, isLast: true) }
                let part = other.takePart()
                lines += part.lines
                counts += part.counts
            }
            if lines != one.lines || counts.rows != one.counts.rows || counts.rejected != one.counts.rejected {
                different += 1
                if different < 5 {
                    Issue.record("cut at \(cut): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
                }
            }
        }
        #expect(different == 0)
    }

    /// The same in chunks of any size, as a stream comes in.
    @Test func chunksOfAnySizeGiveTheSameBytes() throws {
        var random = SeededGenerator(seed: 77)
        let doctrine = try doctrine()
        for form in [QueueForm.csv, .jsonl] {
            for _ in 0..<20 {
                let bytes = Array("score,comment,company,submitted_at\n".utf8) + file(&random)
                let one = try ReadExport(bytes, doctrine, form: form)
                let other = try ReadExport(bytes, doctrine, form: form, chunk: Int.random(in: 1...30, using: &random))
                #expect(one.lines == other.lines)
                #expect(one.rejects == other.rejects)
                #expect(one.counts == other.counts)
            }
        }
    }

    @Test func blocksEndWhereARecordMay() {
        func cut(_ text: String) -> Int { Array(text.utf8).withUnsafeBufferPointer { QueueWorker.cut($0) } }
        #expect(cut("a,b\nc,\"d\ne") == 4)
        #expect(cut("a,\"b\nc\"\nd") == 8)
        #expect(cut("a,\"b\nc") == 0)
        // The last end of a line with as many opening as closing quotes in front of it, however long the block is.
        var random = SeededGenerator(seed: 5)
        for length in 0..<400 {
            let bytes = (0..<length).map { _ in random.pick(Array("ab\"\n!#\u{22}".utf8)) }
            let ends = bytes.indices.filter { end in
                bytes[end] == 0x0A && bytes[..<end].count { $0 == 0x22 }.isMultiple(of: 2)
            }
            #expect(bytes.withUnsafeBufferPointer { QueueWorker.cut($0) } == (ends.last ?? -1) + 1)
        }
    }
}
