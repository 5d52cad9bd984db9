import RecoverBase
import RecoverModel

@testable import RecoverLanguage

/// What else could stand in a statement: texts of its layer in which one of its values is another one that the vocabulary
/// allows there.
struct OtherValues {
    struct Change {
        /// As it is without the change.
        var original: Source
        var span: Span
        var replacement: String
        /// `words 130..160 → 131..160`
        var description: String

        var source: Source { Change.applied([self])[0] }

        /// The sources of several changes, each with all of its changes.
        static func applied(_ changes: [Change]) -> [Source] {
            Dictionary(grouping: changes, by: \.original.name).sorted { $0.key < $1.key }.map { name, changes in
                var bytes = changes[0].original.bytes
                for change in changes.sorted(by: { $0.span.start > $1.span.start }) {
                    bytes.replaceSubrange(Int(change.span.start)..<Int(change.span.end), with: change.replacement.utf8)
                }
                return Source(name: name, bytes: bytes)
            }
        }
    }

    let tree: ModelTree

    /// The values of its arguments first, then its condition, then its reason.
    func changes(of id: ModelTree.NodeID) -> [Change] {
        let node = tree[id]
        guard node.statement >= 0, let last = node.settings.last else { return [] }
        let keyword = Vocabulary.standard.keywords[node.statement]
        var changes: [Change] = []
        if keyword.isFlag, node.arguments.isEmpty, let event = otherEvent(last, than: keyword.name.rawValue) {
            changes.append(event)
        } else if keyword.isFlag, node.arguments.isEmpty {
            changes.append(change(last, Span(start: Int(last.span.end), end: Int(last.span.end)), " no"))
        }
        for argument in node.arguments {
            guard let slot = keyword.shape.slot(argument.role) else { continue }
            let setting = node.settings[argument.setting]
            let written = text(argument.span, of: setting)
            changes += others(slot, written, of: node).map { change(setting, argument.span, $0) }
        }
        if let otherwise = otherwise(last) { changes.append(otherwise) }
        if node.condition != nil {
            let written = text(node.conditionSpan, of: last)
            changes += conditions(written).map { change(last, node.conditionSpan, $0) }
        }
        return changes + reason(of: last)
    }

    /// The same kind of change in all nodes of a list at once.
    func changes(ofAll lists: [[ModelTree.NodeID]]) -> [[Change]] {
        Set(lists.map { Set($0).sorted() }).filter { $0.count > 1 }.sorted { $0.lexicographicallyPrecedes($1) }
            .flatMap { nodes -> [[Change]] in
                let changes = nodes.map(changes(of:)).filter { !$0.isEmpty }
                return (0..<(changes.map(\.count).max() ?? 0)).map { place in
                    changes.map { $0[min(place, $0.count - 1)] }
                }
            }
    }

    // MARK: By the shapes of the vocabulary

    private func others(_ slot: Shape.Slot, _ written: String, of node: ModelTree.Node) -> [String] {
        if written.hasPrefix("?") { return ["?\"something else\""] }
        if let levels = tree.child(of: ModelTree.root, .scale, node.keyword.rawValue) {
            return tree.value("levels", of: levels).strings.filter { $0 != written }
        }
        switch slot.kind {
        case .text, .verbatim: return ["\"Something else altogether\""]
        case .name: return ["something-else"]
        case .label: return ["\"Something else\""]
        case .reference(let reference): return names(reference).filter { $0 != written } + ["nobody-knows"]
        case .oneOf(let words): return words.filter { $0 != written }
        case .weekdays: return ["mon..thu"]
        case .expression: return conditions(written)
        case .value where !written.utf8.contains(where: isDigit):
            let allowed = node.arguments.first { $0.role == "values" }?.value.strings ?? []
            return allowed.filter { $0 != written } + ["something-else"]
        default: return numbers(written)
        }
    }

    private func names(_ reference: Reference) -> [String] {
        if case .kind = reference { return Deliverable.Kind.allCases.map(\.rawValue) }
        var blocks = [ModelTree.root]
        if case .issue = reference { blocks = tree.children(of: ModelTree.root, .feedback) }
        var keywords = [reference.keyword]
        if case .target = reference { keywords.append(.ending) }
        return blocks.flatMap { block in keywords.flatMap { tree.children(of: block, $0) } }.map { tree[$0].name }
    }

    /// The figures one more and one less: of the last number first, since `3/10` is another score as `4/10` only.
    private func numbers(_ written: String) -> [String] {
        let bytes = Array(written.utf8)
        var runs: [Range<Int>] = []
        for index in bytes.indices where isDigit(bytes[index]) {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs.flatMap { run -> [String] in
            guard let number = Int(String(decoding: bytes[run], as: UTF8.self)) else { return [] }
            return [number + 1, number - 1, number * 2, 1].filter { $0 >= 0 && $0 != number }.map {
                String(decoding: bytes[..<run.lowerBound], as: UTF8.self) + String($0)
                    + String(decoding: bytes[run.upperBound...], as: UTF8.self)
            }
        }
    }

    private func conditions(_ written: String) -> [String] {
        (written == "otherwise" ? [] : ["not (\(written))"]) + numbers(written)
    }

    /// `otherwise` is a condition too.
    private func otherwise(_ setting: Setting) -> Change? {
        let word = "otherwise"
        guard text(setting.span, of: setting).hasSuffix(" " + word),
            let decision = tree.children(of: ModelTree.root, .decision).first,
            let option = tree.children(of: decision, .option).first
        else { return nil }
        let end = Int(setting.span.end)
        let span = Span(start: end - word.utf8.count, end: end)
        return change(setting, span, "when \(tree[decision].name) is \(tree[option].name)")
    }

    /// A flag that an event sets is not set by another event.
    private func otherEvent(_ setting: Setting, than name: String) -> Change? {
        let written = "event \(name)"
        guard text(setting.span, of: setting).hasPrefix(written) else { return nil }
        let start = Int(setting.span.start)
        return change(setting, Span(start: start, end: start + written.utf8.count), "event contacted")
    }

    /// The `because "…"` behind the statement.
    private func reason(of setting: Setting) -> [Change] {
        guard setting.reason >= 0 else { return [] }
        let bytes = source(of: setting).bytes
        let mark = Array("because".utf8)
        var at = Int(setting.span.end)
        while at < bytes.count, !bytes[at...].starts(with: mark) { at += 1 }
        guard let open = bytes[at...].firstIndex(of: UInt8(ascii: "\"")) else { return [] }
        var close = open + 1
        while close < bytes.count, bytes[close] != UInt8(ascii: "\"") {
            close += bytes[close] == UInt8(ascii: "\\") ? 2 : 1
        }
        return [change(setting, Span(start: open, end: close + 1), "\"For another reason\"")]
    }

    // MARK: Sources

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
    private func source(of setting: Setting) -> Source { tree.provenance.layers[Int(setting.layer)].source }
    private func text(_ span: Span, of setting: Setting) -> String { source(of: setting).text(span) }

    private func change(_ setting: Setting, _ span: Span, _ replacement: String) -> Change {
        let source = source(of: setting)
        return Change(
            original: source, span: span, replacement: replacement,
            description:
                "\(source.name): \(text(setting.span, of: setting)): \(text(span, of: setting)) → \(replacement)")
    }
}
