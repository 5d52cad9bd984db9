import RecoverBase
import RecoverModel
import RecoverSyntax

/// Turns string tokens into texts: escapes, text blocks, paths to be filled in.
enum TextReader {
    /// The value of a string or text block. With `fillsIn`, `{path}` becomes a piece to be filled in.
    static func read(_ index: Int, of tree: SyntaxTree, fillsIn: Bool, _ faults: inout Faults) -> Value {
        let token = tree.tokens[index]
        let isBlock = token.kind == .textBlock
        let isUnterminated = token.flags.contains(.unterminated)
        faults.token = index
        if isUnterminated { faults.add(.unterminated(isBlock: isBlock), at: token.span) }
        if token.flags.contains(.wrongQuotes) {
            if !isUnterminated { faults.add(.wrongQuotes, at: token.span) }
            return .text(String(tree.text(of: token).dropFirst().dropLast(isUnterminated ? 0 : 1)))
        }
        let quotes = isBlock ? 3 : 1
        let end = token.end - (isUnterminated ? 0 : quotes)
        let start = min(Int(wide: token.start) + quotes, end)
        guard token.flags.contains(.hasEscapes) else {
            return .text(String(decoding: tree.source.bytes[start..<end], as: UTF8.self))
        }
        let written = Array(tree.source.bytes[start..<end])
        let (bytes, places) = isBlock ? withoutIndentation(written) : (written, [(0, 0)])
        var decoder = TextDecoder(bytes: bytes, start: start, places: places, fillsIn: fillsIn)
        decoder.run(&faults)
        return decoder.value
    }

    /// A text block's text: the line break after the opening quotes, the common indentation and the line of
    /// the closing quotes do not count. With it the places where its lines start, here and in `bytes`.
    static func withoutIndentation(_ bytes: [UInt8]) -> ([UInt8], places: [(here: Int, there: Int)]) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }
        guard lines.count > 1 else { return (bytes, [(0, 0)]) }
        let isBlank = { (line: ArraySlice<UInt8>) in line.allSatisfy { $0 == 32 || $0 == 9 } }
        let startsOnNextLine = isBlank(lines[0])
        if startsOnNextLine { lines.removeFirst() }
        if lines.count > 1, let last = lines.last, isBlank(last) {
            lines[lines.count - 1] = last.suffix(0)
        }
        let measured = startsOnNextLine ? lines[...] : lines.dropFirst()
        let indentation =
            measured.filter { !isBlank($0) }.map { line in line.prefix { $0 == 32 || $0 == 9 }.count }.min() ?? 0
        for index in lines.indices where startsOnNextLine || index > 0 {
            lines[index] = isBlank(lines[index]) ? lines[index].suffix(0) : lines[index].dropFirst(indentation)
        }
        if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
        var places: [(here: Int, there: Int)] = []
        var here = 0
        for line in lines {
            places.append((here, line.startIndex))
            here += line.count + 1
        }
        return (Array(lines.joined(separator: [UInt8(ascii: "\n")])), places)
    }
}

/// Escapes and paths.
private struct TextDecoder {
    let bytes: [UInt8]
    /// Where the text starts in the source.
    let start: Int
    /// Where lines start, here and behind `start`: the indentation of a text block is gone.
    let places: [(here: Int, there: Int)]
    let fillsIn: Bool
    var pieces: [TextPiece] = []
    var current: [UInt8] = []
    var index = 0

    /// A part of the text as it stands in the source, as far as its line goes.
    private func span(_ range: Range<Int>) -> Span {
        let place = places[max(places.partitioningIndex { $0.here > range.lowerBound }, 1) - 1]
        let offset = start + place.there - place.here
        return Span(start: offset + range.lowerBound, end: offset + range.upperBound)
    }

    var value: Value {
        if pieces.isEmpty { return .text(String(decoding: current, as: UTF8.self)) }
        return .template(pieces + (current.isEmpty ? [] : [.text(String(decoding: current, as: UTF8.self))]))
    }

    mutating func run(_ faults: inout Faults) {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): escape(&faults)
            case UInt8(ascii: "{") where fillsIn: placeholder(&faults)
            default: plain()
            }
        }
    }

    /// All up to the next byte that may mean something else.
    private mutating func plain() {
        let start = index
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\\"), bytes[index] != UInt8(ascii: "{") { index += 1 }
        current.append(contentsOf: bytes[start..<index])
    }

    private mutating func escape(_ faults: inout Faults) {
        let open = index
        let byte = index + 1 < bytes.count ? bytes[index + 1] : 0
        index = min(index + 2, bytes.count)
        switch byte {
        case UInt8(ascii: "n"): current.append(UInt8(ascii: "\n"))
        case UInt8(ascii: "t"): current.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "{"): current.append(byte)
        case UInt8(ascii: "u") where index < bytes.count && bytes[index] == UInt8(ascii: "{"):
            unicode(from: open, &faults)
        default:
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
            faults.add(.unknownEscape, at: span(open..<index))
        }
    }

    private mutating func unicode(from open: Int, _ faults: inout Faults) {
        var value: UInt32 = 0
        var count = 0
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "}"), count <= 8,
            let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue
        {
            value = value &* 16 &+ UInt32(clamping: digit)
            count += 1
            index += 1
        }
        let isClosed = index < bytes.count && bytes[index] == UInt8(ascii: "}")
        if isClosed { index += 1 }
        guard isClosed, (1...6).contains(count), let scalar = Unicode.Scalar(value) else {
            faults.add(.noCharacter, at: span(open..<index))
            return
        }
        current.append(contentsOf: String(Character(scalar)).utf8)
    }

    private mutating func placeholder(_ faults: inout Faults) {
        let open = index
        // A path is short and stands on one line; looking further would cost as much for every brace.
        let limit = min(open + 400, bytes.count)
        let end = bytes[open..<limit].firstIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "\n") }
        guard let close = end, bytes[close] == UInt8(ascii: "}"),
            let path = TextDecoder.path(bytes[(open + 1)..<close])
        else {
            let isClosed = end.map { bytes[$0] == UInt8(ascii: "}") } ?? false
            faults.add(.noPath, at: span(open..<(isClosed ? (end ?? open) + 1 : open + 1)))
            current.append(bytes[index])
            index += 1
            return
        }
        if !current.isEmpty { pieces.append(.text(String(decoding: current, as: UTF8.self))) }
        current = []
        pieces.append(.path(path))
        index = close + 1
    }

    private static func path(_ bytes: ArraySlice<UInt8>) -> Path? {
        let isName = { (byte: UInt8) in
            (byte | 32 >= 97 && byte | 32 <= 122) || (byte >= 48 && byte <= 57) || byte == 45 || byte == 95
                || byte >= 128
        }
        var segments: [String] = []
        var start = bytes.startIndex
        for index in bytes.startIndex...bytes.endIndex {
            if index < bytes.endIndex, isName(bytes[index]) { continue }
            guard index > start, index == bytes.endIndex || bytes[index] == UInt8(ascii: ".") else { return nil }
            segments.append(String(decoding: bytes[start..<index], as: UTF8.self))
            start = index + 1
        }
        return Path(segments)
    }
}
