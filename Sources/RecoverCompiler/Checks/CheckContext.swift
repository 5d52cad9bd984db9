import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// What the checks of one file look at, and what they found. One object for all of them: they share what suggestions may
/// cost.
final class CheckContext {
    let tree: ModelTree
    let layers: [Layer]
    /// Where layers are used.
    let uses: [LayerLoader.Use]
    /// The names of the playbooks that there are.
    let playbooks: [String]
    /// The clock; nil leaves out what depends on it.
    let now: Instant?
    var diagnostics: [Diagnostic] = []

    let resolver: PathResolver<Vocabulary>
    private var suggestions = Suggestions()
    /// What could stand where a path led nowhere, once it was asked for.
    private var candidates: [(place: PathGap.Place, names: [String])] = []

    init(tree: ModelTree, layers: [Layer], uses: [LayerLoader.Use], playbooks: [String], now: Instant?) {
        self.tree = tree
        self.layers = layers
        self.uses = uses
        self.playbooks = playbooks
        self.now = now
        resolver = PathResolver(tree, .standard)
    }

    var hasErrors: Bool { diagnostics.contains(where: \.isError) }

    // MARK: Reporting

    func report(
        _ code: Code, _ message: String, at place: Diagnostic.Place, related: [Diagnostic.Related] = [],
        note: String? = nil, help: String, fix: Diagnostic.FixIt? = nil
    ) {
        diagnostics.append(
            Diagnostic(code, message, at: place, related: related, note: note, help: help, fix: fix))
    }

    /// The same at a statement, or one of its arguments, where it was set last.
    func report(
        _ code: Code, _ message: String, at id: ModelTree.NodeID, _ role: String? = nil,
        related: [Diagnostic.Related] = [], help: String
    ) {
        guard let place = place(of: id, role) else { return }
        report(code, message, at: place, related: related, help: help)
    }

    /// The same of what a scenario lists, where it lists it.
    func warn(
        _ code: Code, _ message: String, at id: ModelTree.NodeID, related: [Diagnostic.Related] = [],
        note: String? = nil, help: String
    ) {
        report(code, message, at: listing(id), related: related, note: note, help: help)
    }

    /// Something was dropped that a statement still names.
    func reportDropped(_ name: String, by setting: Setting, namedBy keyword: KeywordName, at place: Diagnostic.Place) {
        report(
            .droppedName, "`\(name)` was dropped, and `\(keyword)` still names it", at: place,
            related: [.init(self.place(of: setting), "dropped here")],
            help: "name another one, or drop this statement too")
    }

    // MARK: Places

    func file(of setting: Setting) -> String { layers[Int(wide: setting.layer)].source.name }

    func place(of setting: Setting) -> Diagnostic.Place { .init(file: file(of: setting), span: setting.span) }

    /// Where a statement, or one of its arguments, was set last.
    func place(of id: ModelTree.NodeID, _ role: String? = nil) -> Diagnostic.Place? {
        guard let argument = role.flatMap({ tree.argument($0, of: id) }) else {
            return tree[id].settings.last.map(place)
        }
        return .init(file: file(of: tree[id].settings[argument.setting]), span: argument.span)
    }

    /// Where the scenario lists a statement first; of other statements, what was said last.
    func listing(_ id: ModelTree.NodeID) -> Diagnostic.Place {
        (tree[id].listedBy ?? tree[id].settings.last).map(place) ?? .init(file: "", span: Span(start: 0, end: 0))
    }

    // MARK: What there is

    func children(_ keyword: KeywordName, of parent: ModelTree.NodeID = ModelTree.root) -> [ModelTree.NodeID] {
        tree.children(of: parent, keyword)
    }

    func names(_ keyword: KeywordName, of parent: ModelTree.NodeID = ModelTree.root) -> [String] {
        children(keyword, of: parent).map { tree[$0].name }
    }

    func isSet(_ flag: KeywordName, of id: ModelTree.NodeID) -> Bool {
        tree.child(of: id, flag).map { tree.value("set", of: $0) != .word("no") } ?? false
    }

    /// Whether a layer declares such a statement at the top, dropped or under a condition that does not hold here.
    func isDeclared(_ keyword: KeywordName, _ key: String) -> Bool {
        tree.childEvenIfDropped(of: ModelTree.root, keyword, key) != nil
            || layers.contains { CheckContext.declares($0.items, keyword, key) }
    }

    private static func declares(_ items: [Item], _ keyword: KeywordName, _ key: String) -> Bool {
        items.contains {
            $0.key == key && $0.name == keyword || $0.name == .when && declares($0.children, keyword, key)
        }
    }

    // MARK: Suggestions

    func nearest(to word: String, in candidates: [String]) -> String? {
        suggestions.nearest(to: word, in: candidates)
    }

    /// "did you mean `x`?"
    func guess(_ word: String, in candidates: [String]) -> String? {
        nearest(to: word, in: candidates).map { "did you mean `\($0)`?" }
    }

    /// What could stand where a path leads nowhere.
    func candidates(for gap: PathGap) -> [String] {
        if let known = candidates.first(where: { $0.place == gap.place }) { return known.names }
        let names = resolver.candidates(for: gap.place)
        candidates.append((gap.place, names))
        return names
    }

    /// "there is no `nmae` in `customer`"
    func message(for gap: PathGap, in path: Path) -> String {
        let segment = path.segments[gap.index]
        let keywords = Vocabulary.standard.keywords
        return switch gap.place {
        case .top: "there is no `\(segment)`"
        case .block(let block, let statement, _):
            "there is no `\(segment)` \(Block(rawValue: block)?.location(openedBy: keywords[statement].name.rawValue) ?? "")"
        case .name(let statement, _): "there is no `\(keywords[statement].name) \(Text.name(segment))`"
        case .line(let statement): "there is no `\(segment)` in `\(keywords[statement].name)`"
        }
    }
}
