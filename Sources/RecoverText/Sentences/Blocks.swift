/// Stretches of lines that flow as one: a paragraph's prose, one list item with its continuation lines, a heading.
public struct Blocks: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case prose
        case item
        case heading
        case greeting
        case signature
    }

    public struct Block: Hashable, Sendable {
        public let kind: Kind
        /// Indices into `Lines.all`.
        public internal(set) var lines: Range<Int>
        /// Stands behind `>`.
        public let isQuoted: Bool
        /// Belongs to the same paragraph as the block before it.
        public let continuesParagraph: Bool
    }

    public let all: [Block]
    public let lines: Lines

    public init(utf8 bytes: [UInt8]) {
        let lines = Lines(utf8: bytes)
        let roles = MailParts.roles(of: lines.all, in: bytes)
        var all: [Block] = []
        var lastFilled = -1
        for (index, line) in lines.all.enumerated() where line.kind != .blank && line.kind != .rule {
            defer { lastFilled = index }
            let isAdjacent = lastFilled == index - 1 && lastFilled >= 0
            let isQuoted = line.quoteDepth > 0
            let kind: Kind =
                switch (roles[index], line.kind) {
                case (.subject, _), (.body, .heading): .heading
                case (.greeting, _): .greeting
                case (.signature, _): .signature
                case (_, .item): .item
                default: .prose
                }
            if let last = all.last, last.isQuoted == isQuoted, line.kind == .text {
                let sameFlow = isAdjacent && kind == .prose && last.kind == .prose
                let goesOnItem =
                    last.kind == .item && kind == .prose
                    && (isAdjacent ? line.isIndented || !Bytes.startsUpper(bytes, at: line.content) : line.isIndented)
                if sameFlow || goesOnItem {
                    all[all.count - 1].lines = last.lines.lowerBound..<(index + 1)
                    continue
                }
            }
            let sameKind = all.last.map { $0.kind == kind && $0.isQuoted == isQuoted } ?? false
            let continues = sameKind && (kind == .item || kind == .signature && isAdjacent)
            all.append(
                Block(kind: kind, lines: index..<(index + 1), isQuoted: isQuoted, continuesParagraph: continues))
        }
        self.all = all
        self.lines = lines
    }
}

/// The paragraphs of a text: separated by blank lines; a list, a heading, a greeting and a signature are each their
/// own.
public struct Paragraphs: Hashable, Sendable {
    public struct Paragraph: Hashable, Sendable {
        public let kind: Blocks.Kind
        /// Byte offsets, from the first line's start to the last line's end.
        public let range: Range<Int>
        /// Stands behind `>`.
        public let isQuoted: Bool
    }

    public let all: [Paragraph]

    public var count: Int { all.count }

    public init(_ text: String) {
        self.init(blocks: Blocks(utf8: Array(text.utf8)))
    }

    public init(blocks: Blocks) {
        var all: [Paragraph] = []
        for block in blocks.all {
            let start = blocks.lines.all[block.lines.lowerBound].start
            let end = blocks.lines.all[block.lines.upperBound - 1].end
            if block.continuesParagraph, let last = all.popLast() {
                all.append(
                    Paragraph(kind: last.kind, range: last.range.lowerBound..<end, isQuoted: last.isQuoted))
            } else {
                all.append(Paragraph(kind: block.kind, range: start..<end, isQuoted: block.isQuoted))
            }
        }
        self.all = all
    }
}
