import RecoverBase
import Testing

@testable import RecoverText

/// What is kept from one text to the next, or shared by several readers of one, changes nothing that is found.
@Suite struct WordsReadOnceTests {
    private static let texts = [
        "We refunded you, and we'll refund them. Cannot you refund us? Refunding is ours.",
        "Hello Dana,\n\nThe six-day export (see acme.com/x) cost 40% of $84k. It doesn't. “Never” was said. REFUNDED!",
        "Naïve cafés aren't refunded’s cafés. 日本語の文。 An unquestionablylongwordofmanyletters refunds it.",
        "",
    ]

    private static func sentences(_ bytes: [UInt8]) -> [Sentence] { Sentences(utf8: bytes).all }

    @Test(arguments: texts)
    func theWordsOfEachSentenceAreThoseOfAScanner(text: String) {
        let bytes = Array(text.utf8)
        let sentences = Self.sentences(bytes)
        let words = SentenceWords(utf8: bytes, sentences: sentences)
        for (index, sentence) in sentences.enumerated() {
            var scanner = WordScanner(bytes, in: sentence.range)
            var tokens: [WordScanner.Token] = []
            while let token = scanner.next() { tokens.append(token) }
            #expect(Array(words[index]) == tokens)
        }
    }

    @Test func aSetThatRemembersWordsFindsTheSame() {
        let phrases = ["refund", "we refund", "six day export", "cafés", "unquestionablylongwordofmanyletters refund"]
        let set = PhraseSet(phrases)
        let remembering = PhraseSet(phrases, remembers: true)
        for text in Self.texts + Self.texts { #expect(remembering.matches(in: text) == set.matches(in: text)) }
        #expect(remembering.matches(in: Self.texts[0]).count > 3)
    }

    @Test func aSentenceLeansTheSameWayWhateverWasWeighedBefore() throws {
        let weights = Leanings(
            """
            families promise
            bias -100
            warns 0
            fails 100
            kind <we> we i
            refund\t16
            cannot\t90
            can not\t-40
            <we> refund\t32
            """ + "\n")
        for text in Self.texts + Self.texts.reversed() {
            let bytes = Array(text.utf8)
            let sentences = Self.sentences(bytes)
            let words = SentenceWords(utf8: bytes, sentences: sentences)
            let together = weights.scores(of: sentences, words: words, utf8: bytes) { _ in true }
            let alone = sentences.map { sentence in
                var reader = Leanings.Reader()
                return weights.scores(of: sentence.range, utf8: bytes, &reader)
            }
            #expect(together == alone)
        }
        let bytes = Array(Self.texts[0].utf8)
        let sentences = Self.sentences(bytes)
        let none = weights.scores(
            of: sentences, words: SentenceWords(utf8: bytes, sentences: sentences), utf8: bytes
        ) { _ in false }
        #expect(none == sentences.map { _ in nil })
    }

    @Test func aReadingGradeIsTheSameTheSecondTime() {
        for text in Self.texts { #expect(ReadingGrade(text) == ReadingGrade(text)) }
        #expect(ReadingGrade("We refunded you.")?.syllables == 5)
        #expect(ReadingGrade("We refunded you.")?.syllables == 5)
    }
}
