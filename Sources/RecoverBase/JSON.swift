/// A JSON value. `write()` gives the same bytes for the same value: keys sorted, two-space indentation,
/// one trailing newline.
public enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    /// `null` for nil.
    public init(_ text: String?) { self = text.map(JSON.string) ?? .null }
    public init(_ number: Int?) { self = number.map(JSON.int) ?? .null }
    public init(_ number: Double?) { self = number.map(JSON.number) ?? .null }

    public subscript(key: String) -> JSON? {
        if case .object(let members) = self { return members[key] }
        return nil
    }

    /// The document as text. With `compact`, all on one line (for JSON lines).
    public func write(compact: Bool = false) -> String {
        var out: [UInt8] = []
        write(to: &out, indent: 0, compact: compact)
        out.append(UInt8(ascii: "\n"))
        return String(decoding: out, as: UTF8.self)
    }

    private func write(to out: inout [UInt8], indent: Int, compact: Bool) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .int(let value): out += String(value).utf8
        case .number(let value): out += JSON.text(of: value).utf8
        case .string(let value): JSON.quote(value, to: &out)
        case .array(let values):
            JSON.list(values, open: "[", close: "]", to: &out, indent: indent, compact: compact) { value, out in
                value.write(to: &out, indent: indent + 1, compact: compact)
            }
        case .object(let members):
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            JSON.list(sorted, open: "{", close: "}", to: &out, indent: indent, compact: compact) { member, out in
                JSON.quote(member.key, to: &out)
                out += (compact ? ":" : ": ").utf8
                member.value.write(to: &out, indent: indent + 1, compact: compact)
            }
        }
    }

    private static func list<Element>(
        _ elements: [Element], open: Unicode.Scalar, close: Unicode.Scalar, to out: inout [UInt8], indent: Int,
        compact: Bool, each: (Element, inout [UInt8]) -> Void
    ) {
        out.append(UInt8(ascii: open))
        for (index, element) in elements.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            if !compact { newline(to: &out, indent: indent + 1) }
            each(element, &out)
        }
        if !elements.isEmpty, !compact { newline(to: &out, indent: indent) }
        out.append(UInt8(ascii: close))
    }

    private static func newline(to out: inout [UInt8], indent: Int) {
        out.append(UInt8(ascii: "\n"))
        out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
    }

    /// Whole numbers without a fraction; what JSON cannot say is `null`.
    static func text(of value: Double) -> String {
        guard value.isFinite else { return "null" }
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(saturating: value)) }
        return value.description
    }

    static func quote(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                out.append(UInt8(ascii: "\\"))
                out.append(UInt8(truncatingIfNeeded: scalar.value))
            case "\n": out += #"\n"#.utf8
            case "\r": out += #"\r"#.utf8
            case "\t": out += #"\t"#.utf8
            default: isUnsafe(scalar) ? escape(scalar, to: &out) : out.append(contentsOf: String(scalar).utf8)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    /// All that `VisibleText` would show in another form: what is written is the same in a file and on a terminal.
    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar.value < 0x20 || scalar.value == 0x7F : VisibleText.isHidden(scalar)
    }

    private static func escape(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        let hex = Array("0123456789abcdef".utf8)
        // Beyond the first 65,536 there are two halves.
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            out += #"\u"#.utf8
            for shift in [12, 8, 4, 0] { out.append(hex[Int(wide: unit >> shift) & 15]) }
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
    }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .int(value) }
}
