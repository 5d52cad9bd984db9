import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// A `?` of a file: what its author left to be found out.
public struct OpenField: Sendable {
    /// `customer.name`, `owner.CS.person`; behind `variant.NAME` where only a variant leaves it open.
    public let path: Path
    /// What is needed, in the author's words.
    public let needed: String
    /// Where the `?` and its text stand.
    public let span: Span
    let keyword: Keyword
    let slot: Shape.Slot

    /// What the statement is for.
    public var purpose: String { keyword.summary }
    /// What may be written there.
    public var expectation: String { slot.kind.expectation }

    /// All of a file in the order in which they stand, those of variants and of conditions included.
    public static func all(in source: Source) -> [OpenField] {
        var fields: [OpenField] = []
        collect(Reader.read(Parser.parse(source)).items, [], into: &fields)
        return fields.sorted { $0.span.start < $1.span.start }
    }

    private static func collect(_ items: [Item], _ around: [String], into fields: inout [OpenField]) {
        for item in items {
            let keyword = Vocabulary.standard.keywords[item.keyword]
            let path = around + segments(of: item, keyword)
            for argument in item.arguments {
                guard let slot = keyword.shape.slot(argument.role) else { continue }
                for (needed, span) in open(argument, item) {
                    let isNamed = needsRole(slot, of: keyword)
                    fields.append(
                        OpenField(
                            path: Path(isNamed ? path + [slot.role] : path), needed: needed, span: span,
                            keyword: keyword, slot: slot))
                }
            }
            collect(item.children, path, into: &fields)
        }
    }

    /// What a statement adds to the path of what stands in it.
    private static func segments(of item: Item, _ keyword: Keyword) -> [String] {
        if keyword.name == .when { return [] }
        if keyword.name == .deliver { return item.key.split(separator: ".").map(String.init) }
        let isOpen = item.arguments.contains { argument in
            guard case .open = argument.value else { return false }
            return keyword.keyRoles.contains(argument.role)
        }
        return keyword.isItem && !isOpen && !item.key.isEmpty
            ? [keyword.name.rawValue, item.key] : [keyword.name.rawValue]
    }

    /// The line of a statement that holds others, `customer ? "role" { … }`, is no field without a name of its own.
    private static func needsRole(_ slot: Shape.Slot, of keyword: Keyword) -> Bool {
        guard let block = keyword.opens, block != .fact else { return keyword.shape.slots.first?.role != slot.role }
        return true
    }

    private static func open(_ argument: ModelTree.Argument, _ item: Item) -> [(needed: String, span: Span)] {
        switch argument.value {
        case .open(let needed): [(needed, argument.span)]
        case .list(let values):
            zip(values, item.elementSpans).compactMap { value, span in
                if case .open(let needed) = value { (needed, span) } else { nil }
            }
        default: []
        }
    }
}
