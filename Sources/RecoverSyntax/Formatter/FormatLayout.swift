import RecoverBase

/// Puts the statements of a tree into lines.
struct FormatLayout {
    private let tree: SyntaxTree
    private let places: FormatPlaces
    private let isFrozen: [Bool]
    var lines: [FormatLine] = []

    private var tokens: [Token] { tree.tokens }
    private var bytes: [UInt8] { tree.source.bytes }

    init(_ tree: SyntaxTree) {
        self.tree = tree
        places = FormatPlaces(tree)
        isFrozen = FormatFreeze(tree, places).isFrozen
    }

    mutating func run() {
        let end = tokens.count - 1
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        block(
            tree.entries(tree.roots, in: 0..<end), from: start, to: Int(wide: tokens[end].start), depth: 0,
            isSplit: false,
            isFile: true)
    }

    // MARK: Blocks

    /// The statements of a block. `isSplit` gives each a line of its own: they stood on one that was too long.
    private mutating func block(
        _ entries: [FormatEntry], from start: Int, to end: Int, depth: Int, isSplit: Bool, isFile: Bool = false
    ) {
        var offset = start
        var index = 0
        var isFirst = true
        var startsLine = isFile
        let firstLine = lines.count
        while index < entries.count {
            var last = index
            while last + 1 < entries.count, isSameLine(entries[last], entries[last + 1]) { last += 1 }
            let group = entries[index...last]
            let words = entries[index].tokens.lowerBound..<entries[last].tokens.upperBound
            let stays = group.contains { $0.statement.map { isFrozen[$0] } ?? true }
            let groupStart = stays ? startOfLines(words.lowerBound) : Int(wide: tokens[words.lowerBound].start)
            trivia(offset..<max(offset, groupStart), depth: depth, startsLine: startsLine, isFirst: isFirst)
            startsLine = false
            if stays {
                offset = endOfLine(from: tokens[words.upperBound - 1].end)
                lines.append(FormatLine(depth: depth, raw: groupStart..<offset))
            } else {
                lay(group, depth: depth, isSplit: isSplit)
                offset = tokens[words.upperBound - 1].end
            }
            isFirst = lines.count == firstLine
            index = last + 1
        }
        trivia(offset..<max(offset, end), depth: depth, startsLine: startsLine, isFirst: isFirst)
        // No blank line before the end of a block.
        while lines.count > firstLine, let line = lines.last, line.raw == nil, line.cells.isEmpty { lines.removeLast() }
    }

    private func isSameLine(_ left: FormatEntry, _ right: FormatEntry) -> Bool {
        places.endLine[left.tokens.upperBound - 1] == places.line[right.tokens.lowerBound]
    }

