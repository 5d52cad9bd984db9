/// The words of the sentences of one text, scanned once for all that reads them.
public struct SentenceWords: Sendable {
    private let tokens: [WordScanner.Token]
    /// Where the words of each sentence begin among all; behind the last one, where they end.
    private let starts: [Int]

    public init(utf8 bytes: [UInt8], sentences: [Sentence]) {
        var tokens: [WordScanner.Token] = []
        tokens.reserveCapacity(bytes.count / 5 + 4)
        var starts = [0]
        starts.reserveCapacity(sentences.count + 1)
        for sentence in sentences {
            var scanner = WordScanner(bytes, in: sentence.range)
            while let token = scanner.next() { tokens.append(token) }
            starts.append(tokens.count)
        }
        self.tokens = tokens
        self.starts = starts
    }

    /// The words of a sentence, by its place among all.
    public subscript(sentence: Int) -> ArraySlice<WordScanner.Token> { tokens[starts[sentence]..<starts[sentence + 1]] }
}

extension WordScanner {
    /// All words of a stretch.
    public static func all(_ bytes: [UInt8], in range: Range<Int>) -> [Token] {
        var tokens: [Token] = []
        var scanner = WordScanner(bytes, in: range)
        while let token = scanner.next() { tokens.append(token) }
        return tokens
    }
}
