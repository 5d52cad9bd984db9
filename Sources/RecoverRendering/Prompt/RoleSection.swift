import RecoverBase
import RecoverModel

extension PromptBuilder {
    /// As whom the model writes, in which tone, and what it may not make up.
    mutating func roleSection() -> PromptSection {
        var facts: [String] = []
        var statements: [Statement] = []
        if let sender = model.sender {
            facts += senderSentences(sender)
            statements += [sender.statement, sender.statement("person"), sender.statement("contact")]
        }
        if let segment = model.segment {
            facts.append("The customer belongs to the segment \(ledger.write(segment, at: "segment")).")
            statements.append(.top("segment"))
        }
        let toned = deliverables.filter { !$0.tone.isEmpty }
        if let first = toned.first, toned.allSatisfy({ $0.tone == first.tone }) {
            facts.append("The tone is \(tone(of: first)).")
            statements += toned.map { $0.statement("tone") }
        }
        if let assigned = model.assigned {
            facts.append(assignedSentence(assigned))
            statements += [.top("assigned")] + model.statements(ofOwner: assigned)
        }
        let rules = [
            PromptItem(.invention, "Use only what is written here. Invent no fact, name, figure, cause, date or time."),
            PromptItem(
                .blanks, "A text of the form `[CONTEXT NEEDED: …]` is a labelled blank. Keep it exactly as it stands."),
            PromptItem(
                .blanks, "Where you need something that is not written here, write a labelled blank of that form."),
        ]
        let intro =
            facts.isEmpty
            ? [] : [PromptBlock.paragraph(.role, facts.joined(separator: " "), from: statements)]
        return PromptSection(.role, "Your role", intro + [.bullets(rules)])
    }

    mutating func tone(of deliverable: Deliverable) -> String {
        ledger.write(deliverable.tone.listed(), at: "\(deliverable.path).tone")
    }

    private mutating func senderSentences(_ sender: Sender) -> [String] {
        let role = ledger.field(sender.role, at: "sender.role")
        let organisation = ledger.field(sender.organisation, at: "sender.organisation")
        var person = ledger.field(sender.person, at: "sender.person")
        if person == nil, deliverables.contains(where: { $0.kind == .email && !$0.isInternal }) {
            person = ledger.blank("name of the sender", at: "sender.person")
        }
        var who = [person, role].compactMap { $0 }.joined(separator: ", ")
        if let organisation { who += who.isEmpty ? "someone at \(organisation)" : " at \(organisation)" }
        var sentences = who.isEmpty ? [] : ["You write as \(who)."]
        if let contact = contact(sender.contact, at: "sender.contact") {
            sentences.append("Your own contact is \(contact).")
        }
        return sentences
    }

    private mutating func assignedSentence(_ id: String) -> String {
        let lead = "The recovery of this case is led by \(owner(id))"
        guard let owner = model.owner(id), let contact = contact(owner.contact, at: "owner.\(id).contact") else {
            return lead + "."
        }
        return "\(lead), \(contact)."
    }
}
