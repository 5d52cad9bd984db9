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
    /// When the messages go out, where somebody said so.
    let sending: Instant?
    var diagnostics: [Diagnostic] = []
    /// What is found depends on guards, so they have to be read.
    var dependsOnGuards = false
    /// The case, once it was built.
    var model: RecoveryModel

    let resolver: PathResolver<Vocabulary>
    /// Comparisons of names that suggestions may still cost: thousands of unknown ones beside thousands that are known would
    /// otherwise cost millions, and nobody reads that many.
    private var comparisons = 500_000
    /// What could stand where a path led nowhere, once it was asked for.
    private var candidates: [(place: PathGap.Place, names: [String])] = []

    init(
        tree: ModelTree, layers: [Layer], uses: [LayerLoader.Use], playbooks: [String], now: Instant?,
        sending: Instant? = nil
    ) {
        self.tree = tree
        self.layers = layers
        self.uses = uses
        self.playbooks = playbooks
        self.now = now
        self.sending = sending
        model = RecoveryModel(title: "", tree: tree)
        resolver = PathResolver(tree, .standard)
    }

    var hasErrors: Bool { diagnostics.contains(where: \.isError) }

    // MARK: Reporting

    func report(
        _ code: Code, _ message: String, at place: Diagnostic.Place, related: [Diagnostic.Related] = [],
        note: String? = nil, help: String, fix: Diagnostic.FixIt? = nil
    ) {
        diagnostics.report(code, message, at: place, related: related, note: note, help: help, fix: fix)
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

    /// What was said last of a statement is said by a shipped playbook, whose blocks may be left unread.
    func isShipped(_ id: ModelTree.NodeID) -> Bool {
        tree[id].settings.last.map { layers[Int(wide: $0.layer)].isShipped } ?? true
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
        guard comparisons >= candidates.count else { return nil }
        comparisons -= candidates.count
        return Text.bestMatch(for: word, in: candidates)
    }

    /// "did you mean `x`?"
    func guess(_ word: String, in candidates: [String]) -> String? {
        nearest(to: word, in: candidates).map { "did you mean `\($0)`?" }
    }

    /// A path that leads nowhere, with the one that was meant, or else what could stand there.
    /// - Parameters:
    ///   - purpose: what was wanted of it: " to fill in".
    ///   - others: what could stand there as well.
    ///   - written: how a path is written at this place; nil names only the segment that was meant.
    func report(
        unknown path: Path, _ gap: PathGap, at place: Diagnostic.Place, purpose: String = "", others: [String] = [],
        written: ((Path) -> String)? = { $0.description }
    ) {
        let known = candidates(for: gap) + others
        let near = nearest(to: path.segments[gap.index], in: known)
        let mended = near.flatMap { near in written.map { $0(path.setting(gap.index, to: near)) } }
        report(
            .unknownPath, message(for: gap, in: path) + (gap.place == .top ? purpose : ""), at: place,
            help: (mended ?? near).map { "did you mean `\($0)`?" }
                ?? (known.isEmpty
                    ? "declare it, or write the words themselves"
                    : "there \(known.count == 1 ? "is" : "are") \(Text.names(known))"),
            fix: mended.map { .init(place.span, $0, isCertain: false) })
    }

    /// What could stand where a path leads nowhere.
    private func candidates(for gap: PathGap) -> [String] {
        if let known = candidates.first(where: { $0.place == gap.place }) { return known.names }
        let names = resolver.candidates(for: gap.place)
        candidates.append((gap.place, names))
        return names
    }

    /// "there is no `nmae` in `customer`"
    private func message(for gap: PathGap, in path: Path) -> String {
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

extension Source {
    /// Where words stand first in a part of it and are no piece of longer ones; that part, where they do not.
    func place(of words: String, in span: Span) -> Diagnostic.Place {
        let sought = Array(words.utf8)
        let text = bytes[span.range]
        let isOfWord = { (byte: UInt8) in
            byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80
                || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        }
        let goesOn = { (left: Int, right: Int) in
            left >= text.startIndex && right < text.endIndex && isOfWord(text[left]) && isOfWord(text[right])
        }
        var start = text.startIndex
        while !sought.isEmpty, start + sought.count <= text.endIndex {
            let end = start + sought.count
            if text[start] == sought[0], text[start..<end].elementsEqual(sought), !goesOn(start - 1, start),
                !goesOn(end - 1, end)
            {
                return .init(file: name, span: Span(start: start, end: end))
            }
            start += 1
        }
        return .init(file: name, span: span)
    }
}
