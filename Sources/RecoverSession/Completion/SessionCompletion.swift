import RecoverCompiler
import RecoverLanguage
import RecoverModel

/// What can stand at the end of a line of the session.
extension Session {
    var completer: Completer {
        Completer(tree: current.tree, files: workbench.files(beside: path ?? "."), playbooks: playbooks)
    }

    /// The possible items, and how many bytes at the end of the text each of them replaces.
    public func completions(before text: String) -> (replaces: Int, items: [CompletionItem]) {
        let line = String(text.drop { $0 == " " })
        let first = String(line.prefix { $0 != " " })
        let isBegun = line.utf8.count == first.utf8.count
        if line.hasPrefix(":") || !isBegun && SessionCommand.named(first)?.isBare == true {
            return commandCompletions(line)
        }
        if first.contains("."), !isBegun {
            let partial = String(line.split(separator: " ", omittingEmptySubsequences: false).last ?? "")
            if line.contains("="), let path = Path(first.split(separator: "=").first.map(String.init) ?? first) {
                return chosen(completer.values(ofFieldCalled: path.segments.last ?? ""), partial)
            }
            return completer.complete(before: "when " + text)
        }
        let strict = completer.complete(before: text)
        guard !line.contains("{"), Vocabulary.standard.keyword(word: first, in: .file) == nil else { return strict }
        let blocks = CaseBlocks(current)
        if isBegun {
            guard !line.isEmpty else { return strict }
            let short = blocks.beginnings.map { CompletionItem($0.word, $0.meaning) }
            let bare = SessionCommand.all.filter(\.isBare).map { CompletionItem($0.name, $0.summary) }
            return chosen(strict.items + short + bare, line)
        }
        let inside = blocks.opened(line).map { completer.complete(before: $0) }
        guard let replaces = inside.first?.replaces else { return strict }
        return chosen(inside.flatMap(\.items), String(line.suffix(replaces)))
    }

    /// Whether a word that completes the text may be followed by a dot as well as by a blank: `customer`, for there is
    /// `customer.tenure`.
    public func mayGoOn(_ word: String, behind text: String) -> Bool {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).drop { $0.isEmpty }
        guard let first = words.first, !word.hasPrefix(":"), !word.hasSuffix(".") else { return false }
        switch words.count {
        case 1: break
        case 2:
            switch (try? SessionCommand.call(String(first)))??.command.words {
            case .paths, .assignment: break
            default: return false
            }
        default: return false
        }
        // What is written nowhere yet leads nowhere.
        guard let path = Path(word), current.tree.resolve(path) != nil else { return false }
        return !completer.paths(word + ".").isEmpty
    }

    /// Those that go on from what is written, each once.
    private func chosen(_ items: [CompletionItem], _ partial: String) -> (replaces: Int, items: [CompletionItem]) {
        var seen: Set<String> = []
        return (
            partial.utf8.count,
            items.filter { $0.text.hasPrefix(partial) && $0.text != partial && seen.insert($0.text).inserted }
        )
    }

    // MARK: Commands

    private func commandCompletions(_ line: String) -> (replaces: Int, items: [CompletionItem]) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count > 1 else {
            return chosen(SessionCommand.all.map { CompletionItem(":\($0.name)", $0.summary) }, line)
        }
        guard let call = try? SessionCommand.call(words[0]) else { return (0, []) }
        let partial = words[words.count - 1]
        if words.count > 2, call.command.takesOneWord { return (0, []) }
        return chosen(items(call.command.words, behind: Array(words[1..<(words.count - 1)]), partial), partial)
    }

    private func items(
        _ words: SessionCommand.Words, behind given: [String], _ partial: String
    ) -> [CompletionItem] {
        let folder = path ?? "."
        switch words {
        case .nothing: return []
        case .paths: return completer.paths(partial)
        case .assignment:
            guard let path = given.first.flatMap({ Path($0) }) else { return completer.paths(partial) }
            return completer.values(ofFieldCalled: path.segments.last ?? "")
        case .variants: return current.variants.map { CompletionItem($0, "a variant") }
        case .scripts: return workbench.files(beside: folder).map { CompletionItem($0) }
        case .replies where given.last != "as": return workbench.replies(beside: folder).map { CompletionItem($0) }
        case .replies, .deliverables: return (model?.deliverables ?? []).map { CompletionItem($0.path) }
        case .templates: return (model?.templates ?? []).map { CompletionItem($0.id, $0.title ?? "") }
        case .keywords:
            return Vocabulary.standard.keywords.map { CompletionItem($0.name.rawValue, $0.summary) }
                + HelpTopic.all.map { CompletionItem($0.name, $0.summary) }
                + SessionCommand.all.map { CompletionItem($0.name, $0.summary) }
        case .playbooks: return playbooks.names.map { CompletionItem($0) }
        case .names: return Explained.names.map { CompletionItem($0) }
        case .oneOf(let words): return words.map { CompletionItem($0) }
        }
    }
}
