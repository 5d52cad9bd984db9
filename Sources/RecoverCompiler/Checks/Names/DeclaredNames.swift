import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// Which names there are, and what to write where there is none of a name.
extension ReferenceCheck {
    /// The one name that begins with this one as a word: `Billing` is `Billing-Team`.
    func longer(than name: String, _ known: [String]) -> String? {
        // Nobody who has hundreds of them wants a guess, and thousands of questions would be dear.
        guard known.count <= 200 else { return nil }
        let found = known.filter { $0.lowercased().hasPrefix(name.lowercased() + "-") }
        return found.count == 1 ? found[0] : nil
    }

    /// `deliver letter`: a word that people write for a kind.
    func kind(meantBy name: String, _ reference: Reference) -> String? {
        guard reference == .kind else { return nil }
        return Vocabulary.standard.meant(by: name, in: .file).first {
            $0.keyword.name == .deliver && !$0.rest.isEmpty
        }?
        .rest
    }

    mutating func declaration(_ name: String, _ reference: Reference) -> String {
        switch reference {
        case .kind: "the kinds are \(Deliverable.Kind.allCases.map(\.rawValue).listed())"
        case .part: "`recoverscript show parts` lists them"
        case .target: "declare it with `decision \(name) \"…\"` or `ending \(name) \"…\"`"
        case .issue:
            known(reference) + "declare it in `feedback`: `issue \(Text.name(name)) \"the customer's words\"`"
        case .topic:
            known(reference) + "write one of your own in quotes: `\"\(name)\"`"
        case .owner:
            known(reference)
                + "declare it at the top of the file: `owner \(Text.name(name))`, with `{ person \"…\" }` behind it"
        default: known(reference) + "declare it at the top of the file: `\(reference.keyword) \(Text.name(name))`"
        }
    }

    /// "there are `A` and `B`; or ", where there are any.
    mutating func known(_ reference: Reference) -> String {
        let names = declared(reference)
        guard !names.isEmpty else { return "" }
        return (names.count == 1 ? "there is `\(names[0])`" : "there are \(Text.names(names))") + "; or "
    }

    func isDeclared(_ name: String, _ reference: Reference) -> Bool {
        let root = ModelTree.root
        switch reference {
        case .kind:
            if Deliverable.Kind(rawValue: name) != nil { return true }
            return Deliverable.Kind(path: name) != nil && tree.child(of: root, .deliver, name) != nil
        case .playbook: return context.playbooks.contains(name)
        case .part: return Part(rawValue: name) != nil
        case .issue: return tree.child(of: root, .feedback).map { tree.child(of: $0, .issue, name) != nil } ?? false
        case .target:
            return name == "end" || tree.child(of: root, .decision, name) != nil
                || tree.child(of: root, .ending, name) != nil
        default: return tree.child(of: root, reference.keyword, name) != nil
        }
    }

    /// All that is declared; looked up once.
    mutating func declared(_ reference: Reference) -> [String] {
        let index = Reference.allCases.firstIndex(of: reference) ?? 0
        if let known = lists[index] { return known }
        let found = collected(reference)
        lists[index] = found
        return found
    }

    func collected(_ reference: Reference) -> [String] {
        switch reference {
        case .kind:
            return Deliverable.Kind.allCases.map(\.rawValue)
                + tree.children(of: ModelTree.root, .deliver).map { tree[$0].key }.filter {
                    Deliverable.Kind(rawValue: $0) == nil && Deliverable.Kind(path: $0) != nil
                }
        case .playbook: return context.playbooks
        case .part: return Part.allCases.map(\.rawValue)
        case .issue:
            guard let feedback = tree.child(of: ModelTree.root, .feedback) else { return [] }
            return tree.children(of: feedback, .issue).map { tree[$0].name }
        case .target:
            return (tree.children(of: ModelTree.root, .decision) + tree.children(of: ModelTree.root, .ending))
                .map { tree[$0].name }
        default: return tree.children(of: ModelTree.root, reference.keyword).map { tree[$0].name }
        }
    }

    func dropped(_ name: String, _ reference: Reference) -> Setting? {
        var parent = ModelTree.root
        if reference == .issue { parent = tree.child(of: ModelTree.root, .feedback) ?? ModelTree.root }
        return tree.childEvenIfDropped(of: parent, reference.keyword, name).flatMap { tree[$0].droppedBy }
    }
}
