/// A text as personal data is looked for in it: every space, dash, dot and digit of any script is the ASCII one, full-width
/// signs are narrow ones, and marks without a width are gone. People paste numbers from web pages, from tables and from
/// other keyboards, and a number is no less a number for it.
struct FoldedSigns {
    private(set) var bytes: [UInt8] = []
    /// For each byte, where the sign it came from starts and ends in the text; empty where nothing was folded.
    private var starts: [Int] = []
    private var ends: [Int] = []

    init(_ text: [UInt8]) {
        guard text.contains(where: { $0 >= 0x7F || FoldedSigns.isControl($0) }) else {
            bytes = text
            return
        }
        bytes.reserveCapacity(text.count)
        starts.reserveCapacity(text.count)
        ends.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            guard text[index] >= 0x80 else {
                if !FoldedSigns.isControl(text[index]) { append(text[index], index..<index + 1) }
                index += 1
                continue
            }
            let (value, length) = Bytes.scalar(in: text, at: index)
            let end = min(index + max(length, 1), text.count)
            switch FoldedSigns.form(of: value) {
            case .gone: break
            case .sign(let byte): append(byte, index..<end)
            case .itself: for place in index..<end { append(text[place], place..<place + 1) }
            }
            index = end
        }
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && !Bytes.isSpace(byte) || byte == 0x7F
    }

    private mutating func append(_ byte: UInt8, _ range: Range<Int>) {
        bytes.append(byte)
        starts.append(range.lowerBound)
        ends.append(range.upperBound)
    }

    /// Where a range lies in the text.
    func range(_ folded: Range<Int>) -> Range<Int> {
        guard !starts.isEmpty, !folded.isEmpty else { return folded }
        return starts[folded.lowerBound]..<ends[folded.upperBound - 1]
    }

    private enum Form {
        case itself, gone
        case sign(UInt8)
    }

    private static func form(of value: UInt32) -> Form {
        switch value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x2800, 0x3000: .sign(0x20)
        case 0x2010...0x2015, 0x2043, 0x207B, 0x2212, 0xFE58, 0xFE63: .sign(UInt8(ascii: "-"))
        case 0xB7, 0x2022, 0x2024, 0x2027, 0x2219, 0x22C5, 0x3002, 0x30FB, 0xFE52, 0xFF61: .sign(UInt8(ascii: "."))
        case 0x2044, 0x2215: .sign(UInt8(ascii: "/"))
        case 0xFE6B: .sign(UInt8(ascii: "@"))
        case 0xFF01...0xFF5E: .sign(UInt8(truncatingIfNeeded: value - 0xFEE0))
        default: Unicode.Scalar(value)?.isInvisible == true ? .gone : digit(value).map(Form.sign) ?? .itself
        }
    }

    /// The digit that a sign of another script is.
    private static func digit(_ value: UInt32) -> UInt8? {
        guard let properties = Unicode.Scalar(value)?.properties, properties.numericType == .decimal,
            let number = properties.numericValue, (0...9).contains(number)
        else { return nil }
        return UInt8(ascii: "0") + UInt8(clamping: Int(saturating: number))
    }
}