    /// Where the lines begin that stay with a token: its own, and those of a comment that reaches into it.
    private func startOfLines(_ token: Int) -> Int {
        var start = Int(wide: places.lineStart[token])
        let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start > first, let comment = tree.foreignComment(endingAfter: start - 1), Int(wide: comment.start) < start
        {
            start = bytes[..<Int(wide: comment.start)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? first
        }
        return start
    }

    /// The end of a line, or of that in which a comment ends that begins on it.
    private func endOfLine(from offset: Int) -> Int {
        var end = offset
        while end < bytes.count {
            if let comment = tree.foreignComment(endingAfter: end), Int(wide: comment.start) <= end {
                end = Int(wide: comment.end)
            } else if bytes[end] == UInt8(ascii: "\n") {
                break
            } else {
                end += 1
            }
        }
        return end
    }

    /// Comments and blank lines before a statement or before the end of a block.
    private mutating func trivia(_ range: Range<Int>, depth: Int, startsLine: Bool, isFirst: Bool) {
        let trivia = FormatTrivia(tree, range, startsLine: startsLine)
        if let comment = trivia.trailing { append(comment: comment) }
        var isFirst = isFirst
        for line in trivia.lines {
            guard let comment = line else {
                if !isFirst { lines.append(FormatLine(depth: depth)) }
                continue
            }
            var own = FormatLine(depth: depth)
            own.append(bytes[comment], gap: 0)
            lines.append(own)
            isFirst = false
        }
    }

    /// A comment behind the words of the last line.
    private mutating func append(comment range: Range<Int>) {
        guard let last = lines.indices.last else { return }
        var start = range.lowerBound
        var blanks = 0
        while start > 0, bytes[start - 1] == 32 {
            start -= 1
            blanks += 1
        }
        lines[last].cells.append(
            .init(
                bytes: Array(bytes[range]), gap: 2, spaces: 2, column: commentColumn(range.lowerBound, in: lines[last]),
                isWide: blanks > 2, isComment: true))
    }

    /// The comment's place counted from the first word of its line.
    private func commentColumn(_ offset: Int, in line: FormatLine) -> Int? {
        guard line.isRow, let first = line.firstToken else { return nil }
        let start = Int(wide: tokens[first].start)
        return bytes[start..<offset].reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    }

    // MARK: Statements

    /// Statements that stand on one line of the source.
    private mutating func lay(_ group: ArraySlice<FormatEntry>, depth: Int, isSplit: Bool) {
        if !isSplit, group.count > 1, let line = row(group, depth: depth), line.width <= Formatter.lineWidth {
            lines.append(line)
            return
        }
        for index in group.indices { lay(group[index...index], depth: depth) }
    }

    /// One statement.
    private mutating func lay(_ single: ArraySlice<FormatEntry>, depth: Int) {
        guard let entry = single.first, let statement = entry.statement else { return }
        if let line = row(single, depth: depth), !tree.hasBlock(statement) || line.width <= Formatter.lineWidth {
            lines.append(line)
            return
        }
        head(statement, depth: depth)
        guard let brace = tree.brace(of: statement), let inside = tree.inside(of: statement) else { return }
        let isOneLine = places.isOneLine(brace..<inside.upperBound + 1)
        if isOneLine, var line = lines.last {
            add(blockOf: statement, to: &line, from: nil)
            if line.width <= Formatter.lineWidth {
                lines[lines.count - 1] = line
                return
            }
        }
        lines[lines.count - 1].append([UInt8(ascii: "{")], gap: 1)
        block(
            tree.entries(tree.children(of: statement), in: inside), from: tokens[brace].end,
            to: Int(wide: tokens[inside.upperBound].start), depth: depth + 1, isSplit: isOneLine)
        var close = FormatLine(depth: depth)
        close.append([UInt8(ascii: "}")], gap: 0)
        lines.append(close)
    }

    /// Whole statements on one line; nil where the source has them on several.
    private func row(_ group: ArraySlice<FormatEntry>, depth: Int) -> FormatLine? {
        guard let first = group.first, let last = group.last,
            places.isOneLine(first.tokens.lowerBound..<last.tokens.upperBound)
        else { return nil }
        var line = FormatLine(depth: depth, isRow: true, firstToken: first.tokens.lowerBound)
        for entry in group {
            guard let statement = entry.statement else { return nil }
            if !line.cells.isEmpty { line.append([UInt8(ascii: ";")], gap: 0) }
            add(statement, to: &line, from: first.tokens.lowerBound)
        }
        return line
    }

    /// A statement with its block, both on one line. Columns count from a token of that line.
    private func add(_ statement: SyntaxTree.Index, to line: inout FormatLine, from first: Int?) {
        let arguments = tree.arguments(of: statement)
        add(arguments.lowerBound - 1, gap: 1, to: &line, from: first)
        for index in arguments { add(index, gap: FormatSpacing.gap(before: index, in: tokens), to: &line, from: first) }
        if tree.hasBlock(statement) { add(blockOf: statement, to: &line, from: first) }
    }

    private func add(blockOf statement: SyntaxTree.Index, to line: inout FormatLine, from first: Int?) {
        guard let brace = tree.brace(of: statement), let inside = tree.inside(of: statement) else { return }
        add(brace, gap: 1, to: &line, from: first)
        var isFirst = true
        for child in tree.children(of: statement) {
            if !isFirst { line.append([UInt8(ascii: ";")], gap: 0) }
            isFirst = false
            add(child, to: &line, from: first)
        }
        add(inside.upperBound, gap: 1, to: &line, from: first)
    }

    /// One token.
    private func add(_ index: Int, gap: Int, to line: inout FormatLine, from first: Int?) {
        var column: Int?
        var spaces: Int?
        if let first, index > first {
            column = Int(wide: places.column[index] - places.column[first])
            spaces = Int(wide: places.column[index] - places.endColumn[index - 1])
        }
        if tokens[index].kind == .textBlock {
            line.append(LineEnds.normalised(bytes[tokens[index].span.range]), gap: gap, column: column, spaces: spaces)
        } else {
            line.append(bytes[tokens[index].span.range], gap: gap, column: column, spaces: spaces)
        }
    }

    /// The keyword and arguments of a statement that does not fit one line, broken where the author broke them.
    private mutating func head(_ statement: SyntaxTree.Index, depth: Int) {
        let arguments = tree.arguments(of: statement)
        // The line is put together apart: writing into `lines` while reading from `self` would copy all of them.
        var line = FormatLine(depth: depth)
        add(arguments.lowerBound - 1, gap: 0, to: &line, from: nil)
        for index in arguments {
            guard tokens[index].flags.contains(.continuesLine) else {
                add(index, gap: FormatSpacing.gap(before: index, in: tokens), to: &line, from: nil)
                continue
            }
            lines.append(line)
            let gap = FormatTrivia(tree, tokens[index - 1].end..<Int(wide: tokens[index].start), startsLine: false)
            if let comment = gap.trailing { append(comment: comment) }
            for comment in gap.lines {
                guard let comment else { continue }
                var own = FormatLine(depth: depth, extraIndent: 4)
                own.append(bytes[comment], gap: 0)
                lines.append(own)
            }
            line = FormatLine(depth: depth, extraIndent: 4)
            add(index, gap: 0, to: &line, from: nil)
        }
        lines.append(line)
    }
}
