/// How diagnostics are painted: without colours, or with the colours of a terminal.
public enum DiagnosticStyle: Sendable {
    case plain, ansi

    /// The part of a diagnostic that a colour stands for.
    enum Part {
        case severity(Diagnostic.Severity)
        /// Names and messages that stand out.
        case heading
        case help
        case gutter
    }

    /// The text as it is in the plain style.
    func paint(_ text: String, _ part: Part) -> String {
        guard self == .ansi, !text.isEmpty else { return text }
        return "\u{1B}[\(DiagnosticStyle.code(part))m\(text)\u{1B}[0m"
    }

    private static func code(_ part: Part) -> String {
        switch part {
        case .severity(.error): "1;31"
        case .severity(.warning): "1;33"
        case .severity(.note): "1;36"
        case .heading: "1"
        case .help: "1;32"
        case .gutter: "34"
        }
    }
}
