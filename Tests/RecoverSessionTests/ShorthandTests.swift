import Testing

@testable import RecoverSession

/// Lines that leave out what can only be one thing.
@Suite struct ShorthandTests {
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
          when option.channel is known
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

    // MARK: Fields

    @Test(arguments: [
        ("tenure 5 years", "customer { tenure 5 years }", "customer.tenure: 9 months → 5 years"),
        ("tenure = 5 years", "customer { tenure 5 years }", "customer.tenure: 9 months → 5 years"),
        ("the employees 2000", "customer { employees 2000 }", "customer.employees: 600 → 2000"),
        ("employees=2000", "customer { employees 2000 }", "customer.employees: 600 → 2000"),
        ("name Dana Field", "customer { name \"Dana Field\" }", "customer.name: \"Dana Reed\" → \"Dana Field\""),
        ("score 6", "feedback 6/10", "feedback: 3/10 \"Exports crawl.\" → 6/10 \"Exports crawl.\""),
        ("words 80..100", "deliver email { words 80..100 }", "email.words: 120..160 → 80..100"),
        ("reading-grade ..6", "deliver email { reading-grade ..6 }", "email.reading-grade: ..8 → ..6"),
        ("renewal in 30 days", "customer { renewal in 30 days }", "customer.renewal: in 30 days (new)"),
        ("3 questions", "deliver call { questions 3 }", "call.questions: 6 → 3"),
        ("email 80 words", "deliver email { words 80 }", "email.words: 120..160 → 80"),
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
    ])
    func whatCanStandInOnePlaceIsTakenThere(line: String, taken: String, change: String) {
        var session = loaded()
        let response = session.submit(line)
        #expect(response.text.hasPrefix("Taken as `\(taken)`.\n\n"), "\(response.text)")
        #expect(response.text.contains(change), "\(response.text)")
        #expect(!session.submit("undo").isError, "it is one step")
    }

