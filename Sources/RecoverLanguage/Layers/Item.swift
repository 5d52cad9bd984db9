import RecoverBase
import RecoverModel
import RecoverSyntax

/// A statement that was checked: what it says, ready to be merged.
struct Item: Sendable {
    /// Index into the vocabulary.
    var keyword: Int
    /// Empty for a statement that does not repeat.
    var key: String
    var arguments: [ModelTree.Argument]
    /// The places of the elements of its list, for a statement that is as many as it has elements.
    var elementSpans: [Span] = []
    var condition: Expression?
    /// The condition as it is written.
    var conditionSpan: Span = Span(start: 0, end: 0)
    var reason: Provenance.Words?
    var children: [Item] = []
    /// The block of a `when` of a shipped playbook, to be read when it is in force (`StageRunner.block`). Most are not.
    var unread: UnreadBlock?
    /// A part of its line is missing or wrong, which was reported.
    var isBroken = false
    /// From the keyword to the end of the arguments.
    var span: Span

    var name: String { Vocabulary.standard.keywords[keyword].name }
}

/// A block that is checked to be right and not yet read.
struct UnreadBlock: Sendable {
    var node: SyntaxTree.Index
    /// What it settles.
    var stages: StageSet
}

extension [Item] {
    /// The statements of one keyword among those at the top. Only these are copied: an item holds much.
    func named(_ name: String) -> [Item] {
        let keyword = Vocabulary.standard.index(name, in: .file)
        var found: [Item] = []
        for index in indices where self[index].keyword == keyword { found.append(self[index]) }
        return found
    }

    func first(named name: String) -> Item? {
        let keyword = Vocabulary.standard.index(name, in: .file)
        return firstIndex { $0.keyword == keyword }.map { self[$0] }
    }
}
