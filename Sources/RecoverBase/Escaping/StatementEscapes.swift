extension Escapes {
    /// A text as a statement has it, in its quotes. Where texts are filled in, a `{` starts a path; `keepsPaths` leaves it.
    public static func statementText(_ text: String, keepsPaths: Bool) -> String {
        let inside = replacing(text) { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "{": keepsPaths ? nil : "\\{"
            case "\n": "\\n"
            case "\t": "\\t"
            // Any other line end would end the text, and with it the statement.
            case "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}", "\0":
                "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: nil
            }
        }
        return "\"\(inside)\""
    }
}
