import RecoverModel

extension PromptBuilder {
    /// What may not be promised, which words are out, which steps are in, what is to be flagged, what may be given.
    mutating func constraintsSection() -> PromptSection? {
        var items = model.constraints.filter { $0.verb == .no }.map { constraint in
            let text = ledger.write(constraint.text, at: path(of: constraint))
            return constraint.inWritingOnly
                ? PromptItem(
                    .notInWriting, "Make no commitment in writing about: \(text). On a call it may be talked about.")
                : PromptItem(.noCommitment, "Make no commitment, in writing or on a call, about: \(text).")
        }
        let avoided = model.constraints.filter { $0.verb == .avoid }
        if !avoided.isEmpty {
            let words = avoided.map { ledger.write($0.text, at: path(of: $0)) }
            items.append(
                PromptItem(
                    .avoid, "Do not use \(words.count == 1 ? "the word" : "these words"): \(Wording.quoted(words))."))
        }
        for constraint in model.constraints {
            switch constraint.verb {
            case .only:
                items.append(
                    PromptItem(.only, "Propose only this: \(ledger.write(constraint.text, at: path(of: constraint)))."))
            case .flag:
                items.append(
                    PromptItem(
                        .flag, "Flag with the word FLAG: \(ledger.write(constraint.text, at: path(of: constraint)))."))
            case .no, .avoid: break
            }
        }
        items += model.offers.map { offerItem($0) }
        guard !items.isEmpty else { return nil }
        return PromptSection(.constraints, "Constraints", [.bullets(items)])
    }

    private func path(of constraint: Constraint) -> String {
        "constraint.\(constraint.verb.rawValue).\(constraint.topic)"
    }

    private mutating func offerItem(_ offer: Offer) -> PromptItem {
        var terms: [String] = []
        if let worth = offer.worth { terms.append("worth " + ledger.write(worth.words, at: "offer.\(offer.id).worth")) }
        if let order = offer.order, let moment = offer.moment { terms.append("\(order) \(moment)".shown) }
        if let approval = offer.approval { terms.append("only with the approval of \(owner(approval))") }
        let title = ledger.write(offer.title, at: "offer.\(offer.id)")
        return PromptItem(
            .offer, "May be offered: \(title)\(terms.isEmpty ? "" : ", " + terms.joined(separator: ", ")).")
    }
}
