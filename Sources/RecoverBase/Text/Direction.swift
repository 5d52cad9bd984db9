/// In which direction signs are read.
enum Direction {
    /// A mark without a width that has the signs beside it read from left to right or from right to left. It turns nothing round,
    /// as overrides do, and whoever writes Arabic or Hebrew needs it at full stops, brackets and numbers.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool { [0x061C, 0x200E, 0x200F].contains(scalar.value) }

    /// Whether a letter, by its block, is read from right to left: from Hebrew to Arabic Extended-A, their presentation forms, and
    /// the scripts of the supplementary plane that are.
    static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x05BE...0x08FF, 0xFB1D...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            scalar.properties.isAlphabetic
        default: false
        }
    }

    /// Whether a line is one in which marks are ordinary signs. In any other they do nothing that its writer could have meant.
    static func keepsMarks(_ line: some Sequence<Unicode.Scalar>) -> Bool { line.contains(where: isRightToLeft) }
}
