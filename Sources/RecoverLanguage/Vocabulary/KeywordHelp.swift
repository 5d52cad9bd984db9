import RecoverBase
import RecoverModel

/// The vocabulary's page of a keyword: usage, where it stands, what it is for, an example.
public struct KeywordHelp: Sendable {
    public let keywords: [Keyword]

    /// Nil for a word that is no keyword.
    public init?(_ name: String) {
        keywords = Vocabulary.standard.keywords(word: name)
        if keywords.isEmpty { return nil }
    }

    /// One section for each meaning of the word.
    public var text: String {
        keywords.map { keyword in
            var lines = ["\(keyword.usage)", "  \(keyword.summary)"]
            lines.append("  Stands \(KeywordHelp.places(of: keyword)).\(KeywordHelp.repetition(of: keyword))")
            lines.append("  Example: \(keyword.example)")
            if let block = keyword.opens, block != .when, block != .variant {
                lines += ["  In its block:"] + KeywordHelp.lines(of: block)
            } else if keyword.name == .deliver {
                let kinds = Deliverable.Kind.allCases.map { "`\($0.rawValue)`" }
                lines.append(
                    "  What its block may say depends on the kind: see the help of \(kinds.listed()).")
            }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    static func places(of keyword: Keyword) -> String {
        if keyword.blocks.count == Block.allCases.count { return "in every block" }
        return keyword.blocks.map(\.location).listed()
    }

    private static func repetition(of keyword: Keyword) -> String {
        keyword.isItem ? " May stand several times." : ""
    }

    /// The statements of a block, each with what it is for.
    static func lines(of block: Block) -> [String] {
        let own = Vocabulary.standard.keywords(in: block).filter { $0.blocks.count < Block.allCases.count }
        let width = min(own.map(\.usage.count).max() ?? 0, 36)
        return own.map { keyword in
            let isWide = keyword.usage.count > width
            let gap = String(repeating: " ", count: isWide ? width + 4 : width - keyword.usage.count)
            return "    \(keyword.usage)\(isWide ? "\n" : "")\(gap)  \(keyword.summary)"
        }
    }
}
