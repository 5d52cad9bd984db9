/// Whether quotation marks around a phrase hold somebody else's words.
///
/// `“I want a refund”, you wrote` is a quotation, `a “full refund”` is emphasis, and `say: “We will refund you”` is a
/// line the writer means to say.
enum Quotation {
    private static let wishes = [
        "i want", "i need", "i expect", "i'd like", "i would like", "we want", "we need", "we expect", "we'd like",
        "we would like", "i demand", "we demand", "give me", "give us", "refund me", "refund us", "my money",
        "our money",
        "i deserve", "we deserve", "i asked", "we asked",
    ]

    static func holds(_ match: Range<Int>, _ words: ClauseWords, _ sentence: Range<Int>, _ bytes: [UInt8]) -> Bool {
        guard let span = span(around: match, in: sentence, bytes) else { return false }
        let inside = words.words.filter { span.contains($0.range.lowerBound) }
        let outside = words.words.filter { !span.contains($0.range.lowerBound) }
        if isAttributed(outside.map(\.text)) { return true }
        let text = inside.map(\.text).joined(separator: " ")
        return wishes.contains { text.hasPrefix($0 + " ") || text.contains(" " + $0 + " ") || text.hasSuffix($0) }
    }

    private static func isAttributed(_ outside: [String]) -> Bool {
        for (index, word) in outside.enumerated() {
            if word == "your", outside.dropFirst(index + 1).prefix(3).contains(where: isWordNoun) { return true }
            guard ClauseLexicon.asks.contains(word) || word == "put" || word == "called" else { continue }
            let near = outside[max(0, index - 3)..<index]
            if near.contains(where: { ["i", "we", "i'll", "we'll", "to"].contains($0) }) { continue }
            if near.contains(where: { ["you", "you've", "she", "he", "they", "customer", "client"].contains($0) }) {
                return true
            }
            if word != "ask", word != "say", word != "tell", index > 0 || outside.count <= 3 { return true }
        }
        return false
    }

    private static func isWordNoun(_ word: String) -> Bool {
        ["words", "message", "email", "mail", "comment", "feedback", "note", "ticket", "survey", "answer"].contains(
            word)
    }

    /// The quoted stretch that holds `match`; an unclosed quotation runs to the sentence's end.
    static func span(around match: Range<Int>, in sentence: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
        var open: (start: Int, close: UInt32)?
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            let (value, length) = Bytes.scalar(in: bytes, at: index)
            if let current = open {
                let isClose =
                    value == current.close || current.close == 0x201D && value == 0x201C && index > current.start + 3
                if isClose {
                    if current.start <= match.lowerBound, match.upperBound <= index { return current.start..<index }
                    open = nil
                }
            } else {
                let close: UInt32? =
                    switch value {
                    case 0x22: 0x22
                    case 0x201C, 0x201E: 0x201D
                    case 0xAB: 0xBB
                    case 0x2018: 0x2019
                    case 0x27 where startsWord(index, sentence, bytes): 0x27
                    default: nil
                    }
                if let close, close != 0x2019 && close != 0x27 || closesSingle(index + length, sentence, bytes, value) {
                    open = (index + length, close)
                }
            }
            index += length
        }
        guard let open, open.start <= match.lowerBound else { return nil }
        return open.start..<sentence.upperBound
    }

    private static func startsWord(_ index: Int, _ sentence: Range<Int>, _ bytes: [UInt8]) -> Bool {
        let isAfterSpace = index == sentence.lowerBound || Bytes.isSpace(bytes[index - 1]) || bytes[index - 1] == 0x28
        return isAfterSpace && index + 1 < sentence.upperBound && Bytes.isLetter(bytes[index + 1])
    }

    /// A single quotation mark opens only when one that is no apostrophe closes it.
    private static func closesSingle(_ from: Int, _ sentence: Range<Int>, _ bytes: [UInt8], _ open: UInt32) -> Bool {
        var index = from
        while index < sentence.upperBound {
            let (value, length) = Bytes.scalar(in: bytes, at: index)
            if value == (open == 0x27 ? 0x27 : 0x2019) {
                let next = index + length
                if next >= sentence.upperBound || !Bytes.isWordScalar(Bytes.scalar(in: bytes, at: next).value) {
                    return true
                }
            }
            index += length
        }
        return false
    }
}
