import RecoverBase
import RecoverEvaluation
import RecoverModel

/// A case for whoever takes it over, on a page or two: what to do next, what was promised, what happened, and what is known.
public struct Handover: Sendable {
    public let document: Document

    public init(_ state: CaseState, of model: RecoveryModel, file: String? = nil) {
        let status = StatusText(state, of: model, file: file)
        var page = Document(kind: "Handover · \(status.now)", title: status.who)
        page.blocks += status.standing
        page.section(2, nil, "Next", status.duties(status.jumped + status.duties))
        page.section(2, nil, "Promised", Handover.promises(state, status, model))
        page.section(2, nil, "What happened", status.past)
        page.section(2, nil, "The case", Handover.facts(model))
        page.section(2, nil, "People", Handover.people(model))
        page.footer = "Internal. Nothing of this page is written to the customer as it stands."
        document = page
    }

    /// What was promised, and whether it is kept; then what nobody may promise.
    private static func promises(
        _ state: CaseState, _ status: StatusText, _ model: RecoveryModel
    ) -> [Document.Block] {
        var facts: [Document.Fact] = []
        let open = (state.overdue + state.due).filter { $0.kind == .promise }
        for dated in state.past where dated.event.known == .promised {
            let event = dated.event
            let title = event.text ?? event.subject ?? "Promise"
            let duty = open.first { $0.statements.contains(event.statement) }
            let due = duty?.by.map { "\($0 < state.at ? "was due" : "due") \(status.near($0))" }
            let isKept = duty == nil
            let late = state.late.last { $0.kind == .promise && $0.statements.contains(event.statement) }?.lateBy
                .map { "late by \(WallClock.length($0))" }
            let who = event.actor.map { "promised by \(status.name($0))" }
            let when = dated.at.map { status.near($0) }
            facts.append(
                .init(
                    part: .due, label: duty?.standing == .overdue ? "LATE" : isKept ? "Kept" : "Open",
                    text: ([title, due, late].compactMap { $0 } + [
                        [who, when].compactMap { $0 }.joined(separator: ", ")
                    ])
                    .filter { !$0.isEmpty }.joined(separator: "; "),
                    statements: [event.statement], isUrgent: duty?.standing == .overdue))
        }
        let forbidden = model.constraints(.no).map(\.text)
        if !forbidden.isEmpty {
            facts.append(.init(part: .noCommitment, label: "Promise no", text: forbidden.listed("or")))
        }
        return facts.isEmpty ? [] : [.facts(facts)]
    }

    // MARK: What is known

    private static func facts(_ model: RecoveryModel) -> [Document.Block] {
        var facts: [Document.Fact] = []
        func add(_ part: Part, _ label: String, _ text: String?, _ statements: [Statement] = []) {
            if let text { facts.append(.init(part: part, label: label, text: text, statements: statements)) }
        }
        for found in model.firedGuards {
            let advice = [found.reason, found.route.map { "goes to \(model.ownerDisplay($0))" }, found.advice]
            facts.append(
                .init(
                    part: .guards, label: found.title, text: advice.compactMap { $0 }.joined(separator: "\n"),
                    statements: [found.statement], isUrgent: true))
        }
        if let customer = model.customer {
            add(.customer, "Role", customer.role.written, [customer.statement])
            for fact in customer.facts where fact.name != .name && fact.name != .company {
                add(Part(customerFact: fact.name) ?? .customer, Wording.label(fact.name), fact.words, [fact.statement])
            }
            for signal in customer.signals {
                add(
                    .signals, Wording.label(signal.id),
                    signal.text + (signal.isVerified ? "" : " (nobody has checked it)"), [signal.statement])
            }
            add(.contact, "Reached at", reached(customer.contact))
        }
        var blocks: [Document.Block] = facts.isEmpty ? [] : [.facts(facts)]
        guard let feedback = model.feedback else { return blocks }
        if let comment = feedback.comment.known {
            blocks.append(.quote(Document.lines(.comment, comment, from: [feedback.statement])))
        }
        facts = []
        for issue in feedback.issues {
            var text = issue.cause.known.map { "cause: \($0)\(issue.isCauseVerified ? "" : " (not verified)")" }
            text = text ?? "cause not known"
            if let done = issue.done.known { text = "\(text ?? ""); done: \(done)" }
            if let limit = issue.limit.known { text = "\(text ?? ""); limit: \(limit)" }
            add(.issues, issue.quote, text, [issue.statement])
        }
        return blocks + (facts.isEmpty ? [] : [.facts(facts)])
    }

    private static func people(_ model: RecoveryModel) -> [Document.Block] {
        let facts = model.owners.filter { $0.person.known != nil || $0.contact.known != nil }.map { owner in
            let how = [owner.person.known, reached(owner.contact)].compactMap { $0 }.joined(separator: ", ")
            return Document.Fact(
                part: .planOwners, label: owner.title ?? owner.id, text: how, statements: [owner.statement])
        }
        return facts.isEmpty ? [] : [.facts(facts)]
    }

    static func reached(_ contact: Field<Contact>) -> String? {
        contact.known.map { $0.address + ($0.channel.map { " (\($0))" } ?? "") }
    }
}
