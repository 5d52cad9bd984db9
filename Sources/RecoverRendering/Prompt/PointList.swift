import RecoverModel

/// Collects the points that are made from what stands in one block; what is not written there makes none.
struct PointList {
    private(set) var items: [PromptItem] = []
    /// Under which the ledger enters the block.
    let path: String
    private let block: Statement

    init(_ path: String, _ block: some Stated) {
        self.path = path
        self.block = block.statement
    }

    /// - Parameters:
    ///   - keyword: of the statement that it is made from.
    ///   - others: that it is made from too.
    ///   - text: what stands behind the label, given the path for the ledger; nil makes no point.
    mutating func add(
        _ part: Part, _ label: String, _ keyword: String, _ others: [Statement] = [], _ text: (String) -> String?
    ) {
        guard let text = text("\(path).\(keyword)") else { return }
        items.append(PromptItem(part, label + text, from: [Statement(block.node, keyword)] + others))
    }

    /// A point that a statement asks for in words that are always the same.
    mutating func add(_ part: Part, _ text: String, _ keyword: String, if isAsked: Bool) {
        if isAsked { items.append(PromptItem(part, text, from: [Statement(block.node, keyword)])) }
    }

    /// A point about a list, with a point for each element of it.
    mutating func add(
        _ part: Part, _ text: String, _ keyword: String, listing texts: [String], _ write: (String, String) -> String
    ) {
        let statement = Statement(block.node, keyword)
        let points = texts.enumerated().map { index, text in
            PromptItem(part, write(text, "\(path).\(keyword).\(index + 1)"), from: [statement])
        }
        items.append(PromptItem(part, text, from: [statement], points))
    }

    mutating func add(_ item: PromptItem?) {
        if let item { items.append(item) }
    }
}
