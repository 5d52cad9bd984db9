import RecoverBase
import RecoverLanguage

/// The variants of a file by their names: one of them is chosen for each compilation, and there may be thousands.
struct VariantIndex: Sendable {
    /// Each name once, in order.
    private(set) var names: [String] = []
    /// Of two with one name only the first could ever be chosen.
    private(set) var doubles: [(name: String, span: Span, earlier: Span)] = []
    private var places: [String: Int] = [:]

    static let keyword = Vocabulary.standard.index(.variant, in: .file)

    init(_ items: [Item]) {
        for index in items.indices where items[index].keyword == VariantIndex.keyword {
            let name = items[index].key
            if let earlier = places[name] {
                doubles.append((name, items[index].span, items[earlier].span))
            } else {
                places[name] = index
                names.append(name)
            }
        }
    }

    /// Where the variant stands among the items of the file.
    func place(of name: String) -> Int? { places[name] }
}
