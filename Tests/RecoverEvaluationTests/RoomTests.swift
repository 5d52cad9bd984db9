import RecoverModel
import Testing

@testable import RecoverEvaluation

/// Votes and the key, without a terminal.
@Suite struct RoomTests {
    @Test func countsAreVotesAndOneNumberIsAChoice() throws {
        #expect(try Votes.read(["4", "1", "9"], choices: 3)?.winner == 2)
        #expect(try Votes.read(["0", "0", "1"], choices: 3)?.leaders == [2])
        #expect(try Votes.read(["2"], choices: 3) == nil)
        #expect(try Votes.read(["vp"], choices: 3) == nil)
        #expect(try Votes.read(["vp", "9"], choices: 2) == nil)
        #expect(try Votes.read([], choices: 1) == nil)
        #expect(try Votes.read(["7"], choices: 1)?.winner == 0)
    }

    @Test func levelVotesHaveNoWinner() throws {
        let votes = try #require(try Votes.read(["5", "1", "5"], choices: 3))
        #expect(votes.winner == nil)
        #expect(votes.leaders == [0, 2])
    }

    @Test(arguments: [
        ["4", "1"], ["4", "1", "9", "2"], ["0", "0", "0"], ["1", "2", "100001"], ["1", "2", "9999999999999999999999"],
    ])
    func countsThatAreNone(words: [String]) {
        #expect(throws: AnswerFailure.self) { try Votes.read(words, choices: 3) }
    }

    @Test func theKeyOfADecision() throws {
        let play = PlaySession(
            try evaluated(
                """
                rule ready "Prepared" { expects option.prepared; weight 20; because "It helps." }
                rule asked "Asked" { expects option.asks; weight 10 }
                decision first "What first?" {
                  option rush "Rush" { channel call }
                  option ask "Ask" { asks }
                  option both "Both" { asks; prepared }
                }
                """), luck: .likeliest)
        let key = try #require(play.key)
        #expect(key.choices.map(\.place) == [2, 1, 0])
        #expect(key.choices.map(\.standing) == [.best, .between, .weakest])
        #expect(key.choices[1].rules.map(\.title) == ["Prepared"])
        // Of the best, what no other option meets.
        #expect(key.choices[0].rules.map(\.title) == ["Prepared"])
        #expect(key.choices[2].rules.map(\.title) == ["Prepared", "Asked"])
    }

    @Test func theAuthorsWordsComeFirst() throws {
        let text = """
            decision first "What?" { option one "One" weak because "Too late."; option two "Two" correct }
            quiz owner "Who?" { answer csm "The CSM" because "Too close."; answer manager "A manager" correct }
            """
        var play = PlaySession(try evaluated(text), luck: .likeliest)
        #expect(play.key?.choices.map(\.standing) == [.called(.correct), .called(.weak)])
        #expect(play.key?.choices.last?.reason == "Too late.")
        try play.answer(["one"])
        #expect(play.key?.choices.map(\.standing) == [.right, .wrong])
        #expect(play.key?.choices.map(\.place) == [1, 0])
        #expect(play.key?.choices.last?.reason == "Too close.")
        try play.answer(["csm"])
        #expect(play.key == nil)
    }
}
