import Foundation
import Testing

/// What a table of answers says, and what it leaves open: nothing is told of a group that was not given.
@Suite struct ClassTableTests {
    private static let luck = """
        scenario "Luck"
        meter trust "Trust" 0..10 = 4
        decision a "What?" {
          option p "Call" correct { because "x"; chance 60% "yes" { effect trust +4 }; chance 40% "no" { effect trust -3 } }
          option q "Mail" harmful { because "y" }
        }
        ending ok "Stays" when trust >= 3
        ending no "Leaves" otherwise { fails }
        pass at 50
        """

    private func members(_ exercise: String, _ table: String) throws -> (members: [[String: Any]], text: CommandResult)
    {
        let place = try Workplace()
        let (file, answers) = (try place.file("exercise.rs", exercise), try place.file("table.csv", table))
        let result = try runCommand("class", file, answers, "--participants", "--format", "json")
        let found = try json(result.output)["participants"] as? [[String: Any]]
        return (
            try #require(found, "\(result.errors)"), try runCommand("class", file, answers, "--participants")
        )
    }

    @Test func whatLuckBroughtIsNotInATable() throws {
        let (members, text) = try members(ClassTableTests.luck, "team,a\nT1,A\nT2,A\nT3,B\n")
        #expect(members.map { $0["passed"] as? Bool } == [nil, nil, false])
        #expect(members.map { $0["ending"] as? String } == [nil, nil, "ok"])
        #expect(members.map { $0["unknown"] as? [String] } == [["ending", "passed"], ["ending", "passed"], []])
        // The points hang on no luck.
        #expect(members.map { $0["score"] as? Double } == [100, 100, 0])
        #expect(text.output.contains("0 of 1 passed (at 50), whether passed not known of 2"))
        #expect(text.output.contains("The table does not say what luck brought to 2 runs"))
        #expect(text.output.contains("Stays: 1 of 3\n"))
        #expect(text.output.contains("Not known: 2 of 3\n"))
    }

    @Test func aSeparatorAtTheEndOfACellIsNoAnswer() throws {
        let text = """
            scenario "Signs"
            decision a "What?" { option p "Call" correct { because "x" }; option q "Mail" harmful { because "y" } }
            quiz signs "What shows it?" { all-that-apply; answer word "She says so" correct; answer shut "It is closed" }
            """
        let (members, _) = try members(text, "team,a,signs\nT1,A,She says so\nT2,A,She says so;\nT3,A,\"A, \"\n")
        #expect(members.map { $0["score"] as? Double } == [100, 100, 100])
    }

    @Test func theTableCanSayWhereEachEnded() throws {
        let table = "team,a,ending\nT1,A,ok\nT2,A,leaves\nT3,B,no\nT4,A,elsewhere\n"
        let (members, text) = try members(ClassTableTests.luck, table)
        #expect(members.map { $0["passed"] as? Bool } == [true, false, false, nil])
        #expect(members.map { $0["ending"] as? String } == ["ok", "no", "ok", nil])
        #expect(text.errors.contains("left out: the answers do not come to the ending `no`, by T3\n"))
        #expect(text.errors.contains("left out: the exercise has no ending `elsewhere`, by T4\n"))
        let long = "participant,decision,option\nT1,a,p\nT1,ending,no\n"
        #expect(try self.members(ClassTableTests.luck, long).members.map { $0["passed"] as? Bool } == [false])
    }

    /// Who did not come to a question leaves it empty, so what is answered tells which way luck took.
    @Test func answersTellWhatLuckBrought() throws {
        let exercise = """
            scenario "Ways"
            decision a "What?" {
              option p "Call" correct { because "x"; chance 60% { then b }; chance 40% { then c } }
              option q "Mail" harmful { because "y"; then end }
            }
            decision b "B?" { option x "X" correct { because "x"; then end }; option y "Y" harmful { because "x"; then end } }
            decision c "C?" { option m "M" correct { because "x" }; option n "N" harmful { because "x" } }
            ending fine "Fine" when b is x
            ending worse "Worse" otherwise { fails }
            pass at 50
            """
        let (members, _) = try members(exercise, "team,a,b,c\nT1,A,A,\nT2,A,,A\nT3,A,A,A\n")
        #expect(members.map { $0["ending"] as? String } == ["fine", "worse", nil])
        #expect(members.map { $0["passed"] as? Bool } == [true, false, nil])
    }

