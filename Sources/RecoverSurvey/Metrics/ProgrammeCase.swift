import RecoverBase

/// What the figures of a programme need of one detractor.
public struct ProgrammeCase: Sendable, Hashable {
    public var id = ""
    /// Its answer, among those of the programme.
    var answer = 0
    public var account = ""
    public var touchpoint = ""
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

    /// A mistake of the table: nobody answers before being asked.
    var isContactedBeforeItCame: Bool {
        received.flatMap { received in contacted.map { $0 < received } } ?? false
    }

    /// Without what happened after a moment.
    func asOf(_ now: Instant) -> ProgrammeCase {
        func past(_ instant: Instant?) -> Instant? { instant.flatMap { $0 <= now ? $0 : nil } }
        var found = self
        let said = checkInAnswered ?? contacted ?? received
        if let said, said > now { found.isSolved = nil }
        (found.contacted, found.checkInAnswered) = (past(contacted), past(checkInAnswered))
        if let resurveyAt, resurveyAt > now { (found.resurveyAt, found.resurveyScore) = (nil, nil) }
        return found
    }

    /// When the customer said that it is solved.
    var recovered: Instant? { isSolved == true ? checkInAnswered ?? contacted ?? received : nil }
}

/// An answer to the survey, as a row gives it.
struct SurveyAnswer: Sendable {
    var id: String
    var touchpoint: String
    var score: Int
    var received: Instant?
    /// Of a detractor: the id that its case has in a table of cases.
    var caseID = ""
}

/// A cell that says something nobody can read, or something that cannot be so.
public struct UnreadCell: Sendable, Hashable {
    public var file: String
    public var row: Int
    public var text: String
}

/// What is read for the figures: all answers by touchpoint, and the cases.
public struct Programme: Sendable {
    /// As they were read; `settle` counts each once.
    var read: [SurveyAnswer] = []
    private var isSettled = false
    /// By touchpoint; answers of different touchpoints are never one score.
    public internal(set) var answers: [String: NetPromoter] = [:]
    /// Whether the answers are all answers and not only those of detractors.
    public internal(set) var hasAllAnswers = false
    public internal(set) var cases: [ProgrammeCase] = []
    /// A table of cases was among the files: what was done is known.
    public internal(set) var hasCases = false
    public internal(set) var counts = QueueCounts()
    public internal(set) var rejects: [(file: String, reject: Reject)] = []
    /// The first ones; all are counted.
    public internal(set) var unread: [UnreadCell] = []
    public internal(set) var unreadCells = 0
    /// Ids under which answers differ: the first ones, as sentences.
    public internal(set) var differing: [String] = []
    /// The scores of detractors in exports of whom no table of cases knows.
    var outside: [Int] = []
    public internal(set) var first: Instant?
    public internal(set) var last: Instant?

    public init() {}

    mutating func saw(_ instant: Instant) {
        first = min(first ?? instant, instant)
        last = max(last ?? instant, instant)
    }

    mutating func note(_ file: String, _ row: Int, _ text: String) {
        unreadCells += 1
        if unread.count < 1000 { unread.append(UnreadCell(file: file, row: row, text: text)) }
    }

    /// Takes in a table of cases: what was done, and who.
    public mutating func add(cases other: Programme) {
        hasCases = hasCases || other.hasCases
        cases += other.cases.map { one in
            var one = one
            one.answer += read.count
            return one
        }
        add(answers: other)
    }

    /// Takes in the answers alone.
    public mutating func add(answers other: Programme) {
        read += other.read
        hasAllAnswers = hasAllAnswers || other.hasAllAnswers
        counts += other.counts
        rejects += other.rejects
        unread += other.unread
        unreadCells += other.unreadCells
        differing += other.differing
        if let first = other.first { saw(first) }
        if let last = other.last { saw(last) }
    }

    /// The answers of exports stand in place of those that a table of cases has.
    public mutating func merge(answers exports: Programme) {
        settle()
        guard exports.counts.rows > 0 else { return }
        var exports = exports
        exports.settle()
        let touchpoints = Dictionary(cases.map { ($0.id, $0.touchpoint) }, uniquingKeysWith: { first, _ in first })
        outside = exports.read.filter { one in
            guard !one.caseID.isEmpty, touchpoints[CaseTable.id(one.caseID, at: one.touchpoint)] == nil else {
                return false
            }
            guard let known = touchpoints[one.caseID] else { return true }
            return !known.isEmpty && !one.touchpoint.isEmpty && known != one.touchpoint
        }.map(\.score)
        read = []
        answers = exports.answers
        hasAllAnswers = false
        let rejected = counts.rejected
        counts = QueueCounts()
        add(answers: exports)
        counts.rejected += rejected
        counts.rows += rejected
    }

    /// Counts each answer once: of several under one id and touchpoint the latest, in the order of reading where no time
    /// tells. Exports overlap.
    mutating func settle() {
        guard !isSettled else { return }
        isSettled = true
        var latest: [String: Int] = [:]
        var isGone = [Bool](repeating: false, count: read.count)
        for (index, one) in read.enumerated() where !one.id.isEmpty {
            let key = one.touchpoint + "\n" + one.id
            guard let before = latest[key] else {
                latest[key] = index
                continue
            }
            let other = read[before]
            let isLater = (one.received?.seconds ?? .min) >= (other.received?.seconds ?? .min)
            isGone[isLater ? before : index] = true
            if isLater { latest[key] = index }
            if other.score != one.score {
                differing.append(
                    "id `\(one.id)` has the scores \(other.score) and \(one.score); the later one, "
                        + "\(isLater ? one.score : other.score), counts")
            }
        }
        for (index, one) in read.enumerated() {
            guard isGone[index] else {
                answers[one.touchpoint, default: NetPromoter()].add(score: one.score)
                continue
            }
            counts.repeated += 1
            if one.score > 8 {
                counts.promoters -= 1
            } else if one.score > 6 {
                counts.passives -= 1
            } else {
                counts.detractors -= 1
            }
        }
        cases.removeAll { isGone[$0.answer] }
        read = read.indices.filter { !isGone[$0] }.map { read[$0] }
    }
}
