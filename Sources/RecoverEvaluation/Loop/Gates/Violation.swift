import RecoverBase
import RecoverModel

/// What opens a gate.
enum Opening {
    case nothing
    /// An event, or a word about one.
    case deed(String)
    /// Nothing but time, and since when it is so.
    case time(Instant, since: Instant? = nil)
}

/// A gate that was jumped.
public struct Violation: Sendable {
    public var gate: Gate
    public var event: String
    public var at: Instant?
    /// What happened, as a sentence.
    public var message: String
    /// What would open the gate.
    public var allowedBy: String?
    /// When it opens by itself; nil where something has to be done for it.
    public var opens: Instant?
    /// What shut it happened then.
    public var since: Instant?
    /// Why there is such a gate, in the words of the playbooks.
    public var reason: String?
    public var statements: [Statement]
    /// False where the school only points it out: nothing is refused for it.
    public var isRefused = true
}
