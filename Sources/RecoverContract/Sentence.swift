import RecoverModel
import RecoverText

extension Contradictions {
    /// What the case itself says in words that stand in the prompt, and of what they speak.
    struct Sentence {
        let text: String
        let node: ModelTree.NodeID
        /// It stands in an e-mail that goes out.
        let isForCustomer: Bool
        /// A word that the team has among itself.
        var internalWord: String?
        /// It says who leads, or who signs.
        var leads = false
        var signs = false
    }

    /// All of them, looked through once for what the playbooks list.
    func said() -> [Sentence] {
        var said: [Sentence] = []
        for deliverable in model.deliverables {
            let isEmail = deliverable.kind == .email
            func add(_ text: String, _ node: ModelTree.NodeID) {
                said.append(Sentence(text: text, node: node, isForCustomer: isEmail && !deliverable.isInternal))
            }
            for include in deliverable.includes where include.isOfCase { add(include.text, include.node) }
            guard case .email(let email) = deliverable.details else { continue }
            for section in email.sections { if let about = section.about { add(about, section.node) } }
        }
        for constraint in model.constraints where constraint.isOfCase && constraint.verb == .only {
            said.append(Sentence(text: constraint.text, node: constraint.node, isForCustomer: false))
        }
        let (ofTeam, leading, signing) = (phrases("internal-words"), phrases("leading-words"), phrases("signing-words"))
        let words = PhraseSet(ofTeam + leading + signing, for: said.map(\.text))
        for index in said.indices {
            for match in words.matches(in: said[index].text) {
                let phrase = words.phrases[match.phrase]
                if said[index].internalWord == nil, ofTeam.contains(phrase) { said[index].internalWord = phrase }
                if leading.contains(phrase) { said[index].leads = true }
                if signing.contains(phrase) { said[index].signs = true }
            }
        }
        return said
    }
}
