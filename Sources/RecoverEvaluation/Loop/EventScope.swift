import RecoverBase
import RecoverModel

/// What the condition of a stage sees: events by their names (`answered.says`, `contacted.count`), how many messages
/// are `unanswered`, and below them policies and the case.
struct EventScope: Scope {
    let walk: LoopWalk
    let below: any Scope
    /// Without them, only what policies and the case say is known.
    var knowsEvents = true

    func value(of path: Path) -> Value {
        guard let name = path.segments.first else { return .unknown }
        if name == "unanswered", path.segments.count == 1 {
            return knowsEvents ? .number(Double(walk.unanswered)) : .unknown
        }
        let isEvent =
            walk.isStage(name) || CaseEvent.Name(rawValue: name) != nil || walk.counts[name] != nil
        guard isEvent else { return below.value(of: path) }
        guard knowsEvents else { return .unknown }
        if path.segments.last == "count", path.segments.count == 2 { return .number(Double(walk.counts[name] ?? 0)) }
        guard let found = walk.latest[name] else { return .unknown }
        guard path.segments.count > 1 else { return .flag(true) }
        switch path.segments[1] {
        case "says": return found.event.says.map(Value.word) ?? .unknown
        case "by": return found.event.actor.map(Value.word) ?? .unknown
        case "via": return found.event.channel.map(Value.word) ?? .unknown
        case "score": return found.event.score.map(Value.score) ?? .unknown
        case "subject": return found.event.subject.map(Value.word) ?? .unknown
        default: return .unknown
        }
    }
}
