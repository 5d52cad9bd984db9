import RecoverBase
import RecoverModel
import RecoverText

/// An apology that is asked for, and forbidden.
extension Contradictions {
    mutating func apology(_ email: Email) {
        guard let demanded = apologyDemanded(in: email), let forbidden = apologyForbidden else { return }
        report("\(demanded.what), and \(forbidden.what)", demanded.node, forbidden.node, "it is forbidden here")
    }

    /// "Say you are sorry" where no apology may be made, "Do not apologise" where one must.
    mutating func apology(in sentence: Sentence, _ deliverable: Deliverable) {
        guard case .email(let email) = deliverable.details, let said = sentence.apology else { return }
        if said.isMeant {
            // Where the message must have one, that was told already.
            guard apologyDemanded(in: email) == nil, let forbidden = apologyForbidden else { return }
            report(
                "\"\(said.words)\" is asked for in this sentence, and \(forbidden.what)", sentence.node, forbidden.node,
                "it is forbidden here")
        } else if let demanded = apologyDemanded(in: email) {
            report(
                "this sentence leaves the apology out, and \(demanded.what)", sentence.node, demanded.node,
                "it is asked for here")
        }
    }

    private func apologyDemanded(in email: Email) -> (node: ModelTree.NodeID, what: String)? {
        if let section = email.sections.first(where: { $0.id.holds("apolog") }) {
            return (section.node, "`section \(section.id)` asks for an apology")
        }
        guard tree.policy("apology") == "required", let policy = tree.child(of: ModelTree.root, .policy, "apology")
        else { return nil }
        return (policy, "an apology is required")
    }

    private var apologyForbidden: (node: ModelTree.NodeID, what: String)? {
        if tree.policy("apology") == "banned", let banned = tree.child(of: ModelTree.root, .policy, "apology") {
            return (banned, "`policy apology banned` forbids it")
        }
        let words = Set(phrases("apology").map { Stem.of($0.lowercased()) })
        for constraint in model.constraints where [.avoid, .no].contains(constraint.verb) {
            let forbidden = constraint.verb == .avoid ? [constraint.text] : constraint.phrases
            guard let word = forbidden.first(where: { words.contains(Stem.of($0.lowercased())) }) else { continue }
            return (
                constraint.node,
                constraint.verb == .avoid
                    ? "the word \"\(word.shown)\" is to be avoided"
                    : "\(constraint.text.loweredFirst.shown) may not be promised"
            )
        }
        return nil
    }
}
