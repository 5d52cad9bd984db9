import Testing

@testable import RecoverSession

/// Questions in words, and lines that may be one.
@Suite struct QuestionTests {
    let workbench = MemoryWorkbench([
        "case.rs": """
        scenario "Late exports"
        customer "Operations Director" { name "Dana Reed"; employees 600; tenure 9 months }
        feedback 3/10 "Exports crawl." { issue exports "Exports crawl" fixable }
        deliver email { words 120..160 }
        deliver call { questions 6 }
        """
    ])

    func loaded() -> Session {
        var session = Session(workbench: workbench)
        #expect(!session.submit(":load case.rs").isError)
        return session
    }

    @Test(arguments: [
        ("is the tenure over a year?", "customer.tenure > 1 year", "no"),
        ("is tenure > 6 months", "customer.tenure > 6 months", "yes"),
        ("tenure > 6 months", "customer.tenure > 6 months", "yes"),
        ("is customer.employees at least 600?", "customer.employees >= 600", "yes"),
        ("is segment enterprise?", "segment is enterprise", "yes"),
        ("score is below 4?", "feedback.score < 4", "yes"),
    ])
    func aQuestionInWordsIsAnswered(line: String, asked: String, answer: String) {
        var session = loaded()
        #expect(session.submit(line).text == "Asked as `\(asked)`.\n\n\(answer)")
        #expect(session.submit("undo").text == "There is nothing to take back.")
    }

    @Test(arguments: ["is she angry?", "are there refunds?", "what may Engineering decide?", "who calls"])
    func aQuestionThatIsNotUnderstoodChangesNothing(line: String) {
        var session = loaded()
        let response = session.submit(line)
        #expect(response.isError && response.text.hasPrefix("That question is not understood. "), "\(response.text)")
    }

    @Test func whatMayBeBothIsAskedBack() {
        var session = loaded()
        #expect(
            session.submit("employees at most 30").text == """
                That may be a question or a statement. Type the number of the one you mean:
                  1  employees <= 30
                  2  customer { employees ..30 }
                """)
        #expect(session.submit("1").text == "Asked as `customer.employees <= 30`.\n\nno")
        _ = session.submit("employees at most 30")
        #expect(session.submit("2").text.hasPrefix("Taken as `customer { employees ..30 }`."))
    }

    /// A condition alone prints its value; what it might have said is offered behind it.
    @Test(arguments: [
        ("employees is 30", "Asked as `customer.employees is 30`.\n\nno", "customer { employees 30 }"),
        ("score is 6", "Asked as `feedback.score is 6`.\n\nno", "feedback 6/10"),
        ("segment is smb", "no", "segment smb"),
        ("customer is angry", "no", "feedback { intensity angry }"),
    ])
    func isMayAskOrSay(line: String, answer: String, said: String) {
        var session = loaded()
        let response = session.submit(line)
        #expect(!response.isError)
        #expect(response.text == "\(answer)\n\n`y` sets it: `\(said)`.")
        #expect(session.submit("y").text.hasPrefix("Taken as `\(said)`."))
        #expect(session.submit("undo").isError == false)
    }

    @Test func whatIsSoIsOnlyAnswered() {
        var session = loaded()
        #expect(session.submit("segment is enterprise").text == "yes")
        #expect(session.submit("customer.employees is 30").text == "no")
    }

    @Test(arguments: ["what if score 6", "what if the score is 6?", "suppose score 6"])
    func whatIfIsAStatement(line: String) {
        var session = loaded()
        #expect(session.submit(line).text.hasPrefix("Taken as `feedback 6/10`."))
    }

    /// Whether it is in force, and what the case says of each part of its condition.
    @Test func whyOfAGuardSaysWhatOfItTheCaseMeets() throws {
        var session = loaded()
        let none = session.submit("why guards").text
        #expect(none.hasPrefix("No guard is in force; there are legal, no-context, "))
        let before = session.submit("why call-first").text.split(separator: "\n").map(String.init)
        #expect(before.first == "guard.call-first is not in force: not all that it asks for is known")
        #expect(before.contains("    customer.tenure     9 months"))
        #expect(before.contains("  it would hold back email"))
        #expect(!session.submit("customer { tenure 4 years }").isError)
        let after = session.submit("why guards").text.split(separator: "\n").map(String.init)
        #expect(after.first == "guard.call-first is in force")
        #expect(after.contains("    customer.tenure     4 years"))
        #expect(after.contains("  it holds back email"))
        #expect(after.last?.hasPrefix("Not in force: legal, no-context, ") == true)
        // A topic has the same name; the guard has it behind `guard`.
        #expect(session.submit("why legal").text.hasPrefix("legal is "))
        #expect(session.submit("why guard.legal").text.hasPrefix("guard.legal is not in force"))
    }

    @Test func whyTakesAPathWithoutItsPoints() {
        var session = loaded()
        #expect(session.submit("why email words").text.hasPrefix("email.words is 120..160\n"))
        #expect(session.submit("why is the email words").text.hasPrefix("email.words is 120..160\n"))
    }

    @Test(arguments: ["call questions +2", "words +20", "score +2", "tenure +3 months"])
    func aStepIsNoValue(line: String) {
        var session = loaded()
        let response = session.submit(line)
        #expect(response.isError && response.text.contains("says by how much a value grows, not what it is"))
    }
}
