extension String {
    /// On one line, with every control character in a visible form.
    public var shown: String { VisibleText.visible(oneLine) }

    /// Several lines, otherwise as `shown`. A carriage return before a line feed is a part of the line's end.
    public var shownLines: String {
        guard utf8.contains(UInt8(ascii: "\r")) else { return VisibleText.visible(self) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for byte in utf8 {
            if byte == UInt8(ascii: "\n"), bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
            bytes.append(byte)
        }
        return VisibleText.visible(String(decoding: bytes, as: UTF8.self))
    }
}
