import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel

/// Variants: which there are, which is on top, how two of them differ.
extension Session {
    /// `:variant NAME` puts one on top, `:variant -` none; alone it lists them.
    mutating func chooseVariant(_ name: String) throws(Refusal) -> Response {
        guard !name.isEmpty else { return variants() }
        let chosen = name == "-" ? nil : name
        if let chosen, !current.variants.contains(chosen) {
            throw Refusal("There is no variant `\(VisibleText.visible(chosen, keepsLineFeeds: false))`; \(known).")
        }
        guard chosen != variant else { return variants() }
        let old = variant
        variant = chosen
        let next = compile(typed)
        guard !next.hasErrors else {
            variant = old
            throw Refusal(render(next.diagnostics.filter(\.isError), of: next))
        }
        let previous = current
        current = next
        let head =
            chosen.map { "The variant `\($0)` is on top; `:variant -` goes back to the file." }
            ?? "The file as written; no variant is on top."
        let stays = typed.count == declaring.count ? "" : "\nWhat you typed stays above it; `:undo all` takes it away."
        let changes = changes(from: previous)
        let isCovered = changes.isNothing && !typed.isEmpty
        let text = isCovered ? "Nothing else changes: what you typed stands above it." : changes.text
        return .short("\(head)\(stays)\n\n\(text)")
    }

    /// For messages: which variants there are.
    var known: String {
        current.variants.isEmpty ? "the file has none" : "there are \(current.variants.joined(separator: ", "))"
    }

    /// The variants of the file, and those that were typed.
    var declared: [DeclaredVariant] {
        let typed = typed.flatMap { DeclaredVariant.all(in: $0.source) }
        let names = typed.map(\.name)
        return DeclaredVariant.all(in: main).filter { !names.contains($0.name) } + typed
    }

    /// What was typed of variants and nothing else: it declares them, whatever else is in force.
    var declaring: [TypedLayer] { typed.filter { DeclaredVariant.areAll(of: $0.source) } }

    /// Each variant, and how much it says.
    private func variants() -> Response {
        let declared = declared
        guard !declared.isEmpty else {
            return .short("The file has no variants. `:keep NAME` makes one of what you typed.")
        }
        let rows = declared.map { variant in
            let count = variant.statements.count
            return [
                variant.name + (variant.name == self.variant ? " (on top)" : ""),
                counted(count, "statement"), variant.title ?? "",
            ]
        }
        let head = variant == nil ? "None is on top. There are:" : "There are:"
        return Response(VisibleText.visible("\(head)\n\(Session.aligned(rows, indent: "  "))"))
    }

    /// What the variant and the typed statements change against the file as it is written; or what the last line did.
    mutating func difference(_ rest: String) throws(Refusal) -> Response {
        if rest == "last" {
            guard let lastChange else { throw Refusal("Nothing was changed yet.") }
            return Response(lastChange.text())
        }
        guard rest.isEmpty else { throw Refusal("Write `:diff`, or `:diff last`.") }
        let new = try theCase()
        guard let old = compile([], variant: .some(nil)).model else { throw Refusal("The file alone is no case.") }
        let difference = CaseDifference(from: old, to: new)
        guard !difference.isEmpty else { return .short("Nothing is different from the file.") }
        let head = variant.map { name in
            "The variant `\(name)`\(typed.isEmpty ? "" : " and what is typed") against the file:\n\n"
        }
        return Response((head ?? "") + difference.text())
    }

    /// `:compare A B [all]`: variants by name, `-` the file as written, `now` what is typed.
    mutating func compare(_ words: [String]) throws(Refusal) -> Response {
        let isWhole = words.count == 3 && words[2] == "all"
        guard words.count == 2 || isWhole else {
            throw Refusal(
                "Name two: `:compare exec now`; `-` is the file as written, `now` what stands here; \(known).")
        }
        var models: [RecoveryModel] = []
        for name in words.prefix(2) {
            let compilation = name == "now" ? current : compile(declaring, variant: .some(name == "-" ? nil : name))
            guard let model = compilation.model else {
                throw Refusal(render(compilation.diagnostics.filter(\.isError), of: compilation))
            }
            models.append(model)
        }
        let difference = CaseDifference(from: models[0], to: models[1])
        guard !difference.isEmpty else { return .short("They are alike.") }
        let head = "From \(Session.called(words[0])) to \(Session.called(words[1])):\n\n"
        guard !isWhole else { return Response(head + difference.text()) }
        let command = ":compare \(words[0]) \(words[1]) all"
        return Response(head + difference.summary(limit: 24, width: shownColumns, command: command))
    }

    private static func called(_ name: String) -> String {
        switch name {
        case "-": "the file as written"
        case "now": "what stands here now"
        default: "the variant `\(name)`"
        }
    }
}
