import Testing

@testable import RecoverSession

/// What someone types who has read the tutorial and nothing else.
@Suite struct WhatIfTests {
    let workbench = MemoryWorkbench([
        "parcels.rs": """
        scenario "Parcels that arrive late"
        use recovery-plan
        customer "Shop owner" { name "Nora Field"; employees 12; tenure 14 months }
        feedback 4/10 "Parcels arrive late." { issue late "Parcels arrive late" fixable }
        deliver email
        deliver call
        expect email.words is 90..120
        variant old-friend { customer { tenure 3 years } }
        """
    ])

    func loaded() -> Session {
        var session = Session(workbench: workbench)
        let response = session.submit(":load parcels.rs")
        #expect(!response.isError, "\(response.text)")
        return session
    }

    // MARK: The score alone

    @Test func aScoreSaidAgainKeepsTheComment() {
        var session = loaded()
        let response = session.submit("feedback 7/10")
        #expect(response.text.contains("feedback: 4/10 \"Parcels arrive late.\" → 7/10 \"Parcels arrive late.\""))
        #expect(!response.text.contains("no-context"))
        #expect(session.submit("feedback.comment").text == "Parcels arrive late.")
        #expect(session.submit("feedback 7/10 \"Late again.\"").text.contains("→ 7/10 \"Late again.\""))
    }

    @Test func aVariantThatSaysTheScoreKeepsTheCommentToo() {
        workbench["scores.rs"] = """
            scenario "x"
            customer "Owner"
            feedback 4/10 "Late."
            variant better { feedback 9/10 }
            variant silent { feedback 4/10 "" }
            """
        var session = Session(workbench: workbench)
        _ = session.submit(":load scores.rs")
        #expect(session.submit(":variant better").text.contains("feedback: 4/10 \"Late.\" → 9/10 \"Late.\""))
        let comment = session.submit(":why feedback.comment").text
        #expect(comment == "feedback.comment is \"Late.\"\n\n  set by scenario: 4/10 \"Late.\"\n    scores.rs:3")
        #expect(session.submit(":why feedback.score").text.contains("set by variant better: 9/10"))
        _ = session.submit(":variant silent")
        #expect(session.submit("feedback.comment is unknown").text == "yes")
    }

    @Test func anEmptyTextSaysThatThereIsNoComment() {
        var session = loaded()
        let response = session.submit("feedback 5/10 \"\"")
        #expect(response.text.hasPrefix("Guards\n  no-context fires: "), "\(response.text)")
        #expect(session.submit("feedback.comment is unknown").text == "yes")
    }

    @Test(arguments: [
        "feedback.score=7/10", "feedback.score = 7", "score = 7", "score 7",
        ":set feedback.score=7/10", ":set feedback.score 7", ":set feedback.score=\"7/10\"",
    ])
    func aScoreIsSetInManyWays(text: String) {
        var session = loaded()
        _ = session.submit(text)
        #expect(session.submit("feedback.score").text == "7/10", "\(text)")
        #expect(session.submit("feedback.comment").text == "Parcels arrive late.")
    }

