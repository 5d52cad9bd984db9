import Testing

@testable import RecoverSession

/// Lines without the block around them: one place is taken, several are listed, none is an error with an example.
@Suite struct WrappedLineTests {
    let workbench = MemoryWorkbench([
        "case.rs": """
        scenario "Late exports"
        customer "Operations Director" { name "Dana Reed"; employees 600; tenure 9 months; value high }
        feedback 3/10 "Exports crawl." { issue exports "Exports crawl" fixable }
        owner Support { person "Jon Bell"; authority manager }
        owner CS { person "Ann Low" }
        deliver email { words 120..160; tone calm, accountable }
        deliver call { questions 6 }
        deliver plan { milestone one "First" { by day 1; owner Support; success "seen"; visible-win } }
        """,
        "drill.rs": """
        scenario "Drill"
        customer "Owner"
        feedback 3/10 "Late."
        owner VP-CS { authority vp }
        decision first "Who?" {
          option a "One" { channel email }
          option b "Two" { channel call }
        }
        meter trust "Trust" 0..10 = 4
        rule by-phone "A person speaks to a person" {
          expects option.channel is call
          weight 10
          because "A voice is heard."
        }
        """,
    ])

    func loaded(_ file: String = "case.rs") -> Session {
        var session = Session(workbench: workbench)
        let response = session.submit(":load \(file)")
        #expect(!response.isError, "\(response.text)")
        return session
    }

    // MARK: One place

    @Test(arguments: [
        ("tenure 5 years", "customer { tenure 5 years }", "customer.tenure: 9 months → 5 years"),
        (
            "employees 2000; value low", "customer { employees 2000; value low }",
            "customer.value: high → low"
        ),
        ("score 6", "feedback 6/10", "feedback: 3/10 \"Exports crawl.\" → 6/10 \"Exports crawl.\""),
        ("reading-grade ..6", "deliver email { reading-grade ..6 }", "email.reading-grade: ..8 → ..6"),
        ("renewal in 30 days", "customer { renewal in 30 days }", "customer.renewal: in 30 days (new)"),
        ("questions 3", "deliver call { questions 3 }", "call.questions: 6 → 3"),
        ("cancelled", "customer { cancelled }", "customer.cancelled: yes (new)"),
        (
            "milestone two \"Next\" { by day 2; owner CS; success \"done\" }",
            "deliver plan { milestone two \"Next\" { by day 2; owner CS; success \"done\" } }",
            "plan.two: \"Next\" (new)"
        ),
        ("customer tenure 5 years", "customer { tenure 5 years }", "customer.tenure: 9 months → 5 years"),
        ("deliver call questions 4", "deliver call { questions 4 }", "call.questions: 6 → 4"),
        ("email words ..90", "deliver email { words ..90 }", "email.words: 120..160 → ..90"),
        ("email { words ..90 }", "deliver email { words ..90 }", "email.words: 120..160 → ..90"),
        (
            "issue exports systemic", "feedback { issue exports { systemic } }", "feedback.exports.systemic: yes (new)"
        ),
        ("one by day 2", "deliver plan { milestone one { by day 2 } }", "plan.one.by: 1 → 2"),
        ("plan one by day 2", "deliver plan { milestone one { by day 2 } }", "plan.one.by: 1 → 2"),
        ("owner CS authority vp", "owner CS { authority vp }", "owner.CS.authority: vp (new)"),
        ("drop call", "drop deliver call", "call: call (gone)"),
        ("drop tenure", "customer { drop tenure }", "customer.tenure: 9 months (gone)"),
        ("drop email tone", "deliver email { drop tone }", "email.tone: calm, accountable → "),
        ("drop one", "deliver plan { drop milestone one }", "plan.one: \"First\" (gone)"),
    ])
    func whatCanStandInOnePlaceIsTakenThere(line: String, taken: String, change: String) {
        var session = loaded()
        let response = session.submit(line)
        #expect(response.text.hasPrefix("Taken as `\(taken)`.\n\n"), "\(response.text)")
        #expect(response.text.contains(change), "\(response.text)")
        #expect(!session.submit("undo").isError, "it is one step")
        #expect(session.submit("undo").isError)
    }

    @Test(arguments: [
        ("tenure = 5 years", "customer.tenure: 9 months → 5 years"),
        ("employees=2000", "customer.employees: 600 → 2000"),
        ("name = Dana Field", "customer.name: \"Dana Reed\" → \"Dana Field\""),
        ("plan.one.by = 2", "plan.one.by: 1 → 2"), ("owner.CS.authority = vp", "owner.CS.authority: vp (new)"),
        ("email.words = ..90", "email.words: 120..160 → ..90"),
    ])
    func aPathIsSet(line: String, change: String) {
        var session = loaded()
        let response = session.submit(line)
        #expect(!response.isError && response.text.contains(change), "\(response.text)")
    }

