import RecoverBase
import RecoverModel

/// How often somebody is asked who does not answer, how far apart, and when the case is let go.
extension GateKeeper {
    func attemptGates(_ dated: DatedEvent, _ add: Add) {
        let every = walk.word(.cadence) == "every-message"
        let sent = every ? walk.messages : walk.unanswered
        if sent >= walk.attempts, walk.released == nil {
            add(
                .thirdAttempt,
                "\(counted(sent, "message")) \(every ? "went out" : "went unanswered") already; "
                    + "\(counted(walk.attempts, "attempt")) \(walk.attempts == 1 ? "is" : "are") the limit",
                every ? .nothing : .deed("a word from \(walk.customerName): `replied`"),
                model.reason(ofPolicy: .attempts), [model.statement(ofPolicy: .attempts)])
        }
        if let from = nextAttempt, let last = walk.lastMessage?.at, let at = dated.at, last <= at, at < from,
            !isMailBehindCall(dated.event)
        {
            let earlier = at == last ? "at the same moment" : "\(WallClock.length(at.seconds - last.seconds)) earlier"
            let gap = walk.span(.attemptGap).map(clock.words) ?? ""
            add(
                .attemptsTooClose, "the message before it went out \(earlier); \(gap) lie between two",
                .time(from, since: last),
                model.reason(ofPolicy: .attemptGap), [model.statement(ofPolicy: .attemptGap)])
        }
        guard dated.event.known == .contacted, walk.counts["contacted"] == nil else { return }
        leadGates(dated.event, add)
    }

    /// Nobody took the call: the first mail need not wait for an answer to it.
    func isMailBehindCall(_ event: CaseEvent) -> Bool {
        guard event.known == .contacted, !LoopWalk.isSpoken(event), walk.counts["contacted"] == nil,
            let last = walk.lastMessage?.event
        else { return false }
        return last.known == .attempted && LoopWalk.isSpoken(last)
    }

    /// From when on a message that nobody answered may be repeated; nil where none waits for an answer.
    var nextAttempt: Instant? {
        guard walk.unanswered > 0, let last = walk.lastMessage?.at else { return nil }
        return walk.span(.attemptGap).flatMap { clock.end(of: $0, from: last) }
    }

    func releaseGates(_ dated: DatedEvent, _ add: Add) {
        guard let stage = model.stage("released"), stage.condition != nil else { return }
        if !holds(stage.condition) {
            let next = nextAttempt.map { "`attempted`, from \(WallClock(clock.zone).long($0)), if no answer comes" }
            add(
                .releasedTooEarly, "\(counted(walk.unanswered, "message")) of \(walk.attempts) went unanswered",
                .deed(next ?? "a message that nobody answers: `attempted`"),
                model.reason(ofPolicy: .attempts) ?? stage.reason,
                [model.statement(ofPolicy: .attempts), stage.statement(.when)])
        } else if let from = nextAttempt, let at = dated.at, at < from {
            add(
                .releasedTooEarly, "the last attempt still has time until \(WallClock(clock.zone).long(from))",
                .time(from, since: walk.lastMessage?.at), model.reason(ofPolicy: .attemptGap),
                [model.statement(ofPolicy: .attemptGap)])
        }
    }
}
