import RecoverBase
import SnapshotTesting
import Testing

@testable import RecoverSurvey

/// Records come out whole, however the file is cut into chunks.
@Suite struct ScannerTests {
    private struct Collected: RecordConsumer {
        var rows: [[String]] = []
        var rejects: [String] = []

        mutating func take(_ record: Record) -> Bool {
            rows.append(record.cells.indices.map { record.text($0) })
            return true
        }
        mutating func reject(_ reject: Reject) { rejects.append("\(reject.row): \(reject.reason)") }
    }

    private func read(_ text: String, chunk: Int = 1 << 20, delimiter: UInt8 = 0x2C) -> Collected {
        let bytes = Array(text.utf8)
        var feed = RecordFeed(delimiter: delimiter)
        var collected = Collected()
        var buffer: [UInt8] = []
        var at = 0
        repeat {
            let end = min(bytes.count, at + chunk)
            buffer += bytes[at..<end]
            at = end
            let count = buffer.withUnsafeBufferPointer { feed.run($0, isLast: at == bytes.count, into: &collected) }
            buffer.removeFirst(count)
        } while at < bytes.count
        return collected
    }

    @Test func quotesAndEndsOfLines() {
        let text = "a,b\r\n\"x, \"\"y\"\"\r\nz\",2\r3,\"\"\n\n,5\" disk\r\nlast,\"end\""
        let wanted = [["a", "b"], ["x, \"y\"\r\nz", "2"], ["3", ""], [""], ["", "5\" disk"], ["last", "end"]]
        for chunk in 1...text.utf8.count {
            let found = read(text, chunk: chunk)
            #expect(found.rows == wanted, "in chunks of \(chunk)")
            #expect(found.rejects.isEmpty)
        }
        #expect(read("a;b;c\n", delimiter: 0x3B).rows == [["a", "b", "c"]])
    }

    @Test func wrongQuotesCostOneLine() {
        let inside = read("1,\"He said \"no\" twice\"\n2,fine\n")
        #expect(inside.rows == [["2", "fine"]])
        #expect(inside.rejects == ["1: a quote inside the text is not doubled, or one is never closed"])
        // The next quoted cell gives the open quote away; the lines between are read.
        let open = read("1,\"never closed\n2,fine\n3,\"good\"\n4,x\n")
        #expect(open.rows == [["2", "fine"], ["3", "good"], ["4", "x"]])
        #expect(open.rejects.count == 1)
        let last = read("1,\"never closed\n2,fine\n")
        #expect(last.rows == [["2", "fine"]])
        #expect(last.rejects == ["1: a quote is never closed"])
    }

    @Test func longRecordsArePassedOver() {
        let long = String(repeating: "x", count: RecordScanner.limit + 10)
        for chunk in [1 << 16, 1 << 22] {
            let quoted = read("1,\"\(long)\n\(long)\"\n2,b\n", chunk: chunk)
            #expect(quoted.rows == [["2", "b"]])
            #expect(quoted.rejects == ["1: longer than 1 MB"])
            let plain = read("1,\(long)\r\n2,b\r\n", chunk: chunk)
            #expect(plain.rows == [["2", "b"]])
            let open = read("0,a\n1,\"\(long)\nx\ny\n", chunk: chunk)
            #expect(open.rows == [["0", "a"]])
            #expect(open.rejects == ["2: a quote is never closed; 3 lines behind it could not be read"])
        }
        let most = String(repeating: "x", count: RecordScanner.limit - 3)
        #expect(read("1,\(most)\n2,b\n").rows.count == 2)
        #expect(read("1,\(most)x\n2,b\n").rows.count == 1)
    }

    /// What is written after RFC 4180 comes out as it went in, whatever the chunks.
    @Test func roundTrip() {
        var random = SeededGenerator(seed: 4180)
        let pieces = ["a", "\"", ",", "\n", "\r\n", "\r", "ä", "", " ", "=1", "long words here"]
        for _ in 0..<300 {
            let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                (0..<3).map { _ in
                    (0..<Int.random(in: 0...4, using: &random)).map { _ in random.pick(pieces) }.joined()
                }
            }
            let text = rows.map { row in
                row.map {
                    "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
                }
                .joined(separator: ",")
            }.joined(separator: random.pick(["\n", "\r\n"]))
            #expect(read(text, chunk: Int.random(in: 1...20, using: &random)).rows == rows)
        }
    }

    @Test func utf16() {
        let text = "a\tb\r\n1\t\"ö 😀\nx\"\r\n"
        for isBig in [false, true] {
            var bytes: [UInt8] = isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]
            for unit in text.utf16 {
                let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
                bytes += isBig ? [high, low] : [low, high]
            }
            for chunk in 1...9 {
                var decoder = TextDecoder()
                var out: [UInt8] = []
                var at = 0
                while at < bytes.count {
                    let end = min(bytes.count, at + chunk)
                    bytes[at..<end].withUnsafeBufferPointer {
                        decoder.decode($0, isLast: end == bytes.count, into: &out)
                    }
                    at = end
                }
                #expect(String(decoding: out, as: UTF8.self) == text)
            }
        }
    }

    @Test func cutterFindsBordersOrSaysThatItIsNotSure() {
        let row = "1,\"a comment,\nwith a second line\",x\n"
        let text = String(repeating: row, count: 40)
        let bytes = Array(text.utf8)
        let cutter = RecordCutter(delimiter: 0x2C, cells: 3)
        for start in 1..<(row.utf8.count * 2) {
            let next = (start + row.utf8.count - 1) / row.utf8.count * row.utf8.count
            switch cutter.border(in: Array(bytes[start...]), isLast: true) {
            // Just behind the beginning of a record the window begins with the rest of that record.
            case .at(let offset): #expect([next, next + row.utf8.count].contains(start + offset), "from \(start)")
            case .unsure: break
            case .none: Issue.record("there are records behind \(start)")
            }
        }
        // Every line can be a record, and every line can lie inside of one.
        let unsure = Array(String(repeating: "\"\n\"\n", count: 50).utf8)
        #expect(RecordCutter(delimiter: 0x2C, cells: 1).border(in: unsure, isLast: false) == .unsure)
        var sequential = RecordCutter.Sequential(delimiter: 0x2C, wanted: [1, 100, 400])
        for at in stride(from: 0, to: bytes.count, by: 7) {
            sequential.feed(Array(bytes[at..<min(bytes.count, at + 7)]), isLast: at + 7 >= bytes.count)
        }
        let height = row.utf8.count
        #expect(sequential.found == [1, 100, 400].map { ($0 + height - 1) / height * height })
    }
}
