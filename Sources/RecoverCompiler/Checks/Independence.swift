import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverSyntax

/// Tells which warnings hold whatever becomes of the errors of a file. The others wait: what they miss may stand in a line
/// that could not be read.
struct Independence {
    private let tree: SyntaxTree
    private let errors: [Span]
    /// Nothing is sure: an error lies in another file, or it decides what belongs to what.
    private let isLost: Bool
    /// An error may hide a statement at the top of the file that is missed.
    private let mayHideStatements: Bool

    init(of source: Source, errors: [Diagnostic]) {
        let tree = Parser.parse(source)
        self.tree = tree
        self.errors = errors.map(\.place.span)
        isLost = errors.contains { $0.place.file != source.name || Independence.isStructural($0.code) }
        mayHideStatements = errors.contains { Independence.mayHide($0.place.span, tree) }
    }

    func holds(_ warning: Diagnostic) -> Bool {
        guard !isLost, warning.place.file == tree.source.name else { return false }
        switch warning.code {
        case .singleDeliverable, .noHardConstraint: return !mayHideStatements
        case .milestoneWithoutDay, .milestoneWithoutOwner, .milestoneWithoutSuccess, .quoteNotInComment,
            .unverifiedSignal:
            guard let root = Independence.statement(at: warning.place.span, tree.roots, tree) else { return false }
            let inner = Independence.statement(at: warning.place.span, tree.children(of: root), tree)
            return isSound(tree.headSpan(of: root)) && isSound(extent(of: inner ?? root))
        default:
            guard let root = Independence.statement(at: warning.place.span, tree.roots, tree) else { return false }
            return isSound(extent(of: root))
        }
    }

    private func isSound(_ span: Span) -> Bool {
        !errors.contains { $0.start <= span.end && span.start <= $0.end }
    }

    private func extent(of node: SyntaxTree.Index) -> Span { Independence.extent(of: node, tree) }

    private static func extent(of node: SyntaxTree.Index, _ tree: SyntaxTree) -> Span {
        let tokens = tree.extent(of: node)
        return tree.tokens[tokens.lowerBound].span.union(
            tree.tokens[max(tokens.lowerBound, tokens.upperBound - 1)].span)
    }

    private static func statement(
        at span: Span, _ siblings: SyntaxTree.Siblings, _ tree: SyntaxTree
    ) -> SyntaxTree.Index? {
        siblings.first { node in
            let extent = extent(of: node, tree)
            return extent.start <= span.start && span.start <= extent.end
        }
    }

    /// Mistakes in the block of a statement that is known, or in the line of one that has nothing to do with what is
    /// delivered, hide nothing.
    private static func mayHide(_ span: Span, _ tree: SyntaxTree) -> Bool {
        guard let root = statement(at: span, tree.roots, tree) else { return true }
        let name = tree.keywordText(of: root)
        guard Vocabulary.standard.index(name, in: .file) != nil else { return true }
        if ["scenario", "customer", "feedback", "sender", "owner", "offer", "expect", "assigned"].contains(name) {
            return false
        }
        guard let brace = tree.brace(of: root) else { return true }
        return span.start <= tree.tokens[brace].span.start || name == "when" || name == "variant"
    }

    private static func isStructural(_ code: Code) -> Bool {
        switch code {
        case .unclosedBlock, .strayBrace, .unterminatedText, .unclosedParenthesis, .blockWithoutStatement,
            .nestedTooDeep, .unreadableFile, .invalidUTF8, .fileTooLarge, .unknownPlaybook, .useCycle, .useOutside,
            .quoteInsideText:
            true
        default: false
        }
    }
}
