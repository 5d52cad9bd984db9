import RecoverModel

/// What the playbooks make of all rows with one signature.
public struct Verdict: Sendable {
    /// A part of the priority: its points, what it is for in a word or two, and why.
    public struct Reason: Sendable, Hashable {
        public var points: Double
        public var label: String
        public var because: String
        /// The statement: file and line.
        public var place: String
    }

    public var segment: String
    public var guards: [Guard]
    /// Nobody of ours writes: somebody else takes over, or the customer asked for silence.
    public var isHeld: Bool
    public var priority: Double
    public var reasons: [Reason]
    /// Whom a guard routes the case to.
    public var route: String?
    public var owner: OwnerCandidate?
    /// From when it was received; seconds on the calendar, or working hours.
    public var contact: ContactClock?
    public var next: String
    let choice: OwnerChoice

    /// - Parameter signature: what the conditions of guards and priorities say.
    init(_ handling: Handling, _ signature: RowSignature) {
        segment = handling.segment
        let fired = handling.guards.filter { $0.condition.truth(in: signature) == .yes }.map { found in
            var fired = found.guard
            fired.fired = .yes
            return fired
        }
        guards = fired
        reasons = handling.priorities.filter { $0.condition.truth(in: signature) == .yes }.map(\.reason)
            .sorted { $0.points > $1.points }
        priority = reasons.reduce(0) { $0 + $1.points }
        let holder = fired.first(where: \.takesOver)
        isHeld = holder != nil
        route = (holder ?? fired.first { $0.route != nil })?.route
        choice = handling.choice
        owner = holder == nil ? handling.owner : holder?.route.map(handling.candidate)
        contact = handling.contact
        next = handling.next(fired, holder)
    }

    /// `high value 30, tenure 20`.
    public var labels: String { reasons.map(\.label).joined(separator: ", ") }

    /// `30: High-value accounts come first. 15: …`
    var because: String {
        reasons.map { "\(CellValue.plain($0.points)): \($0.because)" }.joined(separator: " ")
    }

    /// Also for a row without a time.
    var guardIDs: String { guards.map(\.id).joined(separator: " ") }
}

/// A verdict that many rows have.
final class SharedVerdict: Sendable {
    let verdict: Verdict

    init(_ verdict: Verdict) {
        self.verdict = verdict
    }
}

extension Verdict.Reason {
    /// Of a `priority`; nil where it has no points.
    init?(_ id: ModelTree.NodeID, _ tree: ModelTree) {
        guard let points = tree.value("points", of: id).double else { return nil }
        let setting = tree[id].settings.last
        let origin = setting.map { tree.provenance.origin(of: $0) }
        let words = setting.map { tree.provenance.words(of: tree[id].conditionSpan, in: $0) } ?? ""
        self.init(
            points: points, label: Verdict.Reason.label(tree[id].condition),
            because: origin?.reason ?? (words.isEmpty ? "always" : words),
            place: origin.map { "\($0.file):\($0.line)" } ?? "")
    }

    /// `customer.value is high`: high value; `feedback.score <= 2`: score.
    private static func label(_ condition: Expression?) -> String {
        guard let condition, let name = condition.paths.first?.path.segments.last else { return "always" }
        if case .word(let word)? = condition.claims.first?.values { return "\(word) \(name)" }
        return name
    }
}
