extension Escapes {
    /// HTML inside a question of Moodle's GIFT, whose answers begin at the first brace, wherever it stands. HTML that begins
    /// with a bracket would choose a format.
    public static func gift(html: String) -> String {
        let bracket = html.unicodeScalars.first == "["
        return (bracket ? "&\\#91;" : "")
            + replacing(bracket ? String(html.unicodeScalars.dropFirst()) : html) { scalar in
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
