import RecoverBase
import RecoverModel
import Testing

@testable import RecoverEvaluation

/// The figures of a group, worked out by hand.
@Suite struct ClassTests {
    private static let exercise = """
        objective act "Act"
        decision d1 "What first?" {
          objective act
          option a "Call" correct { score 100 because "x" }
          option b "Mail, at once" { score 40 because "y" }
          option c "Wait" { score 0 because "z" }
        }
        decision d2 "And then?" {
          option p "Yes" { score 100 because "x" }
          option q "No" { score 50 because "y" }
        }
        ending good "Good" when d1 is a and d2 is p
        ending bad "Bad" otherwise
        quiz k "Which of them?" all-that-apply {
          answer l "Left, now" correct
          answer m "Middle"
          answer r "Right" correct
        }
        quiz o "In which order?" in-order {
          answer one "Alpha"
          answer two "Beta"
          answer three "Gamma"
        }
        pass at 70
        """

    private func results(_ tables: String..., records: [String] = []) throws -> ClassResults {
        let evaluation = try evaluated(ClassTests.exercise)
        var answers = ClassAnswers(evaluation.exercise, title: "Test")
        for text in tables {
            let isRead = answers.add(CSVTable(text: text))
            #expect(isRead)
        }
        for text in records { answers.add(try #require(PlayRecord(text)), name: "?") }
        return ClassResults(answers, of: evaluation)
    }

    @Test func longTable() throws {
        let results = try results(
            """
            participant,decision,option
            T1,d1,a
            T1,d2,p
            T1,k,l+r
            T2,d1,b
            T2,d2,p
            T2,k,l
            T3,d1,b
            T3,d1,a
            T3,d2,q

            """)
        #expect(results.members.map(\.name) == ["T1", "T2", "T3"])
        #expect(results.members.map(\.answered) == [3, 3, 2])
        // (100 + 100 + 100) / 3; (40 + 100 + two of three) / 3; (100 + 50) / 2.
        #expect(isClose(results.members[0].score, 100))
        #expect(isClose(results.members[1].score, (140 + 200.0 / 3) / 3))
        #expect(isClose(results.members[2].score, 75))
        #expect(results.members.map(\.isPassed) == [true, false, true])
        #expect(results.passed == 2)
        #expect(results.members.map(\.ending?.id) == ["good", "bad", "bad"])
        let first = results.items[0]
        #expect(first.answered == 3)
        #expect(first.right == 2)
        #expect(first.choices.map(\.chosen) == [2, 1, 0])
        #expect(first.choices.map(\.isKey) == [true, false, false])
        #expect([first.firstKnown, first.changed, first.changedToRight, first.changedFromRight] == [1, 1, 1, 0])
        #expect(first.choices.map(\.first) == [0, 1, 0])
        // Nothing is marked in it, so the best-scored option counts.
        #expect(results.items[1].choices.map(\.isKey) == [true, false])
        #expect(results.items[1].right == 2)
        #expect(results.items[2].right == 1)
        #expect(results.items[2].choices.map(\.chosen) == [2, 0, 1])
        #expect(results.items[3].facility == nil)
        #expect(results.discussFirst.map(\.id) == ["k", "d1", "d2"])
        #expect(results.items.allSatisfy { $0.discrimination == nil })
        #expect(results.objectives.map(\.objective.id) == ["act"])
        #expect(isClose(results.objectives[0].score, 80))
        #expect(results.objectives[0].right == 2)
        #expect(results.leftOut.isEmpty)
    }

    @Test func wideTableOfASpreadsheet() throws {
        let results = try results(
            "\u{FEFF}When;Team;\"What first?\";D2;k;o\r\n"
                + "1;\"The \"\"A\"\" team\";A;yes;\"Left, now, Right\";two+one+three\r\n"
                + "2;Two;\"mail,  at once\";q;A C;C B A\r\n3;Three;\(Int.min);2;old\r\n;;;;;\r\n")
        #expect(results.members.map(\.name) == ["The \"A\" team", "Two", "Three"])
        #expect(results.items[0].choices.map(\.chosen) == [1, 1, 0])
        #expect(results.items[1].choices.map(\.chosen) == [1, 2])
        #expect(results.items[2].choices.map(\.chosen) == [2, 0, 2])
        #expect(results.items[2].right == 2)
        // On paper it stands Gamma, Beta, Alpha: C B A is right, `two+one+three` has Gamma alone in its place.
        #expect(results.items[3].right == 1)
        #expect(results.items[3].choices.map(\.chosen) == [1, 1, 2])
        #expect(
            results.leftOut.map(\.what) == [
                "the exercise has no `When`", "`d1` has no option `\(Int.min)`", "`k` has no option `old`",
            ])
    }

    @Test func recordsHoldWhatCameFirst() throws {
        let head = "recoverscript record 1\nscenario Test\n"
        let results = try results(records: [
            head + "participant T9\nanswer d1 b\nback d1\nanswer d1 a\nanswer d2 old\nanswer gone x\n",
            head + "answer d1 a\nback d1\nanswer d1 c\nhint d2\nanswer d2 p\n",
            head + "answer d1 a\nanswer d2 q\nback d2\nback d1\nanswer d1 a\nanswer d2 p\n",
        ])
        #expect(results.members.map(\.name) == ["T9", "?", "?"])
        #expect(results.members.map(\.score) == [100, 50, 100])
        // The first was cut short by an option that is gone.
        #expect(results.members.map(\.ending?.id) == [nil, "bad", "good"])
        let first = results.items[0]
        #expect([first.answered, first.right, first.firstKnown, first.changed] == [3, 2, 3, 2])
        #expect([first.changedToRight, first.changedFromRight] == [1, 1])
        #expect(first.choices.map(\.first) == [2, 1, 0])
        // Going back over a decision and choosing another option there changes that one alone.
        #expect([results.items[1].changed, results.items[1].changedToRight] == [1, 1])
        #expect(
            results.leftOut == [
                .init(what: "`d2` has no option `old`", count: 1), .init(what: "the exercise has no `gone`", count: 1),
            ])
    }

