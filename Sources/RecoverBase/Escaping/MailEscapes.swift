extension Escapes {
    /// A field of a mail's head with text in it (RFC 5322): where it is long or not plain ASCII, in encoded words (RFC 2047).
    /// - Parameter name: `Subject`
    public static func mailField(_ name: String, _ text: String) -> String {
        "\(name): \(encodedWords(text.shown, behind: name.utf8.count + 2))\r\n"
    }

    /// A person's mailbox: `"Maya Ortiz" <maya@brightdock.example>`; the address has to be one of `isMailAddress`.
    public static func mailbox(_ name: String?, _ address: String, behind column: Int) -> String {
        guard let name = name?.shown, !name.isEmpty else { return address }
        let isPlain = isPlainASCII(name) && name.utf8.count <= 30
        let phrase =
            isPlain
            ? "\"\(replacing(name) { $0 == "\"" || $0 == "\\" ? "\\\($0)" : nil })\""
            : encodedWords(name, behind: column, always: true)
        let isLong = column + phrase.utf8.count + address.utf8.count + 3 > 76
        return phrase + (isLong ? "\r\n" : "") + " <\(address)>"
    }

    /// Whether a text is a plain address, `name@host`, that stands in a head as it is.
    public static func isMailAddress(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        return parts.count == 2 && text.utf8.count <= 254
            && parts.allSatisfy { part in
                let dots = part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
                return dots.allSatisfy { !$0.isEmpty && $0.allSatisfy(isAtom) }
            }
    }

    private static func isAtom(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"<>()[],;:\\\"@".utf8.contains(byte)
    }

    /// The body of a mail as quoted-printable (RFC 2045, 6.7): no line is longer than 76 bytes, and all are ASCII.
    public static func mailBody(_ text: String) -> String {
        lines(text).map { quotedPrintable(Array($0.utf8)) + "\r\n" }.joined()
    }

    private static func quotedPrintable(_ line: [UInt8]) -> String {
        var out: [UInt8] = []
        var column = 0
        for (index, byte) in line.enumerated() {
            let isLast = index == line.count - 1
            let isSpace = byte == 0x20 || byte == 0x09
            var isPlain = isSpace ? !isLast : byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "=")
            if column + (isPlain ? 1 : 3) > (isLast ? 76 : 75) {
                out += [UInt8(ascii: "="), 0x0D, 0x0A]
                column = 0
            }
            // Servers double a point that begins a line, and old mailboxes end a message at `From `.
            if column == 0, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F") { isPlain = false }
            out += isPlain ? [byte] : [UInt8(ascii: "="), hex(byte >> 4), hex(byte & 15)]
            column += isPlain ? 1 : 3
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }

    private static func isPlainASCII(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
            && !zip(text.utf8, text.utf8.dropFirst()).contains { $0 == UInt8(ascii: "=") && $1 == UInt8(ascii: "?") }
    }

    /// No line with an encoded word is longer than 76 characters; no character is cut.
    private static func encodedWords(_ text: String, behind column: Int, always: Bool = false) -> String {
        if !always, isPlainASCII(text), column + text.utf8.count <= 76, text.utf8.last != 0x20 { return text }
        var words: [[UInt8]] = [[]]
        // Three bytes are four letters; `=?utf-8?B?` and `?=` are twelve.
        var room = max(0, 64 - column) / 4 * 3
        for scalar in text.unicodeScalars {
            let bytes = UTF8.encode(scalar).map { Array($0) } ?? []
            if words[words.count - 1].count + bytes.count > room {
                words.append([])
                room = 45
            }
            words[words.count - 1] += bytes
        }
        return words.filter { !$0.isEmpty }.map { "=?utf-8?B?\(Base64.encode($0))?=" }.joined(separator: "\r\n ")
    }
}
