/// What a session answers to one line or statement.
public struct Response: Sendable {
    /// What the face of the session has to do besides showing the text.
    public enum Action: Sendable, Hashable {
        case none
        case quit
        /// Let the user edit this text, then submit it.
        case edit(String)
        /// Play the exercise.
        case play
        /// Keep the session out of the history (or let it in again).
        case keepPrivate(Bool)
    }

    /// May hold several lines; without control characters.
    public var text: String
    /// Something was wrong with what was typed, and nothing was changed.
    public var isError: Bool
    /// It may take more than a screen: a prompt, a plan, a table. What a statement changed is cut short instead.
    public var isLong: Bool
    public var action: Action

    public init(_ text: String, isError: Bool = false, isLong: Bool = true, action: Action = .none) {
        self.text = text
        self.isError = isError
        self.isLong = isLong
        self.action = action
    }

    static func error(_ text: String) -> Response { Response(text, isError: true, isLong: false) }
}
