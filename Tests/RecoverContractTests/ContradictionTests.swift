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
        ("deliver email { include \"Mention that churn is a risk.\" }", "include", "phrases internal-words"),
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
        "owner CS\ndeliver plan { milestone a \"A\" { by day 1; owner CS; success \"s\" } }",
    ])
    func whatCanBeDoneIsNotTold(text: String) { #expect(found(ContradictionTests.head + text) == []) }

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

/// Guards hear what people write, and nothing else.
@Suite struct GuardWordsTests {
    private func fired(_ comment: String) -> [String] {
        Cases.compile(
            "scenario \"x\"\ncustomer \"Director\" { name \"Dana\" }\nfeedback 2/10 \"\(comment)\"\ndeliver email"
        )
        .model?.firedGuards.map(\.id) ?? []
    }

    @Test(arguments: [
        ("We will sue you for this.", "legal"), ("Our legal team is looking into it.", "legal"),
        ("Expect a letter from our general counsel.", "legal"), ("See you in court.", "legal"),
        ("You broke the contract twice.", "legal"), ("This is a breach of our agreement.", "legal"),
        ("We are considering legal proceedings.", "legal"), ("You are in breach of what we agreed.", "legal"),
        ("I have asked a barrister.", "legal"), ("We are taking you to court.", "legal"),
        ("We want to cancel our subscription.", "cancellation"), ("Please cancel everything.", "cancellation"),
        ("Take this as our notice of termination.", "cancellation"), ("Close our account.", "cancellation"),
        ("Leave me alone.", "opted-out"), ("Stop emailing me about this.", "opted-out"),
        ("Do not contact us again.", "opted-out"), ("Take me off your list.", "opted-out"),
        ("I left a review on Google about it.", "public-review"), ("It is on Trustpilot now.", "public-review"),
        ("Our attorneys will be writing to you.", "legal"),
        ("I have instructed my solicitors.", "legal"),
        ("You will hear from our lawyers.", "legal"),
        ("We reserve the right to take this further through the courts.", "legal"),
        ("I am going to file suit.", "legal"),
        ("We intend to pursue our legal rights.", "legal"),
        ("This is a material breach and we will claim damages.", "legal"),
        ("You have not honoured the contract.", "legal"),
        ("You didn't keep to the contract, and our in-house counsel has the file.", "legal"),
        ("I've handed this to our law firm.", "legal"),
        ("My husband is a judge and says you owe us compensation under the agreement; expect a writ.", "legal"),
        ("You violated the terms we both signed.", "legal"),
        ("We'll see each other in court then.", "legal"),
        ("I will take legal advice on Monday.", "legal"),
        ("I'm seriously thinking about suing.", "legal"),
        ("Next stop: small claims court.", "legal"),
        ("We will hold you liable for our losses.", "legal"),
        ("We are withholding payment under clause 9 for breach of contract.", "legal"),
        ("Do not make me get a lawyer involved.", "legal"),
        ("We are escalating this to arbitration.", "legal"),
        ("You failed to meet your contractual obligations.", "legal"),
        ("I will report you to the ombudsman and the regulator.", "legal"),
        ("I want out of this contract.", "cancellation"),
        ("We've decided to leave and have given notice.", "cancellation"),
        ("Please terminate our subscription at the end of the month.", "cancellation"),
        ("I have already cancelled.", "cancellation"),
        ("We are not renewing, please close everything.", "cancellation"),
        ("We will be terminating the agreement.", "cancellation"),
        ("I'm cancelling today.", "cancellation"),
        ("Please don't write to me any more.", "opted-out"),
        ("I don't want to hear from you again.", "opted-out"),
        ("Remove me from your mailing list.", "opted-out"),
        ("No more surveys, please, and no more messages.", "opted-out"),
        ("Stop sending me these mails.", "opted-out"),
        ("Please do not reach out to me.", "opted-out"),
        ("I'd like to be left in peace.", "opted-out"),
        ("Lose my number.", "opted-out"),
        ("Do not reply to this.", "opted-out"),
        ("Delete my address and never get in touch again.", "opted-out"),
        ("I've put a one star on Google.", "public-review"),
        ("My review on G2 says it all.", "public-review"),
        ("I wrote about it on LinkedIn.", "public-review"),
        ("You can read the rest on Trustpilot.", "public-review"),
        ("I posted the whole story on Reddit.", "public-review"),
        ("I gave you one star on Capterra yesterday.", "public-review"),
        ("I've already warned others in an online review.", "public-review"),
        ("See my public review.", "public-review"),
        ("Left you 1 star in the app store.", "public-review"),
        ("I tweeted about it.", "public-review"),
        ("My lawyer says this is a clear case.", "legal"),
        ("If this is not fixed by Friday, we go to court.", "legal"),
        ("You're in violation of the agreement.", "legal"),
        ("We have engaged counsel and you will get a letter.", "legal"),
        ("I intend to sue.", "legal"),
        ("I'm talking to a lawyer tomorrow.", "legal"),
        ("We are going to take this to a tribunal.", "legal"),
        ("You broke your contract with us.", "legal"),
        ("I cancelled my subscription last night.", "cancellation"),
        ("We'd like to terminate our contract with immediate effect.", "cancellation"),
        ("Close my account today.", "cancellation"),
        ("Please treat this as notice to terminate.", "cancellation"),
        ("Leave us in peace.", "opted-out"),
        ("Do not contact me again.", "opted-out"),
        ("Take me off this list.", "opted-out"),
        ("Please stop emailing.", "opted-out"),
        ("Don't call me again.", "opted-out"),
        ("I just left a one-star review.", "public-review"),
        ("Read my review on Trustpilot.", "public-review"),
        ("It's all in my Google review.", "public-review"),
        ("We posted about it on Twitter.", "public-review"),
    ])
    func hears(comment: String, id: String) { #expect(fired(comment).contains(id), "\(comment): \(fired(comment))") }

    @Test(arguments: [
        "Closed on a legal holiday without a word.", "Sue from support was rude.", "I asked Sue for help twice.",
        "My order was cancelled by your system.", "The courtesy call never came.", "Your tennis court booking fails.",
        "We review every export by hand.", "I was left alone with the setup.", "The contract upload is broken.",
        "You never contacted me back.", "The code review tool crashes.",
        "Nobody could tell me when the cancelled order would be refunded.",
        "The review page takes ages.",
        "I signed the contract last year and regret it.",
        "The terms of the invoice are confusing.",
        "Your team never contacted me.",
        "We sue the export function every day, sorry, use.",
        "Please stop closing my tickets.",
        "The list is missing; take off the filter and it crashes.",
        "Cancelling an order takes nine clicks.",
        "We could not cancel the booking in the app.",
        "I spoke to Sue about Sue.",
        "When will Sue call me?",
        "I tried to call, and nobody called me back.",
        "Contract renewals are in the wrong currency.",
        "Our legal entity name is wrong on the invoice.",
        "Our court reporter needs the transcript export.",
        "I need a refund for the double charge.",
        "The Facebook integration does not sync.",
        "The reviews you show on Google are not ours.",
        "Do not let this happen again.",
        "I asked not to be transferred again.",
        "We asked for a demand forecast and got nothing.",
        "Your courier left me a note and went.",
        "There was a breach in the dam, kidding, but the ticket flood was bad.",
        "Please answer me again.",
        "The agreement screen freezes.",
        "We end our day with a manual export.",
        "I take my hat off to support, but the app is slow.",
        "The legal holiday calendar is missing.",
        "Sue handled our ticket badly.",
        "We use your product for legal documents and it crashes.",
        "Our courts are booked through your app and it double books.",
        "The contract module loses data.",
        "The cancel button does not work.",
        "My appointment was cancelled twice without notice.",
        "Your driver left the parcel alone outside.",
        "Please contact me as soon as possible.",
        "We review our invoices every week and they are wrong.",
        "Please do not close my ticket again.",
        "The courtroom display software hangs.",
        "I had to cancel my meeting because of the outage.",
        "Stop the exports from crashing.",
        "Your reviews feature is slow.",
        "I could not unsubscribe from the report emails.",
        "Nobody contacted me again.",
        "Our law firm needs faster exports.",
        "We are a law firm of 40 people and the search is slow.",
        "The court filing deadline was missed because of your outage.",
        "Google login fails.",
        "The five star rating widget is broken.",
        "My account was closed by mistake.",
        "You should be ashamed of the breach of trust.",
        "Do not call it a minor issue.",
        "The data breach page is hard to find.",
        "The Google calendar sync fails.",
        "I want to end the trial of the beta feature.",
        "The contract ended up in the wrong folder.",
        "We issue notices of termination for tenants with it, and it fails.",
    ])
    func doesNotHear(comment: String) {
        let heard = Set(fired(comment)).intersection(["legal", "cancellation", "opted-out", "public-review"])
        #expect(heard == [], "\(comment)")
    }
}
