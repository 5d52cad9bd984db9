import RecoverBase
import RecoverEvaluation
import RecoverModel

/// The figures of a programme. Every share keeps its counts: what is small is shown without a percentage.
public struct ProgrammeFigures: Sendable {
    /// One figure, with what the sources say of it beside it.
    public struct Figure: Sendable {
        public var id: String
        public var label: String
        /// Of a share: how many, and of how many.
        public var part: Int?
        public var whole: Int?
        /// Of what is no share: the value, and in what.
        public var value: Double?
        public var unit = "%"
        /// Why there is no figure.
        public var missing: String?
        public var note: String?
        public var benchmarks: [Benchmark] = []

        init(_ id: String, _ label: String, _ part: Int, of whole: Int, note: String? = nil) {
            self.id = id
            self.label = label
            self.part = part
            self.whole = whole
            self.note = note
        }

        init(_ id: String, _ label: String, value: Double?, unit: String, missing: String? = nil, note: String? = nil) {
            self.id = id
            self.label = label
            self.value = value
            self.unit = unit
            self.missing = missing
            self.note = note
        }

        /// In percent or its unit; nil where the sample is too small to say so.
        public func measured(smallest: Int) -> Double? {
            guard let part, let whole else { return value }
            return whole >= max(1, smallest) ? 100 * Double(part) / Double(whole) : nil
        }

        /// Whether it is worse than the first benchmark of its own kind: a share too low, a time too long.
        func misses(smallest: Int) -> Bool {
            guard let measured = measured(smallest: smallest), let goal = goal else { return false }
            return unit == "h" ? goal.high.map { measured > $0 } ?? false : goal.low.map { measured < $0 } ?? false
        }

        /// What the figure is held against: of a share, a share. Claims about revenue are no goals.
        public var goal: Benchmark? {
            switch unit {
            case "%": benchmarks.first { $0.words.contains("%") }
            case "h", "points": benchmarks.first
            default: nil
            }
        }
    }

    /// A figure that a source gives: a target, not a finding.
    public struct Benchmark: Sendable, Hashable {
        public var id: String
        /// As it is written: `95%..100%`.
        public var words: String
        public var low: Double?
        public var high: Double?
        public var source: String

        init(_ id: ModelTree.NodeID, _ tree: ModelTree) {
            self.id = tree[id].key
            let value = tree.value("figure", of: id)
            words = tree.argument("figure", of: id).map { tree.words(of: $0, in: id) } ?? value.description
            if case .range(let from, let to) = value {
                (low, high) = (from?.double, to?.double)
            } else {
                low = value.double ?? value.duration.map { $0.approximateSeconds / 3600 }
                high = low
            }
            source = tree[id].settings.last.flatMap { tree.provenance.reason(of: $0) } ?? ""
        }
    }

    /// What the user gives.
    public struct Options: Sendable {
        /// Invitations that were sent.
        public var sent: Int?
        /// The share of all customers that leave in half a year, in percent.
        public var baseChurn: Double?

        public init() {}
    }

    public var programme: Programme
    public var now: Instant
    public var figures: [Figure] = []
    /// How many detractors were not recovered by the end of the last days, weeks or months, as the policy `churn-list` says.
    public var unrecovered: [Unrecovered] = []
    public var causes: [(name: String, count: Int)] = []
    public var unnamedCauses = 0
    /// Who answers for the causes behind many cases, by the policy `outer-loop`; nil where nobody does.
    public var outerLoop: String?
    /// Revenue of the accounts that are not recovered, by currency.
    public var atStake: [(currency: String, amount: Double)] = []
    /// All benchmarks of the playbooks, those that nothing measures included.
    public var benchmarks: [Benchmark] = []
    public var smallest: Int
    /// What a benchmark names is a limit, by the policy `benchmarks`, and not only a direction.
    public var hasLimits: Bool
    private let clock: CaseClock

    public init(_ programme: Programme, model: RecoveryModel, now: Instant, options: Options = Options()) {
        self.programme = programme
        self.programme.settle()
        self.now = now
        clock = CaseClock(model)
        let tree = model.tree
        outerLoop = model.policy(.outerLoop)?.value.string.flatMap { $0 == "none" ? nil : $0 }
        smallest = model.policy(.smallestSample)?.value.integer ?? 0
        hasLimits = model.policy(.benchmarks)?.value.string == "limits"
        benchmarks = tree.children(of: ModelTree.root, .benchmark).map { Benchmark($0, tree) }
        addOutreach(model)
        addRecovery(model)
        addRisk(model, options)
        addRetention(model)
        if let sent = options.sent {
            figures.insert(Figure("response-rate", "Answered", programme.counts.answered, of: sent), at: 0)
        }
        if programme.hasCases, programme.first != nil {
            unrecovered = Unrecovered.last(of: cases, now: now, each: model.policy(.churnList)?.value.string)
        }
        countCauses()
        let goals = ["conversion-target", "conversion-elite"]
        let isElite = model.policy(.conversionGoal)?.value.string == "elite"
        let pairs: [String: [String]] = [
            "outreach-rate": ["outreach-rate"], "sla": ["outreach-hours"], "first-contact": ["outreach-hours"],
            "converted-of-asked": isElite ? goals.reversed() : goals, "promoter-of-asked": ["apple-conversion"],
            "resurvey-lift": ["resurvey-lift"], "value-at-risk": ["churn-multiplier"],
        ]
        for index in figures.indices {
            figures[index].benchmarks = (pairs[figures[index].id] ?? []).compactMap { id in
                benchmarks.first { $0.id == id }
            }
        }
    }

