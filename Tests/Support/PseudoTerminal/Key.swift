/// What special keys send.
public enum Key {
    public static let enter = "\r"
    public static let tab = "\t"
    public static let up = "\u{1B}[A"
    public static let down = "\u{1B}[B"
    public static let right = "\u{1B}[C"
    public static let left = "\u{1B}[D"
    public static let home = "\u{1B}[1~"
    public static let backspace = "\u{7F}"
    public static let escape = "\u{1B}"

    /// Ctrl with a letter.
    public static func control(_ letter: Character) -> String {
        String(UnicodeScalar((letter.uppercased().utf8.first ?? 0x40) & 0x1F))
    }

    /// A text from the clipboard, as terminals send it to a program that asked for brackets around it.
    public static func paste(_ text: String) -> String {
        "\u{1B}[200~" + String(text.map { $0 == "\n" ? "\r" : $0 }) + "\u{1B}[201~"
    }
}
