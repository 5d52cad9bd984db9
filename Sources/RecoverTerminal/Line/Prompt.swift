import RecoverBase

/// A prompt in parts, each in one colour: `Prompt("harborline", .cyan) + "> "`.
///
/// Its text may come from a file: control characters in it are shown, not sent.
public struct Prompt: ExpressibleByStringLiteral, Sendable {
    /// How a part looks.
    public enum Style: Sendable {
        case plain, bold, dim, red, green, yellow, blue, magenta, cyan

        /// The parameter of the escape sequence that selects it.
        var code: Int {
            switch self {
            case .plain: 0
            case .bold: 1
            case .dim: 2
            case .red: 31
            case .green: 32
            case .yellow: 33
            case .blue: 34
            case .magenta: 35
            case .cyan: 36
            }
        }
    }

    private var parts: [(text: String, style: Style)]

    public init(_ text: String, _ style: Style = .plain) {
        parts = [(text, style)]
    }

    public init(stringLiteral text: String) {
        self.init(text)
    }

    public static func + (left: Prompt, right: Prompt) -> Prompt {
        var sum = left
        sum.parts += right.parts
        return sum
    }

    /// The prompt for readline: what takes no column stands between its two markers.
    func text(inColour: Bool) -> String {
        parts.map { part in
            let text = VisibleText.visible(part.text, keepsLineFeeds: false, keepsTabs: false)
            guard inColour, part.style != .plain else { return text }
            return "\u{1}\u{1B}[\(part.style.code)m\u{2}\(text)\u{1}\u{1B}[0m\u{2}"
        }.joined()
    }
}
