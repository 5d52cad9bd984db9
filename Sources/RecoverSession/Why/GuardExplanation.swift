import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel

/// Why a guard is in force, or is not: its condition, and what the case says of each part of it.
public struct GuardExplanation: Sendable {
    /// A guard and the facts that its condition asks for.
    fileprivate struct Entry {
        var item: Guard
        var facts: [(path: String, value: String)]
        var why: Why?
    }

    private let entries: [Entry]
    private let isList: Bool

    /// Nil for a path that is none of `guards`, `guard.ID` and `ID`, and where the case has no such guard.
    public init?(_ path: Path, _ compilation: Compilation) {
        guard let model = compilation.model, let first = path.segments.first, let last = path.segments.last else {
            return nil
        }
        let isRoot = first == "guards" || first == "guard"
        let isList = isRoot && path.segments.count == 1
        var path = path
        if isRoot { path.segments[0] = "guard" }
        if !isList {
            guard case .node(let id) = model.tree.resolve(path), model.tree[id].keyword == .guard else { return nil }
        }
        self.isList = isList
        let found = model.guards.filter { isList || $0.id == last }
        guard !found.isEmpty else { return nil }
        entries = found.map { Entry($0, compilation) }
    }

    public var text: String {
        guard isList else { return VisibleText.visible(entries.flatMap(\.lines).joined(separator: "\n")) }
        let fired = entries.filter { $0.item.fired == .yes }
        let others = entries.filter { $0.item.fired != .yes }.map(\.item.id)
        var parts = fired.map { $0.lines.joined(separator: "\n") }
        if !others.isEmpty {
            parts.append(
                "\(fired.isEmpty ? "No guard is in force; there are" : "Not in force:") \(others.joined(separator: ", "))"
            )
        }
        return VisibleText.visible(parts.joined(separator: "\n\n"))
    }
}

extension GuardExplanation.Entry {
    fileprivate init(_ item: Guard, _ compilation: Compilation) {
        let path = Path(["guard", item.id])
        let scope = TreeScope(tree: compilation.tree)
        self.item = item
        var known: Set<Path> = []
        let paths = (compilation.tree.condition(ofGuard: item.id)?.paths ?? []).map(\.path)
        facts = paths.filter { known.insert($0).inserted }.map {
            ($0.description, ChangedLine.shortened(scope.words(of: $0) ?? scope.value(of: $0).description, to: 80))
        }
        why = compilation.explain(path)
    }

    fileprivate var lines: [String] {
        let state =
            switch item.fired {
            case .yes: "is in force"
            case .no: "is not in force"
            case .unknown: "is not in force: not all that it asks for is known"
            }
        var lines = ["guard.\(item.id) \(state)", "", "  when \(item.condition)"]
        let width = facts.map(\.path.count).max() ?? 0
        for fact in facts {
            let gap = String(repeating: " ", count: width - fact.path.count + 2)
            lines.append("    \(fact.path)\(gap)\(fact.value)")
        }
        if !item.holds.isEmpty {
            lines.append(
                "  it \(item.fired == .yes ? "holds" : "would hold") back \(item.holds.joined(separator: ", "))")
        }
        if let why {
            lines += why.text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().map(String.init)
        }
        return lines
    }
}

extension ModelTree {
    fileprivate func condition(ofGuard id: String) -> Expression? {
        child(of: ModelTree.root, .guard, id).flatMap { child(of: $0, .when) }.flatMap { self[$0].condition }
    }
}
