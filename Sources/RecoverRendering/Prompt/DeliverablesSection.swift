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
        let isHeld = !deliverable.heldBy.isEmpty
        var items = isHeld ? heldItems(deliverable) : []
        items += commonItems(deliverable)
        switch deliverable.details {
        case .email(let email): items += emailItems(email, at: path)
        case .call(let call): items += callItems(call, at: path)
        case .plan(let plan): items += planItems(plan, at: path)
        case .brief(let brief): items += briefItems(brief, at: path)
        case .sequence(let sequence): items += sequenceItems(sequence, at: path)
        }
        if let schedule = deliverable.schedule { items.append(scheduleItem(schedule, at: path)) }
        items += deliverable.includes.enumerated().map { index, text in
            PromptItem(.include, "Include: " + ledger.write(text, at: "\(path).include.\(index + 1)").sentence)
        }
        if deliverable.isInternal { items.append(PromptItem(.internalOnly, "Internal: the customer never sees it.")) }
        return PromptItem(.deliverable, (isHeld ? "Internal preparation only: " : "") + name, items)
    }

    /// A held deliverable prepares the team; it is no message (G5).
    private mutating func heldItems(_ deliverable: Deliverable) -> [PromptItem] {
        var items: [PromptItem] = []
        for id in deliverable.heldBy {
            guard let found = model.guards.first(where: { $0.id == id }) else { continue }
            items.append(PromptItem(.held, "Held back by \"\(title(of: found))\"", guardItems(found)))
        }
        items.append(
            PromptItem(
                .held, "Write preparation for the team that keeps to the points below, nothing that could be sent."))
        return items
    }

    private mutating func commonItems(_ deliverable: Deliverable) -> [PromptItem] {
        let path = deliverable.path
        var items: [PromptItem] = []
        if let addressee = ledger.field(deliverable.addressee, at: "\(path).to") {
            items.append(PromptItem(.addressee, "To: \(addressee)"))
        }
        if let words = deliverable.words {
            items.append(PromptItem(.words, "Length: " + ledger.count(words, "word", at: "\(path).words")))
        }
        if let lasts = deliverable.lasts, deliverable.kind != .plan || !lasts.value.isKnown {
            items.append(PromptItem(.lasts, "Lasts: " + ledger.write(lasts.words, at: "\(path).lasts")))
        }
        if !deliverable.tone.isEmpty {
            items.append(PromptItem(.tone, "Tone: " + tone(of: deliverable)))
        }
        if !deliverable.focus.isEmpty {
            items.append(
                PromptItem(.focus, "Focus: " + ledger.write(Wording.list(deliverable.focus), at: "\(path).focus")))
        }
        return items
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
                guard index < schedule.times.count else {
                    let open = index - schedule.times.count
                    let needed =
                        open < schedule.timesNeeded.count ? schedule.timesNeeded[open] : "time of option \(index + 1)"
                    return PromptItem(.schedule, ledger.blank(needed, at: "\(path).schedule.\(index + 1)"))
                }
                let time = Wording.moment(schedule.times[index], in: model.zone)
                return PromptItem(.schedule, ledger.write(time, at: "\(path).schedule.\(index + 1)"))
            }
            return PromptItem(
                .schedule, "Offer exactly \(Wording.count(schedule.count, "time"))\(length)\(title), and no other:",
                options)
        case .link:
            let blank =
                schedule.count == 1
                ? ledger.blank("scheduling link", at: "\(path).schedule")
                : ledger.blank("scheduling links", at: "\(path).schedule")
            return PromptItem(
                .schedule,
                "Offer exactly \(Wording.count(schedule.count, "scheduling link"))\(length)\(title): \(blank)")
        }
    }
}
