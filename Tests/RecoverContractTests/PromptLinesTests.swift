import RecoverBase
import RecoverContract
import RecoverModel
import RecoverRendering
import SnapshotTesting
import Testing

/// No line of a prompt could be struck without losing something: a fact, or a demand that a check or a person judges.
@Suite struct PromptLinesTests {
    private struct Key: Hashable {
        var check: CheckID
        var deliverable: String?
        var demand: Demand
    }

    /// The words of the tool by which a prompt is read: what stands in a fence, where a part begins.
    private static let frame: [Part] = [.fence, .blankComment, .comment, .issues, .constraints]

    @Test(arguments: ShippedFiles.scenarios) func eachLineCarriesSomething(file: ShippedFiles.File) throws {
        for (name, model) in try Cases.models(of: file) where !model.deliverables.isEmpty {
            let contract = Contract(model)
            let asks = Set((contract.rules + contract.parts.flatMap(\.asks)).map(\.sentence.text.shown))
            for line in try Prompt(model, options: .init(includesPersonalData: true)).lines {
                guard let part = line.part else { continue }
                let words = line.text.hasPrefix("- ") ? String(line.text.dropFirst(2)) : line.text
                // A blank is a fact that is to be found out.
                #expect(
                    asks.contains(words) || words.contains("[CONTEXT NEEDED") || !line.statements.isEmpty
                        || PromptLinesTests.frame.contains(part),
                    "\(name): \(line.text)")
            }
        }
    }

    /// Without the line, what it asks for is asked nowhere.
    @Test(arguments: ShippedFiles.scenarios) func noLineCanBeStruck(file: ShippedFiles.File) throws {
        for (name, model) in try Cases.models(of: file) {
            let contract = Contract(model)
            let asks = contract.rules + contract.parts.flatMap(\.asks)
            for ask in asks {
                let own = contract.requirements.filter { $0.ask == ask }
                let rest = Set(
                    contract.requirements.filter { $0.isAsked && $0.ask != ask }.map {
                        Key(check: $0.check, deliverable: $0.deliverable, demand: $0.demand)
                    })
                let lost = own.filter {
                    !rest.contains(Key(check: $0.check, deliverable: $0.deliverable, demand: $0.demand))
                }
                // An item is one of those that the line before it asks for, and its words are of the case or of a playbook.
                let isFact = (ask.isItem || ask.part == .lasts) && !ask.statements.isEmpty
                #expect(!lost.isEmpty || isFact, "\(name): \(ask.sentence.text)")
            }
        }
    }

    private static let schools = [
        "empathetic-response", "recovery-plan", "closed-loop", "service-protocol", "recover-then-review",
    ]

    /// Whatever stands on top of what: no check is asked for by two sentences, where each demands the same.
    @Test(arguments: schools, schools) func noSchoolAsksTwice(below: String, above: String) throws {
        for policies in ["", "policy first-message acknowledge-only", "policy first-message full-response"] {
            let text = """
                scenario "x"
                use \(below)
                \(below == above ? "" : "use \(above)")
                \(policies)
                customer "Director" { name "Dana"; employees 600; renewal in 30 days }
                feedback 3/10 "Exports crawl." { issue exports "Exports crawl" systemic }
                owner CS; owner Support; owner Product
                deliver email; deliver call; deliver plan { owners CS, Support, Product }
                """
            let model = try #require(Cases.compile(text).model)
            let contract = Contract(model)
            var asked: [Key: String] = [:]
            for requirement in contract.requirements {
                guard let words = requirement.ask?.sentence.text else { continue }
                let key = Key(
                    check: requirement.check, deliverable: requirement.deliverable, demand: requirement.demand)
                #expect(asked[key] ?? words == words, "\(key.check) twice: \(asked[key] ?? "") \(words)")
                asked[key] = words
            }
            // A part of the message that is about what a check looks for is the line that asks for it.
            guard case .email(let email) = model.deliverables[0].details else { continue }
            for (list, check) in [
                ("complaint-part", CheckName.namesComplaint), ("question-part", .clarifyingQuestion),
                ("next-part", .followUpBy), ("person-part", .contact),
            ] {
                guard email.sections.contains(where: { model.phrases(list).contains($0.id) }),
                    let requirement = contract.requirement(CheckID(.email, check), of: "email")
                else { continue }
                #expect(requirement.ask?.isItem == true, "\(requirement.ask?.sentence.text ?? "")")
            }
            // What speaks of a part of the message is not asked for where there is no such part.
            if !email.sections.contains(where: { $0.id == "actions" }) {
                #expect(!contract.rules.contains { $0.sentence.text.contains("Under actions") })
            }
        }
    }

    // MARK: What is internal

    private func contract(_ text: String) throws -> Contract {
        let head = "scenario \"x\"\nfeedback 3/10 \"Exports crawl.\"\nowner VP { authority vp }\n"
        return Contract(try #require(Cases.compile(head + text).model))
    }

    /// Asked for where the case holds something that the customer is not to read; elsewhere it only warns.
    @Test(arguments: [
        ("customer { name \"Dana\"; renewal in 30 days }\ndeliver email", true),
        ("customer { name \"Dana\"; arr $84k }\ndeliver email", true),
        ("customer { name \"Dana\" }\ndeliver email\ndeliver brief", true),
        ("customer { name \"Dana\" }\ndeliver email\ndeliver plan { checkpoint \"Go\" on day 5 }", true),
        (
            "customer { name \"Dana\" }\ndeliver email\n"
                + "deliver plan { milestone a \"A\" { by day 1; owner VP; success \"s\"; needs approval from VP } }",
            true
        ),
        ("customer { name \"Dana\"; employees 20 }\ndeliver email\ndeliver plan", false),
    ])
    func whatIsInternalIsAskedFor(text: String, isAsked: Bool) throws {
        let contract = try contract(text)
        let leaks = try #require(contract.requirement(CheckID(.contract, .leaks), of: "email"))
        #expect(leaks.isAsked == isAsked)
        let lines = contract.rules.map(\.sentence.text)
        #expect(lines.contains { $0.contains("internal matter") } == isAsked, "\(lines)")
        if isAsked { #expect(leaks.ask?.sentence.text.contains("internal matter") == true) }
    }

    @Test func whoMayReadItIsNotHeldToIt() throws {
        let contract = try contract("customer { name \"Dana\"; arr $84k }\ndeliver email { internal }\ndeliver call")
        #expect(contract.requirement(CheckID(.contract, .leaks), of: "email") == nil)
        #expect(!contract.rules.contains { $0.sentence.text.contains("internal") })
    }

    // MARK: Limits

    /// What is too long for one line becomes several, each no longer than a rule, and they take no room from the rules.
    @Test func longLimitsAreSeveralLines() throws {
        let avoided = (1...12).map { "constraint avoid \"first word\($0)\"" }.joined(separator: "\n")
        let text = """
            customer { name "Dana" }
            constraint no refunds, pricing, sla, roadmap, specific-fixes, fix-timelines, custom-work, custom-onboarding
            constraint no discounts, credits in writing
            \(avoided)
            deliver email
            """
        let contract = try contract(text)
        let limits = contract.rules.filter { [.noCommitment, .avoid].contains($0.part) }
        for limit in limits { #expect(words(in: limit.sentence.text) <= Contract.mostWords, "\(limit.sentence.text)") }
        #expect(limits.filter { $0.part == .avoid }.count == 3)
        let said = limits.map(\.sentence.text).joined(separator: " ")
        for number in 1...12 { #expect(said.contains("\"first word\(number)\"")) }
        for topic in ["refunds", "SLAs", "custom onboarding", "fix dates", "discounts"] {
            #expect(said.contains(topic), "\(topic): \(said)")
        }
        #expect(said.contains("Put no discounts or service credits in writing."))
        let short = try self.contract("customer { name \"Dana\" }\nconstraint no refunds\ndeliver email")
        #expect(contract.rules.count - limits.count == short.rules.count - 1)
        // Each line is judged.
        for limit in limits { #expect(contract.requirements.contains { $0.ask == limit }) }
    }
}
