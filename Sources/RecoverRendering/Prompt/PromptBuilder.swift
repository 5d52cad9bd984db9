import RecoverBase
import RecoverModel
import RecoverText

/// Makes the sections of a prompt from a model. Each section has a file of its own.
struct PromptBuilder {
    let model: RecoveryModel
    let deliverables: [Deliverable]
    var ledger: Ledger
    let fence: Fence

    init(model: RecoveryModel, deliverables: [Deliverable], options: Prompt.Options) {
        self.model = model
        self.deliverables = deliverables
        ledger = Ledger(
            includesPersonalData: options.includesPersonalData, pseudonyms: options.pseudonyms,
            customersData: PromptBuilder.customersData(model))
        // Masking and stand-ins change a text, so what is fenced is proven free of the fence as it leaves.
        var rehearsal = ledger
        let words = PromptBuilder.customersWords(model).map { rehearsal.verbatim($0, at: "") }
        fence = Fence.labelled("VERBATIM", absentFrom: words.joined(separator: "\n"))
    }

    mutating func build() -> [PromptSection] {
        var sections = [roleSection()]
        if let customer = model.customer { sections.append(customerSection(customer)) }
        sections.append(feedbackSection())
        let guards = model.firedGuards
        if !guards.isEmpty { sections.append(guardsSection(guards)) }
        if !deliverables.isEmpty { sections.append(deliverablesSection()) }
        if let constraints = constraintsSection() { sections.append(constraints) }
        if !deliverables.isEmpty { sections.append(replySection()) }
        return sections
    }

    /// Whether any of the deliverables is written to, or said to, the customer.
    var addressesCustomer: Bool {
        deliverables.contains { deliverable in
            switch deliverable.kind {
            case .email, .call, .sequence: !deliverable.isInternal
            case .plan, .brief: false
            }
        }
    }

    /// The addresses and numbers in what the customer said and in what is known of the customer. Those by which the
    /// sender and the owners are reached are not the customer's, whoever mentions them.
    private static func customersData(_ model: RecoveryModel) -> Set<String> {
        var texts = customersWords(model)
        if let customer = model.customer {
            texts += customer.facts.map(\.words) + customer.signals.map(\.text)
            if let contact = customer.contact.known { texts.append(contact.address) }
        }
        if let feedback = model.feedback {
            texts += feedback.context
            for issue in feedback.issues { texts += [issue.cause, issue.done, issue.limit].compactMap(\.known) }
        }
        let own = ([model.sender?.contact] + model.owners.map(\.contact)).compactMap { $0?.known?.address }
        return Set(texts.flatMap(PersonalData.found)).subtracting(own.flatMap(PersonalData.found))
    }

    /// All that goes into a fence.
    private static func customersWords(_ model: RecoveryModel) -> [String] {
        guard let feedback = model.feedback else { return [] }
        return [feedback.comment.written ?? ""] + feedback.issues.map { "\($0.id): \($0.quote)" }
    }

    /// An owner with title and person: `Customer Success (Maya Ortiz)`. An open person is a labelled blank.
    /// - Parameter path: of the statement that names the owner, which may be left open.
    mutating func owner(_ id: String, at path: String? = nil) -> String {
        guard let owner = model.owner(id) else { return ledger.write(id, at: path ?? "owner.\(id)") }
        let title = ledger.write(owner.title ?? owner.id, at: "owner.\(id).title")
        guard let person = ledger.field(owner.person, at: "owner.\(id).person") else { return title }
        return "\(title) (\(person))"
    }

    /// `maya.ortiz@brightdock.example (email)`.
    mutating func contact(_ contact: Field<Contact>, at path: String) -> String? {
        switch contact {
        case .known(let contact):
            let address = ledger.write(contact.address, at: path)
            return contact.channel.map { "\(address) (\($0.shown))" } ?? address
        case .open(let needed): return ledger.blank(needed, at: path)
        case .unknown: return nil
        }
    }
}
