import RecoverBase

/// One thing that is wrong, or worth a word, in one place.
public struct Diagnostic: Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable {
        case error, warning, note
    }

    /// A span of a file, the file by the name its `Source` has.
    public struct Place: Sendable, Hashable {
        public var file: String
        public var span: Span

        public init(file: String, span: Span) {
            self.file = file
            self.span = span
        }
    }

    /// Another place that has a part in it, with a clause that says which: "first set here".
    public struct Related: Sendable, Hashable {
        public var place: Place
        public var message: String

        public init(_ place: Place, _ message: String) {
            self.place = place
            self.message = message
        }
    }

    public var code: Code
    public var severity: Severity
    /// What is wrong: one clause, lower case, no full stop.
    public var message: String
    public var place: Place
    public var related: [Related]
    /// A fact that helps to understand, without a full stop.
    public var note: String?
    /// What to write instead, without a full stop.
    public var help: String?
    /// In the file of `place`.
    public var fix: FixIt?

    /// The severity is the one of the code.
    public init(
        _ code: Code, _ message: String, at place: Place, related: [Related] = [], note: String? = nil,
        help: String? = nil, fix: FixIt? = nil
    ) {
        self.code = code
        self.severity = code.severity
        self.message = message
        self.place = place
        self.related = related
        self.note = note
        self.help = help
        self.fix = fix
    }

    public var isError: Bool { severity == .error }
}
