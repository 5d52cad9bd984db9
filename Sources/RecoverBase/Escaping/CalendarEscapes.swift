extension Escapes {
    /// A value of the type TEXT in an iCalendar file (RFC 5545, 3.3.11).
    public static func icsText(_ text: String) -> String {
        replacing(text.shownLines) { scalar in
            switch scalar {
            case "\\": "\\\\"
            case ";": "\\;"
            case ",": "\\,"
            case "\n": "\\n"
            default: nil
            }
        }
    }

    /// The value of a parameter, such as `CN`, in its quotes; what cannot stand there is written as RFC 6868 has it.
    public static func icsParameter(_ text: String) -> String {
        "\""
            + replacing(text.shown) { scalar in
                switch scalar {
                case "^": "^^"
                case "\"": "^'"
                default: nil
                }
            } + "\""
    }

    /// A content line, folded: no line is longer than 75 bytes, and no character is cut (RFC 5545, 3.1).
    /// - Parameter line: name, parameters and value, the value by `icsText` where it is text.
    public static func icsLine(_ line: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(line.utf8.count + line.utf8.count / 24 + 2)
        var column = 0
        for scalar in line.unicodeScalars {
            let bytes = UTF8.encode(scalar)
            let size = bytes?.count ?? 0
            if column + size > 75 {
                out += [0x0D, 0x0A, 0x20]
                column = 1
            }
            if let bytes { out += bytes }
            column += size
        }
        return String(decoding: out + [0x0D, 0x0A], as: UTF8.self)
    }
}
