import RecoverModel
import RecoverText

/// What is known of why it happened, to tell when a reply gives a reason of its own (C3, A26).
struct CaseCauses: Sendable {
    /// Stems of what is verified: causes, what was done, signals, what else is known.
    private var verified: Set<String> = []
    /// Stems of what the customer said, and of names: a cause must say more.
    private var said: Set<String> = []

    init(_ model: RecoveryModel) {
        let feedback = model.feedback
        for issue in feedback?.issues ?? [] {
            said.formUnion(CaseCauses.stems(issue.quote + " " + issue.id))
            let facts = [issue.isCauseVerified ? issue.cause.known : nil, issue.done.known, issue.limit.known]
            for text in facts.compactMap({ $0 }) { verified.formUnion(CaseCauses.stems(text)) }
        }
        for text in feedback?.context ?? [] { verified.formUnion(CaseCauses.stems(text)) }
        for signal in model.customer?.signals ?? [] where signal.isVerified {
            verified.formUnion(CaseCauses.stems(signal.text))
        }
        if let comment = feedback?.comment.known { said.formUnion(CaseCauses.stems(comment)) }
        let names =
            [model.customer?.name.known, model.sender?.person.known, model.customer?.field(.product).known]
            + model.owners.flatMap { [$0.id, $0.title, $0.person.known] }
        for name in names.compactMap({ $0 }) { said.formUnion(CaseCauses.stems(name)) }
    }

    /// Something is said that nobody has verified, and nothing that somebody has.
    func isNew(_ text: String) -> Bool {
        let words = CaseCauses.stems(text)
        return words.isDisjoint(with: verified) && !words.subtracting(said).isEmpty
    }

    private static func stems(_ text: String) -> Set<String> {
        Set(TellingWords.of(text).map { Stem.of($0.lowercased()) })
    }
}
