import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Quotes around what is no text: `tenure "14 months"`, `value "high"`, `issue "late" "Parcels arrive late"`.
extension ArgumentReader {
    /// The value inside the text at the cursor; nil, and nothing moved, where there is none of the kind.
    mutating func withoutQuotes(_ slot: Shape.Slot) -> Value? {
        guard cursor.kind() == .string, cursor.token.flags.isDisjoint(with: [.unterminated, .hasEscapes]) else {
            return nil
        }
        let token = cursor.token
        let inner = cursor.tree.text(of: token).dropFirst().dropLast()
        let tree = Parser.parse(Source(name: "", text: "x \(inner)"))
        guard tree.count == 1, tree.problems.isEmpty, !tree.hasBlock(0) else { return nil }
        var reader = ArgumentReader(tree)
        let range = tree.arguments(of: 0)
        reader.cursor = TokenCursor(tree, range)
        guard let value = reader.value(slot, isOptional: false), reader.cursor.isAtEnd,
            reader.reporter.diagnostics.count < 2
        else { return nil }
        let mistake = reader.reporter.diagnostics.first
        let written = inner.trimmingSpaces()
        reporter.report(
            .needlessQuotes, "a \(slot.kind.plainNoun) stands without quotes", at: token.span,
            help: mistake?.help ?? "write `\(Text.shortened(written, to: 60))`",
            fix: mistake == nil ? .init(token.span, written) : nil)
        cursor.index += 1
        return value
    }
}

extension ArgumentKind {
    /// What it is, in a word or two.
    var plainNoun: String {
        switch self {
        case .money: "sum of money"
        case .duration, .durations, .offset: "length of time"
        case .due: "date or a length of time"
        case .moment: "date"
        case .score: "score"
        case .percent: "percentage"
        case .name, .label, .reference: "name"
        case .oneOf: "fixed word"
        case .times: "time of day"
        default: "number"
        }
    }
}
