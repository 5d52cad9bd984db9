import RecoverBase
import RecoverCompiler
import RecoverContract
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import SnapshotTesting
import Testing

/// A file system of one playbook, `house.rs`.
struct MemoryPlaybook: Surroundings {
    var text: String

    func load(_ path: String, usedBy user: String) -> Result<Source, LoadFailure> {
        path == "house.rs" ? .success(Source(name: path, text: text)) : .failure(LoadFailure("there is no such file"))
    }

    func zone(named name: String) -> ZoneRules? { name == "UTC" ? .utc : nil }

    mutating func compile(_ text: String) -> Compilation {
        var compiler = Compiler(surroundings: self, playbooks: .shipped)
        return compiler.compile(CompileRequest(main: Source(name: "case.rs", text: text)))
    }
}

/// What cannot both be done is told with both places; nothing that ships asks for it.
@Suite struct ContradictionTests {
    private func found(_ text: String) -> [Diagnostic] {
        Cases.compile(text).diagnostics.filter { $0.code == .contradiction }
    }

    private static let head = """
        scenario "x"
        customer "Director" { name "Dana" }
        feedback 3/10 "Exports crawl."
        constraint no refunds

        """

    private static let people = """
        sender "Customer Success Manager" { person "Maya Ortiz" }
        owner CS "Customer Success" { person "Maya Ortiz"; account-csm }
        owner VP "VP Customer Success" { person "Ines Roy"; authority vp }
        owner Support { person "Jon Bell" }

        """

