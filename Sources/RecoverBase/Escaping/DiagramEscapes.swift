extension Escapes {
    /// Between the quotes of a label of Graphviz's DOT, which also reads the entities of HTML.
    public static func dot(_ text: String) -> String {
        lines(text).map { line in
            replacing(line.shown) { scalar in
                switch scalar {
                case "\"": "\\\""
                case "\\": "\\\\"
                case "&": "&amp;"
                default: nil
                }
            }
        }.joined(separator: "\\n")
    }

    /// Between the quotes of a label of Mermaid: everything that could be markup, of its own or of HTML, as an entity.
    public static func mermaid(_ text: String) -> String {
        lines(text).map { line in
            replacing(line.shown) { scalar in
                switch scalar {
                case "\"", "#", "&", "<", ">", "`", "|", "\\", ";", "[", "]", "{", "}", "*", "_": "#\(scalar.value);"
                default: nil
                }
            }
        }.joined(separator: "<br/>")
    }
}
