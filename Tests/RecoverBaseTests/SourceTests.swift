import RecoverBase
import SnapshotTesting
import Testing

/// Lines, columns and bytes.
@Suite struct SourceTests {
    private func position(_ text: String, at offset: Int) -> [Int] {
        let position = LineTable(Source(name: "case.rs", text: text)).position(at: offset)
        return [position.line, position.column]
    }

    /// A tab, a wide character and an emoji are one column each; how wide they are is the renderer's business.
    @Test func columnsCountCharacters() {
        #expect(position("abc", at: 0) == [1, 1])
        #expect(position("abc", at: 3) == [1, 4])
        #expect(position("\t\tabc", at: 2) == [1, 3])
        #expect(position("é日😀x", at: 9) == [1, 4])
        #expect(position("a\n\n  b", at: 5) == [3, 3])
        #expect(position("a\r\nb", at: 3) == [2, 1])
    }

    @Test func textsAreTheSameToTheLastByte() {
        for length in 0..<40 {
            let text = String(repeating: "x", count: length)
            #expect(Source(name: "a", text: text).hasText(of: Source(name: "b", text: text)))
            #expect(!Source(name: "a", text: text).hasText(of: Source(name: "a", text: text + "x")))
            for place in 0..<length {
                let other = String(text.enumerated().map { $0.offset == place ? "y" : $0.element })
                #expect(!Source(name: "a", text: text).hasText(of: Source(name: "a", text: other)))
            }
        }
    }

    @Test func aByteOrderMarkIsNoColumn() {
        #expect(position("\u{FEFF}abc", at: 3) == [1, 1])
        #expect(position("\u{FEFF}abc", at: 4) == [1, 2])
        #expect(position("\u{FEFF}abc", at: 0) == [1, 1])
        #expect(position("a\n\u{FEFF}b", at: 5) == [2, 2])
    }

    @Test func placesBehindTheEnd() {
        #expect(position("", at: 0) == [1, 1])
        #expect(position("ab\n", at: 3) == [2, 1])
        #expect(position("ab", at: 99) == [1, 3])
    }

    @Test func linesWithoutTheirEnds() {
        let source = Source(name: "case.rs", text: "one\r\ntwo\n\nfour")
        let lines = LineTable(source)
        #expect(lines.count == 4)
        let texts = (1...4).map {
            source.text(Span(start: lines.range(ofLine: $0).lowerBound, end: lines.range(ofLine: $0).upperBound))
        }
        #expect(texts == ["one", "two", "", "four"])
    }

    /// Eight bytes are looked at at once: against counting one by one, at every offset of texts of every length.
    @Test(arguments: 0..<40) func linesAreFoundAtAnyOffset(length: Int) {
        var random = SeededGenerator(seed: UInt64(length))
        let bytes = (0..<length).map { _ in random.pick(Array("ab\n\u{8A}".utf8)) }
        let lines = LineTable(Source(name: "case.rs", bytes: bytes))
        for offset in 0...length {
            #expect(lines.line(at: offset) == 1 + bytes[..<offset].count { $0 == 10 })
        }
    }

    @Test func spansJoin() {
        #expect(Span(start: 4, end: 7).union(Span(start: 1, end: 5)) == Span(start: 1, end: 7))
        #expect(Span(start: 4, end: 2) == Span(start: 4, end: 4))
        #expect(Span(start: 4, end: 2).isEmpty)
        #expect(Source(name: "", bytes: [0x61, 0xE9, 0x62]).text(Span(start: 0, end: 3)) == "a\u{FFFD}b")
    }

    /// The first byte that is no UTF-8 is where Swift's own reading would put its first replacement.
    @Test(
        arguments: [
            ([0x61, 0xE9, 0x62], 1), ([0xC0, 0x80], 0), ([0xE0, 0x80, 0x80], 0), ([0xED, 0xA0, 0x80], 0),
            ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0x61, 0x80], 1), ([0x61, 0xC3], 1),
            ([0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0xFF], 9),
        ] as [([UInt8], Int)]) func bytesThatAreNoUTF8(bytes: [UInt8], offset: Int)
    {
        #expect(Source(name: "", bytes: bytes).firstInvalidByte == offset)
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func validityIsThatOfTheStandardLibrary(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let leads: [UInt8] = [0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0x90, 0xA0]
        let bytes = (0..<Int.random(in: 0..<14, using: &random)).map { _ in random.pick(leads) }
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        #expect((Source(name: "", bytes: bytes).firstInvalidByte == nil) == isValid, "\(bytes)")
    }
}