    /// The figures that miss what stands beside them, where that is a limit: the goal, the first of them.
    public var missed: [Figure] {
        hasLimits ? figures.filter { $0.misses(smallest: smallest) } : []
    }

    /// Benchmarks that stand beside no figure: what the sources claim.
    public var claims: [Benchmark] {
        let used = Set(figures.flatMap(\.benchmarks).map(\.id))
        return benchmarks.filter { !used.contains($0.id) }
    }

    var cases: [ProgrammeCase] { programme.cases }

    private mutating func addOutreach(_ model: RecoveryModel) {
        guard programme.hasCases else { return }
        let reached = cases.filter { $0.contacted.map { $0 <= now } ?? false }
        // All detractors, those of the exports of whom nobody has made a case included.
        let highest = model.policy(.scores)?.value.string == "up-to-five" ? 5 : 6
        let outside = programme.outside.count { $0 <= highest }
        figures.append(
            Figure(
                "outreach-rate", "Reached by a person", reached.count, of: cases.count + outside,
                note: outside > 0 ? "\(outside) in no case" : nil))
        var (inTime, due, pending) = (0, 0, 0)
        for one in cases {
            guard let breach = one.breachAt, !one.isContactedBeforeItCame else { continue }
            if let contacted = one.contacted, contacted <= now {
                due += 1
                if contacted <= breach { inTime += 1 }
            } else if breach <= now {
                due += 1
            } else {
                pending += 1
            }
        }
        let limit = model.stage("contacted")?.breach.map(clock.words) ?? "the limit"
        figures.append(
            Figure(
                "sla", "Within \(limit)", inTime, of: due, note: pending > 0 ? "\(pending) pending" : nil))
        let hours = reached.compactMap { one -> Double? in
            guard let received = one.received, let contacted = one.contacted, contacted >= received else { return nil }
            return Double(clock.elapsed(from: received, to: contacted)) / 3600
        }.sorted()
        let median =
            hours.isEmpty ? nil : (hours[(hours.count - 1) / 2] + hours[hours.count / 2]) / 2
        figures.append(
            Figure(
                "first-contact", "Median to first contact" + (clock.kind == .workingHours ? ", working hours" : ""),
                value: median, unit: "h",
                missing: median != nil
                    ? nil : reached.isEmpty ? "nobody was reached yet" : "not known: no case has both times"))
    }

    private mutating func addRecovery(_ model: RecoveryModel) {
        guard programme.hasCases else { return }
        let reached = cases.filter { $0.contacted.map { $0 <= now } ?? false }
        figures.append(
            Figure(
                "recovery-rate", "Customer says solved", reached.filter { $0.recovered != nil }.count, of: reached.count
            ))
        guard let stage = model.stage("resurveyed"), let opens = stage.opens, let closes = stage.due,
            let at = model.policy(.convertedAt)?.value.integer
        else { return }
        let due = cases.filter { one in
            one.received.flatMap { clock.deadlines(of: stage, from: $0).opens }.map { $0 <= now } ?? false
        }
        let asked = due.filter { one in
            guard let at = one.resurveyAt, let received = one.received, one.resurveyScore != nil, at <= now else {
                return false
            }
            let times = clock.deadlines(of: stage, from: received)
            return times.opens.map { at >= $0 } ?? true && times.due.map { at <= $0 } ?? true
        }
        let converted = asked.filter { ($0.resurveyScore ?? 0) >= at }.count
        let promoters = asked.filter { ($0.resurveyScore ?? 0) >= 9 }.count
        func day(_ limit: TimeLimit) -> Int { Int(saturating: limit.span.approximateSeconds) / 86_400 }
        let isWorking = clock.kind == .workingHours && !closes.isOfCalendar
        let days = "\(isWorking ? "working " : "")day \(day(opens))–\(day(closes))"
        figures.append(Figure("asked-again", "Asked again, \(days)", asked.count, of: due.count))
        figures.append(Figure("converted-of-asked", "now \(at)+, of those asked", converted, of: asked.count))
        figures.append(Figure("converted-of-due", "now \(at)+, of all due", converted, of: due.count))
        figures.append(Figure("promoter-of-asked", "now 9+, of those asked", promoters, of: asked.count))
        // The points by which the score rises when second answers stand in place of the first.
        let answers = programme.answers.count == 1 && programme.hasAllAnswers ? programme.answers.first?.value : nil
        if let answers, answers.count > 0, !asked.isEmpty {
            let passives = asked.filter { (7...8).contains($0.resurveyScore ?? 0) }.count
            figures.append(
                Figure(
                    "resurvey-lift", "NPS with the second answers",
                    value: 100 * Double(2 * promoters + passives) / Double(answers.count), unit: "points"))
        }
    }

    /// The most frequent first.
    private mutating func countCauses() {
        var counts: [String: Int] = [:]
        for one in cases {
            let names = Set(one.cause.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty })
            if names.isEmpty { unnamedCauses += 1 }
            for name in names { counts[name, default: 0] += 1 }
        }
        causes = counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }
}

extension QueueCounts {
    /// Answers with a score.
    var answered: Int { promoters + passives + detractors }
}
