extension Escapes {
    /// A cell of a CSV file after RFC 4180. One that a spreadsheet would take for a formula gets an apostrophe in
    /// front, which Linear's importer and spreadsheets take away again. So does one that looks as if it had one already:
    /// `undefused` gives back every cell.
    public static func csvCell(_ text: String) -> String {
        let shown = text.shownLines
        let cell = isFormula(shown) ? "'" + shown : shown
        guard cell.utf8.contains(where: { $0 == quote || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return cell }
        var bytes: [UInt8] = [quote]
        bytes.reserveCapacity(cell.utf8.count + 8)
        for byte in cell.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A line of a CSV file, ended as RFC 4180 asks.
    public static func csvLine(_ cells: [String]) -> String {
        cells.map(csvCell).joined(separator: ",") + "\r\n"
    }

    /// A cell as it was before it was written, without the apostrophe in front of a formula.
    public static func undefused(_ cell: String) -> String {
        cell.unicodeScalars.first == "'" && isFormula(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
    }

    private static let quote = UInt8(ascii: "\"")

    /// Whether it begins with a sign that starts a formula, in any width, or with white space of a table; apostrophes, other
    /// white space and what is invisible are passed over, as importers pass over them.
    private static func isFormula(_ text: String) -> Bool {
        let first = text.unicodeScalars.first { scalar in
            switch scalar {
            case "'", " ": false
            case "\t", "\r", "\n": true
            default: !scalar.isInvisible && !scalar.properties.isWhitespace
            }
        }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}",
            "\u{FE62}", "\u{FE63}", "\u{FE6B}":
            return true
        default: return false
        }
    }
}
