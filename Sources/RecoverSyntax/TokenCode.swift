/// Tokens as a short text, from which they are made again many times faster than by reading their source. The playbooks
/// that come with the tool are read by the lexer when the tool is built, and not at every start.
///
/// Of each token: its kind, its flags, the bytes between the one before and it, and its length.
public enum TokenCode {
    /// Digits to the base 64. Higher first digits say that so many of them follow.
    private static let zero: UInt8 = 48
    private static let base = 64
    private static let single = 60

    public static func encode(_ tokens: [Token]) -> String {
        var code: [UInt8] = []
        var end = 0
        for token in tokens {
            append(Int(wide: token.kind.rawValue), to: &code)
            append(Int(wide: token.flags.rawValue), to: &code)
            append(Int(wide: token.start) - end, to: &code)
            append(Int(wide: token.length), to: &code)
            end = token.end
        }
        return String(decoding: code, as: UTF8.self)
    }

    private static func append(_ number: Int, to code: inout [UInt8]) {
        guard number >= single else {
            code.append(zero + UInt8(clamping: number))
            return
        }
        var digits: [UInt8] = []
        var rest = number
        repeat {
            digits.append(zero + UInt8(clamping: rest % base))
            rest /= base
        } while rest > 0
        code.append(zero + UInt8(clamping: single + digits.count - 1))
        code += digits.reversed()
    }

    /// Nil for a text that `encode` did not make.
    public static func decode(_ code: StaticString) -> [Token]? {
        let code = UnsafeBufferPointer(start: code.utf8Start, count: code.utf8CodeUnitCount)
        var tokens: [Token] = []
        tokens.reserveCapacity(code.count / 4)
        var index = 0
        var end = 0
        while index < code.count {
            // Most tokens need one digit for each of their four numbers.
            if index + 4 <= code.count, isSingle(code[index]), isSingle(code[index + 1]), isSingle(code[index + 2]),
                isSingle(code[index + 3]), let kind = Token.Kind(rawValue: code[index] - zero)
            {
                let start = end + Int(wide: code[index + 2] - zero)
                end = start + Int(wide: code[index + 3] - zero)
                let flags = Token.Flags(rawValue: code[index + 1] - zero)
                tokens.append(Token(kind: kind, start: start, end: end, flags: flags))
                index += 4
                continue
            }
            guard let kind = number(code, &index).flatMap({ Token.Kind(rawValue: UInt8(truncatingIfNeeded: $0)) }),
                let flags = number(code, &index), let gap = number(code, &index), let length = number(code, &index)
            else { return nil }
            let start = end + gap
            end = start + length
            tokens.append(
                Token(kind: kind, start: start, end: end, flags: .init(rawValue: UInt8(truncatingIfNeeded: flags))))
        }
        return tokens
    }

    @inline(__always)
    private static func isSingle(_ byte: UInt8) -> Bool { byte &- zero < UInt8(clamping: single) }

    @inline(__always)
    private static func number(_ code: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int? {
        guard index < code.count, code[index] >= zero else { return nil }
        let first = Int(wide: code[index] - zero)
        index += 1
        guard first >= single else { return first }
        let count = first - single + 1
        guard count <= 4, index + count <= code.count else { return nil }
        var value = 0
        for _ in 0..<count {
            guard code[index] >= zero, Int(wide: code[index] - zero) < base else { return nil }
            value = value * base + Int(wide: code[index] - zero)
            index += 1
        }
        return value
    }
}
