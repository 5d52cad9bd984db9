import RecoverText
import Testing

@Suite struct LeaningsTests {
    private func words(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var words: [String] = []
        var reader = WeighedWords()
        reader.read(bytes, in: 0..<bytes.count) { words.append(String(decoding: $0, as: UTF8.self)) }
        return words
    }

    @Test func wordsAsTheyAreWeighed() {
        #expect(words("We won't refund you.") == ["^", "we", "will", "not", "refund", "you", "."])
        #expect(words("We cannot; it’s late?") == ["^", "we", "can", "not", "it", "is", "late", "?"])
        #expect(words("$40, 20% or 3 five-star") == ["^", "$", "%", "or", "#", "five", "star", "."])
        #expect(words("You wrote \"never again\" to us.") == ["^", "you", "wrote", "to", "us", "."])
    }

    private let weights = Leanings(
        """
        # A remark.
        families promises blame
        learned-from abc
        kind <you> you your
        kind <failed> broke late
        bias -100 0
        warns 0 0
        fails 200 200
        will fix\t64\t0
        <you> .. <failed>\t0\t64
        """)

    private func scores(_ text: String) -> Leanings.Scores? {
        let bytes = Array(text.utf8)
        var reader = Leanings.Reader()
        return weights.scores(of: 0..<bytes.count, utf8: bytes, &reader)
    }

    /// Neighbours count where they are neighbours, kinds also where words stand between them.
    @Test func aSentenceLeansByWhatItHolds() throws {
        #expect(weights.families == ["promises", "blame"] && weights.stamp == "abc")
        let promise = try #require(scores("We will fix it."))
        let none = try #require(scores("Will you see the fix?"))
        #expect(promise[0] > none[0] && none[0] == -1)
        let blame = try #require(scores("Your driver was late."))
        let other = try #require(scores("Late was your driver."))
        #expect(blame[1] > 0 && other[1] == 0)
    }

    @Test func whatIsNoSentenceLeansToNothing() {
        #expect(scores("Kind regards") == nil)
        #expect(scores("Customer Success Manager maya@brightdock.example") == nil)
        #expect(scores("**Day 5: will fix it**") == nil)
        #expect(scores("We will fix it!") != nil)
    }
}
