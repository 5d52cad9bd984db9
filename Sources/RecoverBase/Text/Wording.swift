/// `1,204`.
public func grouped(_ count: Int) -> String {
    var digits = Array(String(count))
    var place = digits.count - 3
    while place > (count < 0 ? 1 : 0) {
        digits.insert(",", at: place)
        place -= 3
    }
    return String(digits)
}

/// `1 word`, `2 words`.
public func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

extension Sequence<String> {
    /// `a`, `a and b`, `a, b and c`.
    public func listed(_ conjunction: String = "and") -> String {
        let words = Array(self)
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}

extension StringProtocol {
    /// Every run of white space is one space, so that a text can neither end a line nor begin one.
    public var oneLine: String {
        var text = String(self)
        return text.withUTF8 { bytes in OneLine.isSuch(bytes) ? nil : OneLine.made(of: bytes) } ?? text
    }

    /// Without white space at its ends.
    public var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// Without the spaces at the end of each line.
    public var withoutTrailingSpaces: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var rest = line
            while rest.last == " " { rest.removeLast() }
            return String(rest)
        }.joined(separator: "\n")
    }

    /// In lines of at most so many columns, broken at spaces; a longer word stands out.
    public func wrapped(to columns: Int) -> [String] {
        // Most texts fit, and their words stand as they would be put together again.
        if utf8.withContiguousStorageIfAvailable({ $0.count <= columns && OneLine.isSuch($0) }) == true {
            return [String(self)]
        }
        var lines: [String] = []
        var line = ""
        var taken = 0
        for word in split(separator: " ") {
            let width = DisplayWidth.of(String(word))
            if !line.isEmpty, taken + 1 + width > columns {
                lines.append(line)
                line = ""
                taken = 0
            }
            line += line.isEmpty ? "" : " "
            taken += width + (taken > 0 ? 1 : 0)
            line += word
        }
        return lines + [line]
    }
}

extension String {
    /// The first letter large.
    public var capitalisedFirst: String {
        guard let first else { return self }
        // `+` has the whole program searched for what a substring is.
        var text = first.uppercased()
        text.append(contentsOf: dropFirst())
        return text
    }

    /// The words of an id: `late exports` of `late-exports`.
    public var withoutHyphens: String {
        var words: [UInt8] = []
        words.reserveCapacity(utf8.count)
        var isFirst = true
        for byte in utf8 {
            guard byte != UInt8(ascii: "-") else {
                isFirst = true
                continue
            }
            if isFirst, !words.isEmpty { words.append(UInt8(ascii: " ")) }
            isFirst = false
            words.append(byte)
        }
        return String(decoding: words, as: UTF8.self)
    }
}

/// A text in one line, byte by byte: most of what is shown goes through here.
private enum OneLine {
    static func isSuch(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var last = UInt8(ascii: " ")
        for byte in bytes {
            guard byte > 0x20 && byte < 0x7F || byte == 0x20 && last != 0x20 else { return false }
            last = byte
        }
        return last != 0x20 || bytes.isEmpty
    }

    static func made(of bytes: UnsafeBufferPointer<UInt8>) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(bytes.count)
        var index = 0
        var isBehindSpace = false
        while index < bytes.count {
            let space = lengthOfSpace(bytes, at: index)
            if space > 0 {
                isBehindSpace = true
                index += space
            } else {
                if isBehindSpace, !line.isEmpty { line.append(0x20) }
                isBehindSpace = false
                line.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// How many bytes of white space begin here: what Unicode calls so.
    private static func lengthOfSpace(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return byte == 0x20 || byte &- 9 < 5 ? 1 : 0 }
        let rest = bytes.count - index
        if byte == 0xC2 { return rest > 1 && (bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0) ? 2 : 0 }
        guard byte == 0xE1 || byte == 0xE2 || byte == 0xE3, rest > 2 else { return 0 }
        switch (byte, bytes[index + 1], bytes[index + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            return 3
        default: return 0
        }
    }
}

extension String {
    /// For people who read no code: what stands between backticks is in quotation marks.
    public var withoutCodeMarks: String {
        let parts = split(separator: "`", omittingEmptySubsequences: false)
        guard parts.count > 1, parts.count % 2 == 1 else { return self }
        return parts.enumerated().map { place, part in place % 2 == 1 ? "“\(part)”" : String(part) }.joined()
    }
}
