import RecoverModel

/// What a model says, without the places where it says it: one line for each statement, its arguments, its condition
/// and its reasons.
public struct ModelDump {
    private let tree: ModelTree
    public private(set) var lines: [String] = []

    /// With `sorted`, statements of a block come in the order of their names.
    public init(_ tree: ModelTree, sorted: Bool = false) {
        self.tree = tree
        add(ModelTree.root, path: "", sorted: sorted)
    }

    private mutating func add(_ id: ModelTree.NodeID, path: String, sorted: Bool) {
        for (index, child) in Array(tree.children(of: id)).enumerated() {
            let node = tree[child]
            // The key of a statement that has none of its own says where it was written.
            let key = node.key.contains("#") && node.key.contains(".") ? "#" : ModelDump.withoutSpaces(node.key)
            let own = "\(path)/\(node.keyword):\(key)"
            let arguments = node.arguments.map { "\($0.role)=\($0.value)" }.sorted().joined(separator: " ")
            let reasons = node.settings.map { tree.provenance.origin(of: $0).reason ?? "-" }.joined(separator: "|")
            let condition = node.condition.map(ModelDump.text) ?? ""
            lines.append("\(sorted ? "" : "\(index) ")\(own) \(arguments) [\(condition)] \(node.name) \(reasons)")
            add(child, path: own, sorted: sorted)
        }
        if sorted, id == ModelTree.root { lines.sort() }
    }

    private static func withoutSpaces(_ text: String) -> String { text.filter { !$0.isWhitespace } }

    /// A condition without the places of its words.
    public static func text(_ expression: Expression) -> String {
        switch expression.form {
        case .literal(let value): "\(value)"
        case .path(let path): "\(path)"
        case .not(let inner): "not(\(text(inner)))"
        case .and(let left, let right): "and(\(text(left)), \(text(right)))"
        case .or(let left, let right): "or(\(text(left)), \(text(right)))"
        case .compare(let comparison, let left, let right): "\(comparison)(\(text(left)), \(text(right)))"
        case .isKnown(let inner): "known(\(text(inner)))"
        case .isUnknown(let inner): "unknown(\(text(inner)))"
        case .mentions(let inner, let phrases): "mentions(\(text(inner)), \(phrases))"
        case .arithmetic(let operation, let left, let right): "\(operation)(\(text(left)), \(text(right)))"
        case .negative(let inner): "negative(\(text(inner)))"
        }
    }
}
