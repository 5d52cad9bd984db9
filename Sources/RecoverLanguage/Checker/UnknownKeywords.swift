import RecoverBase
import RecoverModel
import RecoverSyntax

/// Statements whose keyword does not exist, or not here.
extension Checker {
    /// One that was meant is read as that one: the mistakes in its line and block are found at once.
    mutating func unknownKeyword(
        _ name: String, at token: Token, _ line: Line, in block: Block, into list: inout ItemList
    ) {
        if readUnopened(line, in: block, into: &list) { return }
        if let index = reportHyphen(line.keyword, line.arguments, in: block) {
            let rest = line.arguments.dropFirst()
            var next = statement(
                Line(keyword: line.keyword + 1, arguments: rest, node: line.node), index: index, in: block, into: &list)
            while let line = next { next = statement(line, in: block, into: &list) }
            return
        }
        switch reportUnknownKeyword(name, at: token, line, in: block) {
        case .meant(let near):
            guard let index = vocabulary.index(near, in: block) else { return }
            // What is said once and said already was hardly meant; one message is enough.
            if !vocabulary.keywords[index].isItem, list.items.contains(where: { $0.keyword == index }) { return }
            var next = statement(line, index: index, in: block, into: &list)
            while let line = next { next = statement(line, in: block, into: &list) }
        case .meantInside(let near):
            guard let index = vocabulary.index(near, in: block) else { return }
            var next = statement(
                Line(keyword: line.keyword, arguments: line.keyword..<line.arguments.upperBound, node: line.node),
                index: index, in: block, into: &list)
            while let line = next { next = statement(line, in: block, into: &list) }
        case .misplaced(let other):
            // Its own mistakes are found, but it says nothing here.
            guard let place = other.blocks.first, let index = vocabulary.index(name, in: place) else { return }
            var ignored = ItemList(capacity: 1)
            _ = statement(line, index: index, in: block, into: &ignored)
            for item in ignored.items { unread.add(item.key) }
        case .deliverable(let kind):
            guard let deliver else { return }
            let argument = ModelTree.Argument(role: "kind", value: .word(kind.rawValue), span: token.span)
            let item = Item(keyword: deliver, key: "", arguments: [argument], span: token.span)
            let inner = line.node.map { items(tree.children(of: $0), in: kind.block) } ?? []
            list.append(item, children: inner, keyword: vocabulary.keywords[deliver], tree: tree)
        case .unknown:
            unread.add(wordsOf: line.arguments, in: tree)
            addUnreadBlock(of: line)
        }
    }

    mutating func addUnreadBlock(of line: Line) {
        guard let node = line.node else { return }
        for child in tree.children(of: node) { unread.add(wordsOf: tree.arguments(of: child).prefix(1), in: tree) }
    }
}
