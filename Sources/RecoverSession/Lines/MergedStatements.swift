import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// Statements of several layers, lowest first, as those of one layer: where two set the same value, the later one stays.
/// What no later one touches is kept as it was written.
struct MergedStatements: Sendable {
    /// What becomes of a `drop` that takes away something said before it. It may be needed for what lies further below,
    /// or have only brought that back: which of the two says the same, only a comparison tells.
    enum Drops: Sendable, CaseIterable {
        case stay, go
    }

    private var statements: [Written] = []

    init(_ texts: [String], drops: Drops = .stay) {
        for text in texts {
            let tree = Parser.parse(Source(name: "", text: text))
            for root in tree.roots { Written(root, of: tree, in: .variant).merge(into: &statements, drops) }
        }
        statements.removeAll(where: \.isEmptied)
    }

    /// The text of each statement, without indentation.
    var texts: [String] { statements.map(\.text) }
}

/// One statement: its line, and what stands in its block.
private struct Written: Sendable {
    var keyword: String
    /// What tells it from others of its kind, empty for one that stands once; nil for one that may always stand again.
    var key: String?
    /// The words of its line behind the key.
    var rest: [String]
    /// The key as it is written.
    var name: [String]
    var children: [Written]
    /// As it was written, as long as nothing in it changed.
    var original: String?
    /// The text that a layer keeps where it does not say it again: the comment of `feedback`.
    var keeps: Bool
    /// It says something without any words.
    var isFlag: Bool
    /// Those of one group replace all of it that a lower layer wrote.
    var group: String

    init(_ index: SyntaxTree.Index, of tree: SyntaxTree, in block: Block) {
        keyword = tree.keywordText(of: index)
        let words = tree.arguments(of: index).map { tree.tokens[$0] }
        let entry = Vocabulary.standard.keyword(word: keyword, in: block)
        let count = Written.keyLength(of: entry, words, tree)
        let pieces = Written.pieces(words, of: tree)
        name = Array(pieces.prefix(count ?? 0))
        rest = Array(pieces.dropFirst(count ?? 0))
        key = count == nil ? nil : name.joined(separator: " ")
        keeps = entry?.shape.slots.contains(where: \.isKept) ?? false
        group = entry?.group ?? ""
        isFlag = entry?.isFlag ?? false
        let kind = name.first
        let inner = keyword == KeywordName.deliver.rawValue ? Block.allCases.first { $0.name == kind } : entry?.opens
        children = tree.children(of: index).map { Written($0, of: tree, in: inner ?? block) }
        original = StatementText.text(of: index, in: tree)
    }

    /// How many words make the key; nil for a statement that is never the same as another one.
    private static func keyLength(of keyword: Keyword?, _ words: [Token], _ tree: SyntaxTree) -> Int? {
        guard let keyword else { return nil }
        switch keyword.repetition {
        case .once: return 0
        case .ordered, .numbered: return nil
        case .each: return words.contains { $0.kind == .comma } || keyword.hasVerb ? nil : min(1, words.count)
        case .keyed: return min(1, words.count)
        case .joined(let roles): return words.prefix(roles.count).prefix { $0.kind == .word }.count
        }
    }

    /// The words as they are written, what is attached to the one before together with it.
    private static func pieces(_ words: [Token], of tree: SyntaxTree) -> [String] {
        var pieces: [String] = []
        for token in words {
            let text = tree.text(of: token)
            if token.isAttached, !pieces.isEmpty { pieces[pieces.count - 1] += text } else { pieces.append(text) }
        }
        return pieces
    }

    // MARK: Merging

    func merge(into list: inout [Written], _ drops: MergedStatements.Drops) {
        if keyword == KeywordName.drop.rawValue, drop(from: &list), drops == .go { return }
        guard key != nil, let same = list.firstIndex(where: { $0.keyword == keyword && $0.key == key }) else {
            list.append(self)
            return
        }
        list[same].take(self, drops)
    }

    /// Says of a statement what a later one says of it.
    private mutating func take(_ later: Written, _ drops: MergedStatements.Drops) {
        if !later.rest.isEmpty || later.children.isEmpty {
            let kept = keeps && !later.rest.contains { $0.hasPrefix("\"") } ? rest.filter { $0.hasPrefix("\"") } : []
            rest = later.rest + kept
        }
        let groups = later.children.map(\.group).filter { !$0.isEmpty }
        children.removeAll { groups.contains($0.group) }
        for child in later.children { child.merge(into: &children, drops) }
        children.removeAll(where: \.isEmptied)
        original = nil
    }

    /// A block in which nothing is left.
    var isEmptied: Bool { original == nil && rest.isEmpty && children.isEmpty && !isFlag }

    /// `drop words` takes away what was said before it.
    /// - Returns: whether there was anything.
    private func drop(from list: inout [Written]) -> Bool {
        guard let dropped = rest.first else { return false }
        let before = list.filter { $0.keyword != KeywordName.drop.rawValue }.count
        let named = rest.dropFirst().joined(separator: " ")
        list.removeAll { other in
            if other.keyword == KeywordName.drop.rawValue { return other.rest == rest }
            let words = other.key == nil ? other.rest : other.name
            return other.keyword == dropped && (named.isEmpty || words.joined(separator: " ") == named)
        }
        return list.filter { $0.keyword != KeywordName.drop.rawValue }.count < before
    }

    // MARK: Text

    private static let width = 100

    var text: String {
        if let original { return original }
        let head = ([keyword] + name + rest).joined(separator: " ")
        guard !children.isEmpty else { return head }
        let inner = children.map(\.text)
        let line = "\(head) { \(inner.joined(separator: "; ")) }"
        if line.count <= Written.width, !line.contains("\n") { return line }
        return "\(head) {\n" + inner.map(StatementText.indented).joined(separator: "\n") + "\n}"
    }
}

extension MergedStatements {
    /// As the inside of a block.
    var indented: String { statements.map { StatementText.indented($0.text) }.joined(separator: "\n") }
}
