import RecoverBase
import RecoverEvaluation
import RecoverModel

/// The days of a case as a line, and how far it has come: the five fields, the milestones, what was done late.
extension StatusText {
    var timeLine: [OutputLine] {
        guard let drawn = TimeLine(state, zone: model.zone, width: width) else { return [] }
        return drawn.lines.map { line(.timeline, $0, [.top(.event)]) }
    }

    var fields: [OutputLine] {
        var out: [OutputLine] = []
        var open: [String] = []
        for field in state.fields {
            guard field.happened else {
                open.append("[ ] \(Wording.spaced(field.name))")
                continue
            }
            out += reached(field)
        }
        var row = ""
        for (index, field) in open.enumerated() {
            row += (row.isEmpty ? "" : "   ") + field
            let next = index + 1 < open.count ? open[index + 1] : nil
            if let next, DisplayWidth.of(row) + 3 + DisplayWidth.of(next) <= width { continue }
            out.append(line(.stages, row, [.top(.stage)]))
            row = ""
        }
        let steps = model.phrases("steps-\(model.policy("workflow")?.value.string ?? "")")
        if explains, !steps.isEmpty {
            out += "The way: \(steps.joined(separator: " → "))".shown.fitted(to: width)
                .map { line(.stages, $0, [.top(.policy)]) }
        }
        if let milestones {
            out += milestones.shown.fitted(to: width).map { line(.stages, $0, [.top(.deliver)]) }
        }
        for text in [late, scores].compactMap({ $0 }) {
            out += text.shown.fitted(to: width).map { line(.stages, $0, [.top(.event)]) }
        }
        return out
    }

    /// `Milestones 2 of 3; next: tickets answered, day 7, Ada Brandt`; nil where the plan has none.
    var milestones: String? {
        guard state.milestones > 0 else { return nil }
        let next = (state.overdue + state.due).first { $0.kind == .milestone }
        let tail =
            next.map {
                "; next: \($0.title)" + ($0.by.map { ", \(near($0))" } ?? "") + ($0.owner.map { ", \(name($0))" } ?? "")
            } ?? ""
        return "Milestones \(state.milestonesDone) of \(state.milestones)\(tail)"
    }

    /// `Done late: A list by 8 d`: what no field shows; nil where all of it was in time.
    private var late: String? {
        let late = state.late.filter { $0.kind != .stage }
            .map { "\($0.title)" + ($0.lateBy.map { " by \(WallClock.length($0))" } ?? "") }
        return late.isEmpty ? nil : "Done late: \(late.joined(separator: "; "))"
    }

    /// `Asked again: 5/10, Thu 21 May 10:00; 9/10, Sat 20 Jun 10:00`
    private var scores: String? {
        let scores = state.past.compactMap { dated in
            dated.event.score.map { "\(Value.plain($0))/10" + (dated.at.map { ", \(near($0))" } ?? "") }
        }
        guard !scores.isEmpty else { return nil }
        let title = model.stage(CaseEvent.Name.resurveyed.rawValue)?.title ?? "Asked again"
        return "\(title): \(scores.joined(separator: "; "))"
    }

    private func reached(_ field: CaseState.StatusField) -> [OutputLine] {
        let title = "[x] " + DisplayWidth.padded(field.stage.shown, to: 14)
        let room = width - DisplayWidth.of(title)
        let whole = happened(field).shown
        // The limits are not torn apart.
        let parts = DisplayWidth.of(whole) <= room ? [whole] : [when(field).shown, limits(of: field)]
        let lines = parts.filter { !$0.isEmpty }.flatMap { $0.fitted(to: room) }
        return lines.enumerated().map { index, text in
            line(
                .stages, index == 0 ? title + text : text.indented(by: DisplayWidth.of(title)),
                [field.event?.statement ?? .top(.event)])
        }
    }

    /// When it was, who did it and how, and the limits beside it.
    func happened(_ field: CaseState.StatusField) -> String {
        let limits = limits(of: field)
        return limits.isEmpty ? when(field) : "\(when(field)) \(limits)"
    }

    private func when(_ field: CaseState.StatusField) -> String {
        guard let at = field.at else { return "no time is noted" }
        var text = wall.text(at, near: state.at)
        if let event = field.event {
            if let actor = event.actor { text += " by \(name(actor))" }
            if let channel = event.channel { text += " via \(channel)" }
            if let says = event.says { text += ", says \(says)" }
        }
        guard let stage = model.stage(field.stage) else { return text }
        // Beside limits in working hours stands what passed of them.
        let clock = CaseClock(model)
        let isOfHours = clock.kind == .workingHours && stage.due?.days == nil && stage.due?.isOfCalendar != true
        func passed(_ start: Instant) -> String {
            WallClock.length(isOfHours ? clock.elapsed(from: start, to: at) : at.seconds - start.seconds)
        }
        if stage.anchor == "received", let received = state.received {
            text += ", after \(passed(received))" + (isOfHours ? " of working hours" : "")
        }
        let late = state.late.last { $0.kind == .stage && $0.id == field.stage && $0.doneAt == at }
        return text + (late?.firstLimit.map { ", late by \(passed($0))" } ?? "")
    }

    /// `(target 24 h, limit 48 h)` of a step that counts from the feedback.
    private func limits(of field: CaseState.StatusField) -> String {
        guard field.at != nil, state.received != nil, let stage = model.stage(field.stage), stage.anchor == "received"
        else { return "" }
        func short(_ limit: TimeLimit) -> String {
            limit.words.replacingFirst(" hours", with: " h").replacingFirst(" days", with: " d")
        }
        let limits = [stage.due.map { "target \(short($0))" }, stage.breach.map { "limit \(short($0))" }]
            .compactMap { $0 }
        return limits.isEmpty ? "" : "(\(limits.joined(separator: ", ")))"
    }
}
