import RecoverBase
import RecoverLanguage
import RecoverModel

/// The way of a case: working hours, stages, and what happened.
extension ModelBuilder {
    /// For each day of the week, what was said of it last: `hours fri 9:00..12:00` above `hours mon..fri 9:00..17:00`
    /// shortens the Friday alone.
    func workingHours() -> WorkingHours {
        var hours = WorkingHours()
        let statements = children(.hours).sorted { first, second in
            guard let one = tree[first].settings.last, let other = tree[second].settings.last else { return false }
            return (one.layer, one.span.start) < (other.layer, other.span.start)
        }
        for id in statements {
            let intervals = list("times", of: id).compactMap { value -> Range<Int>? in
                guard case .range(.time(let start)?, .time(let end)?) = value else { return nil }
                return WorkingHours.interval(from: start, to: end)
            }
            for day in days(tree.value("days", of: id)) { hours.intervals[day] = intervals }
        }
        for id in children(.holiday) {
            for case .moment(let moment) in list("days", of: id) { hours.holidays.insert(moment.date) }
        }
        return hours
    }

    /// The numbers of days of the week, Monday is 0; `sat..mon` goes round.
    private func days(_ value: Value) -> [Int] {
        func number(_ value: Value?) -> Int? { value?.string.flatMap { WorkingHours.weekdays.firstIndex(of: $0) } }
        if case .range(let first, let last) = value, let first = number(first), let last = number(last) {
            return (0...((last - first + 7) % 7)).map { (first + $0) % 7 }
        }
        return number(value).map { [$0] } ?? []
    }

    private func list(_ role: String, of id: ModelTree.NodeID) -> [Value] {
        let value = tree.value(role, of: id)
        return value == .unknown ? [] : value.list ?? [value]
    }

    // MARK: Stages

    func stage(_ id: ModelTree.NodeID) -> CaseStage {
        var stage = CaseStage(id: tree[id].name, title: string("title", of: id) ?? tree[id].name)
        stage.node = id
        if let within = child(.within, of: id) {
            (stage.opens, stage.due) = window("time", of: within)
            stage.anchor = string("event", of: within) ?? "received"
        }
        stage.breach = child(.breach, of: id).flatMap { window("time", of: $0).until }
        stage.closes = child(.closes, of: id).flatMap { window("time", of: $0).until }
        if let typical = child(.typical, of: id) {
            (stage.typicalFrom, stage.typicalUntil) = window("time", of: typical)
            stage.typicalAnchor = string("event", of: typical) ?? "received"
        }
        stage.after = word(in: .after, of: id)
        if let when = child(.when, of: id) {
            stage.condition = tree[when].condition
            stage.conditionWords = conditionWords(of: when)
        }
        if let back = child(.back, of: id) {
            stage.backTo = string("stage", of: back)
            stage.backWhen = tree[back].condition
        }
        stage.sends = word(in: .sends, of: id)
        stage.escalations = children(.escalate, of: id).compactMap { node in
            guard let to = string("who", of: node), let after = window("time", of: node).until else { return nil }
            var link = CaseStage.Escalation(to: to, after: after)
            link.reason = reason(of: node)
            link.node = node
            return link
        }
        // Who hears first stands first, in whatever order the layers say it.
        .sorted { $0.after.span.approximateSeconds < $1.after.span.approximateSeconds }
        stage.reason = because(of: id)
        return stage
    }

    func conditionWords(of id: ModelTree.NodeID) -> String {
        tree[id].settings.last.map { tree.provenance.words(of: tree[id].conditionSpan, in: $0) } ?? ""
    }

    /// Both ends of a length of time or a range; a policy in its place is looked up.
    private func window(_ role: String, of id: ModelTree.NodeID) -> (from: TimeLimit?, until: TimeLimit?) {
        guard let argument = tree.argument(role, of: id) else { return (nil, nil) }
        if case .template(let pieces) = argument.value, case .path(let path)? = pieces.first, pieces.count == 1,
            let name = path.segments.last, let policy = child(policy: name),
            let value = tree.argument("value", of: policy)
        {
            return limits(value.value, words: tree.words(of: value, in: policy))
        }
        return limits(argument.value, words: tree.words(of: argument, in: id))
    }

    private func child(policy name: String) -> ModelTree.NodeID? { tree.child(of: ModelTree.root, .policy, name) }

    private func limits(_ value: Value, words: String) -> (from: TimeLimit?, until: TimeLimit?) {
        switch value {
        case .duration(let span): return (nil, TimeLimit(span, words: words))
        case .range(let lower, let upper):
            // `3..5 days`: each end with the unit that covers both.
            let parts = words.halves(at: "..")
            let unit = (parts.last ?? "").drop { !$0.isLetter }
            func limit(_ end: Value?, _ part: String?) -> TimeLimit? {
                guard case .duration(let span)? = end, var part else { return nil }
                while part.last == " " { part.removeLast() }
                return TimeLimit(span, words: part.contains(where: \.isLetter) ? part : "\(part) \(unit)")
            }
            return (limit(lower, parts.first), limit(upper, parts.last))
        default: return (nil, nil)
        }
    }

    // MARK: Events

    func event(_ id: ModelTree.NodeID) -> CaseEvent {
        var event = CaseEvent(name: tree.value("name", of: id).string ?? tree[id].key, timing: timing(of: id))
        event.node = id
        event.subject = string("subject", of: id) ?? string("object", of: id)
        event.text = string("what", of: id)
        if let due = tree.argument("due", of: id) { event.due = due.value }
        event.actor = string("actor", of: id)
        event.channel = string("channel", of: id)
        event.says = string("answer", of: id)
        event.score = tree.value("score", of: id).double
        return event
    }

    private func timing(of id: ModelTree.NodeID) -> CaseEvent.Timing {
        if let span = tree.value("after", of: id).duration { return .afterFeedback(span) }
        if case .moment(let moment) = tree.value("moment", of: id) { return .at(moment) }
        if let span = tree.value("span", of: id).duration, let anchor = string("anchor", of: id) {
            return .after(span, event: anchor)
        }
        return .undated
    }
}
