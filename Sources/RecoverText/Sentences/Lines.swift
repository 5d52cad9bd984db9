/// The lines of a plain-text or markdown mail and what each of them is.
public struct Lines: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// White space only.
        case blank
        /// Running text.
        case text
        /// Starts with a bullet or a list number.
        case item
        /// Starts with one to six `#` and a space.
        case heading
        /// A ruler, a code fence, a signature dash: no words.
        case rule
    }

    public struct Line: Hashable, Sendable {
        public let kind: Kind
        /// Byte offset of the first byte.
        public let start: Int
        /// Byte offset of the text behind indentation, `>` and the marker.
        public let content: Int
        /// Byte offset behind the last byte that is not white space.
        public let end: Int
        /// How many `>` stand before the text.
        public let quoteDepth: Int
        /// Starts with two spaces or a tab (behind any `>`).
        public let isIndented: Bool
    }

    public let all: [Line]

    public init(_ text: String) {
        self.init(utf8: Array(text.utf8))
    }

    public init(utf8 bytes: [UInt8]) {
        var all: [Line] = []
        var start = 0
        var isInList = false
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            let line = Lines.read(bytes, from: start, to: end, isInList: isInList, follows: all.last)
            if line.kind == .item {
                isInList = true
            } else if line.kind == .heading || line.kind == .text && all.last?.kind == .blank && !line.isIndented {
                isInList = false
            }
            all.append(line)
            start = end + 1
            if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { start += 1 }
        }
        self.all = all
    }

    private static func read(
        _ bytes: [UInt8], from start: Int, to rawEnd: Int, isInList: Bool, follows last: Line?
    ) -> Line {
        var end = rawEnd
        while end > start, Bytes.isSpace(bytes[end - 1]) { end -= 1 }
        var index = start
        var depth = 0
        var indent = 0
        while index < end {
            let byte = bytes[index]
            if byte == 0x3E {
                depth += 1
                indent = 0
            } else if byte == 0x09 {
                indent += 4
            } else if Bytes.isSpace(byte) {
                indent += 1
            } else {
                break
            }
            index += 1
        }
        let isIndented = indent - (depth > 0 ? 1 : 0) >= 2
        func line(_ kind: Kind, _ content: Int) -> Line {
            Line(
                kind: kind, start: start, content: content, end: end, quoteDepth: depth, isIndented: isIndented)
        }
        if index >= end { return line(.blank, end) }
        if isRule(bytes, index..<end) { return line(.rule, end) }
        if let content = afterHeading(bytes, index..<end) { return line(.heading, content) }
        let mayInterrupt = isInList || last?.kind != .text
        if let content = afterMarker(bytes, index..<end, mayInterrupt: mayInterrupt) { return line(.item, content) }
        return line(.text, index)
    }

    private static func isRule(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let first = bytes[range.lowerBound]
        if first == 0x60 || first == 0x7E {
            return range.count >= 3 && bytes[range.lowerBound + 1] == first && bytes[range.lowerBound + 2] == first
        }
        guard range.count >= 2, first == 0x2D || first == 0x3D || first == 0x2A || first == 0x5F || first == 0x7C else {
            return false
        }
        return bytes[range].allSatisfy {
            $0 == 0x2D || $0 == 0x3D || $0 == 0x2A || $0 == 0x5F || $0 == 0x7C || $0 == 0x3A || $0 == 0x20
        }
    }

    private static func afterHeading(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound, bytes[index] == 0x23 { index += 1 }
        guard (1...6).contains(index - range.lowerBound), index < range.upperBound, bytes[index] == 0x20 else {
            return nil
        }
        return skipSpaces(bytes, index, range.upperBound)
    }

    /// Behind `-`, `*`, `+`, `•` and their kin, `1.`, `1)`, `(1)`, `a)`, `(a)`, and a task box `[x]` after them.
    ///
    /// As in CommonMark, inside a paragraph only the number 1 starts a list: a line that happens to be wrapped before
    /// "12. We will …" is text.
    private static func afterMarker(_ bytes: [UInt8], _ range: Range<Int>, mayInterrupt: Bool) -> Int? {
        var index = range.lowerBound
        let first = bytes[index]
        if first == 0x2D || first == 0x2A || first == 0x2B {
            index += 1
        } else if first >= 0x80 {
            let (value, length) = Bytes.scalar(in: bytes, at: index)
            switch value {
            case 0x2022, 0x2023, 0x25E6, 0x2043, 0xB7, 0x25AA, 0x25CF, 0x25CB, 0x25A0, 0x2013, 0x2014, 0x2713, 0x2714,
                0x2705, 0x27A4, 0x2192, 0x2610, 0x2611, 0x2612:
                index += length
            default: return nil
            }
        } else {
            let isBracketed = first == 0x28
            if isBracketed { index += 1 }
            let label = index
            while index < range.upperBound, index - label < 3, Bytes.isAlphanumeric(bytes[index]) { index += 1 }
            guard index > label, index < range.upperBound else { return nil }
            let isNumber = bytes[label..<index].allSatisfy(Bytes.isDigit)
            guard isNumber ? index - label <= 2 : index - label == 1 else { return nil }
            let close = bytes[index]
            guard close == 0x29 || close == 0x2E && isNumber && !isBracketed else { return nil }
            let isFirst = index - label == 1 && (bytes[label] == 0x31 || Bytes.lower(bytes[label]) == 0x61)
            guard mayInterrupt || isFirst else { return nil }
            index += 1
        }
        guard index < range.upperBound, Bytes.isSpace(bytes[index]) else { return nil }
        index = skipSpaces(bytes, index, range.upperBound)
        if index + 3 < range.upperBound, bytes[index] == 0x5B, bytes[index + 2] == 0x5D, bytes[index + 3] == 0x20 {
            index = skipSpaces(bytes, index + 3, range.upperBound)
        }
        return index
    }

    private static func skipSpaces(_ bytes: [UInt8], _ from: Int, _ end: Int) -> Int {
        var index = from
        while index < end, Bytes.isSpace(bytes[index]) { index += 1 }
        return index
    }
}
