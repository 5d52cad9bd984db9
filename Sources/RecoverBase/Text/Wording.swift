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
        var last = UInt8(ascii: " ")
        let isOneLine = utf8.allSatisfy { byte in
            defer { last = byte }
            return byte > 0x20 && byte < 0x7F || byte == 0x20 && last != 0x20
        }
        if isOneLine, last != 0x20 || isEmpty { return String(self) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for byte in utf8 {
            // Beyond ASCII there is white space of many kinds.
            guard byte < 0x80 else { return split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            if byte != 0x20, byte &- 0x09 >= 5 {
                bytes.append(byte)
            } else if let last = bytes.last, last != 0x20 {
                bytes.append(0x20)
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
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
        return first.uppercased() + dropFirst()
    }
}
