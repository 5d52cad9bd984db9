/// Finds where the sentences of one block end.
struct SentenceSplitter {
    private let bytes: [UInt8]
    private let lines: ArraySlice<Lines.Line>
    private let widest: Int

    /// Lines are hard-wrapped at 60 columns or more; a shorter line that had room for the next word ended on purpose.
    private static let narrowestWrap = 60

    /// Nobody writes longer ones. A text without stops is cut at white space, so that what reads a sentence again for each
    /// of its words takes time in proportion to the text.
    private static let longest = 1_000

    private static let linking = ShortWordTable([
        (1, "a an the to of in on at by for from with and or but as if that than because since while is are was were"),
        (1, "will would can could should may might must our your my his her its their we be been"),
        (1, "no when where which who whom whose about into after before until dear mr ms dr"),
    ])

    init(_ bytes: [UInt8], lines: ArraySlice<Lines.Line>) {
        self.bytes = bytes
        self.lines = lines
        widest = max(SentenceSplitter.narrowestWrap, lines.lazy.map { $0.end - $0.content }.max() ?? 0)
    }

    mutating func split(_ body: (Range<Int>) -> Void) {
        guard let first = lines.first else { return }
        var start = first.content
        for place in lines.indices {
            let line = lines[place]
            var index = max(start, line.content)
            while index < line.end {
                let byte = bytes[index]
                guard byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
                else {
                    index += 1
                    continue
                }
                guard let stop = stop(at: index, in: line) else {
                    index += byte < 0x80 ? 1 : Bytes.scalar(in: bytes, at: index).length
                    continue
                }
                if ends(stop, sentenceStart: start, place: place) {
                    emit(start..<stop.closed, body)
                    start = skipSpaces(stop.closed, line.end)
                }
                index = stop.closed
            }
            let next = place + 1
            if next < lines.endIndex, start < line.end || start < lines[next].content {
                if start >= line.end {
                    start = lines[next].content
                } else if breaks(after: line, before: lines[next]) {
                    emit(start..<line.end, body)
                    start = lines[next].content
                }
            }
        }
        if let last = lines.last, start < last.end { emit(start..<last.end, body) }
    }

    private func emit(_ range: Range<Int>, _ body: (Range<Int>) -> Void) {
        var start = range.lowerBound
        while range.upperBound - start > SentenceSplitter.longest {
            let limit = start + SentenceSplitter.longest
            guard
                let space = bytes[start..<limit].lastIndex(where: Bytes.isSpace)
                    ?? bytes[limit..<range.upperBound].firstIndex(where: Bytes.isSpace)
            else { break }
            emitPiece(start..<space, body)
            start = skipSpaces(space, range.upperBound)
        }
        emitPiece(start..<range.upperBound, body)
    }

    private func emitPiece(_ range: Range<Int>, _ body: (Range<Int>) -> Void) {
        var scanner = WordScanner(bytes, in: range)
        if scanner.next() != nil { body(range) }
    }

    /// A run of stops with what closes behind it.
    private struct Stop {
        var start: Int
        var end: Int
        var closed: Int
        var kind: Kind

        enum Kind { case dot, ellipsis, mark, wide }
    }

    private func stop(at start: Int, in line: Lines.Line) -> Stop? {
        var index = start
        var dots = 0
        var marks = 0
        var wide = 0
        scan: while index < line.end {
            switch bytes[index] {
            case 0x2E:
                dots += 1
                index += 1
            case 0x21, 0x3F:
                marks += 1
                index += 1
            case 0xE2, 0xE3, 0xEF:
                let (value, length) = Bytes.scalar(in: bytes, at: index)
                switch value {
                case 0x2026: dots += 3
                case 0x203C, 0x2047, 0x2048, 0x2049: marks += 1
                case 0x3002, 0xFF01, 0xFF1F: wide += 1
                default: break scan
                }
                index += length
            default: break scan
            }
        }
        guard index > start else { return nil }
        var stop = Stop(start: start, end: index, closed: index, kind: .dot)
        stop.kind = wide > 0 ? .wide : marks > 0 ? .mark : dots > 1 ? .ellipsis : .dot
        while index < line.end {
            switch bytes[index] {
            case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x2A, 0x5F, 0x60: index += 1
            case 0xC2 where index + 1 < line.end && bytes[index + 1] == 0xBB: index += 2
            case 0xE2:
                let value = Bytes.scalar(in: bytes, at: index).value
                guard value == 0x201D || value == 0x2019 || value == 0x203A || value == 0x201C else {
                    stop.closed = index
                    return stop
                }
                index += 3
            default:
                stop.closed = index
                return stop
            }
        }
        stop.closed = index
        return stop
    }

    private func ends(_ stop: Stop, sentenceStart: Int, place: Int) -> Bool {
        let line = lines[place]
        if stop.kind == .wide { return true }
        if stop.closed < line.end, !Bytes.isSpace(bytes[stop.closed]) {
            let value = Bytes.scalar(in: bytes, at: stop.closed).value
            return Bytes.isSpaceScalar(value) || value >= 0x1F000 || isMissingSpace(stop, line.end)
        }
        guard let next = nextStart(after: stop.closed, place: place) else { return true }
        let isClosed = stop.closed > stop.end
        switch stop.kind {
        case .wide: return true
        case .mark: return !isClosed || !Bytes.startsLower(bytes, at: next)
        case .ellipsis: return Bytes.startsUpper(bytes, at: next)
        case .dot:
            if isClosed, Bytes.startsLower(bytes, at: next) { return false }
            return endsAtDot(stop, sentenceStart: sentenceStart, next: next)
        }
    }