    @Test(arguments: [
        ("policy apology required\nconstraint avoid \"sorry\"\ndeliver email", "policy apology", "\"sorry\""),
        ("policy apology banned\ndeliver email { section apology 1 sentences }", "section apology", "policy apology"),
        (
            "deliver email { structure acknowledge-apologise-act }\nconstraint avoid \"apologize\"", "section apology",
            "\"apologize\""
        ),
        (
            "policy first-message acknowledge-only\ndeliver email { section actions 3 bullets }", "section actions",
            "policy first-message"
        ),
        ("policy goodwill none\noffer credit\ndeliver email", "offer credit", "policy goodwill"),
        ("policy goodwill none\ndeliver email { section goodwill 1 sentences }", "section goodwill", "policy goodwill"),
        ("deliver email { include \"Mention that churn is a risk.\" }", "include", "concept internal-words"),
        (
            "deliver email { include \"Open with the outage.\"; include \"Begin with the six tickets.\" }",
            "Begin with",
            "Open with"
        ),
        (
            "owner CS \"Customer Success\"\nowner Support\nconstraint only \"what Customer Success can keep\"\n"
                + "deliver plan { owners CS, Support }", "only", "owners"
        ),
        // Who leads and who signs.
        (
            ContradictionTests.people + "assigned VP\ndeliver email { include \"Say that Jon Bell leads from here.\" }",
            "Jon Bell leads", "assigned VP"
        ),
        (
            ContradictionTests.people
                + "deliver email { include \"Say that Jon Bell leads.\"; include \"Ines Roy is in charge of the plan.\" }",
            "Ines Roy is", "Jon Bell leads"
        ),
        (
            ContradictionTests.people + "deliver email { include \"Sign as Ines Roy, the VP.\" }", "Sign as",
            "person \"Maya"
        ),
        (
            ContradictionTests.people + "constraint only \"what Ines Roy signs\"\ndeliver email", "only",
            "person \"Maya"
        ),
        // What a sentence has the writer do.
        ("deliver call { question \"Did the export fail on Monday?\" }", "question \"Did", "check     open-questions"),
        (
            "deliver call { questions 1; question \"Have you looked at other tools?\" }",
            "question \"Have",
            "check     open-questions"
        ),
        (
            "policy review-ask none\ndeliver sequence { message \"Please review us\" on day 5 }", "message \"Please",
            "policy review-ask"
        ),
        (
            "customer { review-platform yelp }\ndeliver sequence { message \"check-in\" on day 2; "
                + "message \"Review request\" on day 5 }", "message \"Review", "policy review-ask"
        ),
        (
            "customer { public-review }\ndeliver sequence { message \"Please leave us a review\" on day 5 }",
            "message \"Please", "guard public-review"
        ),
        ("deliver email { include \"Ask for a review on G2.\" }", "include \"Ask", "check     review-ask"),
        ("deliver email { include \"Offer a refund for March.\" }", "include \"Offer", "constraint no refunds"),
        (
            "constraint no discounts in writing\ndeliver email { include \"Promise them a discount.\" }",
            "include \"Promise", "constraint no discounts in writing"
        ),
        (
            "policy goodwill none\ndeliver call { include \"Give them a free month.\" }", "include \"Give",
            "policy goodwill"
        ),
        (
            "deliver email { section thanks 1 sentence \"Thank them, and send a voucher.\" }", "section thanks",
            "policy goodwill-channel"
        ),
        // Times and lengths.
        (
            "deliver email { schedule 2 times for 20 minutes { at 2026-03-05T10:00Z; at 2026-03-05 11:00+01:00 } }",
            "at 2026-03-05 11:00", "at 2026-03-05T10:00Z"
        ),
        (
            "deliver email { schedule 2 times for 30 minutes }\ndeliver call { lasts 20 minutes }", "lasts 20",
            "schedule 2 times"
        ),
        (
            ContradictionTests.people
                + "deliver plan { checkpoint \"Go\" on day 7 { decided by VP }; checkpoint \"Stop\" on day 7 { decided by CS } }",
            "\"Stop\"", "\"Go\""
        ),
        // What a sentence asks for, and a check, a policy or a constraint excludes.
        (
            "policy apology banned\ndeliver email { include \"Say you are sorry for the delays.\" }", "include \"Say",
            "policy apology"
        ),
        (
            "policy apology required\ndeliver email { include \"Do not apologise.\" }", "include \"Do not",
            "policy apology"
        ),
        (
            "policy apology required\nconstraint no \"apologies\" matching \"sorry\", \"apologise\"\ndeliver email",
            "policy apology", "constraint no"
        ),
        (
            "policy first-message acknowledge-only\ndeliver email { include \"Offer a fix for the slow exports.\" }",
            "include \"Offer", "policy first-message"
        ),
        (
            "deliver email { check first-message; include \"Propose the solution to the export problem.\" }",
            "include \"Propose", "check first-message"
        ),
        (
            "constraint no fix-timelines\ndeliver email { include \"Give a date by which exports are fixed.\" }",
            "include \"Give", "constraint no fix-timelines"
        ),
        ("deliver email { include \"Open with the score.\" }", "include \"Open", "check     opener"),
        (
            "deliver email { section opening 1 sentences \"Start with the price.\"; include \"Open with the tickets.\" }",
            "include \"Open", "section opening"
        ),
        (
            "policy goodwill after-resolution\noffer credit \"One month free\" { before understanding }\ndeliver email",
            "offer credit", "policy goodwill"
        ),
        ("deliver email { include \"Mention the go/no-go on day 7.\" }", "include", "concept internal-words"),
        ("deliver email { include \"Mention the renewal in 30 days.\" }", "include", "concept internal-words"),
        (
            "deliver email { include \"Say that the case was escalated to Engineering.\" }", "include",
            "concept internal-words"
        ),
        // The owners are those of the case where the plan names none; a team is known by its id, and in small letters.
        (
            "owner CS \"Customer Success\"\nowner Support\nconstraint only \"what Customer Success can deliver alone\"\n"
                + "deliver plan", "only", "owner Support"
        ),
        (
            "owner CS \"Customer Success\"\nowner Support\nconstraint only \"steps CS can take alone\"\n"
                + "deliver plan { owners CS, Support }", "only", "owners"
        ),
        (
            "owner CS \"Customer Success\"\nowner Support\n"
                + "constraint only \"promises the customer success team can keep on its own\"\n"
                + "deliver plan { owners CS, Support }", "only", "owners"
        ),
        // Who is listed, and who does something.
        (
            "owner CS; owner Support\ndeliver plan { owners CS; milestone a \"A\" { by day 1; owner Support; success \"s\" } }",
            "owner Support", "owners CS"
        ),
        (
            "owner CS; owner Support\ndeliver plan { milestones 1; owners CS, Support; "
                + "milestone a \"A\" { by day 1; owner CS; success \"s\" } }",
            "owners CS, Support", "milestone a"
        ),
    ])
    func bothPlacesAreTold(text: String, first: String, second: String) throws {
        let found = found(ContradictionTests.head + text)
        let diagnostic = try #require(found.first, "\(text)")
        #expect(found.count == 1)
        let other = try #require(diagnostic.related.first)
        func words(_ place: Diagnostic.Place) -> String {
            let source =
                place.file == "case.rs"
                ? Source(name: "case.rs", text: ContradictionTests.head + text)
                : Library.shipped.source(named: String(place.file.dropFirst("playbook:".count)))
            return source?.text(place.span) ?? ""
        }
        #expect(words(diagnostic.place).contains(first), "\(words(diagnostic.place))")
        #expect(words(other.place).contains(second), "\(words(other.place))")
    }

