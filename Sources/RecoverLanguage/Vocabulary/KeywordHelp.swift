/// The vocabulary's page of a keyword: usage, where it stands, what it is for, an example.
public struct KeywordHelp: Sendable {
    public let keywords: [Keyword]

    /// Nil for a word that is no keyword.
    public init?(_ name: String) {
        keywords = Vocabulary.standard.keywords(named: name)
        if keywords.isEmpty { return nil }
    }

    /// The keyword that was probably meant.
    public static func nearest(_ name: String) -> String? {
        Text.bestMatch(for: name, in: Vocabulary.standard.keywords.map(\.name))
    }

    /// One section for each meaning of the word.
    public var text: String {
        keywords.map { keyword in
            var lines = ["\(keyword.usage)", "  \(keyword.summary)"]
            lines.append("  Stands \(KeywordHelp.places(of: keyword)).\(KeywordHelp.repetition(of: keyword))")
            let inside = KeywordHelp.inside(keyword)
            if !inside.isEmpty { lines.append("  In its block: \(inside.joined(separator: ", "))") }
            lines.append("  Example: \(keyword.example)")
            return lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    static func places(of keyword: Keyword) -> String {
        if keyword.blocks.count == Block.allCases.count { return "in every block" }
        return Text.list(keyword.blocks.map(\.location), "and")
    }

    private static func repetition(of keyword: Keyword) -> String {
        keyword.isItem ? " May stand several times." : ""
    }

    /// The statements of the block that the keyword opens.
    static func inside(_ keyword: Keyword) -> [String] {
        guard let block = keyword.opens else { return [] }
        let own = Vocabulary.standard.keywords(in: block).filter { $0.blocks.count < Block.allCases.count }
        return block == .when || block == .variant ? [] : own.map(\.name)
    }
}