    @Test func whatCanStandInSeveralPlacesIsShownInFull() {
        var session = loaded()
        let several = session.submit("authority vp")
        #expect(several.isError)
        #expect(
            several.text == """
                `authority` may stand in 2 places of this case. Type the number of the one you mean:
                  1  owner Support { authority vp }
                  2  owner CS { authority vp }
                """)
        var drill = loaded("drill.rs")
        #expect(
            drill.submit("actor VP-CS").text == """
                `actor` may stand in 2 places of this case. Type the number of the one you mean:
                  1  decision first { option a { actor VP-CS } }
                  2  decision first { option b { actor VP-CS } }
                """)
    }

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

    @Test(arguments: [
        ("tenur 6 years", "There is no `tenur`; did you mean `customer { tenure 6 years }`? `y` takes it."),
        ("legal dispute", "There is no `legal`; did you mean `customer { legal-dispute }`? `y` takes it."),
        (
            "review platform google",
            "There is no `review`; did you mean `customer { review-platform google }`? `y` takes it."
        ),
        ("scor 6", "There is no `scor`; did you mean `feedback 6/10`? `y` takes it."),
        ("staff 2000", "There is no `staff`; did you mean `customer { employees 2000 }`? `y` takes it."),
        // What is shown can be typed.
        (
            "deadline 3 days",
            "There is no `deadline`; did you mean `deliver plan { milestone one { by day 3 } }`? `y` takes it."
        ),
    ])
    func aWordThatIsNearIsNotTakenButShown(line: String, answer: String) {
        var session = loaded()
        let response = session.submit(line)
        #expect(response.isError)
        #expect(response.text == answer)
    }

    @Test func aNameAloneShowsItsLine() {
        var session = loaded("drill.rs")
        let text = session.submit("trust 6").text
        #expect(
            text.hasSuffix("\n\n`trust` is the name of one that stands here: `meter trust \"Trust\" 0..10 = 4`"),
            "\(text)")
        #expect(session.submit("by-phone weight 40").text.hasPrefix("Taken as `rule by-phone { weight 40 }`."))
        #expect(
            session.submit("b actor VP-CS").text.hasPrefix("Taken as `decision first { option b { actor VP-CS } }`."))
    }

    // MARK: Questions and paths

    @Test func aScoreIsExplainedByItsRules() {
        var session = loaded("drill.rs")
        let text = session.submit(":why first.a.score").text
        #expect(text.hasPrefix("first.a.score is 0: the rules that count weigh 10"), "\(text)")
        #expect(
            text.contains(
                "\n\n  missed (10): A person speaks to a person\n    drill.rs:10\n    because A voice is heard."),
            "\(text)")
        #expect(session.submit(":why first.b.score").text.contains("\n  met (10): A person speaks to a person"))
    }

    // MARK: What a value says

    @Test(arguments: [
        ("call 45 minutes", "deliver call { lasts 45 minutes }"),
        ("plan 30 days", "deliver plan { lasts 30 days }"),
        ("milestone one day 7", "deliver plan { milestone one { by day 7 } }"),
        ("call questions 3", "deliver call { questions 3 }"),
        ("one 3", "deliver plan { milestone one { by day 3 } }"),
        ("one CS", "deliver plan { milestone one { owner CS } }"),
        ("email 60..90 words", "deliver email { words 60..90 }"),
        ("milestone two by day 7", "deliver plan { milestone two { by day 7 } }"),
        ("milestone two on day 7 owner CS", "deliver plan { milestone two { by day 7; owner CS } }"),
        ("one visible-win no", "deliver plan { milestone one { visible-win no } }"),
    ])
    func aValueSaysWhichFieldIsMeant(line: String, taken: String) {
        var session = loaded()
        let text = session.submit(line).text
        #expect(text.hasPrefix("Taken as `\(taken)`.\n\n"), "\(text)")
    }

    @Test(arguments: [
        ("plan length 30 days", "length", "deliver plan { lasts 30 days }"),
        ("mail words 90", "mail", "deliver email { words 90 }"),
        ("one owned by CS", "owned", "deliver plan { milestone one { owner CS } }"),
        ("low value", "low", "customer { value low }"),
        ("email wrods 90", "wrods", "deliver email { words 90 }"),
        ("remove the call", "remove", "drop deliver call"),
        ("mail 60 to 90 words", "mail", "deliver email { words 60..90 }"),
        ("without one", "without", "deliver plan { drop milestone one }"),
        ("support authority vp", "support", "owner Support { authority vp }"),
        ("Jon authority vp", "Jon", "owner Support { authority vp }"),
        ("owner Ann Low authority vp", "Ann", "owner CS { authority vp }"),
    ])
    func otherWordsForTheSameAreShown(line: String, word: String, whole: String) {
        var session = loaded()
        #expect(session.submit(line).text == "There is no `\(word)`; did you mean `\(whole)`? `y` takes it.")
        #expect(session.submit("y").text.hasPrefix("Taken as `\(whole)`.\n\n"))
    }

    @Test func aBareNumberMayBeATimeAsWell() {
        var session = loaded()
        _ = session.submit("call 20 minutes")
        #expect(
            session.submit("call 3").text == """
                `call` may stand in 2 places of this case. Type the number of the one you mean:
                  1  deliver call { lasts 3 minutes }
                  2  deliver call { questions 3 }
                """)
    }

    @Test func aPlaybookIsUsed() {
        var session = loaded()
        #expect(
            session.submit("playbook saas").text.hasPrefix("There is no playbook `saas`; `use` takes one of "))
        #expect(
            session.submit("playbook closed-loop").text
                == "A case uses a playbook; did you mean `use closed-loop`? `y` takes it.")
    }

    @Test func aWordOffTheScaleIsAskedBack() {
        var session = loaded()
        let text = session.submit("seniority cfo").text
        #expect(
            text.hasPrefix("There is no `cfo` on the scale `seniority`. ")
                && text.hasSuffix(" `y` takes it all the same."))
        #expect(session.submit("y").text.hasPrefix("Taken as `customer { seniority cfo }`."))
    }

    @Test(arguments: ["Score 6", "arr 1.2 million", "segment is smb", "never mention refunds", "time 3 days"])
    func moreThatPeopleSay(line: String) {
        var session = loaded()
        let text = session.submit(line).text
        switch line {
        case "Score 6": #expect(text.hasPrefix("Taken as `feedback 6/10`."))
        case "arr 1.2 million": #expect(text.contains("`$1.2m`"), "\(text)")
        case "segment is smb": #expect(text == "no\n\n`y` sets it: `segment smb`.", "\(text)")
        case "never mention refunds": #expect(!text.contains("mentions"), "\(text)")
        default: #expect(!text.contains("how long it took"), "\(text)")
        }
    }

    // MARK: Choosing

    @Test func aNumberTakesTheLine() {
        var session = loaded()
        _ = session.submit("authority vp")
        #expect(session.submit("3").text == "There are 2 lines to choose from: type 1 to 2.")
        #expect(session.submit("2").text.hasPrefix("Taken as `owner CS { authority vp }`.\n\n"))
        #expect(session.submit("2").text == "2", "a number is a number again")
        _ = session.submit("authority director")
        _ = session.submit("tenure")
        #expect(session.submit("1").text == "1", "what was proposed is gone with the next line")
    }

    @Test(arguments: [
        ("tenure 5 yaers", "error[wrong-unit]: there is no unit `yaers`", "customer { tenure 5 years }"),
        (
            "constraint no refund", "error[unknown-name]: `constraint` needs a `topic`, and there is no `refund`",
            "constraint no refunds"
        ),
        (
            "one owner support", "error[unknown-name]: `owner` needs an `owner`, and there is no `support`",
            "deliver plan { milestone one { owner Support } }"
        ),
    ])
    func aLineThatItsMessageMendsIsOffered(line: String, message: String, mended: String) {
        var session = loaded()
        #expect(session.submit(line).text == "\(message); did you mean `\(mended)`? `y` takes it.")
        #expect(session.submit("Y").text.hasPrefix("Taken as `\(mended)`.\n\n"))
        #expect(session.submit("y").isError == false, "it is a question again, not an answer")
    }

    @Test(arguments: ["score 0, 3, 9", "compare score 0 3 9"])
    func severalValuesAreATable(line: String) {
        var session = loaded()
        let text = session.submit(line).text
        #expect(
            text.hasSuffix("; did you mean `:vary score \(line.contains(",") ? "0, 3, 9" : "0 3 9")`? `y` takes it."),
            "\(text)")
        #expect(session.submit("y").text.contains("\n9               promoter"))
    }

    /// A mend that makes one name or text of several words would lose what they say.
    @Test(arguments: [
        ("call 45 minutes, 8 questions", "deliver call { lasts 45 minutes }; deliver call { questions 8 }"),
        ("score 6, angry", "feedback 6/10; feedback { intensity angry }"),
        ("score 6 and tenure 3 years", "feedback 6/10; customer { tenure 3 years }"),
        ("use closed-loop instead of recovery-plan", "drop use recovery-plan; use closed-loop"),
    ])
    func severalStatementsAreProposedTogether(line: String, whole: String) {
        var session = loaded()
        let text = session.submit(line).text
        #expect(text == "That is more than one statement; did you mean `\(whole)`? `y` takes it.")
        #expect(!session.submit("y").isError)
    }

    @Test func behindTheNameOfABlockStandsAField() {
        var session = loaded()
        for line in ["plan +7 days", "plan shorter", "email longer"] {
            let response = session.submit(line)
            let name = line.prefix { $0 != " " }
            #expect(
                response.text.hasPrefix(
                    "`\(line)` is not understood. Behind `\(name)` stands what is to be said of it: `\(name) "),
                "\(response.text)")
            #expect(session.submit("y").text.hasPrefix("unknown"))
        }
    }

    @Test(arguments: ["offer a free month", "plan two weeks longer", "never angry"])
    func whatWouldLoseWordsIsNotOffered(line: String) {
        var session = loaded()
        let response = session.submit(line)
        #expect(response.isError && !response.text.contains("`y`"), "\(response.text)")
    }

    @Test func whatDoesNothingIsNotOffered() {
        var session = loaded()
        #expect(
            session.submit("feeling furious").text
                == "There is no `furious` on the scale `intensity`. Its words, the lowest first, are calm, disappointed, "
                + "frustrated and angry.")
        #expect(!session.submit("delete everything").text.contains("`y`"))
        _ = session.submit("tenur 3 years")
        #expect(session.submit("n").text == "Nothing is changed.")
        #expect(session.submit("y").text.hasPrefix("unknown"))
    }

    @Test func severalMistakesAreShownAndMendedTogether() {
        var session = loaded()
        let text = session.submit("customer { tenure 5 yaers; employes 7 }").text
        #expect(text.contains("\n                      ^^^^^\nhelp: did you mean `years`?"), "\(text)")
        #expect(text.hasSuffix("\n\n`y` takes `customer { tenure 5 years; employees 7 }`."), "\(text)")
        #expect(session.submit("yes").text.contains("customer.employees: 600 → 7"))
    }

    @Test func aWordOfAScaleSaysHowToSetIt() {
        var session = loaded()
        #expect(
            session.submit("angry").text
                == "`angry` is a word of `intensity`. `y` sets it: `feedback { intensity angry }`.")
        #expect(session.submit("y").text.hasPrefix("Taken as `feedback { intensity angry }`."))
        #expect(session.submit("customer calm").text.hasSuffix("`y` sets it: `feedback { intensity calm }`."))
    }

    @Test func theLastPartOfAPathWillDoWhereItIsClear() {
        var session = loaded()
        #expect(session.submit("tenure").text == "customer.tenure is 9 months")
        #expect(session.submit("tenure > 1 month").text == "Asked as `customer.tenure > 1 month`.\n\nyes")
        #expect(session.submit(":why tenure").text.hasPrefix("customer.tenure is 9 months"))
        #expect(session.submit(":model questions").text == "questions 6")
        #expect(session.submit(":set employees 2000").text.contains("customer.employees: 600 → 2000"))
        #expect(session.submit(":set score 6").text.contains("→ 6/10"))
        #expect(
            session.submit(":set authority vp").text == """
                `authority` may stand in 2 places of this case. Type the number of the one you mean:
                  1  :set owner.Support.authority vp
                  2  :set owner.CS.authority vp
                """)
        #expect(session.submit("person").text == "owner.Support.person is Jon Bell\nowner.CS.person is Ann Low")
    }

    // MARK: Dropping

    @Test(arguments: ["drop call", "remove call", "delete deliver call", "no call", "omit call"])
    func whoNamesADeliverableFindsHowToDropIt(line: String) {
        var session = loaded()
        let response = session.submit(line)
        if line.hasPrefix("drop") {
            #expect(response.text.hasPrefix("Taken as `drop deliver call`."))
            #expect(session.model?.deliverables.map(\.path) == ["email", "plan"])
        } else {
            let word = line.prefix { $0 != " " }
            #expect(response.text == "There is no `\(word)`; did you mean `drop deliver call`? `y` takes it.")
            #expect(session.model?.deliverables.count == 3)
        }
    }

    @Test func anItemIsDroppedWhereItIs() {
        var session = loaded("drill.rs")
        #expect(session.submit("drop option b").text.hasPrefix("Taken as `decision first { drop option b }`.\n\n"))
    }

    /// A score may change by what was done to another option.
    @Test func aScoreThatChangesSaysByWhichRule() {
        var session = loaded("drill.rs")
        #expect(session.submit("a channel call").text.contains("\n  first.a.score: 0 → 100 (meets `by-phone` now)\n"))
        #expect(session.submit("undo").text.contains("\n  first.a.score: 100 → 0 (misses `by-phone` now)\n"))
        _ = session.submit("rule by-mail \"In writing\" { expects option.channel is email; weight 10 }")
        let text = session.submit("drop rule by-phone").text
        #expect(text.contains("\n  first.a.score: 50 → 100 (`by-phone` no longer counts)\n"), "\(text)")
    }

    @Test func aFieldIsDroppedWhereverTheCaseHasIt() {
        var session = loaded()
        #expect(session.submit("drop tenure").text.hasPrefix("Taken as `customer { drop tenure }`.\n\n"))
        #expect(
            session.submit("drop person").text == """
                `person` may stand in 2 places of this case. Type the number of the one you mean:
                  1  owner Support { drop person }
                  2  owner CS { drop person }
                """)
        #expect(session.submit("no refunds").text.hasSuffix("; did you mean `constraint no refunds`? `y` takes it."))
    }
}
