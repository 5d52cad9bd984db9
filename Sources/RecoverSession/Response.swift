/// What a session answers to one line or statement.
public struct Response: Sendable {
    /// What the face of the session has to do besides showing the text.
    public enum Action: Sendable, Hashable {
        case none
        case quit
        /// Let the user edit this text, then call `Session.replaceLast`.
        case edit(String)
        /// Play the exercise.
        case play
        /// Keep the session out of the history.
        case keepPrivate
        /// Hand the text to this command of the shell instead of showing it.
        case pipe(String)
    }

    /// May hold several lines; without control characters.
    public var text: String
    /// Something was wrong with what was typed, and nothing was changed.
    public var isError = false
    /// It may take more than a screen: a prompt, a plan, a table. What a statement changed is cut short instead.
    public var isLong = true
    /// Its lines are code, or columns that fit already: none of them is broken.
    var isSet = false
    public var action: Action

    public init(_ text: String, action: Action = .none) {
        self.text = text
        self.action = action
    }

    static func short(_ text: String) -> Response {
        var response = Response(text)
        response.isLong = false
        return response
    }

    static func set(_ text: String) -> Response {
        var response = Response(text)
        response.isSet = true
        return response
    }
}

/// Why nothing was done, and lines of which one may be meant.
struct Refusal: Error {
    var message: String
    var choices: [String] = []

    init(_ message: String, choices: [String] = []) {
        self.message = message
        self.choices = choices
    }
}
