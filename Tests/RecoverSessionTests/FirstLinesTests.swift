import Testing

@testable import RecoverSession

/// What newcomers type before they know how things are written.
@Suite struct FirstLinesTests {
    let workbench = MemoryWorkbench([
        "case.rs": """
        scenario "Late exports"
        customer "Operations Director" { name "Dana"; employees 600; tenure 9 months }
        feedback 3/10 "Exports crawl." { received 2026-03-02T09:10Z }
        deliver email { words 120..160; tone calm, accountable }
        deliver call
        constraint no refunds
        """
    ])

    func loaded() -> Session {
        var session = Session(workbench: workbench)
        let response = session.submit(":load case.rs")
        #expect(!response.isError, "\(response.text)")
        return session
    }

    @Test(arguments: [
        ("customer.employees 20", "customer.employees = 20"), ("email.words ..90", "email.words = ..90"),
    ])
    func aPathAndAValueWantAnEqualsSign(line: String, meant: String) {
        var session = loaded()
        let refused = session.submit(line)
        #expect(refused.isError)
        #expect(refused.text == "To set a value, write `\(meant)`.\n\n`y` takes it.")
        #expect(
            session.submit("y").text
                == {
                    var other = loaded()
                    return other.submit(meant).text
                }())
        #expect(session.submit("customer.tenure > 1 year").text == "no")
    }

    @Test func aScoreThatIsNoNumberIsReadOnce() {
        var session = loaded()
        let text = session.submit("feedback.score = 4 of 10").text
        #expect(!text.contains("10/10") && text.contains("write `4/10`"), "\(text)")
        #expect(text.split(separator: "\n").count { $0.hasPrefix("error") } == 1, "\(text)")
    }

    @Test(arguments: [":save \"garden x.rs\"", ":save garden x.rs"])
    func aFileMayHaveBlanksInItsName(line: String) {
        var session = loaded()
        _ = session.submit("customer.employees = 20")
        #expect(session.submit(line).text.hasPrefix("garden x.rs: written"))
        #expect(session.submit(line + " as").isError)
        #expect(session.submit(line + " as variant").isError)
    }

    @Test func valuesWithoutCommasGetThem() {
        var session = loaded()
        let refused = session.submit(":vary employees 10 60 600 tenure 1 year")
        #expect(
            refused.text
                == "Commas stand between values: `:vary customer.employees 10, 60, 600 tenure 1 year`.\n\n`y` takes it."
        )
        #expect(!session.submit("y").isError)
        #expect(session.submit(":help vary").text.contains("\n  :vary customer.employees 10, 60, 600"))
    }

    @Test func aWordThatMayGoOnGetsNoBlank() {
        let session = loaded()
        #expect(session.mayGoOn("customer", behind: "cust"))
        #expect(session.mayGoOn("customer", behind: "why cust"))
        #expect(session.mayGoOn("customer", behind: ":set cust"))
        #expect(!session.mayGoOn("tenure", behind: "ten"))
        #expect(!session.mayGoOn("email", behind: "deliver em"))
        #expect(!session.mayGoOn(":why", behind: ":wh"))
    }

    /// What the playbooks say in full is counted and not shown.
    @Test func theFirstStatementShowsWhatCanBeRead() {
        var session = Session(workbench: workbench)
        let text = session.submit("feedback 3/10 \"Exports fail\"").text
        #expect(text.hasPrefix("Guards\n"), "\(text)")
        #expect(text.contains("\n\nPlan\n") && text.contains("\n\nPrompt\n"), "\(text)")
        #expect(!text.contains("template.") && !text.contains("\"\"\""), "\(text)")
        #expect(session.submit(":diff last").text.contains("template.acknowledgement.body"))
    }
}
