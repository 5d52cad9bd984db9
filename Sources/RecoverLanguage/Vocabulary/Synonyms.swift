/// Words that people write for a keyword. Only messages ask for them.
extension Vocabulary {
    /// A keyword that a word stands for, with what is written behind it: `deliver` and `email` for `mail`.
    public struct Meaning: Sendable {
        public let keyword: Keyword
        public let rest: String

        public var written: String { rest.isEmpty ? keyword.name.rawValue : "\(keyword.name) \(rest)" }
    }

    /// What a word that is no keyword of a block probably means there.
    public func meant(by word: String, in block: Block) -> [Meaning] {
        (Vocabulary.meanings[word.lowercased()] ?? []).filter { $0.keyword.stands(in: block) }
    }

    /// Made when the first mistake needs them.
    private static let meanings = standard.keywords.reduce(into: [String: [Meaning]]()) { meanings, keyword in
        for entry in keyword.also.split(separator: " ") {
            let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
            meanings[parts[0], default: []].append(
                Meaning(keyword: keyword, rest: parts.count > 1 ? parts[1] : ""))
        }
    }
}

extension Keyword {
    /// The first line of the example, without the block that it opens.
    public var line: String {
        guard let brace = example.firstRange(of: " {") else { return example }
        return String(example[..<brace.lowerBound])
    }

    /// The summary without its full stop, to stand inside a sentence.
    public var gist: String {
        let first = summary.hasSuffix(".") ? String(summary.dropLast()) : summary
        return first.prefix(1).lowercased() + first.dropFirst()
    }
}
