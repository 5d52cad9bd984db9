import RecoverBase
import RecoverLanguage
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
    /// The same and, in a file, its variants, whichever of them is chosen.
    var itemsWithVariants: [Item] { kind == .variant ? items : file.items }
    var source: Source { file.source }
    /// Of a shipped playbook, for the blocks that are not read yet.
    var tree: SyntaxTree? { file.tree }
    /// One of the playbooks that come with the tool, whose own tests keep them right.
    var isShipped: Bool { file.isShipped }
}
