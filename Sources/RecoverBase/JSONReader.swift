extension JSON {
    /// Where a text stops being JSON.
    public struct Malformed: Error, Sendable, Hashable {
        /// Byte offset.
        public var offset: Int
        public var message: String

        public init(offset: Int, message: String) {
            self.offset = offset
            self.message = message
        }
    }

    /// Reads one document (RFC 8259). Nesting is limited; of two members of the same name the later counts.
    public init(parsing text: String) throws(Malformed) {
        try self.init(parsing: Array(text.utf8)[...])
    }

    /// Reads one document that is UTF-8. Offsets of mistakes count from its first byte.
    /// - Parameter refusesDoubles: two members of the same name are a mistake.
    public init(parsing bytes: ArraySlice<UInt8>, refusesDoubles: Bool = false) throws(Malformed) {
        var reader = JSONReader(bytes: Array(bytes), refusesDoubles: refusesDoubles)
        self = try reader.document()
    }
}

private struct JSONReader {
    static let depthLimit = 200

    let bytes: [UInt8]
    let refusesDoubles: Bool
    private var index = 0
    private var depth = 0

    init(bytes: [UInt8], refusesDoubles: Bool) {
        self.bytes = bytes
        self.refusesDoubles = refusesDoubles
    }

    mutating func document() throws(JSON.Malformed) -> JSON {
        let value = try value()
        skipSpaces()
        guard index == bytes.count else { throw fail("something stands behind the document") }
        return value
    }

    private func fail(_ message: String) -> JSON.Malformed { JSON.Malformed(offset: index, message: message) }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpaces() {
        while let byte = current, byte == 32 || byte == 9 || byte == 10 || byte == 13 { index += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpaces()
        guard current == byte else { return false }
        index += 1
        return true
    }

    private mutating func value() throws(JSON.Malformed) -> JSON {
        skipSpaces()
        depth += 1
        defer { depth -= 1 }
        guard depth <= JSONReader.depthLimit else { throw fail("it is nested too deep") }
        switch current {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws(JSON.Malformed) -> JSON {
        guard bytes[index...].starts(with: word.utf8) else { throw fail("there is no such word") }
        index += word.utf8.count
        return value
    }

    private mutating func object() throws(JSON.Malformed) -> JSON {
        var members: [String: JSON] = [:]
        index += 1
        guard !take(UInt8(ascii: "}")) else { return .object(members) }
        repeat {
            skipSpaces()
            guard current == UInt8(ascii: "\"") else { throw fail("a name in quotes is missing") }
            let name = try string()
            guard take(UInt8(ascii: ":")) else { throw fail("`:` is missing") }
            let value = try value()
            guard members.updateValue(value, forKey: name) == nil || !refusesDoubles else {
                throw fail("`\(name.shown)` stands in it twice")
            }
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw fail("`}` is missing") }
        return .object(members)
    }

    private mutating func array() throws(JSON.Malformed) -> JSON {
        var values: [JSON] = []
        index += 1
        guard !take(UInt8(ascii: "]")) else { return .array(values) }
        repeat { values.append(try value()) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fail("`]` is missing") }
        return .array(values)
    }

    /// `-12.5e3`: no plus, no zero in front of other digits, and digits on both sides of the point. Swift's own
    /// conversions would let more pass.
    private mutating func number() throws(JSON.Malformed) -> JSON {
        let start = index
        func fail() -> JSON.Malformed { JSON.Malformed(offset: start, message: "there is no value") }
        if current == UInt8(ascii: "-") { index += 1 }
        let first = index
        guard digits() > 0, bytes[first] != UInt8(ascii: "0") || index == first + 1 else { throw fail() }
        var isWhole = true
        if current == UInt8(ascii: ".") {
            index += 1
            isWhole = false
            guard digits() > 0 else { throw fail() }
        }
        if let byte = current, byte | 32 == UInt8(ascii: "e") {
            index += 1
            isWhole = false
            if let sign = current, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { index += 1 }
            guard digits() > 0 else { throw fail() }
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if isWhole, let whole = Int(reading: text) { return .int(whole) }
        guard let value = Double(text), value.isFinite else { throw fail() }
        return .number(value)
    }

    /// Steps over digits and says how many there were.
    private mutating func digits() -> Int {
        let start = index
        while let byte = current, (48...57).contains(byte) { index += 1 }
        return index - start
    }

    private mutating func string() throws(JSON.Malformed) -> String {
        var text: [UInt8] = []
        index += 1
        while let byte = current {
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let valid = String(validating: text, as: UTF8.self) else { throw fail("a text is no UTF-8") }
                return valid
            case UInt8(ascii: "\\"): text += try escape()
            case 0..<0x20: throw fail("a control character stands in a text")
            default: text.append(byte)
            }
        }
        throw fail("a text is not closed")
    }

    private mutating func escape() throws(JSON.Malformed) -> [UInt8] {
        guard let byte = current else { throw fail("a text is not closed") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [8]
        case UInt8(ascii: "f"): return [12]
        case UInt8(ascii: "n"): return [10]
        case UInt8(ascii: "r"): return [13]
        case UInt8(ascii: "t"): return [9]
        case UInt8(ascii: "u"): break
        default: throw fail("there is no such escape")
        }
        var code = try hex()
        if (0xD800..<0xDC00).contains(code), bytes[index...].starts(with: #"\u"#.utf8) {
            index += 2
            let low = try hex()
            guard (0xDC00..<0xE000).contains(low) else { throw fail("half a character is missing") }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw fail("half a character is missing") }
        return Array(String(scalar).utf8)
    }

    private mutating func hex() throws(JSON.Malformed) -> UInt32 {
        // A sign in front would be a number to Swift.
        guard index + 4 <= bytes.count, bytes[index] != UInt8(ascii: "+"),
            // Cannot fail: nil for what is no figure.
            let code = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
        else { throw fail("four hexadecimal digits are missing") }
        index += 4
        return code
    }
}
