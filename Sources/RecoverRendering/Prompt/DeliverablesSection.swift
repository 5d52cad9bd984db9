import RecoverBase
import RecoverModel

extension PromptBuilder {
    /// The numbered deliverables with every figure of their contract.
    mutating func deliverablesSection() -> PromptSection {
        let intro =
            deliverables.count == 1
            ? "Write this deliverable." : "Write these \(deliverables.count) deliverables, in this order."
        let items = deliverables.map { deliverableItem($0) }
        return PromptSection(.deliverables, "What to write", [.paragraph(.deliverables, intro), .numbered(items)])
    }

    private mutating func deliverableItem(_ deliverable: Deliverable) -> PromptItem {
        let path = deliverable.path
        var name = deliverable.kind.title
        if let title = deliverable.title { name += " \"\(ledger.write(title, at: path))\"" }
        let holding = model.guards(holding: deliverable)
        var points = PointList(path, deliverable)
        if !holding.isEmpty { addHolding(holding, to: &points) }
        addCommon(deliverable, to: &points)
        switch deliverable.details {
        case .email(let email): add(email, to: &points)
        case .call(let call): add(call, of: deliverable, to: &points)
        case .plan(let plan): add(plan, of: deliverable, to: &points)
        case .brief(let brief): add(brief, to: &points)
        case .sequence(let sequence): add(sequence, to: &points)
        }
        points.add(deliverable.schedule.map { scheduleItem($0, at: path) })
        for (index, text) in deliverable.includes.enumerated() {
            let text = ledger.write(text, at: "\(path).include.\(index + 1)").sentence
            points.add(PromptItem(.include, "Include: \(text)", from: [deliverable.statement("include", at: index)]))
        }
        points.add(.internalOnly, "Internal: the customer never sees it.", "internal", if: deliverable.isInternal)
        return PromptItem(
            .deliverable, (holding.isEmpty ? "" : "Internal preparation only: ") + name,
            from: [deliverable.statement] + holding.map(\.statement), points.items)
    }

    /// A held deliverable prepares the team; it is no message (G5).
    private mutating func addHolding(_ guards: [Guard], to points: inout PointList) {
        for found in guards {
            let statements = [found.statement, found.statement("hold")]
            let title = title(of: found)
            points.add(PromptItem(.held, "Held back by \"\(title)\"", from: statements, guardItems(found)))
        }
        points.add(
            PromptItem(
                .held, "Write preparation for the team that keeps to the points below, nothing that could be sent.",
                from: guards.map { $0.statement("hold") }))
    }

    private mutating func addCommon(_ deliverable: Deliverable, to points: inout PointList) {
        points.add(.addressee, "To: ", "to") { ledger.field(deliverable.addressee, at: $0) }
        points.add(.words, "Length: ", "words") { path in
            deliverable.words.map { ledger.count($0, "word", at: path) }
        }
        // That of a plan is the plan's own point, unless it is open.
        let lasts = deliverable.lasts.flatMap { deliverable.kind == .plan && $0.value.isKnown ? nil : $0.words }
        points.add(.lasts, "Lasts: ", "lasts") { path in lasts.map { ledger.write($0, at: path) } }
        points.add(.tone, "Tone: ", "tone") { _ in deliverable.tone.isEmpty ? nil : tone(of: deliverable) }
        points.add(.focus, "Focus: ", "focus") { path in
            deliverable.focus.isEmpty ? nil : ledger.write(deliverable.focus.listed(), at: path)
        }
    }

    /// The times that are given, and a labelled blank for each that is not: none is the model's to invent.
    private mutating func scheduleItem(_ schedule: Schedule, at path: String) -> PromptItem {
        let length = schedule.length.map { " for " + ledger.write($0.words, at: "\(path).schedule.length") } ?? ""
        let title = schedule.title.map { " as \"\(ledger.write($0, at: "\(path).schedule"))\"" } ?? ""
        switch schedule.form {
        case .times:
            let count = max(schedule.count, schedule.times.count + schedule.timesNeeded.count)
            // A hostile count must not fill the memory; the model's own blanks stop where a person would.
            let options = (0..<min(max(count, 0), 20)).map { index in
                let path = "\(path).schedule.\(index + 1)"
                let open = index - schedule.times.count
                if open < 0 {
                    let time = Wording.moment(schedule.times[index], in: model.zone)
                    return PromptItem(.schedule, ledger.write(time, at: path), from: [schedule.statement("at")])
                }
                guard open < schedule.timesNeeded.count else {
                    return PromptItem(
                        .schedule, ledger.blank("time of option \(index + 1)", at: path), from: [schedule.statement])
                }
                return PromptItem(
                    .schedule, ledger.blank(schedule.timesNeeded[open], at: path), from: [schedule.statement("at")])
            }
            return PromptItem(
                .schedule, "Offer exactly \(Wording.count(schedule.count, "time"))\(length)\(title), and no other:",
                from: [schedule.statement], options)
        case .link:
            let what = schedule.count == 1 ? "scheduling link" : "scheduling links"
            let blank = ledger.blank(what, at: "\(path).schedule")
            let count = Wording.count(schedule.count, "scheduling link")
            return PromptItem(
                .schedule, "Offer exactly \(count)\(length)\(title): \(blank)", from: [schedule.statement])
        }
    }
}
