import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Checks that a condition that asks for the segment names one that a layer sets or another condition of a playbook
/// speaks of. Only an answer that no playbook knows costs more than a look at the condition.
struct SegmentChecker {
    let layers: [Layer]
    var diagnostics: [Diagnostic] = []
    private lazy var known = SegmentChecker.known(in: layers)
    private lazy var isKnown = Set(known)
    private var suggestions = Suggestions()

    init(layers: [Layer]) { self.layers = layers }

    mutating func check(_ expression: Expression, file: String) {
        switch expression.form {
        case .not(let inner): check(inner, file: file)
        case .and(let left, let right), .or(let left, let right):
            check(left, file: file)
            check(right, file: file)
        case .compare(_, let left, let right):
            guard case .path(let path) = left.form, path.segments == ["segment"], case .literal(let value) = right.form
            else { return }
            for name in value.strings where !known.isEmpty && !isKnown.contains(name) {
                let near = suggestions.nearest(to: name, in: known).map { "did you mean `\($0)`?" }
                diagnostics.append(
                    Diagnostic(
                        .unknownName, "there is no segment `\(name)`", at: .init(file: file, span: right.span),
                        help: near ?? "the segments are \(Text.names(known))"))
            }
        default: break
        }
    }

    /// The segments that the layers set, and those that the conditions of shipped playbooks ask for: of their blocks not
    /// all are read.
    private static func known(in layers: [Layer]) -> [String] {
        var names: [String] = []
        for layer in layers { collect(layer.items, isShipped: layer.isShipped, &names) }
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    private static func collect(_ items: [Item], isShipped: Bool, _ names: inout [String]) {
        for item in items {
            switch item.name {
            case "segment":
                for argument in item.arguments { add(argument.value, &names) }
            case "when", "variant":
                if isShipped, let condition = item.condition { asked(condition, &names) }
                collect(item.children, isShipped: isShipped, &names)
            default: break
            }
        }
    }

    private static func asked(_ expression: Expression, _ names: inout [String]) {
        switch expression.form {
        case .not(let inner): asked(inner, &names)
        case .and(let left, let right), .or(let left, let right):
            asked(left, &names)
            asked(right, &names)
        case .compare(_, let left, let right):
            guard case .path(let path) = left.form, path.segments == ["segment"], case .literal(let value) = right.form
            else { return }
            add(value, &names)
        default: break
        }
    }

    private static func add(_ value: Value, _ names: inout [String]) {
        names += value.strings
    }
}
