extension Source {
    /// The offset of the first byte that is no valid UTF-8.
    public var firstInvalidByte: Int? {
        bytes.withUnsafeBytes { bytes in
            var index = 0
            while index < bytes.count {
                let lead = bytes[index]
                if lead < 0x80 {
                    index = max(index + 1, ByteWords.endOfASCII(from: index, in: bytes))
                    continue
                }
                let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
                guard length > 0, index + length <= bytes.count else { return index }
                for position in index + 1..<index + length where bytes[position] & 0xC0 != 0x80 { return index }
                let second = bytes[index + 1]
                switch lead {
                case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90,
                    0xF4 where second > 0x8F:
                    return index
                default: index += length
                }
            }
            return nil
        }
    }
}