    private func endsAtDot(_ stop: Stop, sentenceStart: Int, next: Int) -> Bool {
        var from = stop.start
        while from > sentenceStart, stop.start - from < 17, isAbbreviationByte(bytes[from - 1]) { from -= 1 }
        while from < stop.start, bytes[from] == 0x2E { from += 1 }
        if from == sentenceStart, from < stop.start, bytes[from..<stop.start].allSatisfy(Bytes.isDigit) { return false }
        if Bytes.isDigit(bytes[next]), isDate(before: stop.start, from: sentenceStart) { return false }
        // "10a.m." and "5p.m.": the digits are no part of the abbreviation.
        while from < stop.start, Bytes.isDigit(bytes[from]) { from += 1 }
        guard let rule = Abbreviations.rule(for: bytes, in: from..<stop.start) else { return true }
        let isUpper = Bytes.startsUpper(bytes, at: next)
        switch rule {
        case .never: return false
        case .beforeNumber: return !Bytes.isDigit(bytes[next])
        case .beforeUpper, .calendar: return isUpper
        case .time: return isUpper && !Abbreviations.isTimeWord(bytes, word(at: next))
        case .beforeStarter: return isUpper && Abbreviations.isStarter(bytes, word(at: next))
        }
    }

    /// "05.03. 10:00": a stop belongs to the day and the month.
    private func isDate(before stop: Int, from start: Int) -> Bool {
        let word = bytes[max(start, stop - 6)..<stop].reversed().prefix { Bytes.isDigit($0) || $0 == 0x2E }
        let parts = word.split(separator: 0x2E, omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { (1...2).contains($0.count) }
    }

    /// "sorry.We": no space, but the case on both sides says that a sentence ended.
    private func isMissingSpace(_ stop: Stop, _ end: Int) -> Bool {
        guard stop.closed == stop.end, stop.kind != .ellipsis, stop.start >= 3, stop.closed + 1 < end else {
            return false
        }
        let before = bytes[stop.start - 1]
        return Bytes.isLower(before) && Bytes.isLower(bytes[stop.start - 2]) && Bytes.isUpper(bytes[stop.closed])
            && (Bytes.isLower(bytes[stop.closed + 1]) || bytes[stop.closed + 1] == 0x20)
    }

    /// Whether a line without a stop ended on purpose.
    private func breaks(after line: Lines.Line, before next: Lines.Line) -> Bool {
        guard next.content < next.end, line.end > line.content else { return false }
        let last = bytes[line.end - 1]
        if last == 0x2C || last == 0x2D || last == 0x28 { return false }
        let start = skipOpening(next.content, next.end)
        guard start < next.end else { return false }
        let isNew = Bytes.startsUpper(bytes, at: start) || Bytes.isDigit(bytes[start]) && last == 0x3A
        guard isNew else { return false }
        var wordEnd = next.content
        while wordEnd < next.end, !Bytes.isSpace(bytes[wordEnd]) { wordEnd += 1 }
        guard line.end - line.content + 1 + wordEnd - next.content <= widest else { return false }
        var wordStart = line.end
        while wordStart > line.content, line.end - wordStart < 17, Bytes.isLetter(bytes[wordStart - 1]) {
            wordStart -= 1
        }
        return !SentenceSplitter.linking.contains(bytes, wordStart..<line.end)
    }

    private func nextStart(after index: Int, place: Int) -> Int? {
        var at = skipOpening(index, lines[place].end)
        if at < lines[place].end { return at }
        guard place + 1 < lines.endIndex else { return nil }
        at = skipOpening(lines[place + 1].content, lines[place + 1].end)
        return at < lines[place + 1].end ? at : nil
    }

    private func skipOpening(_ from: Int, _ end: Int) -> Int {
        var index = from
        while index < end {
            let byte = bytes[index]
            if byte < 0x80 {
                guard Bytes.isSpace(byte) || "\"'([{*_`-".utf8.contains(byte) else { return index }
                index += 1
            } else {
                let (value, length) = Bytes.scalar(in: bytes, at: index)
                let opens = value == 0xAB || value == 0xBF || value == 0xA1 || (0x2013...0x201F).contains(value)
                guard opens || Bytes.isSpaceScalar(value) else { return index }
                index += length
            }
        }
        return index
    }

    private func skipSpaces(_ from: Int, _ end: Int) -> Int {
        var index = from
        while index < end, Bytes.isSpace(bytes[index]) { index += 1 }
        return index
    }

    private func word(at start: Int) -> Range<Int> {
        var end = start
        while end < bytes.count, end - start < 17, Bytes.isLetter(bytes[end]) || bytes[end] == 0x27 { end += 1 }
        return start..<end
    }

    private func isAbbreviationByte(_ byte: UInt8) -> Bool {
        Bytes.isAlphanumeric(byte) || byte == 0x2E || byte >= 0x80
    }
}
