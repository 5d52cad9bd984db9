extension VisibleText {
    /// What goes to standard output or standard error: the one gate through which every text leaves. Control characters are
    /// shown, whoever put them into the text; line ends stay, and the colours of our own where there are any.
    /// - Parameter keepsColours: leave sequences that only choose a colour (`ESC [ 31 m`) as they are.
    public static func leaving(_ text: String, keepsColours: Bool) -> String {
        var text = text
        let isPlain = text.withUTF8 { bytes in
            bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x09 }
        }
        if isPlain { return text }
        let bytes = Array(text.utf8)
        var out = ""
        out.reserveCapacity(bytes.count + 16)
        var start = 0
        var index = 0
        while index < bytes.count {
            let end: Int?
            switch bytes[index] {
            case 0x0D: end = index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : nil
            case 0x1B: end = keepsColours ? endOfColour(bytes, from: index) : nil
            default: end = nil
            }
            guard let end else {
                index += 1
                continue
            }
            out += visible(String(decoding: bytes[start..<index], as: UTF8.self))
            out += String(decoding: bytes[index..<end], as: UTF8.self)
            (start, index) = (end, end)
        }
        return out + visible(String(decoding: bytes[start...], as: UTF8.self))
    }

    /// Behind `ESC [` one of the few codes that we write, and `m`; nil where anything else stands there. Others could hide
    /// text.
    private static func endOfColour(_ bytes: [UInt8], from start: Int) -> Int? {
        let end = bytes[start...].prefix(8).firstIndex(of: UInt8(ascii: "m"))
        guard let end, start + 2 < end, bytes[start + 1] == UInt8(ascii: "[") else { return nil }
        var code = bytes[start + 2..<end]
        if code.starts(with: [UInt8(ascii: "1"), UInt8(ascii: ";")]) { code = code.dropFirst(2) }
        let isStyle = code.count == 1 && (0x30...0x32).contains(code[code.startIndex])
        let isColour =
            code.count == 2 && code[code.startIndex] == 0x33 && (0x30...0x37).contains(code[code.startIndex + 1])
        return isStyle || isColour ? end + 1 : nil
    }
}
