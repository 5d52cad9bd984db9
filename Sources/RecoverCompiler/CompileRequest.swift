import RecoverBase
import RecoverLanguage

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
    /// When the messages go out: with `--now`, and for whatever sends them (`prompt`, `mail`, `run`, `grade`); nil leaves out that an
    /// offered time has passed. Cases of old have times of old, and nothing is wrong with them.
    public var sending: Instant?
    /// Conditions of the main file that count as met, by where they start.
    var assumed: Set<UInt32> = []
    /// Doctrine is read whole, whatever is wanted.
    var readsAll = false
    /// Of what is wrong only the errors are asked for.
    var wantsOnlyErrors = false
    /// What the rest does not depend on is not built.
    public var want = Want.model

    public enum Want: Sendable {
        /// What is wrong in the file, and no model.
        case messages
        /// Of the model what a case's life depends on, and no warnings unless there are errors: for many cases one after the
        /// other.
        case life
        /// The whole model, and no warnings unless there are errors.
        case modelWithoutWarnings
        case model

        var wantsWarnings: Bool { self == .messages || self == .model }
    }

    public init(main: Source) {
        self.main = main
    }
}

extension CompileRequest.Want {
    /// How much of shipped playbooks is read for it.
    var depth: Reader.Depth {
        switch self {
        case .messages: .skimming
        case .life: .living
        case .modelWithoutWarnings, .model: .waiting
        }
    }
}
