import RecoverBase

/// What the figures of a programme need of one detractor.
public struct ProgrammeCase: Sendable, Hashable {
    public var id = ""
    public var account = ""
    public var score = 0
    public var received: Instant?
    public var breachAt: Instant?
    public var contacted: Instant?
    public var checkInAnswered: Instant?
    /// What the customer said; nil where nothing was said yet.
    public var isSolved: Bool?
    public var resurveyAt: Instant?
    public var resurveyScore: Int?
    /// Annual recurring revenue, with its currency.
    public var arr: Double?
    public var currency = ""
    /// What of it is still there after the renewal: a sum, or yes and no.
    public var retained: Double?
    public var cause = ""

    public init() {}

    /// When the customer said that it is solved.
    var recovered: Instant? { isSolved == true ? checkInAnswered ?? contacted ?? received : nil }
}

/// What is read for the figures: all answers by touchpoint, and the cases.
public struct Programme: Sendable {
    /// By touchpoint; answers of different touchpoints are never one score.
    public internal(set) var answers: [String: NetPromoter] = [:]
    /// Whether the answers are all answers and not only those of detractors.
    public internal(set) var hasAllAnswers = false
    public internal(set) var cases: [ProgrammeCase] = []
    /// A table of cases was among the files: what was done is known.
    public internal(set) var hasCases = false
    public internal(set) var counts = QueueCounts()
    public internal(set) var rejects: [(file: String, reject: Reject)] = []
    public internal(set) var first: Instant?
    public internal(set) var last: Instant?

    public init() {}

    mutating func saw(_ instant: Instant) {
        first = min(first ?? instant, instant)
        last = max(last ?? instant, instant)
    }

    /// Takes in a table of cases: what was done, and who.
    public mutating func add(cases other: Programme) {
        hasCases = hasCases || other.hasCases
        cases += other.cases
        add(answers: other)
    }

    /// Takes in the answers alone.
    public mutating func add(answers other: Programme) {
        for (touchpoint, counted) in other.answers {
            answers[touchpoint, default: NetPromoter()].promoters += counted.promoters
            answers[touchpoint, default: NetPromoter()].passives += counted.passives
            answers[touchpoint, default: NetPromoter()].detractors += counted.detractors
        }
        hasAllAnswers = hasAllAnswers || other.hasAllAnswers
        counts += other.counts
        rejects += other.rejects
        if let first = other.first { saw(first) }
        if let last = other.last { saw(last) }
    }

    /// The answers of exports stand in place of those that a table of cases has.
    public mutating func merge(answers exports: Programme) {
        guard exports.counts.rows > 0 else { return }
        answers = [:]
        hasAllAnswers = false
        let rejected = counts.rejected
        counts = QueueCounts()
        add(answers: exports)
        counts.rejected += rejected
        counts.rows += rejected
    }
}
