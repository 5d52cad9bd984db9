import RecoverBase

/// Turns bytes into tokens. Never fails: what means nothing becomes a token of kind `unknown`.
///
/// The lexer decides where statements end: a line end is a token of its own, unless the statement goes on
/// (after a comma, `and`, `or`, or inside parentheses), when it is trivia.
public enum Lexer {
    /// All tokens of a source, the last one `endOfFile`. Linear in the size of the source.
    public static func tokens(of source: Source) -> [Token] { scan(source).tokens }

    /// The tokens, and the comments that are written as in other languages: `// …` and `/* … */`. Both kinds of
    /// comment are trivia; the checker says how the second is written here.
    static func scan(_ source: Source) -> (tokens: [Token], foreignComments: [Span]) {
        source.bytes.withUnsafeBufferPointer { bytes in
            var scanner = Scanner(bytes: bytes)
            scanner.run()
            return (scanner.tokens, scanner.foreignComments)
        }
    }
}

struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var tokens: [Token] = []
    var foreignComments: [Span] = []
    var index = 0
    var parenDepth = 0
    var flags: Token.Flags = [.startsLine]
    /// The statement does not end with the line: the last token was a comma, `and` or `or`.
    var expectsMore = false
    /// No `*/` is left: nobody need look for one again.
    var hasNoCommentEnd = false

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        // Scenarios have a token for every six to eight bytes; what is reserved and not used costs no memory.
        tokens.reserveCapacity(bytes.count / 6 + 16)
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { index = 3 }
    }

    @inline(__always)
    func at(_ position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }

    @inline(__always)
    mutating func emit(_ kind: Token.Kind, to end: Int, adding extra: Token.Flags = []) {
        tokens.append(Token(kind: kind, start: index, end: end, flags: flags.union(extra)))
        index = end
        flags = []
        expectsMore = false
    }

    mutating func run() {
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
                index += 1
                flags.insert(.spaceBefore)
            case UInt8(ascii: "\n"): lineEnd()
            case UInt8(ascii: "#"): comment()
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): word()
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits()
            case UInt8(ascii: "\""): quoted()
            default: punctuation(byte)
            }
        }
        emit(.endOfFile, to: index)
    }

    mutating func lineEnd() {
        if expectsMore || parenDepth > 0 {
            index += 1
            flags.formUnion([.spaceBefore, .continuesLine, .startsLine])
            return
        }
        if let last = tokens.last, last.kind != .newline {
            emit(.newline, to: index + 1)
        } else {
            index += 1
        }
        flags = [.spaceBefore, .startsLine]
    }

    mutating func comment() {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        flags.insert(.spaceBefore)
    }

    // MARK: Words

    @inline(__always)
    static func isNameByte(_ byte: UInt8) -> Bool {
        // One bit for each of the digits, and for each of the letters and `_`.
        byte < 64
            ? (0x03FF_0000_0000_0000 as UInt64) >> byte & 1 == 1
            : byte < 128 && (0x07FF_FFFE_87FF_FFFE as UInt64) >> (byte & 63) & 1 == 1
    }

    mutating func word() {
        var end = index
        while end < bytes.count {
            let byte = bytes[end]
            if Scanner.isNameByte(byte) {
                end += 1
            } else if byte == UInt8(ascii: "-") {
                // A hyphen belongs to the name when the name goes on behind it.
                guard Scanner.isNameByte(at(end + 1)) || letter(at: end + 1) != nil else { break }
                end += 1
            } else if byte >= 0x80, let next = letter(at: end) {
                end = next
            } else {
                break
            }
        }
        let length = end - index
        let isConnective =
            (length == 2 && bytes[index] == UInt8(ascii: "o") && bytes[index + 1] == UInt8(ascii: "r"))
            || (length == 3 && bytes[index] == UInt8(ascii: "a") && bytes[index + 1] == UInt8(ascii: "n")
                && bytes[index + 2] == UInt8(ascii: "d"))
        emit(.word, to: end)
        expectsMore = isConnective
    }

    /// The end of the letter (or mark) beyond ASCII that starts here, if it is one.
    func letter(at start: Int) -> Int? {
        guard at(start) >= 0x80, let (scalar, end) = scalar(at: start) else { return nil }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark: return end
        default: return properties.isAlphabetic ? end : nil
        }
    }

    func scalar(at start: Int) -> (Unicode.Scalar, end: Int)? {
        let lead = at(start)
        let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, start + length <= bytes.count else { return nil }
        if length == 1 { return (Unicode.Scalar(lead), start + 1) }
        var value = UInt32(wide: lead) & (0x7F >> length)
        for position in start + 1..<start + length {
            guard bytes[position] & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(wide: bytes[position] & 0x3F)
        }
        let smallest: [UInt32] = [0, 0, 0x80, 0x800, 0x10000]
        guard value >= smallest[length], let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, start + length)
    }

    // MARK: Numbers, dates, times

    @inline(__always)
    func isDigit(_ position: Int) -> Bool {
        position < bytes.count && bytes[position] >= UInt8(ascii: "0") && bytes[position] <= UInt8(ascii: "9")
    }

    func areDigits(_ start: Int, _ count: Int) -> Bool {
        for position in start..<start + count where !isDigit(position) { return false }
        return true
    }

    mutating func digits() {
        if let end = dateEnd() {
            emit(.date, to: end)
            return
        }
        var end = index
        while isDigit(end) || (at(end) == UInt8(ascii: "_") && isDigit(end + 1)) { end += 1 }
        if at(end) == UInt8(ascii: ":"), end - index <= 2, areDigits(end + 1, 2), !isDigit(end + 3) {
            emit(.time, to: end + 3)
            return
        }
        if at(end) == UInt8(ascii: "."), isDigit(end + 1) {
            end += 1
            while isDigit(end) || (at(end) == UInt8(ascii: "_") && isDigit(end + 1)) { end += 1 }
        }
        emit(.number, to: end)
    }

    /// The end of a date, with its time and zone, that starts at the index: `2026-03-02T09:10:30+01:00`.
    func dateEnd() -> Int? {
        guard areDigits(index, 4), at(index + 4) == UInt8(ascii: "-"), areDigits(index + 5, 2),
            at(index + 7) == UInt8(ascii: "-"), areDigits(index + 8, 2), !isDigit(index + 10)
        else { return nil }
        var end = index + 10
        let separator = at(end)
        guard separator == UInt8(ascii: "T") || separator == UInt8(ascii: " "), areDigits(end + 1, 2),
            at(end + 3) == UInt8(ascii: ":"), areDigits(end + 4, 2), !isDigit(end + 6)
        else { return end }
        end += 6
        if at(end) == UInt8(ascii: ":"), areDigits(end + 1, 2), !isDigit(end + 3) { end += 3 }
        if at(end) == UInt8(ascii: "Z"), !Scanner.isNameByte(at(end + 1)) { return end + 1 }
        let sign = at(end)
        if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), areDigits(end + 1, 2),
            at(end + 3) == UInt8(ascii: ":"),
            areDigits(end + 4, 2), !isDigit(end + 6)
        {
            return end + 6
        }
        return end
    }

    // MARK: Punctuation

    mutating func punctuation(_ byte: UInt8) {
        let next = at(index + 1)
        switch byte {
        case UInt8(ascii: "{"):
            parenDepth = 0
            emit(.openBrace, to: index + 1)
        case UInt8(ascii: "}"):
            parenDepth = 0
            emit(.closeBrace, to: index + 1)
        case UInt8(ascii: ";"):
            parenDepth = 0
            emit(.semicolon, to: index + 1)
        case UInt8(ascii: "("):
            parenDepth += 1
            emit(.openParen, to: index + 1)
        case UInt8(ascii: ")"):
            parenDepth = max(0, parenDepth - 1)
            emit(.closeParen, to: index + 1)
        case UInt8(ascii: ","):
            emit(.comma, to: index + 1)
            expectsMore = true
        case UInt8(ascii: "."):
            next == UInt8(ascii: ".") ? emit(.dotDot, to: index + 2) : emit(.dot, to: index + 1)
        case UInt8(ascii: "?"): emit(.question, to: index + 1)
        case UInt8(ascii: ":"): emit(.colon, to: index + 1)
        case UInt8(ascii: "%"): emit(.percent, to: index + 1)
        case UInt8(ascii: "/"): if !foreignComment() { emit(.slash, to: index + 1) }
        case UInt8(ascii: "*"): emit(.star, to: index + 1)
        case UInt8(ascii: "$"): emit(.currency, to: index + 1)
        case UInt8(ascii: "+"): emit(isSign ? .signPlus : .plus, to: index + 1)
        case UInt8(ascii: "-"): emit(isSign ? .signMinus : .minus, to: index + 1)
        case UInt8(ascii: "<"):
            next == UInt8(ascii: "=") ? emit(.lessEqual, to: index + 2) : emit(.less, to: index + 1)
        case UInt8(ascii: ">"):
            next == UInt8(ascii: "=") ? emit(.greaterEqual, to: index + 2) : emit(.greater, to: index + 1)
        case UInt8(ascii: "="):
            next == UInt8(ascii: "=") ? emit(.equalsEquals, to: index + 2) : emit(.equals, to: index + 1)
        case UInt8(ascii: "!"):
            next == UInt8(ascii: "=") ? emit(.notEquals, to: index + 2) : emit(.unknown, to: index + 1)
        case UInt8(ascii: "'") where isThousandsMark(before: index + 1) || isInWord(before: index + 1):
            emit(.unknown, to: index + 1)
        case UInt8(ascii: "'"): wronglyQuoted(from: index + 1, .single)
        default: beyondASCII(byte)
        }
    }

    /// `+` or `-` is a sign when a space (or nothing, or an opening parenthesis) stands before it and a digit
    /// or a currency right behind it.
    var isSign: Bool {
        guard isDigit(index + 1) || at(index + 1) == UInt8(ascii: "$") || at(index + 1) == 0xE2 || at(index + 1) == 0xC2
        else { return false }
        if flags.contains(.spaceBefore) || flags.contains(.startsLine) { return true }
        return tokens.last.map { $0.kind == .openParen || $0.kind == .comma || $0.kind == .dotDot } ?? true
    }

    /// The apostrophe of `1'200`: a digit stands before it and three behind.
    private func isThousandsMark(before end: Int) -> Bool {
        index > 0 && isDigit(index - 1) && isDigit(end) && isDigit(end + 1) && isDigit(end + 2)
    }

    /// The apostrophe of `Maria's` and `isn't`: a word stands right before it, and one of these endings behind.
    private func isInWord(before end: Int) -> Bool {
        guard index > 0, Scanner.isNameByte(bytes[index - 1]) || bytes[index - 1] >= 0x80 else { return false }
        var stop = end
        while Scanner.isNameByte(at(stop)) { stop += 1 }
        guard at(stop) != UInt8(ascii: "'"), at(stop) < 0x80 else { return false }
        switch stop - end {
        case 1: return [UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "d"), UInt8(ascii: "m")].contains(at(end))
        case 2: return at(end + 1) == UInt8(ascii: "e") || at(end) == UInt8(ascii: "l")
        default: return false
        }
    }

    mutating func beyondASCII(_ byte: UInt8) {
        guard byte >= 0x80, let (scalar, end) = scalar(at: index) else {
            emit(.unknown, to: index + 1)
            return
        }
        switch scalar.value {
        case 0x20AC, 0xA3, 0xA5: emit(.currency, to: end)
        case 0x201C...0x201F: wronglyQuoted(from: end, .curly)
        case 0x2019 where isThousandsMark(before: end) || isInWord(before: end): emit(.unknown, to: end)
        case 0x2018...0x201B: wronglyQuoted(from: end, .curlySingle)
        case 0xAB, 0xBB: wronglyQuoted(from: end, .angled)
        case 0x2012...0x2015, 0x2212: emit(.dash, to: end)
        case 0xA0, 0x2007, 0x2009, 0x202F, 0x3000, 0xFEFF:
            // A blank that looks like a space, as word processors and web pages leave it, is one.
            index = end
            flags.insert(.spaceBefore)
        default: letter(at: index) == nil ? emit(.unknown, to: end) : word()
        }
    }
}
