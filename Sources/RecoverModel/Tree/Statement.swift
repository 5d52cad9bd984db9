/// Names a statement of the merged tree without looking it up. Whoever writes a line of an output hands on those it was
/// written from; only who asks why looks them up.
public struct Statement: Sendable, Hashable {
    /// The statement or, where there is a keyword, the one in whose block it stands.
    public var node: ModelTree.NodeID
    public var keyword: KeywordName?
    /// Which of those with the keyword; nil means all of them.
    public var index: Int?

    public init(_ node: ModelTree.NodeID, _ keyword: KeywordName? = nil, at index: Int? = nil) {
        self.node = node
        self.keyword = keyword
        self.index = index
    }

    /// What stands at the top of the file.
    public static func top(_ keyword: KeywordName) -> Statement { Statement(ModelTree.root, keyword) }
}

/// A value that one statement and its block made.
public protocol Stated {
    /// The root, which is no statement, in a value that was made by hand.
    var node: ModelTree.NodeID { get }
}

extension Stated {
    public var statement: Statement { Statement(node) }

    /// What stands in its block under a keyword.
    public func statement(_ keyword: KeywordName, at index: Int? = nil) -> Statement {
        Statement(node, keyword, at: index)
    }
}

extension ModelTree {
    /// The statements that are meant, those that were dropped apart.
    public func nodes(of statement: Statement) -> [NodeID] {
        guard nodes.indices.contains(statement.node) else { return [] }
        guard let keyword = statement.keyword else {
            return statement.node == ModelTree.root || self[statement.node].isDropped ? [] : [statement.node]
        }
        let found = children(of: statement.node, keyword)
        guard let index = statement.index else { return found }
        return found.indices.contains(index) ? [found[index]] : []
    }
}
