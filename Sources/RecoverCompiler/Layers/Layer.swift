import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverMistakes
import RecoverModel
import RecoverSyntax

/// All that one file (or variant, or line) says, checked, not yet merged. A session has thousands of them, and goes through
/// them several times for each statement: what that asks for lies beside each other, the rest behind one reference.
struct Layer: Sendable {
    enum Kind: Sendable, Hashable {
        case playbook, scenario, variant, set
    }

    let kind: Kind
    /// In which stages its statements can count.
    let stages: StageSet
    let hasConditions: Bool
    private let content: Content

    private final class Content: Sendable {
        let file: CheckedFile
        let statements: CheckedStatements
        let provenance: Provenance.Layer

        init(file: CheckedFile, statements: CheckedStatements, provenance: Provenance.Layer) {
            self.file = file
            self.statements = statements
            self.provenance = provenance
        }
    }

    /// - Parameters:
    ///   - name: `standard`, `scenario`, `variant exec`, `--set`.
    ///   - statements: what it says: those of its file, or of the variant in it.
    init(name: String, kind: Kind, file: CheckedFile, statements: CheckedStatements) {
        self.kind = kind
        stages = statements.stages
        hasConditions = statements.hasConditions
        let provenance = Provenance.Layer(
            name: name, source: file.source, isPlaybook: kind == .playbook, lines: file.lines)
        content = Content(file: file, statements: statements, provenance: provenance)
    }

    /// As a model knows it.
    var provenance: Provenance.Layer { content.provenance }
    var name: String { provenance.name }
    var file: CheckedFile { content.file }
    /// How many statements there are, those in blocks included.
    var count: Int { content.statements.count }
    var items: [Item] { content.statements.items }
    var source: Source { file.source }
    var lines: LineTable { file.lines }
    /// Of a shipped playbook, for the blocks that are not read yet.
    var tree: SyntaxTree? { file.tree }
    /// One of the playbooks that come with the tool, whose own tests keep them right.
    var isShipped: Bool { file.isShipped }
}

/// Plain statements and `when`s, in order, and what is known of them as a whole.
final class CheckedStatements: Sendable {
    let items: [Item]
    /// In which stages they can count.
    let stages: StageSet
    /// How many there are, those in blocks included.
    let count: Int
    let hasConditions: Bool

    init(_ items: [Item]) {
        self.items = items
        stages = StageSet(of: items)
        count = CheckedStatements.count(items)
        hasConditions = CheckedStatements.hasConditions(items)
    }

    /// Those of a whole file, which the reader counted.
    init(_ reading: Reading) {
        items = reading.items
        stages = StageSet(of: items)
        count = reading.count
        hasConditions = reading.hasConditions
    }

    private static func count(_ items: [Item]) -> Int {
        var count = items.count
        for index in items.indices where !items[index].children.isEmpty {
            count += CheckedStatements.count(items[index].children)
        }
        return count
    }

    private static func hasConditions(_ items: [Item]) -> Bool {
        items.indices.contains { index in
            items[index].condition != nil
                || (!items[index].children.isEmpty && hasConditions(items[index].children))
        }
    }
}

/// A file that was read and checked.
final class CheckedFile: Sendable {
    let source: Source
    let statements: CheckedStatements
    let diagnostics: [Diagnostic]
    /// What it may have declared where it could not be read.
    let unread: UnreadNames
    /// Whether a text in it is filled in.
    let hasFills: Bool
    let lines: LineTable
    let depth: Reader.Depth
    /// Kept for the blocks that are not read yet.
    let tree: SyntaxTree?

    var items: [Item] { statements.items }
    var isShipped: Bool { depth != .whole }

    init(_ source: Source, depth: Reader.Depth, library: Library) {
        self.source = source
        self.depth = depth
        if let mistake = SourceChecks.mistake(in: source) {
            statements = CheckedStatements([])
            diagnostics = [mistake]
            unread = UnreadNames()
            hasFills = false
            lines = LineTable(Source(name: source.name, bytes: []))
            tree = nil
            return
        }
        lines = LineTable(source)
        let isShipped = depth != .whole
        let tree = isShipped ? library.tree(of: source) : Parser.parse(source)
        let understood = Mistakes.read(tree, depth)
        statements = CheckedStatements(understood.reading)
        diagnostics = understood.diagnostics
        unread = understood.unread
        hasFills = understood.reading.hasFills
        self.tree = isShipped ? tree : nil
    }
}
