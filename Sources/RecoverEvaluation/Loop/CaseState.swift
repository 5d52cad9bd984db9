import RecoverBase
import RecoverModel

/// Where a case stands at a moment.
public struct CaseState: Sendable {
    /// Something that is to be done by a time: the step of a stage, a promise, a milestone, a decision.
    public struct Duty: Sendable {
        public enum Kind: String, Sendable {
            case stage, attempt, answer, promise, milestone, checkpoint
        }

        public enum Standing: Int, Sendable, Comparable {
            case due, overdue, breached

            public static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
        }

        public var kind: Kind
        /// The stage, the milestone, or the words of a promise.
        public var id: String
        public var title: String
        public var standing: Standing
        /// Before it, it comes too early.
        public var opens: Instant?
        public var by: Instant?
        public var breach: Instant?
        public var closes: Instant?
        /// When it was done; nil where it is still to be done.
        public var doneAt: Instant?
        public var owner: String?
        /// How it is best done: `call`, `email`.
        public var channel: String?
        /// The template that belongs to it.
        public var sends: String?
        /// Its limit was broken, and it can not be done any more.
        public var isOver = false
        /// Whose yes it waits for.
        public var awaits: String?
        /// What was decided, and by whom: `no-go by VP`.
        public var decided: String?
        /// The gates that time alone opens, and that its own window knows nothing of.
        public var waits: [Violation] = []
        /// Who else has to hear of it by now.
        public var escalatedTo: [String] = []
        /// How its times came about, step by step.
        public var steps: [String] = []
        public var reason: String?
        /// Where the reason is written: file and line.
        public var place: String?
        public var statements: [Statement]

        /// Whether it goes by a name: its id, or its title.
        public func isCalled(_ name: String) -> Bool { id == name || title == name }

        /// Whether it was done, and after its time. Bounds are inclusive.
        public var isLate: Bool { lateBy != nil }

        /// How many seconds after its time it was done; nil where it was in time, or is not done.
        public var lateBy: Int? {
            guard let doneAt, let limit = firstLimit, doneAt > limit else { return nil }
            return doneAt.seconds - limit.seconds
        }

        /// After it, it is late.
        public var firstLimit: Instant? { [by, breach, closes].compactMap { $0 }.min() }
    }

    /// What may come next, or may not, and why.
    public struct NextStep: Sendable {
        public var id: String
        public var title: String
        public var may: Bool
        public var opens: Instant?
        public var by: Instant?
        /// Why it may not come; empty where it may.
        public var why: String
        /// The gate that is shut.
        public var gate: Gate?
        /// By whom, or by what, it may not come: the lead, a mail where a call comes first.
        public var limits: [Violation] = []
        public var allowedBy: String?
        public var reason: String?
        public var sends: String?
        public var statements: [Statement]
    }

    /// One of the five status fields.
    public struct StatusField: Sendable {
        public var name: String
        public var stage: String
        public var happened: Bool
        public var at: Instant?
        public var event: CaseEvent?
    }

    public var at: Instant
    public var received: Instant?
    /// The id of the stage; `received` before the first.
    public var stage: String
    public var stageTitle: String
    public var fields: [StatusField]
    public var due: [Duty]
    public var overdue: [Duty]
    public var breached: [Duty]
    /// What was done after its time: steps, promises, milestones, decisions.
    public var late: [Duty]
    public var violations: [Violation]
    public var next: [NextStep]
    /// Why the case is closed; nil while it is open.
    public var closed: String?
    /// Who leads it.
    public var lead: String?
    /// What happened, up to the moment.
    public var past: [DatedEvent]
    /// Events that are written and lie ahead.
    public var ahead: Int
    public var milestonesDone: Int
    public var milestones: Int
    public var returns: Int
    /// Guards that hold messages, and what holds still.
    public var holding: [String]
    /// Guards by which somebody else has taken the case over, or nobody may write: what we would have written is not due.
    public var takenOver: [Guard]
}

extension CaseState {
    /// Names of the five fields (F6) and the stages that fill them.
    static let fieldStages = [
        ("initial-contact-sent", "contacted"), ("resolution-confirmed", "resolved"), ("check-in-sent", "checked-in"),
        ("check-in-answered", "answered"), ("review-requested", "review-asked"),
    ]
}