    @Test func aNameInQuotesIsDroppedWhereItStands() {
        var session = loaded()
        _ = session.submit("deliver plan { checkpoint \"Go / no-go\" on day 3 }")
        let response = session.submit("drop checkpoint \"Go / no-go\"")
        #expect(
            response.text.hasPrefix("Taken as `deliver plan { drop checkpoint \"Go / no-go\" }`."), "\(response.text)")
        #expect(response.text.contains("(gone)"))
    }

    @Test func aPathWithoutAValueIsNotSet() {
        var session = loaded()
        #expect(session.submit("customer.tenure =").text.hasPrefix("Which value? `customer.tenure = …`"))
        #expect(session.submit("customer.tenre = 3 years").text.contains("did you mean `customer.tenure`?"))
        #expect(session.submit("undo").text == "There is nothing to take back.")
    }

    @Test func drillsHavePlacesToo() {
        var session = loaded("drill.rs")
        #expect(session.submit("score 6").text.hasPrefix("Taken as `feedback 6/10`."), "an option has a score too")
        #expect(session.submit("by-phone weight 40").text.hasPrefix("Taken as `rule by-phone { weight 40 }`."))
        #expect(
            session.submit("b actor VP-CS").text.hasPrefix("Taken as `decision first { option b { actor VP-CS } }`."))
        #expect(session.submit("drop option b").text.hasPrefix("Taken as `decision first { drop option b }`.\n\n"))
    }

    // MARK: Several places

    @Test func whatCanStandInSeveralPlacesIsListed() {
        var session = loaded()
        let several = session.submit("authority vp")
        #expect(several.isError)
        #expect(
            several.text == """
                `authority` can stand in 2 places of this case. Type the number of the one you mean:
                  1  owner Support { authority vp }
                  2  owner CS { authority vp }
                """)
        #expect(
            session.submit("lasts 10 days").text.hasSuffix(
                "\n  1  deliver call { lasts 10 days }\n  2  deliver plan { lasts 10 days }"))
        #expect(
            session.submit("drop person").text.hasSuffix(
                "\n  1  owner Support { drop person }\n  2  owner CS { drop person }"))
        #expect(
            session.submit(":set authority vp").text.hasSuffix(
                "\n  1  owner.Support.authority = vp\n  2  owner.CS.authority = vp"))
        #expect(session.submit("2").text.contains("owner.CS.authority: vp (new)"))
        var drill = loaded("drill.rs")
        #expect(
            drill.submit("actor VP-CS").text.hasSuffix(
                "\n  1  decision first { option a { actor VP-CS } }\n  2  decision first { option b { actor VP-CS } }"))
    }

    @Test func aNumberTakesTheLine() {
        var session = loaded()
        _ = session.submit("authority vp")
        #expect(session.submit("3").text == "There are 2 lines to choose from: type 1 to 2.")
        #expect(session.submit("2").text.contains("owner.CS.authority: vp (new)"))
        #expect(session.submit("2").text == "2", "a number is a number again")
        _ = session.submit("authority director")
        _ = session.submit("customer.tenure")
        #expect(session.submit("1").text == "1", "what was proposed is gone with the next line")
        _ = session.submit("authority director")
        #expect(session.submit("n").text == "Nothing is changed.")
        #expect(session.submit("1").text == "1")
    }

    // MARK: No place

    /// The mails that only a playbook speaks of are not delivered.
    @Test func doctrineIsNoPlaceOfTheCase() {
        var session = loaded()
        _ = session.submit("drop deliver email")
        #expect(session.submit("words ..50").text.contains("help: it stands in `deliver email` or in `deliver brief`"))
    }

    @Test func aMistakeInTheValueIsShownInTheWholeLine() {
        var session = loaded()
        #expect(session.submit("tenure 5").text.contains("\n  customer { tenure 5 }\n                    ^\n"))
        #expect(session.submit("tenure 5").isError)
    }

    /// What was guessed at once: each is a plain error now, and changes nothing.
    @Test(arguments: [
        "is the tenure over a year?", "what if score 6", "suppose the score is 6", "tenure over 1 year",
        "remove the call", "low value", "score 6, angry", "score 6 and tenure 3 years", "call 45 minutes",
        "customer angry", "use closed-loop instead of recovery-plan", "one CS", "plan 30 days", "Jon authority vp",
    ])
    func noSentenceIsGuessedAt(line: String) {
        var session = loaded()
        let before = session.submit(":model").text
        let response = session.submit(line)
        #expect(response.isError, "\(response.text)")
        #expect(response.text.contains("`"), "without an example: \(response.text)")
        #expect(session.submit(":model").text == before)
        #expect(session.submit("undo").text == "There is nothing to take back.")
    }

    @Test func anErrorHasAnExample() {
        var session = loaded()
        #expect(
            session.submit("nonsense 1").text.hasSuffix(
                "\nhelp: type a statement, `tenure 3 years`, or a path, `email.words`; `:help` lists all that can be typed"
            ))
        #expect(
            session.submit("nonsense").text
                == "unknown: nothing is written at `nonsense`. Type a statement, `tenure 3 years`, or a path, `email.words`; "
                + "`:help` lists all that can be typed.")
        for line in ["plan +7 days", "plan shorter", "email longer"] {
            let response = session.submit(line)
            let name = line.prefix { $0 != " " }
            #expect(response.isError)
            #expect(
                response.text.hasPrefix(
                    "`\(line)` is not understood. Behind `\(name)` stands what is to be said of it: `\(name) "),
                "\(response.text)")
        }
        #expect(session.submit("email longer").text.contains("`email words 120..160`, "))
    }

    // MARK: Mended

    @Test func aLineThatItsMessageMendsIsOffered() {
        var session = loaded()
        #expect(
            session.submit("tenure 5 yaers").text == """
                error[wrong-unit]: there is no unit `yaers`
                  customer { tenure 5 yaers }
                                      ^^^^^
                help: did you mean `years`?

                `y` takes `customer { tenure 5 years }`.
                """)
        #expect(session.submit("Y").text.contains("customer.tenure: 9 months → 5 years"))
        #expect(session.submit("y").isError, "it stands for nothing any more")
        #expect(session.submit("tenure 6 yaers").isError && session.submit("n").text == "Nothing is changed.")
        #expect(session.submit("y").isError)
        #expect(session.submit("customer.tenure").text == "5 years")
    }

    @Test func severalMistakesAreShownAndMendedTogether() {
        var session = loaded()
        let text = session.submit("customer { tenure 5 yaers; employes 7 }").text
        #expect(text.contains("\n                      ^^^^^\nhelp: did you mean `years`?"), "\(text)")
        #expect(text.hasSuffix("\n\n`y` takes `customer { tenure 5 years; employees 7 }`."), "\(text)")
        #expect(session.submit("yes").text.contains("customer.employees: 600 → 7"))
    }

    // MARK: Expressions

    @Test func anExpressionPrintsItsValue() {
        var session = loaded()
        for (line, value) in [
            ("customer.tenure > 6 months", "yes"), ("segment is smb", "no"), ("segment", "enterprise"),
            ("customer.employees * 2", "1200"), ("customer.tenure", "9 months"), ("not customer.cancelled", "yes"),
        ] { #expect(session.submit(line).text == value, "\(line)") }
        #expect(session.submit("tenure").text == "Taken as `customer.tenure`.\n\n9 months")
        #expect(session.submit("tenure > 1 month").text == "Taken as `customer.tenure > 1 month`.\n\nyes")
        #expect(
            session.submit("tenure > 1 month and employees > 5").text
                == "Taken as `customer.tenure > 1 month and customer.employees > 5`.\n\nyes")
        #expect(
            session.submit("person").text.hasSuffix("\n  1  owner.Support.person\n  2  owner.CS.person"))
        #expect(session.submit("2").text == "Ann Low")
        #expect(session.submit("undo").text == "There is nothing to take back.")
    }

    /// A flag that is written is asked for; one that is not is set.
    @Test func aFlagAloneIsSetOnce() {
        var session = loaded()
        #expect(session.submit("cancelled").text.hasPrefix("Taken as `customer { cancelled }`."))
        #expect(
            session.submit("cancelled").text == "Nothing changed." || session.submit("customer.cancelled").text == "yes"
        )
    }

    @Test func theLastPartOfAPathWillDoWhereItIsClear() {
        var session = loaded()
        #expect(session.submit(":why tenure").text.hasPrefix("customer.tenure is 9 months"))
        #expect(session.submit(":model questions").text == "questions 6")
        #expect(session.submit(":set employees 2000").text.contains("customer.employees: 600 → 2000"))
        #expect(session.submit(":set score 6").text.contains("→ 6/10"))
    }

    // MARK: Scores and guards

    @Test func aScoreIsExplainedByItsRules() {
        var session = loaded("drill.rs")
        let text = session.submit(":why first.a.score").text
        #expect(
            text.hasPrefix(
                "first.a.score is 90: 100 less the weight of the rules that it breaks and another option meets, 10"),
            "\(text)")
        #expect(
            text.contains(
                "\n\n  broken (10): A person speaks to a person\n    drill.rs:10\n    because A voice is heard."),
            "\(text)")
        #expect(session.submit(":why first.b.score").text.contains("\n  met (10): A person speaks to a person"))
    }

    /// A score may change by what was done to another option.
    @Test func aScoreThatChangesSaysByWhichRule() {
        var session = loaded("drill.rs")
        let called = session.submit("a channel call").text
        #expect(called.contains("\n  first.a.score: 90 → unknown (`by-phone` no longer counts)\n"), "\(called)")
        let undone = session.submit("undo").text
        #expect(undone.contains("\n  first.a.score: unknown → 90 (misses `by-phone`, which counts now)\n"), "\(undone)")
        _ = session.submit("rule by-mail \"In writing\" { expects option.channel is email; weight 10 }")
        let text = session.submit("drop rule by-phone").text
        #expect(text.contains("\n  first.a.score: 90 → 100 (`by-phone` no longer counts)\n"), "\(text)")
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
}
