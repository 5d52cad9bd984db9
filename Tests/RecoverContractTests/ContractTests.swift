import RecoverBase
import RecoverContract
import RecoverGrading
import RecoverModel
import RecoverRendering
import SnapshotTesting
import Testing

/// What is asked for is what is judged, in every scenario, variant and template.
@Suite struct ContractTests {
    /// A reply that does all it should not: whatever fails in it was asked for in the prompt.
    static let bad = """
        Sure, whenever. We gave you 3 of 10, the system had an isolated incident, and our vendor is to blame; as you know, it was \
        only a minor issue. We value your feedback. I am so sorry. We will refund you, give you a discount and a free month, and \
        it will be fixed by Friday. Please leave us a positive review, there is a gift card for your review. XXX
        """

    private static func reply(_ model: RecoveryModel) -> Source {
        let parts = model.deliverables.map { "\($0.heading)\n\n\(bad)\n\n- Day 99: nothing\n" }
        return Source(name: "bad.md", text: parts.joined(separator: "\n"))
    }

    @Test(arguments: ShippedFiles.scenarios) func whatCanFailIsAskedFor(file: ShippedFiles.File) throws {
        for (name, model) in try Cases.models(of: file) {
            let contract = Contract(model)
            let lines = Set(try Prompt(model, options: .init(includesPersonalData: true)).lines.map(\.text))
            for check in Grader(model).grade(ContractTests.reply(model)).checks where check.status == .fail {
                let id = try #require(CheckID(check.id), "\(name): \(check.id)")
                let requirement = try #require(
                    contract.requirement(id, of: check.deliverable), "\(name): \(check.id) is not asked for")
                let sentence = try #require(requirement.ask?.sentence.text, "\(name): \(check.id) has no words")
                #expect(
                    lines.contains(sentence.shown) || lines.contains("- " + sentence.shown),
                    "\(name): \(check.id) is asked for in words that are not in the prompt: \(sentence)")
            }
        }
    }

    @Test(arguments: ShippedFiles.scenarios) func whatIsAskedIsJudged(file: ShippedFiles.File) throws {
        for (name, model) in try Cases.models(of: file) {
            let contract = Contract(model)
            for ask in contract.parts.flatMap(\.asks) + contract.rules where !ask.isItem {
                // How long a call lasts nobody sees in its guide.
                if ask.part == .lasts { continue }
                #expect(
                    contract.requirements.contains { $0.ask == ask }, "\(name): nothing judges: \(ask.sentence.text)")
            }
            for requirement in contract.requirements { #expect(!requirement.hint.isEmpty, "\(requirement.id)") }
        }
    }

    @Test(arguments: ShippedFiles.scenarios) func nothingStandsTwice(file: ShippedFiles.File) throws {
        for (name, model) in try Cases.models(of: file) {
            let prompt = try Prompt(model)
            var seen: Set<String> = []
            // What holds two deliverables back stands with each of them; each mail has its length and its greeting.
            for line in prompt.lines where ![.held, .words, .greeting].contains(line.part) && !line.text.isEmpty {
                #expect(seen.insert(line.text).inserted, "\(name): \(line.text)")
            }
            for part in Contract(model).parts {
                let texts = part.asks.map(\.sentence.text)
                #expect(Set(texts).count == texts.count, "\(name), \(part.deliverable.path): \(texts)")
            }
        }
    }

    @Test(arguments: ShippedFiles.scenarios) func aPromptIsShort(file: ShippedFiles.File) throws {
        for (name, model) in try Cases.models(of: file) where !model.deliverables.isEmpty {
            let text = try Prompt(model).text()
            #expect(words(in: text) <= 600, "\(name): \(words(in: text))")
            let rules = Contract(model).rules
            // Limits that are too long for one line are several, and take no room from the others.
            let limits = [Part.noCommitment, .avoid].map { part in rules.count { $0.part == part } }
            let further = limits.reduce(0) { $0 + max(0, $1 - 1) }
            #expect(rules.count - further <= Contract.mostRules, "\(name)")
            for rule in rules {
                #expect(words(in: rule.sentence.text) <= Contract.mostWords, "\(name): \(rule.sentence.text)")
            }
        }
    }

    @Test(arguments: [("core", 215), ("enterprise", 360), ("startup", 362), ("renewal", 400), ("six-part", 645)])
    func theFivePrompts(name: String, most: Int) throws {
        let text = try Prompt(try Cases.fixture(name)).text()
        #expect(words(in: text) <= most, "\(words(in: text))")
        #expect(text.hasPrefix("Write an email"))
    }

    @Test func aTemplateIsHeldToItsChecks() throws {
        let model = try Cases.fixture("core")
        for template in model.templates {
            let contract = Contract(model, template: template)
            for check in template.checks {
                let name = try #require(CheckName(rawValue: check.name))
                // Blanks are those of the whole reply.
                let id = CheckID(name == .blanks ? .contract : .email, name)
                #expect(contract.requirement(id, of: template.id) != nil, "\(template.id): \(name)")
            }
            let failing = try Grader(model).grade(Source(name: "r", text: ContractTests.bad), as: template.id).checks
                .filter { $0.status == .fail }
            #expect(!failing.isEmpty || template.checks.isEmpty, "\(template.id)")
            for check in failing {
                #expect(
                    contract.requirement(try #require(CheckID(check.id)), of: template.id)?.isAsked == true,
                    "\(check.id)")
            }
        }
    }

    /// The policy decides what is asked, and what fails.
    @Test(arguments: [
        ("apology required", "Apologise once, with its action.", "email.apology"),
        ("apology with-action", "bare apology", "email.apology"),
        ("first-message acknowledge-only", "solution yet", "email.first-message"),
        ("goodwill none", "gift", "email.goodwill-order"),
    ])
    func aPolicyIsAskedFor(policy: String, words: String, id: String) throws {
        func contract(_ policy: String) throws -> Contract {
            let text = """
                scenario "x"
                policy \(policy)
                customer "Director" { name "Dana Whitfield" }
                feedback 3/10 "Exports crawl."
                deliver email
                """
            return Contract(try #require(Cases.compile(text).model))
        }
        let check = try #require(CheckID(id))
        let asked = try #require(try contract(policy).requirement(check, of: "email")?.ask)
        #expect(asked.sentence.text.contains(words), "\(asked.sentence.text)")
        let other = [
            "apology": "apology banned", "first-message": "first-message full-response",
            "goodwill": "goodwill after-understanding",
        ]
        let flipped = try contract(other[String(policy.prefix { $0 != " " })] ?? "")
        #expect(flipped.requirement(check, of: "email")?.ask?.sentence.text.contains(words) != true)
    }

    /// What is done already may be told before the complaint is understood.
    @Test func whatIsDoneIsNoSolutionTooEarly() throws {
        func asked(_ done: String) throws -> String? {
            let text = """
                scenario "x"
                policy first-message acknowledge-only
                customer "Director" { name "Dana Whitfield" }
                feedback 3/10 "Exports crawl." { issue exports "Exports crawl" fixable { \(done) } }
                deliver email
                """
            let contract = Contract(try #require(Cases.compile(text).model))
            return contract.requirement(CheckID(.email, .firstMessage), of: "email")?.ask?.sentence.text
        }
        #expect(try asked("").map { $0.contains("solution yet") && !$0.contains("beyond") } == true)
        #expect(try asked("done \"A queue of their own\"")?.contains("solution yet beyond what is done") == true)
    }

    private func prompt(_ text: String) throws -> String {
        try Prompt(try #require(Cases.compile("scenario \"x\"\n" + text).model)).text()
    }

    /// Who may own a milestone is said, where the plan leaves it to the writer.
    @Test func ownersOfTheCaseAreSaid() throws {
        let plan =
            "customer { name \"Dana\" }\nfeedback 3/10 \"Exports crawl.\"\nowner Support { person \"Jon Bell\" }\ndeliver plan"
        #expect(try prompt(plan).contains("Owners: Jon Bell (Support)."))
        let given =
            plan + " { milestones 1; milestone a \"A queue\" { by day 2; owner Support; success \"It is empty\" } }"
        #expect(try !prompt(given).contains("Owners:"))
    }

    /// What the milestones of the case show already is not asked for again.
    @Test func anEarlyMilestoneIsNotAskedForTwice() throws {
        func plan(_ day: Int) throws -> String {
            try prompt(
                "customer { name \"Dana\" }\nfeedback 3/10 \"Exports crawl.\"\ndeliver plan { milestones 1; visible-win within 48 hours; milestone a \"A queue\" { by day \(day); owner ? \"who\"; success \"It is empty\" } }"
            )
        }
        #expect(try !plan(2).contains("One done by day 2."))
        #expect(try plan(5).contains("One done by day 2."))
    }

    /// Whoever praised us complains of nothing, and whoever may not be written to is not won back.
    @Test func thePromptFitsItsReader() throws {
        let deliver = "\ndeliver email\ndeliver call\ndeliver plan"
        let promoter = try prompt("customer { name \"Paolo\" }\nfeedback 9/10 \"Warm and quiet.\"" + deliver)
        for words in ["complaint", "solution yet", "gesture", "apology"] {
            #expect(!promoter.contains(words), "\(words)")
        }
        #expect(promoter.contains("Greet Paolo, then name what the comment says."))
        let gone = try prompt("customer { name \"Noel\"; opted-out }\nfeedback 0/10 \"Exports crawl.\"" + deliver)
        #expect(gone.contains(" about Noel") && !gone.contains("win back") && !gone.contains("Noel would notice"))
        let legal = try prompt("customer { name \"Petra\" }\nfeedback 2/10 \"I have spoken to a lawyer.\"" + deliver)
        #expect(legal.contains("## Call guide\nHeld back: "))
    }

    /// What may not be offered yet stays out of a prompt that asks for a message alone.
    @Test func anOfferWaitsForItsTime() throws {
        let text =
            "customer { name \"Dana\" }\nfeedback 3/10 \"Exports crawl.\" { issue a \"Exports crawl\" }\npolicy goodwill after-resolution\npolicy goodwill-channel written\noffer x \"A free month\" { worth $95 }\ndeliver email"
        #expect(try !prompt(text).contains("$95"))
        #expect(try prompt(text.replacing("after-resolution", with: "after-understanding")).contains("$95"))
        #expect(try prompt(text + "\ndeliver plan").contains("$95"))
    }

    /// Nine wishes of a playbook are one too many: the lightest is looked at and only warns.
    @Test func whatDoesNotFitOnlyWarns() throws {
        let wishes = (1...9).map { "include \"Mind rule number \($0).\" weight \(100 + $0)" }.joined(separator: "\n")
        let text = """
            scenario "x"
            use "house.rs"
            customer "Director" { name "Dana Whitfield" }
            feedback 3/10 "Exports crawl."
            deliver email
            """
        var files = MemoryPlaybook(text: "deliver email {\n\(wishes)\n}")
        let model = try #require(files.compile(text).model)
        let contract = Contract(model)
        #expect(contract.rules.count == Contract.mostRules)
        #expect(contract.rules.last?.sentence.text == "Mind rule number 3.")
        let hollow = try #require(contract.requirement(CheckID(.email, .hollowPhrases), of: "email"))
        #expect(!hollow.isAsked)
        let reply = Source(
            name: "r", text: "## Email\n\nSubject: Exports\n\nHello Dana,\n\nWe value your feedback on exports.")
        #expect(Grader(model).grade(reply).checks.first { $0.id == "email.hollow-phrases" }?.status == .warn)
    }
}
