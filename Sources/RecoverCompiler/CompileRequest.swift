import RecoverBase

/// What is to be compiled.
public struct CompileRequest: Sendable {
    public var main: Source
    /// The variant to put on top.
    public var variant: String?
    /// Paths and values to set on top of all, as `--set` gives them.
    public var settings: [(path: String, value: String)] = []
    /// Further layers on top, in order: what was typed in a session.
    public var typed: [TypedLayer] = []
    /// The clock; nil leaves out what depends on it.
    public var now: Instant?
    /// False where only the messages count: what they do not depend on is then not built.
    public var wantsModel = true

    public init(main: Source) {
        self.main = main
    }
}
