import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Checks that every name means something that is declared.
struct ReferenceChecker {
    let tree: ModelTree
    let layers: [Layer]
    let playbooks: [String]
    var diagnostics: [Diagnostic] = []
    private let keywords = Vocabulary.standard.keywords
    /// For each kind of reference, the names that are declared, where one has to be suggested.
    var lists = [[String]?](repeating: nil, count: Reference.allCases.count)
    private var suggestions = Suggestions()
    /// Names that were reported as declared nowhere, and which diagnostic says so.
    private var undeclared: [String: Int] = [:]
    private typealias References = [(role: String, reference: Reference)]
    /// For each keyword, what it refers to, once it was met.
    private var references: [References?] = []
    /// Where statements stand of which something was reported to be missing or wrong.
    lazy var broken = ReferenceChecker.broken(layers)

    init(tree: ModelTree, layers: [Layer], playbooks: [String]) {
        self.playbooks = playbooks
        self.tree = tree
        self.layers = layers
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

    mutating func run() {
        let scales = ReferenceChecker.scales(tree)
        for id in tree.nodes.indices.dropFirst() where !tree[id].isDropped && isLive(id) {
            check(id)
            if tree[id].statement >= 0, let levels = scales[tree[id].statement] { checkLevel(id, levels) }
        }
        checkPolicies()
        checkTitles()
    }

    /// Not inside a block that was dropped.
    private func isLive(_ id: ModelTree.NodeID) -> Bool {
        var parent = Int(tree[id].parent)
        while parent > 0 {
            if tree[parent].isDropped { return false }
            parent = Int(tree[parent].parent)
        }
        return true
    }

    private mutating func check(_ id: ModelTree.NodeID) {
        let statement = tree[id].statement
        guard statement >= 0 else { return }
        if keywords[statement].opens != nil { checkComplete(id) }
        if references.isEmpty { references = [References?](repeating: nil, count: keywords.count) }
        if references[statement] == nil { references[statement] = keywords[statement].shape.references }
        guard let found = references[statement], !found.isEmpty else { return }
        for (role, reference) in found {
            guard let index = tree.argumentIndex(role, of: id) else { continue }
            let setting = tree[id].settings[tree[id].arguments[index].setting]
            // A playbook may speak of owners and issues that a scenario has yet to declare.
            if layers[Int(setting.layer)].kind == .playbook, reference != .kind, reference != .topic,
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
        guard isText || !layers.contains(where: { $0.file.unread.hold(name) }) else { return }
        if !isText, layers.contains(where: { $0.file.unread.mayDeclareAny(reference) }),
            suggestions.nearest(to: name, in: declared(reference)) == nil
        {
            return
        }
        let keyword = tree[id].keyword
        let place = Diagnostic.Place(file: layers[Int(setting.layer)].source.name, span: span)
        if let dropped = dropped(name, reference) {
            diagnostics.append(.dropped(name, by: dropped, namedBy: keyword, at: place, layers))
            return
        }
        if reference == .owner, let (owner, person) = owner(ofPerson: name) {
            let who = person.lowercased() == name.lowercased() ? "" : ", \(person)"
            diagnostics.append(
                Diagnostic(
                    .unknownName, "`\(name)` is the person of the owner `\(owner)`\(who)", at: place,
                    help: "write `\(Text.name(owner))`", fix: fix(name, to: owner, at: place)))
            return
        }
        let meant =
            suggestions.nearest(to: name, in: declared(reference)) ?? longer(than: name, declared(reference))
            ?? issue(saying: name, reference)
        let near = (meant ?? kind(meantBy: name, reference)).map { "did you mean `\($0)`?" }
        let parent = Int(tree[id].parent)
        if keyword == "hold", tree[parent].keyword == "guard" {
            let help = near ?? declaration(name, reference)
            diagnostics.append(
                heldUnknown(name, at: place.narrowed(to: name, in: layers), by: parent, in: setting.layer, help: help))
            return
        }
        if near == nil {
            // What is declared nowhere is one mistake, however often it is named.
            let first = undeclared["\(reference.rawValue) \(name)", default: diagnostics.count]
            guard first == diagnostics.count else {
                if diagnostics[first].related.count < 3 {
                    diagnostics[first].related.append(.init(place, "named here, too"))
                }
                return
            }
            undeclared["\(reference.rawValue) \(name)"] = first
        }
        diagnostics.append(
            Diagnostic(
                .unknownName, "`\(keyword)` needs \(reference.described), and there is no `\(name)`", at: place,
                help: near ?? declaration(name, reference),
                fix: meant.flatMap { fix(name, to: $0, at: place) }))
    }

    /// The name that was probably meant in place of another one; nil where that cannot be found.
    private func fix(_ name: String, to meant: String, at place: Diagnostic.Place) -> Diagnostic.FixIt? {
        let source = layers.first { $0.source.name == place.file }?.source
        if source?.text(place.span) == "\"\(name)\"" { return .init(place.span, Text.name(meant), isCertain: false) }
        let place = place.narrowed(to: name, in: layers)
        guard source?.text(place.span) == name else { return nil }
        return .init(place.span, Text.name(meant), isCertain: false)
    }

    /// Of two messages about one mistake the one that knows more stays.
    static func keepOne(_ diagnostics: inout [Diagnostic]) {
        // `owner Ruth Adler`: that the words are one name counts for less than that there is no such name.
        drop(.spaceInName, from: &diagnostics, besideStartsOf: diagnostics.filter { $0.code == .unknownName }) {
            $0.span.start
        }
        // `expect email.words 90..120`: that the path alone is no condition follows from what is missing behind it.
        let gaps = diagnostics.compactMap { diagnostic -> Diagnostic.Place? in
            guard diagnostic.code == .noCondition, let fix = diagnostic.fix else { return nil }
            return .init(file: diagnostic.place.file, span: start(fix.span.start))
        }
        guard !gaps.isEmpty else { return }
        let ends = Set(gaps)
        diagnostics.removeAll {
            $0.code == .noCondition && ends.contains(.init(file: $0.place.file, span: start($0.place.span.end)))
        }
    }

    private static func drop(
        _ code: Code, from diagnostics: inout [Diagnostic], besideStartsOf others: [Diagnostic],
        _ position: (Diagnostic.Place) -> UInt32
    ) {
        guard !others.isEmpty else { return }
        let starts = Set(others.map { Diagnostic.Place(file: $0.place.file, span: start($0.place.span.start)) })
        diagnostics.removeAll {
            $0.code == code && starts.contains(.init(file: $0.place.file, span: start(position($0.place))))
        }
    }

    private static func start(_ offset: UInt32) -> Span { Span(start: Int(offset), end: Int(offset)) }

    /// A guard that holds nothing would let the message go that it was written for.
    private func heldUnknown(
        _ name: String, at place: Diagnostic.Place, by found: ModelTree.NodeID, in layer: Int32, help: String
    ) -> Diagnostic {
        let settings = tree[found].settings
        let related = (settings.last { $0.layer == layer } ?? settings.first).map { setting in
            Diagnostic.Related(
                .init(file: layers[Int(setting.layer)].source.name, span: setting.span), "the guard is here")
        }
        return Diagnostic(
            .unknownDeliverable, "the guard `\(tree[found].key)` holds `\(name)`, and there is no such deliverable",
            at: place, related: related.map { [$0] } ?? [], help: help)
    }

    /// What a statement needs on its line may come from any layer, but it must come.
    private mutating func checkComplete(_ id: ModelTree.NodeID) {
        let keyword = keywords[tree[id].statement]
        guard let setting = tree[id].settings.last else { return }
        for slot in keyword.shape.needed where !tree[id].arguments.contains(where: { $0.role == slot.role }) {
            guard !broken.contains(.init(file: layers[Int(setting.layer)].source.name, span: setting.span)) else {
                return
            }
            let end = Int(setting.span.end)
            diagnostics.append(
                Diagnostic(
                    .missingArgument, "`\(keyword.name)` needs \(slot.kind.expectation)",
                    at: .init(file: layers[Int(setting.layer)].source.name, span: Span(start: end, end: end)),
                    help: "for example: `\(keyword.line)`"))
            return
        }
    }

    /// The person of each owner who has one.
    lazy var persons = tree.children(of: ModelTree.root, "owner").compactMap {
        id -> (person: String, owner: String)? in
        guard case .node(let person) = tree.resolve(Path(["owner", tree[id].key, "person"])) else { return nil }
        return (tree.value("name", of: person).description, tree[id].name)
    }

    // MARK: Policies

    private mutating func checkPolicies() {
        let ids = tree.children(of: ModelTree.root, "policy")
        for id in ids {
            guard let argument = tree.argument("value", of: id), let setting = tree[id].settings.last else { continue }
            let file = layers[Int(setting.layer)].source.name
            let values = tree.value("values", of: id).list ?? []
            if values.isEmpty, !isFromPlaybook(id) {
                let name = tree.argument("name", of: id)?.span ?? setting.span
                diagnostics.append(
                    Diagnostic(
                        .unknownPolicy, "there is no policy `\(tree[id].key)`", at: .init(file: file, span: name),
                        help: suggestions.nearest(to: tree[id].key, in: declaredPolicies).map {
                            "did you mean `\($0)`?"
                        }
                            ?? "a new policy lists its values: `policy \(tree[id].key) \(argument.value.description) of …`"
                    ))
                continue
            }
            let value = argument.value
            guard !values.isEmpty, !values.contains(where: { $0 == value || $0.description == value.description })
            else { continue }
            let allowed = values.map(\.description)
            let declaration = tree.argument("values", of: id).map { tree[id].settings[$0.setting] }
            let related = declaration.flatMap { declaration -> Diagnostic.Related? in
                guard declaration != setting else { return nil }
                return .init(
                    .init(file: layers[Int(declaration.layer)].source.name, span: declaration.span),
                    "its values are declared here")
            }
            let near =
                Text.bestMatch(for: argument.value.description, in: allowed).map { "; did you mean `\($0)`?" } ?? ""
            diagnostics.append(
                Diagnostic(
                    .unknownPolicyValue, "`\(argument.value.description)` is no value of the policy `\(tree[id].key)`",
                    at: .init(file: file, span: argument.span), related: related.map { [$0] } ?? [],
                    help: "its values are \(Text.list(allowed, "and"))\(near)"))
        }
    }

    lazy var declaredPolicies = tree.children(of: ModelTree.root, "policy")
        .filter { tree.value("values", of: $0).list != nil || isFromPlaybook($0) }.map { tree[$0].key }

    private func isFromPlaybook(_ id: ModelTree.NodeID) -> Bool {
        tree[id].firstSetting.map { layers[Int($0.layer)].kind == .playbook } ?? false
    }
}

extension Diagnostic {
    /// Something was dropped that a statement still names.
    static func dropped(
        _ name: String, by setting: Setting, namedBy keyword: String, at place: Place, _ layers: [Layer]
    ) -> Diagnostic {
        Diagnostic(
            .droppedName, "`\(name)` was dropped, and `\(keyword)` still names it", at: place,
            related: [
                .init(.init(file: layers[Int(setting.layer)].source.name, span: setting.span), "dropped here")
            ],
            help: "name another one, or drop this statement too")
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
            return .init(file: file, span: Span(start: Int(span.start) + start, end: Int(span.start) + end))
        }
        return self
    }
}
