import RecoverBase
import RecoverModel
import Testing

@testable import RecoverEvaluation

/// Tables of form tools that put codes before questions and have a column for each choice, as LimeSurvey exports them.
@Suite struct FormToolTests {
    private static let exercise = """
        decision first "What first?" { option a "Call" correct; option b "Mail" weak }
        quiz signs "What shows it?" all-that-apply { answer word "She says so" correct; answer ticket "The ticket is closed"; answer order "She orders" correct }
        quiz steps "In what order?" in-order { answer one "Alpha"; answer two "Beta"; answer three "Gamma" }
        """

    private func read(_ table: String) throws -> (answers: ClassAnswers, results: ClassResults) {
        let evaluation = try evaluated(FormToolTests.exercise)
        var answers = ClassAnswers(evaluation.exercise, title: "Test")
        #expect(ClassTests.add(table, to: &answers))
        return (answers, ClassResults(answers, of: evaluation, isNamed: true))
    }

    /// Codes that are the ids of the exercise, codes with the texts behind them, and texts alone.
    @Test(arguments: [
        #""id","name","first","signs[word]","signs[ticket]","signs[order]","steps[1]","steps[2]","steps[3]""#,
        #""id","G01Q01. Name","G01Q02. What first?","G02Q01[SQ001]. What shows it? [She says so]","#
            + #""G02Q01[SQ002]. What shows it? [The ticket is closed]","G02Q01[SQ003]. What shows it? [She orders]","#
            + #""G03Q01[1]. In what order? [Rank 1]","G03Q01[2]. In what order? [Rank 2]","G03Q01[3]. In what order? [Rank 3]""#,
        #""Response ID","Name","What first?","What shows it? [She says so]","What shows it? [The ticket is closed]","#
            + #""What shows it? [She orders]","In what order? [Ranking 1]","In what order? [Ranking 2]","In what order? [Ranking 3]""#,
    ])
    func columnsOfChoices(header: String) throws {
        let (answers, results) = try read(
            header + "\n"
                + #""1","Ada","Call","Yes","No","Yes","Alpha","Beta","Gamma""# + "\n"
                + #""2","Bo","Mail","N/A","Y","","Gamma","Alpha","Beta""# + "\n")
        func order(_ code: UInt16) -> [String] {
            answers.choices(code, of: 2).map { answers.key.items[2].question.choices[$0].id }
        }
        #expect(results.members.map(\.name) == ["Ada", "Bo"])
        #expect(answers.codes.count == 6)
        #expect(answers.choices(answers.codes[1], of: 1) == [0, 2])
        #expect(order(answers.codes[2]) == ["one", "two", "three"])
        #expect(answers.choices(answers.codes[4], of: 1) == [1])
        #expect(order(answers.codes[5]) == ["three", "one", "two"])
        #expect(
            results.leftOut.map(\.what) == ["the exercise has no `\(header.hasPrefix("\"id") ? "id" : "Response ID")`"])
    }

    @Test func whatIsNotKnownIsNotGuessed() throws {
        let (answers, results) = try read(
            """
            name,first,signs[other],signs[word],steps
            Ada,Call,Yes,perhaps,"Alpha, Beta, Gamma"
            """)
        #expect(answers.choices(answers.codes[1], of: 1).isEmpty)
        #expect(
            results.leftOut.map(\.what) == [
                "the exercise has no `signs[other]`", "a column for one choice of `signs` says `perhaps`",
            ])
    }

    /// The file of a room whose host has not closed the question yet.
    @Test func openAnswersAreTold() throws {
        let head = #"{"live":{"code":"A","host":"B"},"scenario":"Test","seed":7,"version":2}"#
        let open =
            [#"{"key":"K","live":"joined","participant":"A"}"#, #"{"live":"begin"}"#]
            + ["A", "B", "A"].map { #"{"given":["a"],"live":"vote","participant":"\#($0)"}"# }
        func leftOut(_ lines: [String]) throws -> [ClassAnswers.LeftOut] {
            let evaluation = try evaluated(FormToolTests.exercise)
            var answers = ClassAnswers(evaluation.exercise, title: "Test")
            for record in PlayRecord.all(in: Array((lines.joined(separator: "\n") + "\n").utf8)) {
                answers.add(record, path: "room.jsonl")
            }
            return answers.leftOut
        }
        let told = try leftOut([head] + open)
        #expect(
            told.map(\.what) == [
                "an answer to a question that is still open in the room; it counts when the host closes it"
            ])
        #expect(told.map(\.count) == [2])
        #expect(try leftOut([head] + open + [#"{"live":"reveal"}"#]).isEmpty)
    }
}
