/// The Flesch-Kincaid grade level: the US school year whose pupils can read the text.
///
/// `0.39 · words/sentences + 11.8 · syllables/words − 15.59` (J. P. Kincaid et al., "Derivation of New Readability
/// Formulas", Research Branch Report 8-75, 1975). The three counts stay in the result, so a report can show them.
public struct ReadingGrade: Hashable, Sendable {
    public let words: Int
    public let sentences: Int
    public let syllables: Int

    /// The grade of the text's prose and list items. Headings, greeting and signature are left out, and so are lines
    /// behind `>`: they would make the writer's sentences look shorter than they are.
    ///
    /// Nil when no word is left to grade.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        let sentences = Sentences(utf8: bytes)
        self.init(utf8: bytes, sentences: sentences, words: SentenceWords(utf8: bytes, sentences: sentences.all))
    }

    /// As above, for sentences and words that are split already.
    public init?(utf8 bytes: [UInt8], sentences: Sentences, words: SentenceWords) {
        var (counts, syllables, count) = (0, 0, 0)
        ReadingGrade.memories.with { memory in
            for (index, sentence) in sentences.all.enumerated() where sentence.isBody && !sentence.isQuoted {
                count += 1
                for token in words[index] {
                    counts += 1
                    syllables += token.isAddress ? 1 : ReadingGrade.syllables(bytes, token.range, &memory)
                }
            }
        }
        self.init(words: counts, sentences: count, syllables: syllables)
    }

    private static let memories = Pool { WordMemory<UInt8>(0) }

    private static func syllables(_ bytes: [UInt8], _ word: Range<Int>, _ memory: inout WordMemory<UInt8>) -> Int {
        guard let key = WordMemory<UInt8>.key(bytes, word) else { return Syllables.count(utf8: bytes, in: word) }
        if let known = memory[key] { return Int(wide: known) }
        let count = Syllables.count(utf8: bytes, in: word)
        memory.remember(UInt8(clamping: count), of: key)
        return count
    }

    /// Nil unless there is at least one word and one sentence.
    public init?(words: Int, sentences: Int, syllables: Int) {
        guard words > 0, sentences > 0 else { return nil }
        self.words = words
        self.sentences = sentences
        self.syllables = syllables
    }

    public var wordsPerSentence: Double { Double(words) / Double(sentences) }

    public var syllablesPerWord: Double { Double(syllables) / Double(words) }

    /// School years; may be below 0 for very short sentences.
    public var grade: Double { 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59 }
}