    @Test(arguments: [
        "policy apology with-action\nconstraint avoid \"sorry\"\ndeliver email",
        "policy goodwill after-understanding\noffer credit\ndeliver email",
        "deliver email { include \"Open with the outage.\" }\ndeliver email check-in { include \"Begin with thanks.\" }",
        "deliver email { include \"Open with the outage.\"; include \"Say what comes next.\" }",
        "policy first-message full-response\ndeliver email { section actions 3 bullets }",
        "deliver email { internal; include \"Mention that churn is a risk.\" }",
        "owner CS \"Customer Success\"\nconstraint only \"what Customer Success can keep\"\ndeliver plan { owners CS }",
        // One signs and another one leads, on purpose, of the same title even.
        ContradictionTests.people + "owner Second \"Customer Success Manager\" { person \"Lee Park\" }\n"
            + "assigned Second\ndeliver email",
        ContradictionTests.people + "assigned VP\ndeliver email { include \"Say that Ines Roy leads from here.\" }",
        ContradictionTests.people + "policy outreach-owner not-account-csm\nassigned VP\ndeliver email",
        ContradictionTests.people + "policy outreach-owner not-account-csm\ndeliver email",
        ContradictionTests.people + "assigned VP\ndeliver email { include \"Sign as Maya Ortiz, for Ines Roy.\" }",
        ContradictionTests.people + "assigned VP\ndeliver email { include \"Name Jon Bell for questions.\" }",
        ContradictionTests.people + "deliver email { include \"Say that the new queue leads to Support faster.\" }",
        "deliver call { question \"Can you tell me about Monday?\"; question \"When exports stall, what waits?\" }",
        "deliver call { question \"Do you know how it began?\"; question \"How did the export fail?\" }",
        "policy review-ask none\ndeliver sequence { message \"How did it go?\" on day 5 }",
        "policy review-ask none\ndeliver email { include \"Do not ask for a review.\" }",
        "deliver sequence { message \"Please review us\" on day 14 }",
        "deliver email { include \"Say plainly that we cannot offer a refund.\" }",
        "deliver email { include \"Name the refund that they asked for.\" }",
        "deliver email { include \"Offer a call instead of a refund.\" }",
        "constraint no discounts in writing\ndeliver call { include \"Offer the discount by word of mouth.\" }",
        "deliver call { include \"Offer a free month once they feel heard.\" }",
        "deliver email { internal; include \"Offer a refund.\" }",
        "policy goodwill-channel written\ndeliver email { include \"Offer a free month.\" }",
        "deliver email { schedule 2 times for 20 minutes { at 2026-03-05T10:00Z; at 2026-03-05T10:30Z } }",
        "deliver email { schedule 2 times for 20 minutes }\ndeliver call { lasts 20 minutes }",
        "deliver email { schedule 2 times for 20 minutes }\ndeliver call prep { lasts 10 minutes }\n"
            + "deliver call talk { lasts 20 minutes }",
        ContradictionTests.people
            + "deliver plan { checkpoint \"Go\" on day 7 { decided by VP }; checkpoint \"Stop\" on day 8 { decided by CS } }",
        "owner CS; owner Support\ndeliver plan { milestones 2; owners CS, Support; "
            + "milestone a \"A\" { by day 1; owner CS; success \"s\" } }",
        ContradictionTests.people + "assigned VP\ndeliver plan { include \"VP Customer Success leads the case.\" }",
        "deliver email { include \"Leave out the renewal in 30 days and the score.\" }",
        "policy apology banned\ndeliver email { include \"Do not say sorry.\" }",
        "owner CS \"Customer Success\"\nowner Product\nconstraint only \"what the product can do today\"\ndeliver plan",
        "owner CS\ndeliver plan { milestone a \"A\" { by day 1; owner CS; success \"s\" } }",
    ])
    func whatCanBeDoneIsNotTold(text: String) { #expect(found(ContradictionTests.head + text) == []) }

    /// `check` builds no whole model: what it needs of one is there all the same.
    @Test func whoLeadsIsFoundByCheck() {
        let text =
            ContradictionTests.head + ContradictionTests.people + "assigned VP\n"
            + "deliver email { include \"Say that Jon Bell leads from here.\" }"
        let wants: [CompileRequest.Want] = [.model, .messages]
        let found = wants.map { want in
            var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
            var request = CompileRequest(main: Source(name: "case.rs", text: text))
            request.want = want
            return compiler.compile(request).diagnostics.filter { $0.code == .contradiction }.map(\.message)
        }
        #expect(found[0] == found[1] && found[0].count == 1, "\(found)")
    }

    @Test(arguments: ShippedFiles.scenarios) func whatShipsIsClean(file: ShippedFiles.File) throws {
        let text = String(decoding: try file.bytes(), as: UTF8.self)
        let written = Cases.compile(text, name: file.name)
        for compilation in [written] + written.variants.map({ Cases.compile(text, variant: $0, name: file.name) }) {
            let found = compilation.diagnostics.filter {
                [.contradiction, .longRule, .ownerConflict].contains($0.code)
            }
            #expect(found == [])
        }
    }

    private static let schools = [
        "empathetic-response", "recovery-plan", "closed-loop", "service-protocol", "recover-then-review",
    ]

    /// Where two schools meet, the later one wins and takes the earlier one's sentences with it.
    @Test(arguments: schools, schools) func everySchoolOnTopOfEveryOther(below: String, above: String) {
        let text = """
            scenario "x"
            use \(below)
            \(below == above ? "" : "use \(above)")
            customer "Director" { name "Dana"; employees 600; renewal in 30 days }
            feedback 3/10 "Exports crawl." { issue exports "Exports crawl" systemic }
            owner CS; owner Support; owner Product
            deliver email; deliver call; deliver plan { owners CS, Support, Product }
            """
        let found = Cases.compile(text).diagnostics.filter { [.contradiction, .longRule].contains($0.code) }
        #expect(found.map(\.message) == [])
    }

    @Test func whoIsNoDetractorIsNamed() {
        func found(_ score: String) -> [String] {
            Cases.compile("scenario \"x\"\ncustomer \"Director\"\nfeedback \(score) \"Slow.\"\ndeliver email")
                .diagnostics.filter { $0.code == .noDetractor }.map(\.message)
        }
        #expect(found("6/10") == [])
        #expect(found("7/10").first?.hasPrefix("7/10 is a passive's score") == true)
        #expect(found("9..10/10").first?.contains("a promoter's score") == true)
        // It may be either.
        #expect(found("6..7/10") == [])
    }

    /// A gesture that nobody named is not asked for.
    @Test func noGestureWithoutAnOffer() throws {
        func compiled(_ text: String) throws -> (asked: String, model: RecoveryModel, codes: [Code]) {
            let compilation = Cases.compile(
                "scenario \"x\"\ncustomer \"Director\"\nfeedback 3/10 \"Slow.\"\n" + text)
            let model = try #require(compilation.model)
            let asked = Contract(model).parts.flatMap(\.asks).map(\.sentence.text).joined(separator: "\n")
            return (asked, model, compilation.diagnostics.map(\.code))
        }
        func demanded(_ model: RecoveryModel) -> [String] {
            guard case .all(let ids)? = Contract(model).requirement(CheckID(.email, .sections), of: "email")?.demand
            else { return [] }
            return ids
        }
        let offer = "offer support \"A named contact\" { after understanding }\n"
        let school = try compiled("use empathetic-response\ndeliver email")
        #expect(!school.asked.contains("Goodwill") && !demanded(school.model).contains("goodwill"))
        #expect(!school.codes.contains(.nothingToOffer))
        let given = try compiled("use empathetic-response\n" + offer + "deliver email")
        #expect(given.asked.contains("Goodwill, 1–2 sentences: Offer something"))
        #expect(demanded(given.model).contains("goodwill") && !given.codes.contains(.nothingToOffer))
        for text in ["deliver email { structure six-part }", "deliver email { section goodwill 1 sentence }"] {
            let own = try compiled("policy goodwill-channel written\n" + text)
            #expect(own.asked.contains("[CONTEXT NEEDED: what may be given]"), "\(own.asked)")
            #expect(demanded(own.model).contains("goodwill") && own.codes.contains(.nothingToOffer), "\(own.codes)")
        }
    }

    @Test func aSchoolThatInsistsRefusesWhoLeads() throws {
        func found(_ school: String, _ owner: String) -> Diagnostic? {
            Cases.compile(
                "scenario \"x\"\n\(school)\ncustomer \"Director\"\nowner CS { \(owner) }\nassigned CS"
            ).diagnostics.first { $0.code == .ownerConflict }
        }
        #expect(found("use closed-loop", "account-csm")?.severity == .error)
        #expect(
            found("use closed-loop", "authority agent")?.message
                == "`CS` leads this case and has no authority to decide")
        #expect(found("policy outreach-owner not-account-csm", "account-csm")?.severity == .warning)
        #expect(found("use closed-loop", "authority manager") == nil)
        #expect(found("use recovery-plan", "account-csm") == nil)
    }
}