    @Test func aPageSaysWhatIsNotKnown() throws {
        let place = try Workplace()
        let file = try place.file("luck.rs", ClassTableTests.luck)
        let table = try place.file("table.csv", "team,a,ending\nT1,A,\nT2,A,no\n")
        _ = try runCommand("class", file, table, "--report", place.path("pages"))
        let open = try place.text("pages/t1.html")
        #expect(open.contains("does not say what luck brought, so the outcome and whether it is passed are not known."))
        #expect(open.contains("Trust 1, or 8 with luck (60 in 100)<br>\nWhich of them luck brought is not known."))
        #expect(!open.contains("Stays") && !open.contains("Passed") && !open.contains("→"))
        let told = try place.text("pages/t2.html")
        #expect(told.contains("Outcome: Leaves."))
        #expect(told.contains("Trust 4 → 1 (40 in 100; with luck 8)"))
    }

    private static let mail = """
        scenario "Mail"
        customer "Owner" { name "Nora Field" }
        feedback 4/10 "Parcels arrive late." { issue late "Parcels arrive late" fixable }
        decision first "What?" { option call "Call" correct because "x"; option mail "Mail" harmful because "y" }
        deliver email { words 10..60 }
        task note "Write to her." { grade email }
        pass at 50
        """

    /// One rule for a table and a record: without the text nobody has finished.
    @Test func aTableWithoutTheTextIsNotFinished() throws {
        let (members, text) = try members(ClassTableTests.mail, "team,first\nT1,A\n")
        #expect(members.map { $0["finished"] as? Bool } == [false])
        #expect(members.map { $0["passed"] as? Bool } == [false])
        #expect(text.output.contains("1 run lacks what was to be written, and without it none is finished."))
        let written = "Dear Nora, your parcels arrive late, and that is on us. Can we talk on Friday at ten? Maya Holm"
        let with = try self.members(ClassTableTests.mail, "team,first,note\nT1,A,\"\(written)\"\n")
        #expect(with.members.map { $0["finished"] as? Bool } == [true])
        #expect(with.text.output.contains("1 wrote it"))
    }

    private static let order = """
        scenario "Order"
        quiz order "In which order?" { in-order; answer one "Listen"; answer two "Repair"; answer three "Ask"; answer four "Close" }
        """

    /// What `play` refuses is no answer here either.
    @Test(arguments: ["C A D B C", "C A D", "C", "D D D D", "Z C A D B"]) func whatIsNoOrder(cell: String) throws {
        let (members, text) = try members(ClassTableTests.order, "team,order\nT1,\(cell)\n")
        #expect(members.map { $0["answered"] as? Int } == [0])
        #expect(text.errors.contains(", by T1\n"))
        #expect(text.errors.contains("`order`"))
    }

    @Test func lettersNeedNothingBetweenThem() throws {
        // As the sheets show them: Ask A, Close B, Listen C, Repair D.
        let (members, text) = try members(ClassTableTests.order, "team,order\nT1,CDAB\nT2,C D A B\nT3,cdab\n")
        #expect(members.map { $0["score"] as? Double } == [100, 100, nil])
        #expect(text.errors == "recoverscript: left out: `order` has no option `cdab`, by T3\n")
    }

    @Test func emptyCellsWithQuotesAreEmpty() throws {
        let table =
            #""Name","What?""# + "\n" + #""Ada","Call""# + "\n" + #""Bo","""# + "\n" + #""","Mail""# + "\n"
            + #""","""# + "\n"
        let (members, text) = try members(ClassTableTests.luck, table)
        #expect(text.errors == "")
        #expect(members.map { $0["participant"] as? String } == ["Ada", "Bo", "3"])
    }

    /// What hands add at the end of a cell.
    @Test func aStopAndABlankChangeNothing() throws {
        let table = "team,What?\nAda,Mail.\n\" Ada \",Mail\nBo ,mail .\n"
        let (members, text) = try members(ClassTableTests.luck, table)
        #expect(members.map { $0["participant"] as? String } == ["Ada", "Bo"])
        #expect(members.map { $0["answered"] as? Int } == [1, 0])
        #expect(text.errors == "recoverscript: left out: `a` has no option `mail .`, by Bo\n")
    }

    @Test func whoIsSentBackNeedsASecondColumn() throws {
        let exercise = """
            scenario "Back"
            decision a "What?" {
              again max 1
              option p "Call" correct because "x"
              option q "Mail" harmful { because "y"; then a }
            }
            """
        let (members, text) = try members(exercise, "team,a\nT1,B\nT2,A\n")
        #expect(members.map { $0["finished"] as? Bool } == [false, true])
        #expect(text.output.contains("1 run comes to `a` again, and the table has no second answer"))
        let two = try self.members(exercise, "team,a,a\nT1,B,A\n")
        #expect(two.members.map { $0["score"] as? Double } == [50])
    }
}
