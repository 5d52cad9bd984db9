import RecoverBase
import RecoverCompiler
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
    ])
    func hears(comment: String, id: String) { #expect(fired(comment).contains(id), "\(comment): \(fired(comment))") }

    @Test(arguments: [
        "Closed on a legal holiday without a word.", "Sue from support was rude.", "I asked Sue for help twice.",
        "My order was cancelled by your system.", "The courtesy call never came.", "Your tennis court booking fails.",
        "We review every export by hand.", "I was left alone with the setup.", "The contract upload is broken.",
        "You never contacted me back.", "The code review tool crashes.",
    ])
    func doesNotHear(comment: String) {
        let heard = Set(fired(comment)).intersection(["legal", "cancellation", "opted-out", "public-review"])
        #expect(heard == [], "\(comment)")
    }
}
