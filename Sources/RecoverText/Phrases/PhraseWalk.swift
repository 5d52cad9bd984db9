/// Cuts text into what phrases are compared by: words, and breaks that no phrase crosses unless it has one itself.
///
/// White space, a hyphen between words, emphasis marks and double quotes separate words and nothing else. Any other
/// punctuation, a dash and a blank line are a break. URLs and e-mail addresses are a break too: the words inside them
/// were not said.
struct PhraseWalk {
    enum Step: Equatable {
        case word(Range<Int>)
        case gap
    }

    private let bytes: [UInt8]
    private var scanner: WordScanner
    private var token: Range<Int> = 0..<0
    private var pending: WordScanner.Token?
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        scanner = WordScanner(bytes, in: 0..<bytes.count)
    }

    /// Words in order; a `gap` for each stretch that breaks phrases.
    mutating func next() -> Step? {
        if token.isEmpty {
            let found: WordScanner.Token
            if let waiting = pending {
                found = waiting
                pending = nil
            } else {
                guard let scanned = scanner.next() else { return nil }
                let from = position
                position = scanned.range.upperBound
                if isBreak(from..<scanned.range.lowerBound) {
                    pending = scanned
                    return .gap
                }
                found = scanned
            }
            if found.isAddress { return .gap }
            token = found.range
        }
        return piece()
    }

    /// Words joined by hyphens, stops or ampersands come out one by one.
    private mutating func piece() -> Step {
        let start = token.lowerBound
        var index = start
        while index < token.upperBound {
            let byte = bytes[index]
            if byte == 0x2D || byte == 0x5F || byte == 0x26 || byte == 0x2F || byte == 0x2E || byte == 0x3A
                || byte == 0x40
            {
                let isNumber =
                    byte == 0x2E && index > start && Bytes.isDigit(bytes[index - 1]) && index + 1 < token.upperBound
                    && Bytes.isDigit(bytes[index + 1])
                if !isNumber { return cut(start, index, 1, isGap: byte != 0x2D) }
            } else if byte == 0xE2, index + 2 < token.upperBound, bytes[index + 1] == 0x80,
                bytes[index + 2] & 0xFE == 0x90
            {
                return cut(start, index, 3, isGap: false)
            }
            index += 1
        }
        token = 0..<0
        return .word(start..<index)
    }

    private mutating func cut(_ start: Int, _ index: Int, _ length: Int, isGap: Bool) -> Step {
        if index == start {
            token = (index + length)..<token.upperBound
            return .gap
        }
        // A gap mark stays in front, so that the next step reports it; a hyphen is passed over.
        token = (isGap ? index : index + length)..<token.upperBound
        return .word(start..<index)
    }

    private func isBreak(_ range: Range<Int>) -> Bool {
        if range.count == 1, bytes[range.lowerBound] == 0x20 { return false }
        var newlines = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte == 0x0A {
                    newlines += 1
                    if newlines > 1 { return true }
                } else if byte == 0x2D {
                    let isLineEnd =
                        index == range.lowerBound && index + 1 < range.upperBound && bytes[index + 1] == 0x0A
                    guard range.count == 1 || isLineEnd else { return true }
                } else if !Bytes.isSpace(byte) && byte != 0x2A && byte != 0x5F && byte != 0x22 && byte != 0x60 {
                    return true
                }
                index += 1
            } else {
                let (value, length) = Bytes.scalar(in: bytes, at: index)
                let isMark = value == 0x201C || value == 0x201D || value == 0xAB || value == 0xBB || value == 0x2060
                guard isMark || Bytes.isSpaceScalar(value) || (0xFE00...0xFE0F).contains(value) else { return true }
                index += length
            }
        }
        return false
    }
}
