import RecoverBase
import RecoverModel

extension PromptBuilder {
    /// What may not be promised, which words are out, which steps are in, what is to be flagged, what may be given.
    mutating func constraintsSection() -> PromptSection? {
        var items = model.constraints.filter { $0.verb == .no }.map { constraint in
            let topic = model.topics.firstIndex { $0.id == constraint.topic }
            let statements =
                [constraint.statement] + (topic.map { [Statement(ModelTree.root, "topic", at: $0)] } ?? [])
            let text = text(of: constraint)
            return constraint.inWritingOnly
                ? PromptItem(
                    .notInWriting, "Make no commitment in writing about: \(text). On a call it may be talked about.",
                    from: statements)
                : PromptItem(
                    .noCommitment, "Make no commitment, in writing or on a call, about: \(text).", from: statements)
        }
        let avoided = model.constraints.filter { $0.verb == .avoid }
        if !avoided.isEmpty {
            let words = Wording.quoted(avoided.map { text(of: $0) })
            let sentence = "Do not use \(avoided.count == 1 ? "the word" : "these words"): \(words)."
            items.append(PromptItem(.avoid, sentence, from: avoided.map(\.statement)))
        }
        for constraint in model.constraints {
            let (part, lead): (Part, String)
            switch constraint.verb {
            case .only: (part, lead) = (.only, "Propose only this")
            case .flag: (part, lead) = (.flag, "Flag with the word FLAG")
            case .no, .avoid: continue
            }
            items.append(PromptItem(part, "\(lead): \(text(of: constraint)).", from: [constraint.statement]))
        }
        items += model.offers.map { offerItem($0) }
        guard !items.isEmpty else { return nil }
        return PromptSection(.constraints, "Constraints", [.bullets(items)])
    }

    private mutating func text(of constraint: Constraint) -> String {
        ledger.write(constraint.text, at: "constraint.\(constraint.verb.rawValue).\(constraint.topic)")
    }

    private mutating func offerItem(_ offer: Offer) -> PromptItem {
        var terms: [String] = []
        if let worth = offer.worth { terms.append("worth " + ledger.write(worth.words, at: "offer.\(offer.id).worth")) }
        if let order = offer.order, let moment = offer.moment { terms.append("\(order) \(moment)".shown) }
        if let approval = offer.approval { terms.append("only with the approval of \(owner(approval))") }
        let title = ledger.write(offer.title, at: "offer.\(offer.id)")
        return PromptItem(
            .offer, "May be offered: \(title)\(terms.isEmpty ? "" : ", " + terms.joined(separator: ", ")).",
            from: [offer.statement] + ["worth", "before", "after", "needs"].map { offer.statement($0) }
                + (offer.approval.map(model.statements(ofOwner:)) ?? []))
    }
}
