/// What a customer answered when asked whether it is solved, as the column `answer` has it.
enum CustomerAnswer: Sendable, Hashable {
    case yes, no
    /// Nothing stands there.
    case blank
    /// Something else: nobody knows what it means.
    case unread

    init(_ text: String) {
        switch text.trimmed.lowercased() {
        case "yes", "y", "true", "1": self = .yes
        case "no", "n", "false", "0": self = .no
        case "": self = .blank
        default: self = .unread
        }
    }
}
