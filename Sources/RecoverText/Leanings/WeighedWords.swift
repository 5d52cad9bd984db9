/// The words of a sentence by which it is weighed: their stems, contractions taken apart ("won't" is "will not"), hyphens as
/// spaces, figures, sums, percentages and addresses as signs. What stands in quotation marks is somebody else's and left
/// out. `^` stands at the beginning, `.` or `?` at the end.
public struct WeighedWords: Sendable {
    private var folded: [UInt8] = []
    private var word: [UInt8] = []

    public init() {}

    /// - Parameter each: is given one stem after the other.
    public mutating func read(_ bytes: [UInt8], in sentence: Range<Int>, each: ([UInt8]) -> Void) {
        let tokens = WordScanner.all(bytes, in: sentence)[...]
        read(bytes, in: sentence, tokens, isKnown: { _ in false }, each: { stem, _ in each(stem) })
    }

    /// The same, where the words of the sentence were scanned before.
    /// - Parameters:
    ///   - isKnown: whether the word at a place was dealt with already.
    ///   - each: is given the place of the word, too, where the stem is all that it says.
    @inline(__always)
    mutating func read(
        _ bytes: [UInt8], in sentence: Range<Int>, _ tokens: ArraySlice<WordScanner.Token>,
        isKnown: (Range<Int>) -> Bool, each: ([UInt8], Range<Int>?) -> Void
    ) {
        each(WeighedWords.beginning, nil)
        var quotes = Quotes(bytes, in: sentence)
        for token in tokens {
            if quotes.hold(token.range.lowerBound) || isKnown(token.range) { continue }
            let first = bytes[token.range.lowerBound]
            if token.isAddress {
                each(WeighedWords.address, nil)
            } else if bytes[token.range.upperBound - 1] == 0x25 {
                each(WeighedWords.percentage, nil)
            } else if Bytes.isDigit(first) {
                each(WeighedWords.number, nil)
            } else if !Bytes.isLetter(first), first < 0x80 || Bytes.isDigit(bytes[token.range.upperBound - 1]) {
                each(WeighedWords.sum, nil)
            } else {
                pieces(bytes, token.range, each)
            }
        }
        let isAsked = bytes[sentence].last { !Bytes.isSpace($0) && $0 != 0x22 && $0 != 0x29 } == 0x3F
        each(isAsked ? WeighedWords.question : WeighedWords.end, nil)
    }

    /// At hyphens, and at the apostrophe of a contraction.
    private mutating func pieces(_ bytes: [UInt8], _ range: Range<Int>, _ each: ([UInt8], Range<Int>?) -> Void) {
        if bytes[range].allSatisfy(Bytes.isLetter) {
            word.removeAll(keepingCapacity: true)
            for byte in bytes[range] { word.append(Bytes.lower(byte)) }
            if word != WeighedWords.cannot { return stem(each, range) }
        }
        word.removeAll(keepingCapacity: true)
        var apostrophe: Int?
        var index = range.lowerBound
        while index <= range.upperBound {
            guard index < range.upperBound, bytes[index] != 0x2D else {
                if !word.isEmpty { piece(apostrophe, each) }
                word.removeAll(keepingCapacity: true)
                apostrophe = nil
                index += 1
                continue
            }
            var byte = Bytes.lower(bytes[index])
            if byte == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0x98 {
                byte = 0x27
                index += 2
            }
            if byte == 0x27 { apostrophe = word.count }
            word.append(byte)
            index += 1
        }
    }

    private mutating func piece(_ apostrophe: Int?, _ each: ([UInt8], Range<Int>?) -> Void) {
        guard let apostrophe, apostrophe > 0, apostrophe < word.count - 1 else {
            if word == WeighedWords.cannot {
                each(WeighedWords.can, nil)
                return each(WeighedWords.not, nil)
            }
            if apostrophe == word.count - 1 { word.removeLast() }
            return stem(each)
        }
        let tail = Array(word[(apostrophe + 1)...])
        word.removeSubrange(apostrophe...)
        if tail == [0x74], word.last == 0x6E {
            word.removeLast()
            switch word {
            case WeighedWords.wo: word = WeighedWords.will
            case WeighedWords.ca: word = WeighedWords.can
            default: break
            }
            stem(each)
            return each(WeighedWords.not, nil)
        }
        let isVerb = tail != [0x73] || WeighedWords.pronouns.contains(word, 0..<word.count)
        stem(each)
        if isVerb, let full = WeighedWords.tails[tail] { each(full, nil) }
    }

    private mutating func stem(_ each: ([UInt8], Range<Int>?) -> Void, _ whole: Range<Int>? = nil) {
        guard !word.isEmpty else { return }
        Stem.fold(word, in: 0..<word.count, into: &folded)
        each(folded, whole)
    }

    private static let beginning = Array("^".utf8)
    private static let end = Array(".".utf8)
    private static let question = Array("?".utf8)
    static let address = Array("@".utf8)
    private static let number = Array("#".utf8)
    private static let sum = Array("$".utf8)
    private static let percentage = Array("%".utf8)
    private static let cannot = Array("cannot".utf8)
    private static let can = Array("can".utf8)
    private static let not = Array("not".utf8)
    private static let will = Array("will".utf8)
    private static let wo = Array("wo".utf8)
    private static let ca = Array("ca".utf8)
    private static let pronouns = ShortWordTable([(1, "it that he she there here what who how where this")])
    private static let tails: [[UInt8]: [UInt8]] = Dictionary(
        uniqueKeysWithValues: [
            ("ll", "will"), ("ve", "have"), ("re", "are"), ("m", "am"), ("d", "would"), ("s", "is"),
        ].map { (Array($0.utf8), Array($1.utf8)) })

    /// Which places of a sentence stand between double quotation marks; asked in their order.
    private struct Quotes {
        private let bytes: [UInt8]
        private var index: Int
        private var isOpen = false
        private let isNone: Bool

        init(_ bytes: [UInt8], in sentence: Range<Int>) {
            self.bytes = bytes
            index = sentence.lowerBound
            isNone = !bytes[sentence].contains { $0 == 0x22 || $0 == 0xE2 }
        }

        mutating func hold(_ place: Int) -> Bool {
            if isNone { return false }
            while index < place {
                if bytes[index] == 0x22 {
                    isOpen.toggle()
                } else if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
                    if bytes[index + 2] == 0x9C { isOpen = true }
                    if bytes[index + 2] == 0x9D { isOpen = false }
                }
                index += 1
            }
            return isOpen
        }
    }
}
