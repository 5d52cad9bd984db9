/// What stands at the prompt when the user asks for a completion.
public struct CompletionRequest: Sendable, Hashable {
    /// All lines of the statement so far, joined by line feeds; the last is the one being edited, up to its end.
    public var text: String
    /// Where the cursor is, in UTF-8 bytes from the start of `text`.
    public var cursor: Int

    public init(text: String, cursor: Int) {
        self.text = text
        self.cursor = cursor
    }
}

/// What could stand at the cursor.
public struct Completion: Sendable, Hashable {
    /// One of the possibilities.
    public struct Candidate: Sendable, Hashable, ExpressibleByStringLiteral {
        /// What replaces the text from `start` to the cursor, quotes and escapes included.
        public var text: String
        /// One line on what it is for; shown in the list.
        public var description: String?
        /// What follows it when it is the only one: a space, a closing quote and a space, ` {`, or nothing.
        public var suffix: String

        public init(_ text: String, description: String? = nil, suffix: String = " ") {
            self.text = text
            self.description = description
            self.suffix = suffix
        }

        public init(stringLiteral text: String) {
            self.init(text)
        }
    }

    /// Where the replaced text begins, in UTF-8 bytes from the start of the request's text.
    public var start: Int
    /// In the order in which they are shown. They need not begin with what was typed: a completion may mend case.
    public var candidates: [Candidate]

    public init(start: Int, candidates: [Candidate]) {
        self.start = start
        self.candidates = candidates
    }
}
