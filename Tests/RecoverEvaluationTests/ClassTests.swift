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
          option a "Call" correct because "x"
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
        for text in tables { #expect(ClassTests.add(text, to: &answers)) }
        for (number, text) in records.enumerated() {
            answers.add(try #require(PlayRecord(text)), path: "runs/\(number)/?")
        }
        return ClassResults(answers, of: evaluation, isNamed: true)
    }

    /// In blocks of a few bytes, so that every row is cut somewhere.
    static func add(_ text: String, to answers: inout ClassAnswers, block: Int = 7) -> Bool {
        var sheet = AnswerSheet(answers)
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            sheet.take(Array(bytes[start..<min(start + block, bytes.count)]), into: &answers)
            start += block
        }
        return sheet.finish(into: &answers)
    }

    /// What is written counts for its objective, as it does in the debrief of a run.
    @Test func aTaskCountsForItsObjective() throws {
        struct Grader: TaskGrader {
            func grade(_ text: String, for task: WritingTask) -> TaskResult {
                TaskResult(task: task, text: text, score: 40)
            }
        }
        let evaluation = try evaluated(
            """
            objective act "Act"
            decision d1 "What first?" {
              objective act
              option a "Call" correct because "x"
              option b "Mail" harmful because "y"
            }
            task t "Write." { objective act }
            """)
        var answers = ClassAnswers(evaluation.exercise, title: "Test")
        #expect(ClassTests.add("team,d1,t\nA,a,Some words\nB,a,Other words\n", to: &answers))
        let results = ClassResults(answers, of: evaluation, grader: Grader())
        #expect(isClose(results.objectives.first?.score, 70))
    }

    @Test func longTable() throws {
        let results = try results(
            """
            participant,decision,option
            T1,d1,a
            T1,d2,p
            T1,k,l+r
            T1,o,one+two+three
            T2,d1,b
            T2,d2,p
            T2,k,l
            T2,o,C B A
            T3,d1,b
            T3,d1,a
            T3,d2,q

            """)
        #expect(results.members.map(\.name) == ["T1", "T2", "T3"])
        #expect(results.members.map(\.answered) == [4, 4, 2])
        // Four times 100; 40, 100, two of three, and the order that the paper shows turned round. T3 has not finished.
        #expect(isClose(results.members[0].score, 100))
        #expect(isClose(results.members[1].score, (240 + 200.0 / 3) / 4))
        #expect(results.members[2].score == nil)
        #expect(results.members.map(\.isFinished) == [true, true, false])
        #expect(results.members.map(\.isPassed) == [true, true, false])
        #expect(results.passed == 2 && results.finished == 2 && results.count == 3)
        #expect(results.members.map(\.ending?.id) == ["good", "bad", "bad"])
        #expect(results.endings == [1, 1])
        let first = results.items[0]
        #expect(first.answered == 3)
        #expect(first.right == 2)
        #expect(first.choices.map(\.chosen) == [2, 1, 0])
        #expect(first.choices.map(\.isKey) == [true, false, false])
        #expect([first.firstKnown, first.changed, first.changedToRight, first.changedFromRight] == [1, 1, 1, 0])
        #expect(first.choices.map(\.first) == [0, 1, 0])
        #expect(results.items[1].choices.map(\.isKey) == [true, false])
        #expect(results.items[1].right == 2)
        #expect(results.items[2].right == 1)
        #expect(results.items[2].choices.map(\.chosen) == [2, 0, 1])
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
        #expect(results.leftOut.map(\.who) == [[], ["Three"], ["Three"]])
    }

    @Test func recordsHoldWhatCameFirst() throws {
        let head = "recoverscript record 1\nscenario Test\n"
        let results = try results(records: [
            head + "participant T9\nanswer d1 b\nback d1\nanswer d1 a\nanswer d2 old\nanswer gone x\n",
            head + "answer d1 a\nback d1\nanswer d1 c\nhint d2\nanswer d2 p\nanswer k l\nanswer o one+two+three\n",
            head + "answer d1 a\nanswer d2 q\nback d2\nback d1\nanswer d1 a\nanswer d2 p\n",
        ])
        #expect(results.members.map(\.name) == ["T9", "?", "?"])
        #expect(results.members.map(\.isFinished) == [false, true, false])
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
                .init(what: "`d2` has no option `old`", count: 1, who: ["T9"]),
                .init(what: "the exercise has no `gone`", count: 1, who: ["T9"]),
            ])
    }

    @Test func whoComesTwiceCountsOnce() throws {
        let results = try results(
            "team,d1,d2,k,o\nA,b,q,l,one+two+three\nB,a,p,l+r,one+two+three\nA,a,p,l+r,one+two+three\n",
            "participant,decision,option\nB,d1,c\nB,d2,q\n")
        #expect(results.count == 2)
        #expect(results.repeated == 2)
        #expect(results.items[0].choices.map(\.chosen) == [1, 0, 1])
        #expect(results.members.map(\.isFinished) == [true, false])
        #expect(results.members[0].score == 100)
    }

    @Test func votesOfRoomsAreAddedUp() throws {
        let head = #"{"scenario":"Test","version":2,"participant":"Room"}"#
        func run(_ name: String, _ votes: String) -> String {
            head.replacing("Room", with: name) + "\n"
                + #"{"question":"d1","answer":["a"],"votes":\#(votes)}"# + "\n"
        }
        let results = try results(records: [
            run("R1", #"[{"a":4,"b":9,"c":2},{"a":14,"b":1,"c":0}]"#), run("R2", #"[{"a":1,"b":1,"c":1}]"#),
        ])
        #expect(results.items[0].votesBefore == [5, 10, 3])
        #expect(results.items[0].votesAfter == [15, 2, 1])
        #expect(results.items[1].votesBefore == nil)
    }

    @Test func rulesThatWereMissed() throws {
        let evaluation = try evaluated(
            """
            rule call "A call" { expects option.channel is call; because "It is heard." }
            rule soon "Soon" { expects option.within <= 1 day }
            rule asked "Asked" { expects option.asks }
            decision d "What?" {
              option a "Call" { channel call; within 2 days }
              option b "Mail" { channel email; within 2 days; asks }
            }
            """)
        var answers = ClassAnswers(evaluation.exercise, title: "Test")
        #expect(ClassTests.add("team,d\nA,a\nB,b\nC,a\n", to: &answers))
        let results = ClassResults(answers, of: evaluation)
        // Both are late, so that tells nothing.
        #expect(results.rules.map(\.rule.id) == ["asked", "call"])
        #expect(results.rules.map(\.missed) == [2, 1])
        #expect(results.rules.map(\.counted) == [3, 3])
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

    /// All that apply are one answer in whatever order and whatever stands between them, whether such a cell came before or
    /// not; what is put in order is not.
    @Test func ordersOfWhatAppliesAreOneAnswer() throws {
        let cells = [
            "l+r", "r+l", "r;l", "\"r, l\"", "CA", "AC", "\"Right+Left, now\"", "\"Left, now, Right\"",
            "\"Left, now;r\"",
            "1+3",
            "R + L", "r l",
        ]
        let rows = (cells + cells).enumerated().map {
            "T\($0),a,p,\($1),\($0 % 2 == 0 ? "one+two+three" : "three+one+two")"
        }
        let results = try results("participant,d1,d2,k,o\n" + rows.joined(separator: "\n"))
        #expect(results.leftOut.isEmpty)
        #expect(results.items[2].right == rows.count)
        #expect(results.items[2].choices.map(\.chosen) == [rows.count, 0, rows.count])
        #expect(results.items[3].right == rows.count / 2)
    }

    @Test func percentagesFromThirtyOn() throws {
        func table(_ count: Int) -> String {
            "participant,d1,d2,k,o\n"
                + (1...count).map { "T\($0),\($0 <= 15 ? "a,p,l+r" : "c,q,l+m"),one+two+three" }.joined(separator: "\n")
        }
        let results = try results(table(30))
        #expect(results.hasShares)
        #expect(results.items[0].facility == 0.5)
        #expect(results.items[0].discrimination == 1)
        #expect(results.members.count == 30)
        #expect(try self.results(table(29)).items[0].discrimination == nil)
    }

    /// With its own points in the total every question would seem to tell something: by the rest, this one tells nothing.
    @Test func discriminationIsByTheRest() throws {
        let rows = (0..<40).map { number in
            "T\(number),\(number % 2 == 0 ? "a" : "c"),\(number / 2 % 2 == 0 ? "p" : "q"),l+r,one+two+three"
        }
        let results = try results("participant,d1,d2,k,o\n" + rows.joined(separator: "\n"))
        #expect(isClose(results.items[0].discrimination, 0))
    }

    /// A record of somebody else's making can name two options where one is taken, or one twice.
    @Test(arguments: [
        ("a+b", "an answer to `d1` names several options, and one counts"),
        ("a+a", "an answer to `d1` says the same twice"),
    ])
    func severalOptionsAreNoAnswerToADecision(given: String, leftOut: String) throws {
        let taken = "recoverscript record 1\nscenario Test\nanswer d1 \(given)\nback d1\nanswer d1 a\n"
        let kept = "recoverscript record 1\nscenario Test\nanswer d1 \(given)\n"
        let results = try results(records: [taken, kept])
        #expect(results.items[0].answered == 1)
        #expect(results.items[0].changed == 0)
        #expect(results.leftOut.map(\.what) == [leftOut])
    }

    @Test(arguments: [1, 2, 3, 5, 64, 1 << 16]) func blocksChangeNothing(size: Int) throws {
        let evaluation = try evaluated(ClassTests.exercise)
        func read(_ block: Int) throws -> [ClassResults.Item] {
            var answers = ClassAnswers(evaluation.exercise, title: "Test")
            let text = "\u{FEFF}Team,d1,d2\r\n\"A\r\nb\",\"Mail, at once\",p\r\n\n\"never \"\"closed\"\"\",a,q\r,c,\"y"
            #expect(ClassTests.add(text, to: &answers, block: block))
            return ClassResults(answers, of: evaluation).items
        }
        let (small, whole) = (try read(size), try read(1 << 20))
        #expect(small == whole)
    }
}
