import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Every name means something that is declared.
struct ReferenceCheck: Check {
    let context: CheckContext
    let tree: ModelTree
    private let keywords = Vocabulary.standard.keywords
    /// For each kind of reference, the names that are declared, where one has to be suggested.
    var lists = [[String]?](repeating: nil, count: Reference.allCases.count)
    /// Names that were reported as declared nowhere, and which diagnostic says so.
    private var undeclared: [String: Int] = [:]
    private lazy var ownersByPerson = Dictionary(
        tree.children(of: ModelTree.root, .owner).compactMap { owner in
            tree.child(of: owner, .person).flatMap { tree.principal(of: $0)?.value.string }
                .map { ($0, tree[owner].name) }
        }, uniquingKeysWith: { first, _ in first })
    /// For each keyword, what it refers to, once it was met.
    private var references: [[(role: String, reference: Reference)]?] = []

    init(context: CheckContext) {
        self.context = context
        tree = context.tree
        references = [[(role: String, reference: Reference)]?](repeating: nil, count: keywords.count)
    }

    mutating func run() {
        for id in tree.nodes.indices.dropFirst() where tree[id].statement >= 0 { check(id) }
    }

    private mutating func check(_ id: ModelTree.NodeID) {
        let statement = tree[id].statement
        if references[statement] == nil { references[statement] = keywords[statement].shape.references }
        guard let found = references[statement], !found.isEmpty, tree.isLive(id) else { return }
        for (role, reference) in found {
            guard let index = tree.argumentIndex(role, of: id) else { continue }
            let setting = tree[id].settings[tree[id].arguments[index].setting]
            // A playbook may speak of owners and issues that a scenario has yet to declare.
            if context.layers[Int(wide: setting.layer)].kind == .playbook, reference != .kind, reference != .topic,
                reference != .stage, reference != .part
            {
                continue
            }
            let span = tree[id].arguments[index].span
            if case .list(let values) = tree[id].arguments[index].value {
                for value in values { check(value, reference, of: id, span: span, setting: setting) }
            } else {
                check(tree[id].arguments[index].value, reference, of: id, span: span, setting: setting)
            }
        }
    }

    private mutating func check(
        _ value: Value, _ reference: Reference, of id: ModelTree.NodeID, span: Span, setting: Setting
    ) {
        // A topic (or an offer) in quotes is its own: `constraint no "custom onboarding"`.
        if case .word = value {} else if reference == .topic || reference == .offer { return }
        guard let name = value.string, !isDeclared(name, reference) else { return }
        // A line that could not be read may declare it; but what is nearly a name that is there was rather misspelt.
        guard !context.layers.contains(where: { $0.file.unread.hold(name) }) else { return }
        if context.layers.contains(where: { $0.file.unread.mayDeclareAny(reference) }),
            context.nearest(to: name, in: declared(reference)) == nil
        {
            return
        }
        let keyword = tree[id].keyword
        let place = Diagnostic.Place(file: context.file(of: setting), span: span)
        if let dropped = dropped(name, reference) {
            context.reportDropped(name, by: dropped, namedBy: keyword, at: place)
            return
        }
        let known = declared(reference)
        let meant = context.nearest(to: name, in: known) ?? longer(than: name, known) ?? ownerOf(name, reference)
        let near = (meant ?? kind(meantBy: name, reference)).map { "did you mean `\($0)`?" }
        let parent = Int(wide: tree[id].parent)
        if keyword == .hold, tree[parent].keyword == .guard {
            let source = context.layers[Int(wide: setting.layer)].source
            reportHeld(
                name, at: source.place(of: name, in: span), by: parent, in: setting.layer,
                help: near ?? declaration(name, reference))
            return
        }
        if near == nil {
            // What is declared nowhere is one mistake, however often it is named.
            let first = undeclared["\(reference.rawValue) \(name)", default: context.diagnostics.count]
            guard first == context.diagnostics.count else {
                if context.diagnostics[first].related.count < 3 {
                    context.diagnostics[first].related.append(.init(place, "named here, too"))
                }
                return
            }
            undeclared["\(reference.rawValue) \(name)"] = first
        }
        context.report(
            .unknownName, "`\(keyword)` needs \(reference.described), and there is no `\(name)`", at: place,
            help: near ?? declaration(name, reference), fix: meant.flatMap { fix(name, to: $0, at: place) })
    }

    /// The owner whose person is called so: people are named by what they answer for.
    private mutating func ownerOf(_ name: String, _ reference: Reference) -> String? {
        guard reference == .owner else { return nil }
        return ownersByPerson[name] ?? ownersByPerson[name.withoutHyphens]
    }

    /// The name that was probably meant in place of another one; nil where that cannot be found.
    private func fix(_ name: String, to meant: String, at place: Diagnostic.Place) -> Diagnostic.FixIt? {
        guard let source = context.layers.first(where: { $0.source.name == place.file })?.source else { return nil }
        let found = source.place(of: name, in: place.span).span
        let isQuoted = source.text(place.span) == "\"\(name)\""
        guard isQuoted || source.text(found) == name else { return nil }
        return .init(isQuoted ? place.span : found, Text.name(meant), isCertain: false)
    }

    /// A guard that holds nothing would let the message go that it was written for.
    private func reportHeld(
        _ name: String, at place: Diagnostic.Place, by found: ModelTree.NodeID, in layer: Int32, help: String
    ) {
        let settings = tree[found].settings
        let setting = settings.last { $0.layer == layer } ?? settings.first
        context.report(
            .unknownDeliverable, "the guard `\(tree[found].key)` holds `\(name)`, and there is no such deliverable",
            at: place, related: setting.map { [.init(context.place(of: $0), "the guard is here")] } ?? [], help: help)
    }
}
