import Testing

@testable import RecoverSession

/// How much of a difference is shown, in which order, and where the rest is.
@Suite struct ShownTests {
    let workbench = MemoryWorkbench([
        "case.rs": """
        scenario "Late exports"
        use recovery-plan
        customer "Operations Director" { name "Dana Reed"; employees 600; tenure 9 months }
        feedback 3/10 "Exports crawl." { issue exports "Exports crawl" fixable }
        owner CS
        deliver email { words 120..160 }
        deliver call { questions 6; lasts 20 minutes }
        deliver plan { milestone one "First" { by day 1; owner CS; success "seen"; visible-win } }
        variant other {
          use closed-loop
          customer { employees 20; tenure 3 years }
          deliver plan { milestone one { by day 2 } }
        }
        """
    ])

    func loaded() -> Session {
        var session = Session(workbench: workbench)
        let response = session.submit(":load case.rs")
        #expect(!response.isError, "\(response.text)")
        return session
    }

    @Test func aComparisonIsCutAndSaysHowToSeeItAll() {
        var session = loaded()
        let cut = session.submit(":compare - other").text
        let headings = cut.split(separator: "\n").filter { !$0.hasPrefix("  ") }
        #expect(
            headings.dropLast() == [
                "From the file as written to the variant `other`:", "Guards", "Values", "Plan", "Prompt",
            ], "\(cut)")
        #expect(cut.split(separator: "\n").filter { $0.hasPrefix("  ") }.count == 24)
        #expect(
            headings.last?.wholeMatch(of: /… and \d+ more: `:compare - other all` shows them all/) != nil, "\(cut)")
        let all = session.submit(":compare - other all")
        #expect(all.isLong && all.text.split(separator: "\n").count > 60 && !all.text.contains("… and "))
        #expect(session.submit(":compare - -").text == "They are alike.")
    }

    @Test func whatIsInsideSomethingThatWentIsNotListed() {
        var session = loaded()
        let text = session.submit("drop deliver call").text
        #expect(text.hasPrefix("Values\n  call: call (gone)\n\nPrompt\n"), "\(text)")
    }

    @Test func everyPartHasItsShare() {
        #expect(CaseDifference.shares(of: 12, among: [1, 30, 2, 40]) == [1, 6, 2, 3])
        #expect(CaseDifference.shares(of: 12, among: [20]) == [12])
        #expect(CaseDifference.shares(of: 12, among: [5, 5]) == [5, 5])
        #expect(CaseDifference.shares(of: 12, among: []) == [])
    }

    @Test func longLinesThatBeginAlikeAreShownWhereTheyDiffer() {
        let head = String(repeating: "words that stay the same ", count: 8)
        let lines = ChangedLine.fromDifference(["  - \(head)old end", "  + \(head)new end"], width: 60)
        #expect(lines == ["  - … stay the same old end", "  + … stay the same new end"])
        // Also where several went before the first came.
        let two = ["  - \(head)old end", "  - gone", "  + come", "  + \(head)new end"]
        #expect(
            ChangedLine.fromDifference(two, width: 60)
                == ["  - … stay the same old end", "  - gone", "  + come", "  + … stay the same new end"])
        let short = ["  - one", "  + two"]
        #expect(ChangedLine.fromDifference(short, width: 60) == short)
    }

    @Test func theLastChangeCanBeSeenInFull() {
        var session = loaded()
        #expect(session.submit(":diff last").text == "Nothing was changed yet.")
        let cut = session.submit("use closed-loop").text
        #expect(cut.hasSuffix(" more: `:diff last` shows them all"))
        #expect(session.submit(":diff last").text.contains("rule.no-conflict"))
        _ = session.submit("email.words = ..80")
        #expect(session.submit(":diff last").text.hasPrefix("Values\n  email.words: 120..160 → ..80\n"))
    }

    @Test func helpShowsTheKeywordInThisCase() {
        var session = loaded()
        #expect(
            session.submit(":help drop").text.hasSuffix(
                "\n\nIn this case:\n  drop deliver email\n  deliver email { drop words }"))
        #expect(
            session.submit(":help tenure").text.hasSuffix("\n\nIn this case:\n  customer { tenure 9 months }"))
        #expect(
            session.submit(":help lasts").text.hasSuffix(
                "\n\nIn this case:\n  deliver call { lasts 20 minutes }\n  deliver plan { lasts 14 days }"))
    }
}
