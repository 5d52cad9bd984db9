import RecoverBase
import RecoverContract
import RecoverModel
import RecoverText

/// Makes the sections of a prompt: the task, who writes, what is known, and the lines of the contract.
struct PromptBuilder {
    let model: RecoveryModel
    let deliverables: [Deliverable]
    let contract: Contract
    var ledger: Ledger
    let fence: Fence

    init(model: RecoveryModel, deliverables: [Deliverable], options: Prompt.Options) {
        self.model = model
        self.deliverables = deliverables
        contract = Contract(model, of: deliverables)
        let ownData = PromptBuilder.ownData(model)
        ledger = Ledger(
            includesPersonalData: options.includesPersonalData, pseudonyms: options.pseudonyms,
            customersData: PromptBuilder.customersData(model).subtracting(ownData), ownData: ownData)
        // Masking and stand-ins change a text, so what is fenced is proven free of the fence as it leaves.
        var rehearsal = ledger
        let words = PromptBuilder.fenced(model).map { rehearsal.verbatim($0, at: "") }
        fence = Fence.labelled(
            PromptBuilder.label(model.feedback), absentFrom: words.joined(separator: "\n"))
    }

    mutating func build() -> [PromptSection] {
        var sections: [PromptSection] = []
        if !deliverables.isEmpty { sections.append(PromptSection(.task, [line(task)])) }
        sections.append(PromptSection(.role, roleLines()))
        sections.append(PromptSection(.facts, factLines(), follows: !sections[sections.count - 1].lines.isEmpty))
        sections.append(PromptSection(.comment, commentLines(), follows: true))
        for part in contract.parts { sections.append(section(part)) }
        if !deliverables.isEmpty { sections.append(rules()) }
        return sections
    }

    // MARK: The contract

    mutating func section(_ part: Contract.Part) -> PromptSection {
        let deliverable = part.deliverable
        let heading = OutputLine(.deliverable, deliverable.heading, from: [deliverable.statement])
        return PromptSection(
            .deliverable(deliverable.path), title: String(deliverable.heading.dropFirst(3)),
            [heading] + part.asks.map { line($0) })
    }

    mutating func rules() -> PromptSection {
        PromptSection(
            .rules, title: "Rules",
            [OutputLine(.constraints, "Rules")]
                + contract.rules.map { ask in
                    var ask = ask
                    ask.isItem = true
                    return line(ask)
                })
    }

    // MARK: Writing

    mutating func line(_ ask: Ask) -> OutputLine {
        OutputLine(ask.part, (ask.isItem ? "- " : "") + write(ask.sentence), from: ask.statements)
    }

    /// Through here goes every word of the case.
    mutating func write(_ sentence: Phrasing) -> String {
        var text = ""
        for piece in sentence.pieces {
            switch piece {
            case .words(let words): text += words
            case .text(let words, let path): text += ledger.write(words, at: path)
            case .personal(let words, let path): text += ledger.masked(words, at: path)
            case .blank(let needed, let path): text += ledger.blank(needed, at: path)
            }
        }
        return text
    }

    // MARK: Who it is about

    /// Whether any of the deliverables is written to, or said to, the customer.
    var addressesCustomer: Bool {
        deliverables.contains { deliverable in
            switch deliverable.kind {
            case .email, .call, .sequence: !deliverable.isInternal
            case .plan, .brief: false
            }
        }
    }

    /// Whether anything is written for the team alone: only that may know what the customer is worth.
    var isInternal: Bool {
        deliverables.contains { [.plan, .brief].contains($0.kind) || $0.isInternal || !$0.heldBy.isEmpty }
    }

    /// The customer, later than the first time.
    var shortName: Phrasing {
        model.customer?.name.known.map { "\($0.shortName, at: "customer.name")" } ?? "The customer"
    }

    /// The addresses and numbers in what the customer said and in what is known of the customer. Those by which the
    /// sender and the owners are reached, `ownData`, are not the customer's, whoever mentions them.
    private static func customersData(_ model: RecoveryModel) -> Set<String> {
        var texts = fenced(model)
        if let customer = model.customer {
            texts += customer.facts.map(\.words) + customer.signals.map(\.text)
            if let contact = customer.contact.known { texts.append(contact.address) }
        }
        if let feedback = model.feedback {
            texts += feedback.context
            for issue in feedback.issues {
                texts += [issue.quote] + [issue.cause, issue.done, issue.limit].compactMap(\.known)
            }
        }
        return Set(texts.flatMap(PersonalData.found))
    }

    private static func ownData(_ model: RecoveryModel) -> Set<String> {
        let own = ([model.sender?.contact] + model.owners.map(\.contact)).compactMap { $0?.known?.address }
        return Set(own.flatMap(PersonalData.found))
    }

    /// What is in the fence.
    private static func label(_ feedback: Feedback?) -> String {
        guard let feedback else { return "COMMENT" }
        if case .unknown = feedback.comment { return "ISSUES" }
        return feedback.source == nil ? "COMMENT" : "NOTES"
    }

    /// All that goes into the fence: the comment or, where there is none, the issues that are known.
    private static func fenced(_ model: RecoveryModel) -> [String] {
        guard let feedback = model.feedback else { return [] }
        return [feedback.comment.written ?? ""] + feedback.issues.map(\.quote)
    }
}
