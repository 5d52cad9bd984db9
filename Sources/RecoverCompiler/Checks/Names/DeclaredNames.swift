import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// Which names there are, and what to write where there is none of a name.
extension ReferenceCheck {
    /// The one owner whose person has this name, or has it as first or last name.
    mutating func owner(ofPerson name: String) -> (owner: String, person: String)? {
        let name = name.lowercased()
        if let whole = persons.first(where: { $0.person.lowercased() == name }) {
            return (whole.owner, whole.person)
        }
        let found = persons.filter { $0.person.lowercased().split(separator: " ").contains { $0 == name } }
        return found.count == 1 ? (found[0].owner, found[0].person) : nil
    }

    /// The one name that begins with this one as a word: `Billing` is `Billing-Team`.
    func longer(than name: String, _ known: [String]) -> String? {
        // Nobody who has hundreds of them wants a guess, and thousands of questions would be dear.
        guard known.count <= 200 else { return nil }
        let found = known.filter { $0.lowercased().hasPrefix(name.lowercased() + "-") }
        return found.count == 1 ? found[0] : nil
    }

    /// The one issue with this text: `prevents "the hotline never picks up"`.
    func issue(saying text: String, _ reference: Reference) -> String? {
        guard reference == .issue, text.contains(" "), let feedback = tree.child(of: ModelTree.root, .feedback) else {
            return nil
        }
        let text = text.lowercased()
        let found = tree.children(of: feedback, .issue).filter {
            guard let quote = tree.value("quote", of: $0).string?.lowercased(), !quote.isEmpty else { return false }
            return quote.hasPrefix(text) || text.hasPrefix(quote)
        }
        return found.count == 1 ? tree[found[0]].name : nil
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
        case .issue: issues(without: name)
        case .topic: topics(without: name)
        case .owner where ["me", "myself", "i", "us", "we", "you"].contains(name.lowercased()):
            known(reference) + "declare yourself at the top of the file, such as `owner CSM { person \"…\" }`, "
                + "and write that name here"
        case .owner:
            known(reference)
                + "declare it at the top of the file: `owner \(Text.name(name))`, with `{ person \"…\" }` behind it"
        default: known(reference) + "declare it at the top of the file: `\(reference.keyword) \(Text.name(name))`"
        }
    }

    /// "it is `A` or `B`; or ", where there are few.
    mutating func known(_ reference: Reference) -> String {
        let names = declared(reference)
        guard (1...6).contains(names.count) else { return "" }
        return (names.count == 1 ? "there is `\(names[0])`" : "there are \(Text.names(names))") + "; or "
    }

    mutating func topics(without name: String) -> String {
        let known = Text.names(declared(.topic))
        return "one of your own stands in quotes: `\"\(name)\"`" + (known.isEmpty ? "" : "; the topics are \(known)")
    }

    mutating func issues(without name: String) -> String {
        let known = declared(.issue)
        let line = name.contains(" ") ? "issue NAME \"\(name)\"" : "issue \(name) \"the customer's words\""
        let new = "declare it in `feedback`: `\(line)`"
        guard let first = known.first else { return new }
        let list = known.count == 1 ? "the only issue is `\(first)`" : "the issues are \(Text.names(known))"
        return "\(list); or \(new)"
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