    @Test func rulesThatWereMissed() throws {
        let evaluation = try evaluated(
            """
            rule call "A call" { expects option.channel is call; because "It is heard." }
            rule soon "Soon" { expects option.within <= 1 day }
            decision d "What?" {
              option a "Call" { channel call; within 2 days }
              option b "Mail" { channel email; within 2 days }
            }
            """)
        var answers = ClassAnswers(evaluation.exercise, title: "Test")
        let isRead = answers.add(CSVTable(text: "team,d\nA,a\nB,b\nC,a\n"))
        #expect(isRead)
        let results = ClassResults(answers, of: evaluation)
        #expect(results.rules.map(\.rule.id) == ["soon", "call"])
        #expect(results.rules.map(\.missed) == [3, 1])
        #expect(results.rules.map(\.counted) == [3, 3])
        #expect(results.items[0].right == 2)
    }

    @Test func discrimination() {
        func index(_ count: Int, _ isRight: (Int) -> Bool) -> Double? {
            Discrimination.index((1...count).map { .init(total: Double($0), isRight: isRight($0)) })
        }
        #expect(index(29) { $0 > 10 } == nil)
        #expect(index(40) { $0 > 20 } == 1)
        #expect(index(40) { $0 <= 20 } == -1)
        // 27% of 30 are 8: of 23…30 three are right (24, 27, 30), of 1…8 two (3, 6).
        #expect(index(30) { $0 % 3 == 0 } == 0.125)
        // Ties count in part: five of ten right above, five of twenty below.
        let tied = (0..<30).map { Discrimination.Answer(total: $0 < 10 ? 100 : 0, isRight: $0 % 10 < 5 && $0 < 15) }
        #expect(Discrimination.index(tied) == 0.25)
        #expect(Discrimination.index(tied.reversed()) == 0.25)
    }

    @Test func percentagesFromThirtyOn() throws {
        let rows = (1...30).map { "T\($0),\($0 <= 15 ? "a,p" : "c,q")" }
        let results = try results("participant,d1,d2\n" + rows.joined(separator: "\n"))
        #expect(results.items[0].facility == 0.5)
        #expect(results.items[0].discrimination == 1)
        #expect(results.members.count == 30)
    }

    @Test func tables() {
        #expect(CSVTable(text: "").rows.isEmpty)
        #expect(CSVTable(text: "a,b").rows == [["a", "b"]])
        #expect(CSVTable(text: "a,b,\n\n,\nc").rows == [["a", "b", ""], ["c"]])
        #expect(CSVTable(text: "\"a\"\"b\",\"c\r\nd\"\re,f").rows == [["a\"b", "c\r\nd"], ["e", "f"]])
        #expect(CSVTable(text: "a\tb,c\td\n").rows == [["a", "b,c", "d"]])
        #expect(CSVTable(text: "\"a;b;c\",d\n").rows == [["a;b;c", "d"]])
        #expect(CSVTable(text: "a,\"never closed\n1,2").rows == [["a", "never closed\n1,2"]])
        #expect(CSVTable(text: "a,5\" wide\n").rows == [["a", "5\" wide"]])
    }
}
