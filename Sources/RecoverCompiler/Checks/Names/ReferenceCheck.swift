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
        // A line that could not be read may declare it; but an issue's text is no name of one, and what is nearly a name
        // that is there was rather misspelt.
        let isText = reference == .issue && name.contains(" ")
        guard isText || !context.layers.contains(where: { $0.file.unread.hold(name) }) else { return }
        if !isText, context.layers.contains(where: { $0.file.unread.mayDeclareAny(reference) }),
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
        if reference == .owner, let (owner, person) = owner(ofPerson: name) {
            let who = person.lowercased() == name.lowercased() ? "" : ", \(person)"
            context.report(
                .unknownName, "`\(name)` is the person of the owner `\(owner)`\(who)", at: place,
                help: "write `\(Text.name(owner))`", fix: fix(name, to: owner, at: place))
            return
        }
        let meant =
            context.nearest(to: name, in: declared(reference)) ?? longer(than: name, declared(reference))
            ?? issue(saying: name, reference)
        let near = (meant ?? kind(meantBy: name, reference)).map { "did you mean `\($0)`?" }
        let parent = Int(wide: tree[id].parent)
        if keyword == .hold, tree[parent].keyword == .guard {
            let help = near ?? declaration(name, reference)
            reportHeld(
                name, at: place.narrowed(to: name, in: context.layers), by: parent, in: setting.layer, help: help)
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

    /// The name that was probably meant in place of another one; nil where that cannot be found.
    private func fix(_ name: String, to meant: String, at place: Diagnostic.Place) -> Diagnostic.FixIt? {
        let source = context.layers.first { $0.source.name == place.file }?.source
        if source?.text(place.span) == "\"\(name)\"" { return .init(place.span, Text.name(meant), isCertain: false) }
        let place = place.narrowed(to: name, in: context.layers)
        guard source?.text(place.span) == name else { return nil }
        return .init(place.span, Text.name(meant), isCertain: false)
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

    /// The person of each owner who has one.
    lazy var persons = tree.children(of: ModelTree.root, .owner).compactMap {
        id -> (person: String, owner: String)? in
        guard case .node(let person) = tree.resolve(Path(["owner", tree[id].key, "person"])) else { return nil }
        return (tree.value("name", of: person).description, tree[id].name)
    }
}

extension Diagnostic.Place {
    /// Of a list, the element that is meant: a span has the words of all of it.
    fileprivate func narrowed(to name: String, in layers: [Layer]) -> Diagnostic.Place {
        guard let source = layers.first(where: { $0.source.name == file })?.source else { return self }
        let text = Array(source.text(span).utf8)
        let sought = Array(name.utf8)
        let isWordByte = { (byte: UInt8) in
            byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80
                || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        }
        guard !sought.isEmpty, text.count >= sought.count else { return self }
        for start in 0...(text.count - sought.count) where text[start..<start + sought.count].elementsEqual(sought) {
            let end = start + sought.count
            if start > 0, isWordByte(text[start - 1]) { continue }
            if end < text.count, isWordByte(text[end]) { continue }
            return .init(file: file, span: Span(start: Int(wide: span.start) + start, end: Int(wide: span.start) + end))
        }
        return self
    }
}
