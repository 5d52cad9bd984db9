/// How a report is painted: as plain text, or with the colours of a terminal.
public enum ReportStyle: Sendable, Hashable {
    case plain, ansi

    enum Part {
        case heading, warning, label, good, bad
    }

    func paint(_ text: String, _ part: Part) -> String {
        guard self == .ansi, !text.isEmpty else { return text }
        let code =
            switch part {
            case .heading: "1"
            case .warning: "1;33"
            case .label: "2"
            case .good: "32"
            case .bad: "1;31"
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
