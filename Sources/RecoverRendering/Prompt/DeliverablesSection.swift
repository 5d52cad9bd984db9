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
        var items = holding.isEmpty ? [] : heldItems(holding)
        items += commonItems(deliverable)
        switch deliverable.details {
        case .email(let email): items += emailItems(email, of: deliverable)
        case .call(let call): items += callItems(call, of: deliverable)
        case .plan(let plan): items += planItems(plan, of: deliverable)
        case .brief(let brief): items += briefItems(brief, of: deliverable)
        case .sequence(let sequence): items += sequenceItems(sequence, at: path)
        }
        if let schedule = deliverable.schedule { items.append(scheduleItem(schedule, at: path)) }
        items += deliverable.includes.enumerated().map { index, text in
            PromptItem(
                .include, "Include: " + ledger.write(text, at: "\(path).include.\(index + 1)").sentence,
                from: [deliverable.statement("include", at: index)])
        }
        if deliverable.isInternal {
            items.append(
                PromptItem(
                    .internalOnly, "Internal: the customer never sees it.", from: [deliverable.statement("internal")]))
        }
        return PromptItem(
            .deliverable, (holding.isEmpty ? "" : "Internal preparation only: ") + name,
            from: [deliverable.statement] + holding.map(\.statement), items)
    }

    /// A held deliverable prepares the team; it is no message (G5).
    private mutating func heldItems(_ holding: [Guard]) -> [PromptItem] {
        holding.map { found in
            PromptItem(
                .held, "Held back by \"\(title(of: found))\"", from: [found.statement, found.statement("hold")],
                guardItems(found))
        } + [
            PromptItem(
                .held, "Write preparation for the team that keeps to the points below, nothing that could be sent.",
                from: holding.map { $0.statement("hold") })
        ]
    }

    private mutating func commonItems(_ deliverable: Deliverable) -> [PromptItem] {
        let path = deliverable.path
        var items: [PromptItem] = []
        func add(_ part: Part, _ label: String, _ text: String, _ keyword: String) {
            items.append(PromptItem(part, "\(label): \(text)", from: [deliverable.statement(keyword)]))
        }
        if let addressee = ledger.field(deliverable.addressee, at: "\(path).to") {
            add(.addressee, "To", addressee, "to")
        }
        if let words = deliverable.words {
            add(.words, "Length", ledger.count(words, "word", at: "\(path).words"), "words")
        }
        if let lasts = deliverable.lasts, deliverable.kind != .plan || !lasts.value.isKnown {
            add(.lasts, "Lasts", ledger.write(lasts.words, at: "\(path).lasts"), "lasts")
        }
        if !deliverable.tone.isEmpty { add(.tone, "Tone", tone(of: deliverable), "tone") }
        if !deliverable.focus.isEmpty {
            add(.focus, "Focus", ledger.write(Wording.list(deliverable.focus), at: "\(path).focus"), "focus")
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
