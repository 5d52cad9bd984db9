/// The one table of all statements. The checker, help, completion, did-you-mean, the reference page and the
/// editor grammars read it; nothing about a keyword is written anywhere else.
public struct Vocabulary: Sendable {
    public static let standard = Vocabulary(
        fileKeywords + peopleKeywords + customerKeywords + deliverableKeywords + planKeywords + doctrineKeywords
            + exerciseKeywords + eventKeywords)

    public let keywords: [Keyword]
    /// For each block, the index of a keyword by its name.
    private let byBlock: [[String: Int]]
    private let namesByBlock: [[String]]

    init(_ keywords: [Keyword]) {
        self.keywords = keywords
        var byBlock = [[String: Int]](repeating: [:], count: Block.allCases.count)
        for (index, keyword) in keywords.enumerated() {
            for block in keyword.blocks { byBlock[block.rawValue][keyword.name] = index }
        }
        self.byBlock = byBlock
        namesByBlock = Block.allCases.map { block in keywords.filter { $0.blocks.contains(block) }.map(\.name) }
    }

    /// The index of a keyword that may stand in a block.
    func index(_ name: String, in block: Block) -> Int? {
        byBlock[block.rawValue][name]
    }

    public func keyword(_ name: String, in block: Block) -> Keyword? {
        index(name, in: block).map { keywords[$0] }
    }

    /// All that may stand in a block, in the order of the table.
    public func keywords(in block: Block) -> [Keyword] { keywords.filter { $0.blocks.contains(block) } }

    /// The names of all that may stand in a block.
    func names(in block: Block) -> [String] { namesByBlock[block.rawValue] }

    /// The flags of a block.
    func flags(in block: Block) -> [String] { names(in: block).filter { keyword($0, in: block)?.isFlag ?? false } }

    /// Every statement of that name: some words mean different things in different blocks.
    public func keywords(named name: String) -> [Keyword] { keywords.filter { $0.name == name } }

    /// Connectors and reserved words that are never ids.
    public static let reserved: Set<String> = [
        "and", "or", "not", "is", "in", "has", "mentions", "known", "unknown", "otherwise", "end",
    ]
}
