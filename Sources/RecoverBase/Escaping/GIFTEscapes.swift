extension Escapes {
    /// HTML inside a question of Moodle's GIFT, whose answers begin at the first brace, wherever it stands. What begins with a
    /// bracket would choose a format, what begins with a percent sign its own share.
    public static func gift(html: String) -> String {
        let first = html.unicodeScalars.first.flatMap { $0 == "[" || $0 == "%" ? $0 : nil }
        return (first.map { "&\\#\($0.value);" } ?? "")
            + replacing(first == nil ? html : String(html.unicodeScalars.dropFirst())) { scalar in
                switch scalar {
                case "~", "=", "#", "{", "}", ":", "\\": "\\\(scalar)"
                case "\n": "\\n"
                default: nil
                }
            }
    }

    /// A part of the path of a category of Moodle, which knows no other escape than the doubled slash.
    public static func moodleCategory(_ text: String) -> String {
        replacing(text.shown) { scalar in
            switch scalar {
            case "/": "//"
            case "\\": "-"
            default: nil
            }
        }
    }
}
