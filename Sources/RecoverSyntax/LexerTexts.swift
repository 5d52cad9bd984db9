import RecoverBase

/// Texts, and what stands in for quotes and comments by mistake.
extension Scanner {
    mutating func quoted() {
        if at(index + 1) == UInt8(ascii: "\""), at(index + 2) == UInt8(ascii: "\"") {
            textBlock()
            return
        }
        var end = index + 1
        var extra: Token.Flags = []
        while end < bytes.count {
            while end + 8 <= bytes.count, Scanner.isPlain(word(at: end)) { end += 8 }
            guard end < bytes.count else { break }
            let byte = bytes[end]
            if byte == UInt8(ascii: "\"") {
                emit(.string, to: end + 1, adding: extra)
                return
            }
            if byte == UInt8(ascii: "\n") { break }
            if byte == UInt8(ascii: "\\") {
                extra.insert(.hasEscapes)
                if end + 1 < bytes.count, bytes[end + 1] != UInt8(ascii: "\n") { end += 1 }
            } else if byte == UInt8(ascii: "{") {
                extra.insert(.hasEscapes)
            }
            end += 1
        }
        unterminated(to: end, adding: extra)
    }

    @inline(__always)
    private func word(at start: Int) -> UInt64 {
        UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self)
    }

    /// Whether none of eight bytes ends a text or needs a look: no quote, backslash, brace or line end.
    @inline(__always)
    private static func isPlain(_ word: UInt64) -> Bool {
        !(hasZero(word ^ 0x2222_2222_2222_2222) || hasZero(word ^ 0x5C5C_5C5C_5C5C_5C5C)
            || hasZero(word ^ 0x7B7B_7B7B_7B7B_7B7B) || hasZero(word ^ 0x0A0A_0A0A_0A0A_0A0A))
    }

    @inline(__always)
    private static func hasZero(_ word: UInt64) -> Bool {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
    }

    /// A string that its line ends. One that a curly quote closes ends there; a brace at the end of the line belongs to
    /// the statement, not to the text.
    private mutating func unterminated(to lineEnd: Int, adding extra: Token.Flags) {
        var end = lineEnd
        if end > index + 1, at(end - 1) == UInt8(ascii: "\r") { end -= 1 }
        var position = index + 1
        while position + 2 < end {
            if bytes[position] == 0xE2, bytes[position + 1] == 0x80, bytes[position + 2] == 0x9D {
                emit(.string, to: position + 3, adding: .wrongQuotes)
                return
            }
            position += 1
        }
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        while end > index + 2, isBlank(bytes[end - 2]),
            bytes[end - 1] == UInt8(ascii: "{") || bytes[end - 1] == UInt8(ascii: "}")
        {
            end -= 1
            while end > index + 1, isBlank(bytes[end - 1]) { end -= 1 }
        }
        emit(.string, to: end, adding: extra.union(.unterminated))
    }

    private mutating func textBlock() {
        var end = index + 3
        while end < bytes.count {
            if bytes[end] == UInt8(ascii: "\\") {
                end += 2
            } else if bytes[end] == UInt8(ascii: "\""), at(end + 1) == UInt8(ascii: "\""),
                at(end + 2) == UInt8(ascii: "\"")
            {
                emit(.textBlock, to: end + 3, adding: .hasEscapes)
                return
            } else {
                end += 1
            }
        }
        emit(.textBlock, to: bytes.count, adding: [.hasEscapes, .unterminated])
    }

    /// The quotes of other notations. Each is closed by its like.
    enum WrongQuotes {
        case single, curly, curlySingle, angled
    }

    /// A string in other than straight double quotes: a slip with one certain mend. It ends at a quote of its kind
    /// (a curly one at a straight one too), or with the line. An apostrophe inside a word ends none.
    mutating func wronglyQuoted(from open: Int, _ quotes: WrongQuotes) {
        var end = open
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
            if let close = closing(quotes, at: end) {
                emit(.string, to: close, adding: .wrongQuotes)
                return
            }
            end += 1
        }
        if end > open, at(end - 1) == UInt8(ascii: "\r") { end -= 1 }
        emit(.string, to: end, adding: [.wrongQuotes, .unterminated])
    }

    /// The end of the closing quote that starts here, if one does.
    private func closing(_ quotes: WrongQuotes, at start: Int) -> Int? {
        switch quotes {
        case .single: return bytes[start] == UInt8(ascii: "'") && !Scanner.isNameByte(at(start + 1)) ? start + 1 : nil
        case .curly:
            if bytes[start] == UInt8(ascii: "\"") { return start + 1 }
            return isPunctuation(start) && (0x9C...0x9F).contains(at(start + 2)) ? start + 3 : nil
        case .curlySingle:
            guard isPunctuation(start), (0x98...0x99).contains(at(start + 2)) else { return nil }
            return Scanner.isNameByte(at(start + 3)) ? nil : start + 3
        case .angled: return bytes[start] == 0xC2 && (at(start + 1) == 0xBB || at(start + 1) == 0xAB) ? start + 2 : nil
        }
    }

    /// The first two bytes of U+2000 to U+203F.
    private func isPunctuation(_ start: Int) -> Bool { bytes[start] == 0xE2 && at(start + 1) == 0x80 }

    // MARK: Comments of other languages

    /// `// …` or `/* … */` with a space, or the beginning of the line, before it: no other reading makes sense there.
    mutating func foreignComment() -> Bool {
        guard flags.contains(.spaceBefore) || flags.contains(.startsLine) else { return false }
        let start = index
        if at(index + 1) == UInt8(ascii: "/") {
            comment()
            if at(index - 1) == UInt8(ascii: "\r") { index -= 1 }
        } else if at(index + 1) == UInt8(ascii: "*") {
            var end = hasNoCommentEnd ? bytes.count : index + 2
            while end < bytes.count, bytes[end] != UInt8(ascii: "*") || at(end + 1) != UInt8(ascii: "/") { end += 1 }
            // Without its end it is taken to end with the line, or one slip would swallow the file.
            hasNoCommentEnd = end >= bytes.count
            if hasNoCommentEnd { comment() } else { index = end + 2 }
            flags.insert(.spaceBefore)
        } else {
            return false
        }
        foreignComments.append(Span(start: start, end: index))
        return true
    }
}
