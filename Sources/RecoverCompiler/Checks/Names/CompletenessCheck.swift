import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// What a statement that opens a block needs on its line may come from any layer, but it must come.
struct CompletenessCheck: Check {
    let context: CheckContext
    /// Where statements stand of which something was reported to be missing or wrong.
    private lazy var broken = CompletenessCheck.broken(context.layers)

    init(context: CheckContext) { self.context = context }

    mutating func run() {
        let keywords = Vocabulary.standard.keywords
        for id in context.tree.nodes.indices.dropFirst() {
            let statement = context.tree[id].statement
            if statement >= 0, keywords[statement].opens != nil, context.tree.isLive(id) {
                check(id, keywords[statement])
            }
        }
    }

    private mutating func check(_ id: ModelTree.NodeID, _ keyword: Keyword) {
        guard let setting = context.tree[id].settings.last else { return }
        let missing = keyword.shape.needed.first { slot in
            !context.tree[id].arguments.contains { $0.role == slot.role }
        }
        guard let missing, !broken.contains(context.place(of: setting)) else { return }
        let end = Int(wide: setting.span.end)
        context.report(
            .missingArgument, "`\(keyword.name)` needs \(missing.kind.expectation)",
            at: .init(file: context.file(of: setting), span: Span(start: end, end: end)),
            help: "for example: `\(keyword.line)`")
    }

    private static func broken(_ layers: [Layer]) -> Set<Diagnostic.Place> {
        var broken: Set<Diagnostic.Place> = []
        for layer in layers { collect(layer.items, layer.source.name, &broken) }
        return broken
    }

    private static func collect(_ items: [Item], _ file: String, _ broken: inout Set<Diagnostic.Place>) {
        for item in items {
            if item.isBroken { broken.insert(.init(file: file, span: item.span)) }
            collect(item.children, file, &broken)
        }
    }
}
