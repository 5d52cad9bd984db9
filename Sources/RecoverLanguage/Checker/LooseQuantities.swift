import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Quantities with words around them: `at most 100`, `80+`, `about a year`, `12 people`, `score: 4 out of 10`. One message
/// tells of all that is odd, and the quantity is read as it was meant.
extension ArgumentReader {
    /// Nil, and nothing moved, where there is no such thing, or something behind it that means something else.
    mutating func looseQuantity(_ slot: Shape.Slot) -> Value? {
        let before = cursor.index
        var phrase = QuantityPhrase(
            kind: slot.kind, keyword: cursor.tree.text(of: cursor.tree.tokens[max(0, start - 1)]))
        guard phrase.read(&cursor), phrase.isOdd, endsPhrase, let value = phrase.value else {
            cursor.index = before
            return nil
        }
        reporter.excused.formUnion((before..<cursor.index).filter { cursor.tree.tokens[$0].kind == .unknown })
        phrase.report(cursor.span(from: before), &reporter)
        return value
    }

    /// Nothing, a text, a connector or a flag comes next.
    private var endsPhrase: Bool {
        switch cursor.kind() {
        case .endOfFile, .string, .textBlock: true
        case .word: isTaken(cursor.text)
        default: false
        }
    }
}

extension ArgumentReader {
    /// `very high`: one of the words that may stand here, with words around it that say nothing.
    mutating func looseWord(_ words: [String]) -> Value? {
        guard isLoose, words.count > 1, words != ["yes", "no"], cursor.kind() == .word else { return nil }
        let tokens = cursor.index..<cursor.end
        guard tokens.count > 1, tokens.count < 5, tokens.allSatisfy({ cursor.tree.tokens[$0].kind == .word }) else {
            return nil
        }
        let written = tokens.map { cursor.tree.text(of: cursor.tree.tokens[$0]).lowercased() }
        let found = words.filter(written.contains)
        guard found.count == 1, !written.contains("not") else { return nil }
        let start = cursor.index
        cursor.index = cursor.end
        reporter.report(
            .wrongArgument, "one word stands here: \(Text.list(words.map { "`\($0)`" }, "or"))",
            at: cursor.span(from: start), help: "write `\(found[0])`",
            fix: .init(cursor.span(from: start), found[0], isCertain: false))
        return .word(found[0])
    }
}