    @Test func quotesAsForAShellAreTakenAway() {
        var session = loaded()
        _ = session.submit(":set customer.tenure=\"3 years\"")
        #expect(session.submit("customer.tenure").text == "3 years")
        _ = session.submit(":set customer.name=\"Nora Grove\"")
        #expect(session.submit("customer.name").text == "Nora Grove")
        #expect(
            session.submit("email.wrds = 3").text
                == "There is nothing at `email.wrds` to set; did you mean `email.words`?")
    }

    // MARK: What changed

    @Test func aPlaybookShowsADozenLinesWhatMattersFirst() {
        var session = loaded()
        let text = session.submit("use closed-loop").text
        #expect(
            text.hasPrefix(
                "warning: `closed-loop` and `recovery-plan` disagree on `outreach-owner`, `first-contact`, "))
        let lines = text.split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("  ") }.count == 12)
        #expect(lines.allSatisfy { $0.count <= 100 || $0.hasPrefix("warning") })
        #expect(lines.last?.wholeMatch(of: /… and \d+ more: `:diff last` shows them all/) != nil, "\(text)")
        let words = text.firstRange(of: "  email.words: 90..120 → 100..130")
        let policy = text.firstRange(of: "  policy.outreach-owner: account-csm → not-account-csm")
        #expect(
            words != nil && policy != nil && words?.lowerBound ?? text.endIndex < policy?.lowerBound ?? text.startIndex)
        #expect(!text.contains("rule.") && !text.contains("benchmark."))
        #expect(session.submit(":diff").text.contains("rule.no-conflict"))
        let undone = session.submit("undo").text
        #expect(
            undone.split(separator: "\n").last?.wholeMatch(of: /… and \d+ more: `:diff last` shows them all/) != nil)
        let whole = session.submit(":diff last").text
        #expect(whole.contains("rule.no-conflict") && !whole.contains("… and "))
    }

    @Test func aBrokenExpectationIsTold() {
        var session = loaded()
        let broken = "The file expects otherwise: email.words is 90..120 (it is ..80)"
        #expect(session.submit("email.words = ..80").text.hasPrefix(broken + "\n\nValues"))
        #expect(!session.submit("customer.name = \"Nora\"").text.contains("expectation"), "told once")
        #expect(session.submit(":check").text == "An expectation does not hold: email.words is 90..120 (it is ..80)")
        _ = session.submit("undo")
        #expect(
            session.submit("undo").text.hasPrefix(
                """
                Taken back: `deliver email { words ..80 }`.

                As the file expects again: email.words is 90..120

                Values
                """))
        #expect(session.submit(":check").text == "Nothing is wrong.")
    }

    @Test func aTypedExpectationIsJudgedAtOnce() {
        var session = loaded()
        #expect(session.submit("expect customer.tenure is 14 months").text == "It holds.")
        #expect(
            session.submit("expect email.words is 10..20").text
                == "This does not hold: email.words is 10..20 (it is 90..120)")
        #expect(
            session.submit("tenure 2 years").text.contains(
                "\n\nThe file expects otherwise: customer.tenure is 14 months (it is 2 years)\n"))
        #expect(session.submit("undo").text.contains("As the file expects again: customer.tenure is 14 months"))
    }

    @Test func linesThatMoveAreCountedOnly() {
        #expect(
            ChangedLine.withoutMoves(["  - a", "  - b", "  + c", "  - x", "  + b", "  + a", "  + a"])
                == ["  + c", "  - x", "  + a", "  (2 lines moved)"])
        #expect(ChangedLine.withoutMoves(["  - a", "  + b"]) == ["  - a", "  + b"])
    }

    @Test func whatDoesNothingIsNoStep() {
        var session = loaded()
        let drop = session.submit("drop owner X").text
        #expect(drop.hasSuffix("see what there is with `:model`, or take the line away\n\nNothing changed."), "\(drop)")
        _ = session.submit("deliver emial")
        #expect(session.submit("undo").text == "There is nothing to take back.")
        #expect(session.submit("drop recovery-plan").text.hasPrefix("Taken as `drop use recovery-plan`.\n\n"))
        #expect(session.submit("email.words").text == "120..160")
    }

    /// What was typed is one text, whose lines go on counting.
    @Test func placeAndExcerptHaveTheNumberOfTheTypedLine() {
        var session = loaded()
        #expect(
            session.submit("customer { tenure 5 }").text == """
                error[missing-unit]: a length of time needs a unit
                  customer { tenure 5 }
                                    ^
                help: write `5 months`, or minutes, hours, days, weeks or years
                """)
        _ = session.submit("customer {\n  employees 20\n}")
        _ = session.submit("email.words = ..80")
        #expect(
            session.submit("customer {\n  tenur 3 years\n}").text == """
                line 6, column 3: error[unknown-keyword]: there is no `tenur` in `customer`
                6 |   tenur 3 years
                  |   ^^^^^
                help: did you mean `tenure`?

                `y` takes it so mended.
                """)
        let why = session.submit(":why email.words").text
        #expect(why.hasPrefix("email.words is ..80\n\n  set by line 4: ..80\n\n  over "), "\(why)")
        let layers = session.submit(":layers").text
        #expect(layers.hasSuffix("line 1: customer { ⏎   employees 20 ⏎ }\n  5. line 4: deliver email { words ..80 }"))
    }

    // MARK: Keeping

    @Test func aWhatIfIsKeptAsAVariantOfTheFile() {
        var session = loaded()
        #expect(session.submit(":keep key").text == "Nothing was typed that could be saved.")
        _ = session.submit("customer { employees 600 }")
        #expect(session.hasUnkept)
        #expect(session.submit(":keep key account").text == "The name of a variant is one word: write `key-account`.")
        #expect(
            session.submit(":save parcels.rs as variant key account").text
                == "The name of a variant is one word: write `key-account`.")
        #expect(
            session.submit(":keep old-friend").text == "There is a variant `old-friend` already; take another name.")
        #expect(
            session.submit(":keep key-account").text == """
                parcels.rs: written, with the variant `key-account`.

                variant key-account {
                  customer { employees 600 }
                }

                What you typed is still in force; `:undo all` starts again from the file.
                """)
        #expect(!session.hasUnkept)
        #expect(workbench["parcels.rs"]?.hasSuffix("variant key-account {\n  customer { employees 600 }\n}\n") == true)
        #expect(
            session.submit(":variant").text
                == "None is on top. There are:\n  old-friend   1 statement\n  key-account  1 statement")
        var empty = Session(workbench: workbench)
        #expect(empty.submit(":keep x").text == "No file is loaded; `:save FILE` writes what you typed as one.")
        #expect(empty.submit(":variant").text == "The file has no variants. `:keep NAME` makes one of what you typed.")
    }

    @Test func aVariantIsChosenAndCompared() {
        var session = loaded()
        #expect(session.submit(":variant").text == "None is on top. There are:\n  old-friend  1 statement")
        let chosen = session.submit(":variant old-friend").text
        #expect(
            chosen.hasPrefix("The variant `old-friend` is on top; `:variant -` goes back to the file.\n\nGuards"),
            "\(chosen)")
        #expect(session.submit("customer.tenure").text == "3 years")
        let difference = session.submit(":diff").text
        #expect(difference.hasPrefix("The variant `old-friend` against the file:\n\nGuards\n  call-first fires"))
        #expect(difference.contains("customer.tenure: 14 months → 3 years"))
        #expect(session.submit(":variant").text == "There are:\n  old-friend (on top)  1 statement")
        #expect(session.submit(":variant nobody").text == "There is no variant `nobody`; there are old-friend.")
        #expect(session.submit(":variant -").text.hasPrefix("The file as written; no variant is on top."))
        #expect(session.submit("customer.tenure").text == "14 months")
        _ = session.submit("customer { tenure 3 years }")
        let covered = session.submit(":variant old-friend").text
        #expect(covered.contains("\nWhat you typed stays above it; `:undo all` takes it away.\n\n"))
        #expect(covered.hasSuffix("Nothing else changes: what you typed stands above it."))
        #expect(session.submit(":compare old-friend").text.hasPrefix("Name two: `:compare exec now`"))
    }
}
