import Testing

@testable import RecoverSession

/// What is typed or pasted, and meant otherwise than it stands there: misspelt words, lines of several kinds.
@Suite struct TypedWordsTests {
    private func loaded() -> Session {
        var session = Session(
            workbench: MemoryWorkbench([
                "case.rs": """
                scenario "Late exports"
                customer "Operations Director" { name "Dana Reed"; employees 600; tenure 9 months }
                feedback 3/10 "Exports crawl."
                owner Support { person "Jon Bell" }
                owner CS { person "Ann Low" }
                deliver email { words 120..160 }
                deliver call { questions 6 }
                deliver plan { milestone one "First" { by day 1; owner Support; success "seen"; visible-win } }
                """
            ]))
        let response = session.submit(":load case.rs")
        #expect(!response.isError, "\(response.text)")
        return session
    }

    /// The nearest line that reads is proposed, and `y` takes it.
    @Test(arguments: [
        ("tenur 3 years", "tenure 3 years"), ("employes 30", "employees 30"), ("scroe 6", "score 6"),
        ("email wrods ..80", "email words ..80"), ("drop cal", "drop call"),
    ])
    func aMisspeltWordIsAskedAbout(line: String, meant: String) {
        var session = loaded()
        let response = session.submit(line)
        #expect(response.isError && response.text.contains("did you mean `\(meant)`?"), "\(response.text)")
        #expect(!session.submit("y").isError && session.typed.count == 1)
    }

    @Test func aPasteIsTakenAsAWholeOrLineByLine() {
        let whole = "customer {\n  employees 20\n}\nscore 6\n"
        #expect(Interactive.parts(of: whole).count == 2)
        let file = "customer {\n  employees 20\n}\n\n# so far\ndeliver call\n"
        #expect(Interactive.parts(of: file) == [file])
        let lines = "score 6\nemail {\n  words ..90,\n}\n:plan\ncustomer.tenure"
        #expect(Interactive.parts(of: lines) == ["score 6", "email {\n  words ..90,\n}", ":plan", "customer.tenure"])
        #expect(Interactive.parts(of: ":why { and (") == [":why { and ("])
        #expect(Interactive.parts(of: "email {\n  words ..90") == ["email {\n  words ..90"])
    }
}
