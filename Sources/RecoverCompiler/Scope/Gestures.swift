import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverText

extension TreeScope {
    /// What is given to make up for the trouble, as a message may say it: nothing where the school keeps gestures out, or out
    /// of writing, or a constraint forbids it. What is still to be chosen or approved is a labelled blank.
    var gesture: [Filler.Part] {
        guard tree.policy("goodwill") != "none", tree.policy("goodwill-channel") != "spoken" else { return [] }
        let forbidden = PhraseSet(forbiddenPhrases)
        let offers = tree.children(of: ModelTree.root, .offer).filter { offer in
            forbidden.matches(in: "\(tree[offer].name) \(title(of: offer))").isEmpty
        }
        guard let first = offers.first else { return [] }
        let given = offers.first { isGiven(tree[$0].name) }
        if given == nil, offers.count > 1 {
            // More than anybody chooses from.
            return [.words(contextNeeded("one of \(offers.prefix(6).map { "“\(title(of: $0))”" }.listed())"))]
        }
        let offer = given ?? first
        if given == nil, let needs = tree.child(of: offer, .needs) {
            let approver = tree.value("who", of: needs).string.map { " by \($0)" } ?? ""
            return [.words(contextNeeded("approval\(approver) of \(tree[offer].name)"))]
        }
        guard let index = tree[offer].arguments.firstIndex(where: { $0.role == "title" }) else {
            return [.words(title(of: offer))]
        }
        return [.place(Filler.Place(node: offer, index: index))]
    }

    private func title(of offer: ModelTree.NodeID) -> String {
        tree.value("title", of: offer).string ?? tree[offer].name
    }

    /// It happened: `event goodwill +3 days credit`.
    private func isGiven(_ offer: String) -> Bool {
        tree.children(of: ModelTree.root, .event).contains { id in
            tree[id].arguments.contains { $0.value.string == "goodwill" }
                && tree[id].arguments.contains { $0.value.string == offer }
        }
    }

    private var forbiddenPhrases: [String] {
        tree.children(of: ModelTree.root, .constraint).flatMap { id -> [String] in
            guard tree.value("verb", of: id).string == "no" else { return [] }
            let name = tree.value("topics", of: id).string ?? ""
            let topic = tree.child(of: ModelTree.root, .topic, name).flatMap { tree.child(of: $0, .phrases) }
            return tree.value("phrases", of: id).strings + (topic.map { tree.value("texts", of: $0).strings } ?? [name])
        }
    }
}
