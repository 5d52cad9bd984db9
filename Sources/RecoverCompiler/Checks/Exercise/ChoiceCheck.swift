import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A condition that asks for an option of an earlier decision names one that it has.
struct ChoiceCheck: Check {
    let context: CheckContext

    func run() {
        for id in context.children(.ending) { check(id) }
        for option in context.children(.decision).flatMap({ context.children(.option, of: $0) }) {
            for child in tree.children(of: option) {
                switch tree[child].keyword {
                case .when, .then: check(child)
                case .chance: for then in context.children(.then, of: child) { check(then) }
                default: break
                }
            }
        }
    }

    private func check(_ id: ModelTree.NodeID) {
        guard let condition = tree[id].condition, let setting = tree[id].settings.last else { return }
        for (path, value, span) in condition.claims where path.segments.count == 1 {
            guard let decision = tree.child(of: ModelTree.root, .decision, path.segments[0]),
                tree.child(of: ModelTree.root, .meter, path.segments[0]) == nil
            else { continue }
            let options = context.names(.option, of: decision)
            for name in value.strings where !options.contains(where: { $0.foldedASCII == name.foldedASCII }) {
                context.report(
                    .unknownName, "the decision `\(tree[decision].name)` has no option `\(name)`",
                    at: .init(file: context.file(of: setting), span: span),
                    help: context.guess(name, in: options)
                        ?? "its options are \(options.map { "`\($0)`" }.listed())")
            }
        }
    }
}
