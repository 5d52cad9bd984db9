/// Takes a terminal's input apart: characters, control characters, escapes.
struct ControlParser: Sendable {
    enum Action {
        case print(Unicode.Scalar)
        case control(UInt8)
        /// ESC and one character.
        case escape(UInt8)
        case sequence(Sequence)
    }

    /// `ESC [ parameters final`.
    struct Sequence {
        /// `?` and the like before the parameters: private modes.
        var prefix: UInt8?
        var parameters: [Int] = []
        var final: UInt8 = 0

        /// 0 where it is not given.
        func parameter(_ index: Int) -> Int { index < parameters.count ? parameters[index] : 0 }
    }

    private enum State {
        case text
        case escape
        /// ESC ( and one more: a character set.
        case characterSet
        case sequence(prefix: UInt8?, digits: [UInt8])
        /// A window title or the like, up to BEL or ESC \.
        case string(afterEscape: Bool)
    }

    private var state = State.text
    /// Bytes of a character that is not complete.
    private var partial: [UInt8] = []

    mutating func read(_ byte: UInt8) -> [Action] {
        switch state {
        case .text: return text(byte)
        case .escape:
            state = .text
            switch UnicodeScalar(byte) {
            case "[": state = .sequence(prefix: nil, digits: [])
            case "]", "P", "_", "^": state = .string(afterEscape: false)
            case "(", ")", "*", "+": state = .characterSet
            default: return [.escape(byte)]
            }
        case .characterSet: state = .text
        case .sequence(let prefix, let digits): return sequence(byte, prefix: prefix, digits: digits)
        case .string(let afterEscape):
            if byte == 0x07 || afterEscape && byte == UInt8(ascii: "\\") {
                state = .text
            } else {
                state = .string(afterEscape: byte == 0x1B)
            }
        }
        return []
    }

    private mutating func text(_ byte: UInt8) -> [Action] {
        if byte == 0x1B {
            state = .escape
            return []
        }
        if byte < 0x80 {
            partial = []
            return byte < 0x20 || byte == 0x7F ? [.control(byte)] : [.print(UnicodeScalar(byte))]
        }
        if byte & 0xC0 != 0x80 { partial = [] }
        partial.append(byte)
        guard let first = partial.first else { return [] }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard partial.count >= length else { return [] }
        defer { partial = [] }
        return String(decoding: partial, as: UTF8.self).unicodeScalars.map { .print($0) }
    }

    private mutating func sequence(_ byte: UInt8, prefix: UInt8?, digits: [UInt8]) -> [Action] {
        switch byte {
        case 0x3C...0x3F: state = .sequence(prefix: byte, digits: digits)
        case 0x30...0x3B: state = .sequence(prefix: prefix, digits: digits + [byte])
        case 0x40...0x7E:
            state = .text
            let parameters = digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
                .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
            return [.sequence(Sequence(prefix: prefix, parameters: parameters, final: byte))]
        default: break
        }
        return []
    }
}
