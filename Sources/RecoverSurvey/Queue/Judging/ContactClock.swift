import RecoverBase
import RecoverEvaluation
import RecoverModel

/// When a customer has to be contacted, counted from when the answer came in: the stage `contacted` of the playbooks.
public struct ContactClock: Sendable {
    public var stage: CaseStage
    /// What the playbooks say for its length, and where they say it: the policy, where a policy holds it.
    public var because: String
    public var place: String
    private let clock: CaseClock
    /// Seconds until it is due, and until its limit is broken, where they are the same for every row.
    let fixed: FixedTimes?

    struct FixedTimes: Sendable, Equatable {
        var due: Int
        var breach: Int?
    }

    init?(_ model: RecoveryModel) {
        guard let stage = model.stage("contacted"), stage.due != nil else { return nil }
        self.stage = stage
        clock = CaseClock(model)
        func seconds(_ limit: TimeLimit?) -> Int? {
            limit.flatMap { $0.span.months == 0 ? Int(saturating: $0.span.seconds.rounded()) : nil }
        }
        let isFixed = clock.kind == .calendar && (stage.breach == nil || seconds(stage.breach) != nil)
        fixed = isFixed ? seconds(stage.due).map { FixedTimes(due: $0, breach: seconds(stage.breach)) } : nil
        let reason = model.lengthReason(of: stage)
        (because, place) = (reason.because, reason.place)
    }

    /// All answers have the same length of time, so that it is said once.
    public var isFixed: Bool { fixed != nil }

    func times(_ received: Instant) -> StageDeadlines { clock.deadlines(of: stage, from: received) }

    /// How each of its times comes about, step by step, in the zone in which they are shown. Working hours, and months, are those of
    /// the playbooks' zone, which is named then.
    func allTimes(from received: Instant, in zone: ZoneRules) -> [String] {
        guard fixed == nil else { return CaseClock(.calendar, zone: zone).explanation(of: stage, from: received) }
        return clock.explanation(of: stage, from: received) + zoneNote(in: zone)
    }

    /// Where the steps of a time that is not the same for all are not told in the zone in which times are shown.
    func zoneNote(in zone: ZoneRules) -> [String] {
        clock.zone.name == zone.name ? [] : ["counted in the hours of \(clock.zone.name)"]
    }

    /// How the deadline comes about, step by step.
    public func explanation(from received: Instant) -> [String] {
        stage.due.map { clock.explanation(of: $0, from: received) } ?? []
    }
}
