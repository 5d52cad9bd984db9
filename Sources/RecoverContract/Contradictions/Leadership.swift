import RecoverBase
import RecoverModel
import RecoverText

/// Who leads and who signs. That one person signs and another leads is no contradiction: an executive may sign what the CSM
/// leads. It is one where the prompt would name two who lead, or two who sign.
extension Contradictions {
    mutating func leadership() {
        twoLeaders()
        twoSigners()
    }

    /// Those of some sentences, with the owners and the sender they name.
    private func named(
        in sentences: some Sequence<Sentence>
    ) -> [(said: Sentence, owners: [Owner], namesSender: Bool)] {
        // More than a case has: each is compared with every owner.
        sentences.prefix(40).map { said in
            (said, owners(in: said.text), names([model.sender?.person.known, model.sender?.role.known], in: said.text))
        }
    }

    /// `product` is no team called Product.
    private func names(_ names: [String?], in text: String) -> Bool {
        names.contains { name in
            guard let name, name.count > 2, text.contains(name) else { return false }
            return !PhraseSet([name]).matches(in: text).isEmpty
        }
    }

    private mutating func twoLeaders() {
        let told = named(in: sentences.lazy.filter(\.leads)).filter { !$0.owners.isEmpty }
        for (said, owners, _) in told {
            if let leader = model.assigned {
                guard !owners.contains(where: { $0.id == leader }),
                    let assigned = tree.child(of: ModelTree.root, .assigned)
                else { continue }
                return report(
                    "\(owners[0].display.shown) leads in this sentence, and the case is given to \(model.ownerDisplay(leader).shown)",
                    said.node, assigned, "it is given here")
            }
            let ids = Set(owners.map(\.id))
            guard let other = told.first(where: { ids.isDisjoint(with: $0.owners.map(\.id)) }) else { continue }
            return report(
                "\(other.owners[0].display.shown) leads in this sentence, and \(owners[0].display.shown) in another",
                other.said.node,
                said.node, "the other one leads here")
        }
    }

    private mutating func twoSigners() {
        guard let person = model.sender?.person.known, let node = senderNode else { return }
        for (said, owners, namesSender) in named(in: sentences.lazy.filter(\.signs)) {
            guard !namesSender, let owner = owners.first, !owners.contains(where: { $0.person.known == person }) else {
                continue
            }
            return report(
                "\(owner.display.shown) signs in this sentence, and \(person.shown) is the sender", said.node, node,
                "the sender is named here")
        }
    }

    private var senderNode: ModelTree.NodeID? {
        tree.child(of: ModelTree.root, .sender).flatMap { tree.child(of: $0, .person) }
    }
}
