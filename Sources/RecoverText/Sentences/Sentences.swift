/// One sentence of a text.
public struct Sentence: Hashable, Sendable {
    /// Byte offsets; closing quotes and brackets are inside, list markers and the space around are not.
    public let range: Range<Int>
    /// What it stands in: running prose, a list item, a heading, the greeting or the signature.
    public let kind: Blocks.Kind
    /// Stands behind `>`: somebody else's words.
    public let isQuoted: Bool

    public init(range: Range<Int>, kind: Blocks.Kind, isQuoted: Bool) {
        self.range = range
        self.kind = kind
        self.isQuoted = isQuoted
    }

    /// Prose and list items are read as sentences; headings, greetings and signatures are not.
    public var isBody: Bool { kind == .prose || kind == .item }
}

/// The sentences of a mail or another plain text, in order. One pass over the bytes.
public struct Sentences: Hashable, Sendable {
    public let all: [Sentence]

    /// Sentences of prose and list items, without the mail's frame.
    public var body: [Sentence] { all.filter(\.isBody) }

    public var count: Int { all.count }

    public init(_ text: String) {
        self.init(utf8: Array(text.utf8))
    }

    public init(utf8 bytes: [UInt8]) {
        self.init(utf8: bytes, blocks: Blocks(utf8: bytes))
    }

    public init(utf8 bytes: [UInt8], blocks: Blocks) {
        var all: [Sentence] = []
        all.reserveCapacity(bytes.count / 60 + 4)
        for block in blocks.all {
            var splitter = SentenceSplitter(bytes, lines: blocks.lines.all[block.lines])
            splitter.split { range in
                all.append(Sentence(range: range, kind: block.kind, isQuoted: block.isQuoted))
            }
        }
        self.all = all
    }
}
