import RecoverBase
import RecoverModel
import RecoverSyntax

/// A statement that was checked: what it says, ready to be merged.
public struct Item: Sendable {
    /// Index into the vocabulary.
    public var keyword: Int
    /// Empty for a statement that does not repeat.
    public var key: String
    public var arguments: [ModelTree.Argument]
    /// The places of the elements of its list, for a statement that is as many as it has elements.
    public var elementSpans: [Span] = []
    public var condition: Expression?
    /// The condition as it is written.
    public var conditionSpan: Span = Span(start: 0, end: 0)
    public var reason: Provenance.Words?
    public var children: [Item] = []
    /// The block of a `when` of a shipped playbook, to be read when it is in force (`StageRunner.block`). Most are not.
    public var unread: UnreadBlock?
    /// A part of its line is missing or wrong, which was reported.
    public var isBroken = false
    /// From the keyword to the end of the arguments.
    public var span: Span

    public var name: KeywordName { Vocabulary.standard.keywords[keyword].name }
}

/// A block that is checked to be right and not yet read.
public struct UnreadBlock: Sendable {
    public var node: SyntaxTree.Index
    /// What it settles.
    public var stages: StageSet
}

extension [Item] {
    /// The statements of one keyword among those at the top. Only these are copied: an item holds much.
    public func named(_ name: KeywordName) -> [Item] {
        let keyword = Vocabulary.standard.index(name, in: .file)
        var found: [Item] = []
        for index in indices where self[index].keyword == keyword { found.append(self[index]) }
        return found
    }

    public func first(named name: KeywordName) -> Item? {
        let keyword = Vocabulary.standard.index(name, in: .file)
        return firstIndex { $0.keyword == keyword }.map { self[$0] }
    }
}
