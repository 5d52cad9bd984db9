import Testing

@testable import RecoverEvaluation

@Suite struct SharedMessageTests {
    private func shared(_ messages: String...) -> String {
        var shared = SharedMessage(messages[0])
        for message in messages.dropFirst() { shared.add(message) }
        #expect(shared.count == messages.count)
        return shared.text
    }

    @Test func figuresBecomeARange() {
        #expect(shared("0 words, 25 too few") == "0 words, 25 too few")
        #expect(shared("0 words, 25 too few", "9 words, 16 too few") == "0 to 9 words, 16 to 25 too few")
        #expect(shared("1 word, 24 too few", "14 words, 11 too few") == "1 to 14 words, 11 to 24 too few")
        #expect(shared("9 words", "1 word", "9 words") == "1 to 9 words")
        #expect(shared("no line Subject", "no line Subject") == "no line Subject")
    }

    @Test func otherWordsAreAnExample() {
        #expect(shared("“dear valued” is hollow", "“we strive” is hollow") == "“dear valued” is hollow, for example")
        #expect(shared("2 questions", "2 questions too many", "2 questions") == "2 questions, for example")
    }
}
