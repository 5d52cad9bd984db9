import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel

/// `:help`: the commands, the page of a keyword, and how the keyword reads in this very case.
extension Session {
    func help(_ topic: String) throws(Refusal) -> Response {
        guard !topic.isEmpty else {
            return Response(
                """
                Type a statement: it is a layer on top of the file, and you see what it changed.
                A field needs no block where it is clear: `tenure 3 years`. `drop call` takes something away.
                A path or a condition prints its value: `email.words`, `customer.tenure > 1 year`. `PATH = VALUE` sets it.

                \(Session.list(SessionCommand.all))

                Commands can be shortened while they are clear, `:w email.words`; help, quit, undo and why need no colon, nor does one alone: `plan`.
                Any answer can go elsewhere: `:prompt email > out.txt`, `:plan | less`.
                `:help values`, `:help conditions` and `:help paths` tell how those are written, `:help email` what a mail may say.
                """)
        }
        let word = topic.hasPrefix(":") ? String(topic.dropFirst()) : topic
        let page = topic.hasPrefix(":") ? nil : Help.page(topic)
        let command = SessionCommand.named(word).map { command in
            let examples = command.examples.map { "\n  \($0)" }.joined()
            return "The command:\n\(Session.list([command]))" + (examples.isEmpty ? "" : "\nFor example:\(examples)")
        }
        guard let page else {
            if let command { return Response(command) }
            let near = Help.nearest(topic).map { "; did you mean `\($0)`?" } ?? "; `:help` alone lists the commands."
            throw Refusal("There is no keyword `\(VisibleText.visible(topic))`\(near)")
        }
        let examples = examples(of: topic).map { "  \(VisibleText.visible($0))" }
        let own = examples.isEmpty ? [] : ["In this case:\n" + examples.joined(separator: "\n")]
        return Response(([page] + own + (command.map { [$0] } ?? [])).joined(separator: "\n\n"))
    }

    private static func list(_ commands: [SessionCommand]) -> String {
        let usages = commands.map { ":\($0.name) \($0.arguments)" }
        let width = min(usages.map(\.utf8.count).max() ?? 0, 24)
        return zip(commands, usages).map { command, usage in
            let gap = usage.utf8.count > width ? "\n  " + String(repeating: " ", count: width) : ""
            return "  " + DisplayWidth.padded(usage, to: width) + gap + "  " + command.summary
        }.joined(separator: "\n")
    }

    /// Lines that could be typed here: what the case says with the keyword, what it could drop.
    private func examples(of keyword: String) -> [String] {
        guard keyword == KeywordName.drop.rawValue else {
            return CaseBlocks(current).places(of: keyword).filter(\.isWritten).prefix(3).compactMap { place in
                current.tree.block(at: place.path).flatMap { $0.contains("\n") ? nil : place.block?.statement($0) }
            }
        }
        let tree = current.tree
        return (model?.deliverables ?? []).prefix(1).flatMap { deliverable -> [String] in
            let whole = "deliver \(deliverable.path.split(separator: ".").joined(separator: " "))"
            let id = tree.child(of: ModelTree.root, .deliver, deliverable.path)
            let field = id.flatMap { tree.children(of: $0).first { tree[$0].key.isEmpty } }
            return ["drop \(whole)"] + (field.map { ["\(whole) { drop \(tree[$0].keyword) }"] } ?? [])
        }
    }
}
