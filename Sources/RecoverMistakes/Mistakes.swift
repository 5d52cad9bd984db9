import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverSyntax

/// What a file with mistakes says, as far as it can be understood.
public struct UnderstoodFile: Sendable {
    public var reading: Reading
    /// One message for each mistake; their order is not that of the file.
    public var diagnostics: [Diagnostic]
    /// What may have been declared in statements that nobody could read.
    public var unread: UnreadNames
}

/// The second pass, over files that the strict reader refused: what was meant, and what to say of it.
public enum Mistakes {
    /// What a file says. The first pass is strict; a file without mistakes needs no other.
    /// - Parameter library: the playbooks whose names may have been meant.
    public static func read(
        _ tree: SyntaxTree, _ depth: Reader.Depth = .whole, library: Library = Library()
    ) -> UnderstoodFile {
        let reading = Reader.read(tree, depth)
        guard reading.isRefused || !tree.problems.isEmpty || !tree.foreignComments.isEmpty else {
            return UnderstoodFile(reading: reading, diagnostics: [], unread: UnreadNames())
        }
        return understand(tree, library)
    }

    /// Understands a file. Braces, brackets and quotes that hide what follows them are looked for as mistakes of
    /// statements are: edits are tried, the file is read again, and what leaves the fewest messages wins.
    static func understand(_ tree: SyntaxTree, _ library: Library) -> UnderstoodFile {
        if let foreign = ForeignLanguage(tree.source) { return foreign.understood(tree) }
        let text = EditedText(tree.source.bytes, startingAt: 0)
        var best = Attempt(tree, text, library, findings: [])
        if best.refused.contains(where: { $0.keyword == nil }), !tree.hasUnclosedBlock {
            // A brace may be missing here and one too many there: the indentation tells.
            let other = Parser.parseByIndentation(tree.source)
            let attempt = other.hasUnclosedBlock ? Attempt(other, text, library, findings: []) : best
            if attempt.cost < best.cost { best = attempt }
        }
        var effort = Layout.effort
        while effort > 0, best.asksForLayout {
            var better: Attempt?
            for (code, proposal) in Layout.candidates(best) {
                effort -= tree.source.bytes.count
                guard effort > 0 else { break }
                guard let attempt = best.trying(code, proposal), attempt.cost < (better ?? best).cost else { continue }
                better = attempt
            }
            guard let better else { break }
            best = better
        }
        return best.understood
    }
}

/// A file with some edits of its layout, read as it then stands.
struct Attempt {
    let tree: SyntaxTree
    let text: EditedText
    /// What was said of the edits, at places in the file as it was.
    let findings: [Diagnostic]
    /// At places in the file as it stands now.
    let diagnostics: [Diagnostic]
    let refused: [RefusedStatement]
    private let library: Library
    private let reading: Reading
    private let unread: UnreadNames

    init(_ tree: SyntaxTree, _ text: EditedText, _ library: Library, findings: [Diagnostic]) {
        let detective = Detective(of: tree, library: library)
        self.library = library
        reading = Reader.read(tree, recovery: detective.meant)
        diagnostics = LayoutMessages.of(tree) + detective.diagnostics
        refused = detective.refused
        unread = detective.unread.finished
        self.tree = tree
        self.text = text
        self.findings = findings
    }

    /// How many messages it takes; those of statements that nobody could read weigh more, for much may hang on them.
    var cost: Int { findings.count + diagnostics.count + refused.count }

    var asksForLayout: Bool {
        !tree.problems.isEmpty || !refused.isEmpty || diagnostics.contains { $0.code == .unterminatedText }
    }

    func trying(_ code: Code, _ proposal: Proposal) -> Attempt? {
        guard let edited = text.adding(proposal.edits) else { return nil }
        let found = proposal.diagnostic(code, in: tree.source).placed(by: text)
        let tree = Parser.parse(Source(name: tree.source.name, bytes: edited.bytes))
        return Attempt(tree, edited, library, findings: findings + [found])
    }

    var understood: UnderstoodFile {
        guard !text.edits.isEmpty else {
            return UnderstoodFile(reading: reading, diagnostics: findings + diagnostics, unread: unread)
        }
        return UnderstoodFile(
            reading: reading.placed(by: text), diagnostics: findings + diagnostics.map { $0.placed(by: text) },
            unread: unread)
    }
}

extension Diagnostic {
    /// The same at the places of the file before it was edited. A fix-it whose places are gone is left out.
    func placed(by text: EditedText) -> Diagnostic {
        var diagnostic = self
        diagnostic.place.span = text.place(place.span)
        diagnostic.related = related.map { related in
            var related = related
            if related.place.file == place.file { related.place.span = text.place(related.place.span) }
            return related
        }
        diagnostic.fix = fix.map { fix in
            FixIt(
                fix.edits.map { FixIt.Edit(text.place($0.span), $0.replacement) }, isCertain: fix.isCertain)
        }
        return diagnostic
    }
}
