import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// A name of several words, `owner Customer Care`: it is one mistake, and the statement is read as if the words were one
/// name.
struct NameWords {
    /// The words.
    let tokens: Range<Int>
    let slot: Shape.Slot
    /// Of a `deliver`, what is to be delivered.
    private let kind: String?
    /// The name that is read instead.
    let value: Value

    /// Those at the start of the arguments, where a name is asked for and several words stand.
    init?(_ tree: SyntaxTree, _ range: Range<Int>, keyword: Keyword, opens: Block?) {
        let shape = keyword.shape
        guard range.count > 1, let slot = shape.slots.first, let start = range.first else { return nil }
        let inner = opens.map { Vocabulary.standard.names(in: $0) } ?? []
        var end = start
        while end < range.upperBound, tree.tokens[end].kind == .word, !tree.tokens[end].flags.contains(.continuesLine) {
            let word = tree.text(of: tree.tokens[end])
            if Vocabulary.reserved.contains(word) || shape.connectors.contains(word) || inner.contains(word) { break }
            end += 1
        }
        guard end - start > 1, end < range.upperBound || end - start < 4 else { return nil }
        let words = (start..<end).map { tree.text(of: tree.tokens[$0]) }
        let next = end < range.upperBound ? tree.tokens[end].kind : nil
        let isBeforeText = next == .string || next == .textBlock
        guard next == nil || isBeforeText, NameWords.isName(words, slot, of: keyword, isBeforeText: isBeforeText) else {
            return nil
        }
        tokens = start..<end
        self.slot = slot
        kind = nil
        switch slot.kind {
        case .name:
            // Others may say how the one word was meant.
            let joined = words.joined()
            let isNamed =
                words.count < 4 && tree.tokens.count < 5000 && NameWords.isNamed(joined, tree, besides: tokens)
            value = .word(isNamed ? joined : words.joined(separator: "-"))
        default: value = .text(words.joined(separator: " "))
        }
    }

    /// `deliver email follow up`.
    init?(deliver tree: SyntaxTree, _ range: Range<Int>, _ keyword: Keyword) {
        let name = range.dropFirst()
        guard name.count > 1, name.count < 5, let slot = keyword.shape.slots.dropFirst().first,
            name.allSatisfy({ tree.tokens[$0].kind == .word })
        else { return nil }
        tokens = name
        self.slot = slot
        kind = Text.shortened(tree.text(of: tree.tokens[range.lowerBound]), to: 20)
        value = .word(name.map { tree.text(of: tree.tokens[$0]) }.joined(separator: "-"))
    }

    /// Whether the words are the name, and not a name and a text or a list without its commas.
    private static func isName(_ words: [String], _ slot: Shape.Slot, of keyword: Keyword, isBeforeText: Bool) -> Bool {
        let takesText = keyword.shape.slots.dropFirst().first.map { $0.kind == .text || $0.kind == .verbatim } ?? false
        if isBeforeText { return takesText && (slot.kind == .name || slot.kind == .label) }
        switch slot.kind {
        case .name:
            if keyword.shape.slots.count == 1 { return true }
            guard keyword.shape.needed.count == 1, keyword.name != "milestone" else { return false }
            // `offer credit One month` goes on with a text.
            let isCapital = words.map { $0.first?.isUppercase == true }
            return !takesText || isCapital[0] || !isCapital[1]
        case .label: return slot.isList && takesText
        case .reference: return !slot.isList && keyword.shape.slots.count == 1
        default: return false
        }
    }

    /// Whether a word stands somewhere else in the file.
    private static func isNamed(_ word: String, _ tree: SyntaxTree, besides tokens: Range<Int>) -> Bool {
        tree.tokens.indices.contains {
            !tokens.contains($0) && tree.tokens[$0].kind == .word && tree.text(of: tree.tokens[$0]) == word
        }
    }

    func report(_ tree: SyntaxTree, _ reporter: inout Reporter) {
        let span = tree.tokens[tokens.lowerBound].span.union(tree.tokens[tokens.upperBound - 1].span)
        let words = tokens.map { tree.text(of: tree.tokens[$0]) }
        let hyphens = words.joined(separator: "-")
        let quoted = "\"\(words.joined(separator: " "))\""
        let shown = { (text: String) in "`\(Text.shortened(text, to: 60))`" }
        if let kind {
            reporter.report(
                .spaceInName, "a name is one word", at: span,
                help: "write only `deliver \(kind)`, or \(shown("deliver \(kind) \(hyphens)")) for one more beside it",
                fix: .init(span, hyphens, isCertain: false))
        } else if slot.kind == .name {
            reporter.report(
                .spaceInName, "a name is one word", at: span, help: "write \(shown(value.string ?? hyphens))",
                fix: .init(span, value.string ?? hyphens, isCertain: false))
        } else {
            reporter.report(
                .spaceInName, "a name is one word, or it stands in quotes", at: span,
                help: "write \(shown(hyphens)), or \(shown(quoted)) here and wherever it is named",
                fix: .init(span, quoted, isCertain: false))
        }
    }

    /// `use recovery plan`, `use the playbook recovery-plan`, `use recovery-plan.rs`: the playbook that is meant.
    static func playbook(_ tree: SyntaxTree, _ range: Range<Int>, of library: Library) -> String? {
        guard range.count > 1, range.count < 6,
            range.allSatisfy({ [.word, .dot, .dash].contains(tree.tokens[$0].kind) })
        else { return nil }
        let words = range.filter { tree.tokens[$0].kind == .word }.map { tree.text(of: tree.tokens[$0]) }
            .filter { !["the", "a", "playbook", "file", "rs"].contains($0) }
        return words.isEmpty ? nil : Text.bestMatch(for: words.joined(separator: "-"), in: library.names)
    }
}
