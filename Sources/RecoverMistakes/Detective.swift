import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverSyntax

/// Asked by the reader for what a refused statement was meant to be, it searches, and keeps what is to be said of it.
final class Detective {
    private let tree: SyntaxTree
    private let known: KnownNames
    private(set) var diagnostics: [Diagnostic] = []
    /// The statements that nobody could read.
    private(set) var refused: [RefusedStatement] = []
    private(set) var unread = UnreadNames()
    private var searches = 0

    /// In a file with more mistakes, those behind these are told plainly.
    private static let searchLimit = 2000
    private var isSearching: Bool { searches <= Detective.searchLimit }

    init(of tree: SyntaxTree, library: Library = Library()) {
        self.tree = tree
        known = KnownNames(library)
    }

    func meant(by statement: RefusedStatement, of tree: SyntaxTree) -> MeantStatement? {
        searches += 1
        let result = isSearching ? Search.run(statement, of: tree, known) : nil
        for finding in result?.findings ?? [] {
            for proposal in finding.proposal.each { report(finding.code, proposal) }
        }
        if let result, result.findings.contains(where: \.proposal.isRenaming) { unread.addAnyName(of: statement) }
        if let meant = result?.meant { return meant }
        // Where nobody searched, nobody knows whether the layout is at fault; a value that means nothing is none of its.
        let isReadable = statement.refusals.allSatisfy(\.isOfValue)
        if result != nil, !isReadable { refused.append(statement) }
        let origin = Suspect(statement, of: tree, known)
        if let unsolved = result?.unsolved {
            tell(unsolved.statement, of: unsolved.tree, placedBy: unsolved.text, as: origin)
        } else {
            tell(statement, of: tree, placedBy: nil, as: origin)
        }
        if !isReadable { unread.add(statement, of: tree) }
        return nil
    }

    /// The plain message on what was refused. Values that mean nothing are told all of them: each stands for itself.
    /// - Parameter origin: the statement where it was written, which knows what is around it.
    private func tell(
        _ statement: RefusedStatement, of tree: SyntaxTree, placedBy text: EditedText?, as origin: Suspect
    ) {
        let isReadable = statement.refusals.allSatisfy(\.isOfValue)
        for refusal in isReadable ? statement.refusals : Array(statement.refusals.prefix(1)) {
            var suspect = Suspect(statement, refusal, of: tree, known)
            suspect.opener = origin.opener
            // Asking every row costs more than the search that found one.
            let (code, proposal) = (isSearching ? Rules.message(on: suspect) : nil) ?? PlainMessages.of(suspect)
            report(code, text.map { proposal.placed(by: $0) } ?? proposal)
        }
    }

    private func report(_ code: Code, _ proposal: Proposal) {
        diagnostics.append(proposal.diagnostic(code, in: tree.source))
    }
}

extension Rules {
    /// What a row says that knows what is wrong but not what was meant.
    static func message(on suspect: Suspect) -> (Code, Proposal)? {
        for rule in about(suspect.refusal.reason) {
            if let proposal = rule.proposals(for: suspect)
                .first(where: { $0.edits.isEmpty || suspect.refusal.isOfValue })
            {
                return (rule.code, proposal)
            }
        }
        return nil
    }
}

extension Proposal {
    /// What is said of it, once or of each edit.
    fileprivate var each: [Proposal] {
        guard isSaidOfEach else { return [self] }
        return edits.map { edit in
            var one = self
            (one.edits, one.place) = ([edit], edit.span)
            return one
        }
    }

    func diagnostic(_ code: Code, in source: Source) -> Diagnostic {
        Diagnostic(
            code, message, at: .init(file: source.name, span: place),
            related: related.map { .init(.init(file: source.name, span: $0.span), $0.text) },
            help: help ?? wording(in: source),
            fix: edits.isEmpty
                ? nil : .init(edits.map { .init($0.span, $0.replacement) }, isCertain: isCertain))
    }

    /// What the edit does, in words.
    private func wording(in source: Source) -> String? {
        guard edits.count == 1 else { return nil }
        let text = edits[0].replacement.trimmed
        guard text.isEmpty else { return "write \(shown(text))" }
        return "take \(shown(source.text(edits[0].span).trimmed, 40)) away"
    }
}
