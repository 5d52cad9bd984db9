extension Unicode.Scalar {
    /// Nothing is seen of it and no word ends at it: soft hyphens, joiners, marks of direction, variation selectors, fillers,
    /// control characters that are no white space, noncharacters. Whoever looks for something in a text looks through it.
    public var isInvisible: Bool {
        switch value {
        case 0x09...0x0D, 0x20..<0x7F, 0x85, 0xA0..<0xAD: false
        case 0x00..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF, 0xFFF9...0xFFFB: true
        case let value where value & 0xFFFE == 0xFFFE: true
        default: properties.isDefaultIgnorableCodePoint
        }
    }
}
