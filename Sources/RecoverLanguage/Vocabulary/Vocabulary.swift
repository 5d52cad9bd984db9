import RecoverModel

/// The one table of all statements. The checker, help, completion, did-you-mean, the reference page and the
/// editor grammars read it; nothing about a keyword is written anywhere else.
public struct Vocabulary: Sendable {
    public static let standard: Vocabulary = {
        var keywords: [Keyword] = []
        keywords.reserveCapacity(256)
        for part in [
            fileKeywords, peopleKeywords, customerKeywords, deliverableKeywords, planKeywords, doctrineKeywords,
            exerciseKeywords, eventKeywords,
        ] { keywords += part }
        return Vocabulary(keywords)
    }()

    public let keywords: [Keyword]
    private let words: WordTable
    /// For each name, the last keyword of that name; for each keyword, the one before it of the same name, or -1.
    private let lastOfName: [Int16]
    private let previous: [Int16]

    init(_ keywords: [Keyword]) {
        self.keywords = keywords
        var words = WordTable(capacity: keywords.count)
        var lastOfName: [Int16] = []
        var previous: [Int16] = []
        lastOfName.reserveCapacity(keywords.count)
        previous.reserveCapacity(keywords.count)
        for (index, keyword) in keywords.enumerated() {
            let number = words.insert(keyword.name.rawValue)
            if number == lastOfName.count { lastOfName.append(-1) }
            previous.append(lastOfName[number])
            lastOfName[number] = Int16(clamping: index)
        }
        self.words = words
        self.lastOfName = lastOfName
        self.previous = previous
    }

    /// The index of a keyword that may stand in a block.
    public func index(_ name: KeywordName, in block: Block) -> Int? { index(word: name.rawValue, in: block) }

    /// The same by a word that somebody wrote.
    public func index(word: String, in block: Block) -> Int? {
        var word = word
        return word.withUTF8 { index($0, in: block) }
    }

    /// The same by the bytes of the word.
    func index(_ name: UnsafeBufferPointer<UInt8>, in block: Block) -> Int? {
        guard let number = words.number(of: name) else { return nil }
        var index = Int(wide: lastOfName[number])
        while index >= 0, !keywords[index].stands(in: block) { index = Int(wide: previous[index]) }
        return index < 0 ? nil : index
    }

    /// For each keyword, whether it is one of those of these names in a block.
    public func table(of names: [KeywordName], in block: Block) -> [Bool] {
        var table = [Bool](repeating: false, count: keywords.count)
        for name in names { if let index = index(name, in: block) { table[index] = true } }
        return table
    }

    public func keyword(_ name: KeywordName, in block: Block) -> Keyword? {
        index(name, in: block).map { keywords[$0] }
    }

    /// The same by a word that somebody wrote.
    public func keyword(word: String, in block: Block) -> Keyword? {
        index(word: word, in: block).map { keywords[$0] }
    }

    /// All that may stand in a block, in the order of the table.
    public func keywords(in block: Block) -> [Keyword] { keywords.filter { $0.stands(in: block) } }

    /// The names of all that may stand in a block.
    public func names(in block: Block) -> [String] { Vocabulary.namesByBlock[block.rawValue] }

    /// Made when the first mistake needs them.
    private static let namesByBlock: [[String]] = Block.allCases.map { standard.keywords(in: $0).map(\.name.rawValue) }

    /// The names of all that may stand in a block, as a message lists them: what a first case needs in front, what may
    /// stand in every block behind.
    public func listed(in block: Block) -> [String] { Vocabulary.listedByBlock[block.rawValue] }

    /// Made when the first mistake needs them.
    private static let listedByBlock: [[String]] = Block.allCases.map(standard.namesInOrder)

    private func namesInOrder(in block: Block) -> [String] {
        let all = keywords(in: block)
        let isEverywhere = { (keyword: Keyword) in keyword.blocks.count == Block.allCases.count }
        return (all.filter(\.isBasic) + all.filter { !$0.isBasic && !isEverywhere($0) } + all.filter(isEverywhere))
            .map(\.name.rawValue)
    }

    /// The statement that opens a block and on whose line a part of that name stands: the `score` of `feedback`.
    public func opener(of block: Block, sayingOnItsLine role: String) -> Keyword? {
        keywords.indices.first { index in
            keywords[index].opens == block && keywords[index].shape.slots.contains { $0.role == role }
        }.map { keywords[$0] }
    }

    /// What may stand as a flag on the line that opens a block.
    public func flagKeywords(in block: Block) -> [Keyword] {
        keywords(in: block).filter(\.standsOnLine)
    }

    /// Of a statement that only names something, `owner` in a milestone: the one of the same name that declares it.
    public func declaration(of keyword: Keyword) -> Keyword? {
        guard !keyword.isItem, !keyword.shape.references.isEmpty else { return nil }
        return keywords(named: keyword.name).first { $0.isItem && $0.stands(in: .file) }
    }

    /// Every statement of that name: some words mean different things in different blocks.
    public func keywords(named name: KeywordName) -> [Keyword] { keywords(word: name.rawValue) }

    /// The same by a word that somebody wrote.
    public func keywords(word: String) -> [Keyword] {
        var word = word
        guard let number = word.withUTF8({ words.number(of: $0) }) else { return [] }
        var found: [Keyword] = []
        var index = Int(wide: lastOfName[number])
        while index >= 0 {
            found.append(keywords[index])
            index = Int(wide: previous[index])
        }
        return found.reversed()
    }

    /// Connectors and reserved words that are never ids.
    public static let reserved = Set(reservedNames)

    /// The same, to be found by their bytes.
    static let reservedWords = WordTable(reservedNames)

    private static let reservedNames = [
        "and", "or", "not", "is", "in", "has", "mentions", "known", "unknown", "otherwise", "end",
    ]
}
