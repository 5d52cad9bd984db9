import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverText

/// `:help`: the commands, the page of a keyword, and how the keyword reads in this very case.
extension Session {
    func help(_ topic: String) -> Response {
        guard !topic.isEmpty else {
            return Response(
                """
                Type a statement of the language: it is a layer on top of the file, and you see what it changed.
                A field needs no block where it is clear: `tenure 3 years`. `drop call` takes something away.
                What an answer proposes is taken by `y`, or by its number where there are several.
                Type a path or a condition, such as `email.words` or `customer.tenure > 1 year`, to see its value.

                \(SessionCommand.Name.allCases.map { "  \($0.usage)" }.joined(separator: "\n"))

                `:help values`, `:help conditions` and `:help paths` tell how those are written, `:help email` what a mail may say.
                Commands can be shortened as long as they are clear: `:w email.words`. Most need no colon: `why email.words`.
                """)
        }
        if let page = Help.page(topic) {
            let examples = examples(of: topic)
            let own = examples.isEmpty ? "" : "\n\nIn this case:\n" + examples.map { "  \($0)" }.joined(separator: "\n")
            return Response(page + VisibleText.visible(own))
        }
        let word = topic.hasPrefix(":") ? String(topic.dropFirst()) : topic
        if let name = SessionCommand.Name(rawValue: word) { return Response(name.usage) }
        let near = Help.nearest(topic).map { "; did you mean `\($0)`?" } ?? "."
        return .error("There is no keyword `\(topic)`\(near)")
    }

    /// Lines that could be typed here: what the case says with the keyword, what it could drop.
    private func examples(of keyword: String) -> [String] {
        if keyword == "drop" { return whatToDrop }
        return FieldPlaces(current).places(of: keyword).filter(\.isWritten).prefix(3).compactMap { place in
            current.tree.block(at: place.path).flatMap { $0.contains("\n") ? nil : place.statement($0) }
        }
    }

    private var whatToDrop: [String] {
        let tree = current.tree
        let deliverables = current.model?.deliverables.map(\.path) ?? []
        let field = deliverables.first.flatMap { path -> String? in
            let name = path.split(separator: ".").joined(separator: " ")
            guard let id = tree.child(of: ModelTree.root, "deliver", path) else { return nil }
            return tree.children(of: id).first { tree[$0].key.isEmpty }
                .map { "deliver \(name) { drop \(tree[$0].keyword) }" }
        }
        let whole = deliverables.last.map { "drop deliver \($0.split(separator: ".").joined(separator: " "))" }
        return [whole, field].compactMap { $0 }
    }
}
