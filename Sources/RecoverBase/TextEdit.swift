/// A change of a text: some bytes, and what stands in their place.
public struct TextEdit: Sendable, Hashable {
    public var span: Span
    public var replacement: String

    public init(_ span: Span, _ replacement: String) {
        self.span = span
        self.replacement = replacement
    }

    /// Something in front of an offset.
    public static func insert(_ text: String, at offset: Int) -> TextEdit {
        TextEdit(Span(start: offset, end: offset), text)
    }

    public static func delete(_ span: Span) -> TextEdit { TextEdit(span, "") }
}

/// A part of a source with some edits made, and where its bytes stood before.
public struct EditedText: Sendable {
    public let bytes: [UInt8]
    /// Where the part starts in its source.
    public let start: Int
    /// In order; their places are offsets in the part as it was.
    public let edits: [TextEdit]
    private let original: [UInt8]
    /// For each edit, where its replacement stands, and where what it replaced stood.
    private let marks: [(here: Range<Int>, there: Range<Int>)]

    public init(_ original: [UInt8], startingAt start: Int) {
        self.init(original, start, [])
    }

    private init(_ original: [UInt8], _ start: Int, _ edits: [TextEdit]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(original.count + 16)
        var marks: [(here: Range<Int>, there: Range<Int>)] = []
        var from = 0
        for edit in edits {
            bytes += original[from..<edit.span.range.lowerBound]
            let here = bytes.count
            bytes += edit.replacement.utf8
            marks.append((here..<bytes.count, edit.span.range))
            from = edit.span.range.upperBound
        }
        bytes += original[from...]
        self.bytes = bytes
        self.start = start
        self.edits = edits
        self.original = original
        self.marks = marks
    }

    /// The same with more edits, whose places are those of the text as it reads now; nil where one of them touches what
    /// another one wrote.
    public func adding(_ new: [TextEdit]) -> EditedText? {
        var all = edits
        for edit in new.sorted(by: { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }) {
            let span = edit.span.range
            let mark = marks.partitioningIndex { $0.here.upperBound > span.lowerBound }
            guard span.upperBound <= bytes.count, mark == marks.count || marks[mark].here.lowerBound >= span.upperBound
            else { return nil }
            let there = local(edit.span)
            let index = all.partitioningIndex { $0.span.start >= there.end && $0.span.start > there.start }
            if index > 0, all[index - 1].span.end > there.start { return nil }
            all.insert(TextEdit(there, edit.replacement), at: index)
        }
        return EditedText(original, start, all)
    }

    /// Where a span of the text as it reads now stood in the source. Of what was written anew, where that stood which it
    /// replaced.
    public func place(_ span: Span) -> Span {
        let local = local(span)
        return Span(start: Int(wide: local.start) + start, end: Int(wide: local.end) + start)
    }

    /// The same for edits; their places are kept as they are.
    public func place(_ edits: [TextEdit]) -> [TextEdit] { edits.map { TextEdit(place($0.span), $0.replacement) } }

    private func local(_ span: Span) -> Span {
        let first = offset(Int(wide: span.start), isEnd: false)
        return Span(start: first, end: span.isEmpty ? first : offset(Int(wide: span.end), isEnd: true))
    }

    private func offset(_ offset: Int, isEnd: Bool) -> Int {
        let next = marks.partitioningIndex { isEnd ? offset <= $0.here.lowerBound : offset < $0.here.lowerBound }
        guard next > 0 else { return offset }
        let mark = marks[next - 1]
        if isEnd ? offset <= mark.here.upperBound : offset < mark.here.upperBound {
            return isEnd ? mark.there.upperBound : mark.there.lowerBound
        }
        return offset + mark.there.upperBound - mark.here.upperBound
    }
}
