/// Walks the words of a stretch of UTF-8 text, one pass, no allocation.
///
/// One word is a run of letters and digits with what joins them: an apostrophe (`don't`), a hyphen (`follow-up`), an
/// ampersand (`R&D`), an underscore; a full stop or comma or colon inside a number (`2.5`, `4,000`, `10:30`); stops
/// inside abbreviations and domain names (`a.m`, `acme.com`). A currency sign before and a percent sign after a
/// number belong to it. A URL or e-mail address is one word. Han and kana signs are one word each.
public struct WordScanner: Sendable {
    /// One word and where it stands.
    public struct Token: Hashable, Sendable {
        /// Byte offsets into the text.
        public let range: Range<Int>
        /// A URL or an e-mail address.
        public let isAddress: Bool
    }

    private let bytes: [UInt8]
    private let end: Int
    private var position: Int

    public init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        position = max(0, range.lowerBound)
        end = min(bytes.count, range.upperBound)
    }

    /// The next word, nil at the end.
    public mutating func next() -> Token? {
        while position < end {
            let byte = bytes[position]
            if byte < 0x80 {
                if Bytes.isAlphanumeric(byte) { return word(from: position, after: position + 1) }
                if byte == 0x24, position + 1 < end, Bytes.isDigit(bytes[position + 1]) {
                    return word(from: position, after: position + 2)
                }
                position += 1
                continue
            }
            let (value, length) = Bytes.scalar(in: bytes, at: position)
            let next = position + length
            if isCurrency(value), next < end, Bytes.isDigit(bytes[next]) {
                return word(from: position, after: next + 1)
            }
            if Bytes.isWordScalar(value) {
                if Bytes.isWordOfItsOwn(value) {
                    defer { position = next }
                    return Token(range: position..<next, isAddress: false)
                }
                return word(from: position, after: next)
            }
            position = next
        }
        return nil
    }

    private func isCurrency(_ value: UInt32) -> Bool {
        (0xA2...0xA5).contains(value) || (0x20A0...0x20CF).contains(value)
    }

    private mutating func word(from start: Int, after first: Int) -> Token {
        var index = first
        var piece = 1
        var isDotted = false
        var isAddress = false
        while index < end {
            let from = index
            index = bytes.withUnsafeBufferPointer { bytes in
                var next = from
                while next < end, Bytes.isAlphanumeric(bytes[next]) { next += 1 }
                return next
            }
            piece += index - from
            guard index < end else { break }
            let byte = bytes[index]
            if byte == 0x20 || byte == 0x0A { break }
            if byte >= 0x80 {
                let (value, length) = Bytes.scalar(in: bytes, at: index)
                let joins = value == 0x2019 || value == 0x02BC || value == 0x2010 || value == 0x2011
                if joins ? isWord(at: index + length) : Bytes.continuesWord(value) && !Bytes.isWordOfItsOwn(value) {
                    index += length
                    piece = joins ? 0 : piece + 1
                    continue
                }
                break
            }
            guard let after = following(index) else {
                if byte == 0x25, Bytes.isDigit(bytes[index - 1]) { index += 1 }
                break
            }
            if byte == 0x3A, after == 0x2F, index + 2 < end, bytes[index + 2] == 0x2F {
                return address(from: start, at: index)
            }
            if byte == 0x2F, isDotted, !Bytes.isSpace(after) { return address(from: start, at: index) }
            if byte == 0x40, isWord(at: index + 1) { isAddress = true }
            if byte == 0x2E, Bytes.isLetter(after) { isDotted = isDotted || piece > 1 }
            guard joins(byte, at: index, before: after, piece: piece, isDotted: isDotted) else { break }
            index += 1
            piece = byte == 0x25 ? piece : 0
        }
        position = index
        return Token(range: start..<index, isAddress: isAddress)
    }

    private func joins(_ byte: UInt8, at index: Int, before after: UInt8, piece: Int, isDotted: Bool) -> Bool {
        let before = bytes[index - 1]
        switch byte {
        case 0x27, 0x2D, 0x5F, 0x26, 0x40: return isWord(at: index + 1)
        case 0x2E:
            if Bytes.isDigit(before) && Bytes.isDigit(after) { return true }
            return Bytes.isLower(after) || piece == 1 && Bytes.isLetter(before) && Bytes.isLetter(after)
        case 0x2C, 0x3A, 0x2F: return Bytes.isDigit(before) && Bytes.isDigit(after)
        case 0x25: return Bytes.isDigit(before)
        default: return false
        }
    }

    /// From `://` or the first slash behind a domain on, everything up to white space, less closing punctuation.
    private mutating func address(from start: Int, at slash: Int) -> Token {
        var index = slash
        while index < end {
            let byte = bytes[index]
            if byte <= 0x20 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x60 { break }
            if byte >= 0x80 {
                let (value, length) = Bytes.scalar(in: bytes, at: index)
                if !Bytes.continuesWord(value) { break }
                index += length
            } else {
                index += 1
            }
        }
        let closing = Array(".,;:!?)]}'*_".utf8)
        while index > slash, closing.contains(bytes[index - 1]) { index -= 1 }
        position = max(index, slash + 1)
        return Token(range: start..<index, isAddress: true)
    }

    private func following(_ index: Int) -> UInt8? {
        index + 1 < end ? bytes[index + 1] : nil
    }

    private func isWord(at index: Int) -> Bool {
        guard index < end else { return false }
        return bytes[index] < 0x80
            ? Bytes.isAlphanumeric(bytes[index]) : Bytes.isWordScalar(Bytes.scalar(in: bytes, at: index).value)
    }
}
