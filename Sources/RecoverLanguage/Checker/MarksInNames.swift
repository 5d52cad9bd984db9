import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Marks inside a name that only look as if they could stand there: `recovery–plan`, `maria's`.
extension ArgumentReader {
    /// The name that begins with the word before the cursor; nil where nothing sticks to it.
    mutating func joined(_ first: String) -> Value? {
        let start = cursor.index - 1
        var name = first
        var isOnlyDashes = true
        while cursor.isAttached(0), cursor.kind(1) == .word, cursor.isAttached(1), let mark = markInName {
            if mark != "-" { isOnlyDashes = false }
            if cursor.kind() == .unknown { reporter.excused.insert(cursor.index) }
            cursor.index += 1
            name += mark + cursor.text
            cursor.index += 1
        }
        guard cursor.index > start + 1 else { return nil }
        let span = cursor.span(from: start)
        let mark = cursor.tree.text(of: cursor.tree.tokens[start + 1])
        reporter.report(
            .unknownCharacter,
            isOnlyDashes ? "a name has plain hyphens, not `\(mark)`" : "no `\(mark)` stands in a name", at: span,
            help: "write `\(Text.shortened(name, to: 60))`", fix: .init(span, name, isCertain: isOnlyDashes))
        return .word(name)
    }

    /// What a name has in the place of the mark at the cursor.
    private var markInName: String? {
        switch cursor.kind() {
        case .dash: "-"
        case .unknown where ["'", "’"].contains(cursor.text): ""
        default: nil
        }
    }
}
