import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Events that count for nothing, that have no time, or that lie before the feedback; and clocks that never run.
struct EventCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        checkHours()
        let events = context.children(.event)
        guard !events.isEmpty else { return }
        let stages = context.names(.stage)
        let times = EventTimes(tree, zone: model.zone)
        let received = times.received
        var isReceivedMissed = false
        checkAnswers(events, times)
        for event in events {
            guard let name = tree.value("name", of: event).string else { continue }
            if CaseEvent.Name(rawValue: name) == nil, !stages.contains(name) {
                reportUnknown(name, event, stages)
            } else if let moment = times.moment(of: event) {
                if name == CaseEvent.Name.promised.rawValue { checkPromise(event, moment, received) }
                guard let received, moment < received else { continue }
                context.warn(
                    .eventBeforeFeedback, "`\(name)` lies before the feedback came in", at: event,
                    help: "mend its time, or that of `received`")
            } else if received == nil, tree.value("after", of: event).duration != nil {
                // Once: what is missed is missed by all of them.
                if !isReceivedMissed { reportWithoutFeedback(name, event) }
                isReceivedMissed = true
            } else {
                reportUndated(name, event)
            }
        }
    }

    /// What was promised and has no time would be late for nobody.
    private func checkPromise(_ event: ModelTree.NodeID, _ made: Instant, _ received: Instant?) {
        let value = tree.value("due", of: event)
        guard !value.isKnown else {
            guard let due = due(value, received), due < made else { return }
            context.warn(
                .contradiction, "what was promised is due before it was promised", at: event,
                help: "`by +2 days` counts from the feedback; write a later time")
            return
        }
        context.warn(
            .undatedEvent, "nothing tells by when what was promised is due", at: event,
            help: "write `by +2 days` behind it, or `by 2026-03-06T12:00Z`")
    }

    private func due(_ value: Value, _ received: Instant?) -> Instant? {
        if case .moment(let moment) = value {
            return moment.timeOfDay == nil ? model.zone.end(of: moment.date) : moment.instant(in: model.zone)
        }
        return value.duration.flatMap { span in received.map { span.after($0, in: model.zone) } }
    }

    /// A customer who says yes and no at one moment has said neither.
    private func checkAnswers(_ events: [ModelTree.NodeID], _ times: EventTimes) {
        var said: [Instant: Value] = [:]
        for event in events where tree.value("name", of: event).string == CaseEvent.Name.answered.rawValue {
            let answer = tree.value("answer", of: event)
            guard answer.isKnown, let moment = times.moment(of: event) else { continue }
            if let other = said[moment], other != answer {
                context.warn(
                    .contradiction, "the customer says \(other.description) and \(answer.description) at one moment",
                    at: event, help: "take one away, or give each its own time")
            }
            said[moment] = answer
        }
    }

    private func reportWithoutFeedback(_ name: String, _ event: ModelTree.NodeID) {
        context.warn(
            .undatedEvent,
            "nothing tells when `\(name)` happened: it counts from the feedback, which has no `received`", at: event,
            help: "write `received 2026-03-02T09:10Z` in the block of `feedback`")
    }

    private func reportUnknown(_ name: String, _ event: ModelTree.NodeID, _ stages: [String]) {
        var known = stages
        for event in CaseEvent.Name.allCases where !known.contains(event.rawValue) { known.append(event.rawValue) }
        context.warn(
            .unknownEvent, "`\(name)` is no stage of the playbooks and no event that anything knows", at: event,
            help: context.guess(name, in: known) ?? "the stages are \(Text.names(stages))")
    }

    private func reportUndated(_ name: String, _ event: ModelTree.NodeID) {
        let anchor = tree.value("anchor", of: event).string
        // What matters of a promise is by when it is due.
        if name == CaseEvent.Name.promised.rawValue, anchor == nil, tree.value("due", of: event).isKnown { return }
        let why = anchor.map { "it counts from `\($0)`, which has no time here" } ?? "no time is written"
        context.warn(
            .undatedEvent, "nothing tells when `\(name)` happened: \(why)", at: event,
            help: "write `+3h` behind it, `at 2026-03-05T09:30Z`, or `4 days after` an event that has a time")
    }

    private func checkHours() {
        guard let policy = tree.child(of: ModelTree.root, .policy, PolicyName.clock.rawValue),
            tree.value("value", of: policy) == .word("working-hours"), context.children(.hours).isEmpty
        else { return }
        context.report(
            .neverOpen, "clocks count working hours, and there are none", at: policy,
            help: "write them, such as `hours mon..fri 9:00..17:00`")
    }
}
