import RecoverBase
import RecoverModel

/// What a plan is asked for.
extension ContractBuilder {
    mutating func add(_ plan: Plan, _ deliverable: Deliverable) {
        addTone(deliverable)
        addMilestones(plan, deliverable)
        if !plan.milestones.isEmpty, let ask = lastAsk { require(CheckID(kind, .asWritten), of: path, .present, ask) }
        addOwners(plan, deliverable)
        addVisibleWin(plan, deliverable)
        for (index, checkpoint) in plan.checkpoints.enumerated() {
            add(checkpoint, at: "\(path).checkpoint.\(index + 1)")
        }
        addRows(plan)
        for request in deliverable.checks {
            guard let name = CheckName(rawValue: request.name), ![.owners, .days, .success].contains(name) else {
                continue
            }
            let isGiven = plan.milestones.contains { !$0.prevents.isEmpty }
            if name == .prevents, request.text == nil, isGiven || request.weight == nil {
                // The milestones of the case say it; where there are none, its absence is worth a word.
                if isGiven, let ask = lastAsk {
                    require(CheckID(kind, name), of: path, .present, ask)
                } else {
                    watch(name, .present, from: [request.statement])
                }
            } else {
                add(request, name)
            }
        }
        addFocus(deliverable)
        addFlags()
    }

    private mutating func addMilestones(_ plan: Plan, _ deliverable: Deliverable) {
        let asked = deliverable.statement(.milestones)
        let lasts = deliverable.statement(.lasts)
        var statements = plan.milestoneCount == nil ? [] : [asked]
        var demands: [(CheckName, Demand)] = []
        let span: Phrasing
        if let days = plan.days.known {
            span = "within days 1–\(String(days), at: "\(path).lasts")"
            statements.append(lasts)
            demands.append((.length, .count(Bounds(lower: 1, upper: days), "day")))
        } else if let needed = plan.days.needed {
            span = "within \(needed: needed, at: "\(path).lasts")"
            statements.append(deliverable.statement(.lasts))
        } else {
            span = ""
        }
        var each: [Phrasing] = []
        // Whoever may not be written to is not to notice anything.
        let isHeld = deliverables.contains { $0.kind == .email && !$0.heldBy.isEmpty }
        for (name, words) in [
            (CheckName.days, "day"), (.owners, "owner"),
            (.success, isHeld ? "sign of success" : "sign of success \(customer) would notice"),
        ] as [(CheckName, Phrasing)] {
            guard let request = request(name, in: deliverable.checks) else { continue }
            each.append(words)
            statements.append(request.statement)
            // Who they may be stands in a line of its own.
            if name != .owners || !namesOwners(plan) { demands.append((name, .present)) }
        }
        let given = plan.milestones.count
        let isComplete = plan.isGiven
        let manner: Phrasing = each.isEmpty ? "" : ": \(each.joined(", "))"
        let gap: Phrasing = span.pieces.isEmpty ? "" : " "
        if given == 0 {
            let rows = plan.rows.count
            let wanted = plan.milestoneCount ?? (rows > 0 ? Bounds(lower: rows, upper: rows) : nil)
            let count: Phrasing =
                wanted.map { Figures.count($0, "milestone", at: "\(path).milestones") } ?? "milestones"
            if let wanted { demands.append((.milestones, .count(wanted, "milestone"))) }
            return ask(
                .milestone, "Internal. \(count.capitalised)\(gap)\(span)\(manner).", from: statements, for: demands)
        }
        demands.append((.milestones, .all(of: plan.milestones.map(\.title))))
        let written = plan.milestones.map(\.statement)
        if plan.milestones.contains(where: { $0.approval != nil }) { demands.append((.approval, .present)) }
        if isComplete {
            let number = Figures.word(given)
            ask(
                .milestone,
                "Internal. \(number.capitalisedFirst) \(given == 1 ? "milestone" : "milestones")\(gap)\(span), as they stand:",
                from: written + statements, shown: plan.days.known == nil ? [] : [lasts], for: demands)
        } else {
            let count = Figures.count(
                plan.milestoneCount ?? Bounds(lower: given, upper: nil), "milestone", at: "\(path).milestones")
            ask(
                .milestone, "Internal. \(count.capitalised)\(gap)\(span)\(manner). Among them:",
                from: statements + written, for: demands)
        }
        for milestone in plan.milestones.sorted(byDay: \.day.known) { add(milestone) }
    }

    private mutating func add(_ milestone: Plan.Milestone) {
        let at = "\(path).milestone.\(milestone.id)"
        let day: Phrasing =
            milestone.day.known.map { "Day \(String($0), at: "\(at).by")" }
            ?? "\(needed: milestone.neededDay, at: "\(at).day")"
        let owner: Phrasing =
            milestone.owner.map { title(ofOwner: $0, at: "\(at).owner") }
            ?? "\(needed: milestone.neededOwner, at: "\(at).owner")"
        let success =
            milestone.success.sentence(at: "\(at).success")
            ?? "\(needed: milestone.neededSuccess, at: "\(at).success")"
        var sentence: Phrasing =
            "\(day), \(owner): \(milestone.title.sentence, at: at) Success: \(success)"
        var statements =
            [milestone.statement] + [.by, .owner, .success].map { milestone.statement($0) }
            + (milestone.owner.map(model.statements(ofOwner:)) ?? [])
        if !milestone.prevents.isEmpty {
            let issues = milestone.prevents.map { Text.spaced($0) }.listed()
            sentence = "\(sentence); prevents a repeat (\(issues, at: "\(at).prevents"))"
            statements.append(milestone.statement(.prevents))
        }
        if let approval = milestone.approval {
            sentence = "\(sentence); FLAG: needs approval from \(shortPerson(approval, at: "\(at).needs"))"
            statements += [milestone.statement(.needs)] + model.statements(ofOwner: approval)
        }
        ask(.milestone, "\(sentence).", from: statements, isItem: true)
    }

    /// The team; who it is stands in the list of owners.
    private func title(ofOwner id: String, at path: String) -> Phrasing {
        guard let owner = model.owner(id) else { return "\(id, at: path)" }
        return "\(owner.title ?? owner.id, at: "owner.\(id).title")"
    }

    /// Where each milestone is given, so is its owner.
    private func namesOwners(_ plan: Plan) -> Bool {
        !plan.owners.isEmpty || !plan.isGiven && !model.owners(toChooseFrom: plan).isEmpty
    }

    private mutating func addOwners(_ plan: Plan, _ deliverable: Deliverable) {
        guard namesOwners(plan) else { return }
        let ids = model.owners(toChooseFrom: plan)
        let owners = ids.map { person($0) }
        ask(
            .planOwners, "Owners: \(owners.joined(", ")).",
            from: (plan.owners.isEmpty ? [] : [deliverable.statement(.owners)])
                + ids.flatMap { model.statements(ofOwner: $0).reversed() },
            for: request(.owners, in: deliverable.checks) == nil ? [] : [(.owners, .present)])
    }

    private mutating func addVisibleWin(_ plan: Plan, _ deliverable: Deliverable) {
        guard let within = plan.visibleWinWithin else { return }
        // One of those that are given is early enough: the sentence would ask for nothing.
        if plan.isGiven, let limit = within.value.duration?.wholeDays, let ask = lastMilestone,
            plan.milestones.contains(where: { $0.day.known.map { $0 <= limit } ?? false })
        {
            return require(
                CheckID(kind, .visibleWin), of: path, .present, ask, from: [deliverable.statement(.visibleWin)])
        }
        let sentence: Phrasing
        if let days = within.value.duration?.days {
            sentence = "One done by day \(String(Int(saturating: days.rounded(.up))), at: "\(path).visible-win")."
        } else {
            sentence = "One done within \(within.words, at: "\(path).visible-win")."
        }
        ask(
            .visibleWin, sentence, from: [deliverable.statement(.visibleWin)],
            for: within.value.duration == nil ? [] : [(.visibleWin, .present)])
    }

    private mutating func add(_ checkpoint: Plan.Checkpoint, at path: String) {
        let day: Phrasing =
            checkpoint.day.known.map { "day \(String($0), at: "\(path).day")" }
            ?? "\(needed: checkpoint.neededDay, at: "\(path).day")"
        var statements = [checkpoint.statement]
        var decider: Phrasing = ""
        if let decided = checkpoint.decidedBy {
            decider = ", decided by \(shortPerson(decided, at: "\(path).decided"))"
            statements += [checkpoint.statement(.decided)] + model.statements(ofOwner: decided)
        }
        // What follows is a sentence or a few words, as the case has it.
        var ways: Phrasing = ""
        if let go = checkpoint.goWhen {
            ways = " Go: \(go.sentence, at: "\(path).go")"
            statements.append(checkpoint.statement(.go))
        }
        if let otherwise = checkpoint.otherwise {
            ways = "\(ways) Otherwise: \(otherwise.sentence, at: "\(path).otherwise")"
            statements.append(checkpoint.statement(.otherwise))
        }
        ask(
            .checkpoint, "Checkpoint on \(day)\(decider): \(checkpoint.title.sentence, at: path)\(ways)",
            from: statements, for: [(.checkpoint, .present)])
    }

    private mutating func addRows(_ plan: Plan) {
        guard !plan.rows.isEmpty else { return }
        let rows = plan.rows.enumerated().map { index, row -> Phrasing in
            if let needed = row.days.needed { return "days \(needed: needed, at: "\(path).row.\(index + 1)")" }
            let figure = Figures.days(row.days)
            return "\(row.days.lower == row.days.upper ? "day" : "days") \(figure, at: "\(path).row.\(index + 1)")"
        }
        ask(
            .row, "As a table: Days, Milestone, Owner, Success signal. Rows: \(rows.joined("; ")).",
            from: plan.rows.map(\.statement),
            for: [(.milestones, .count(Bounds(lower: plan.rows.count, upper: plan.rows.count), "row"))])
    }

    /// What the case wants flagged; what playbooks do is shown by milestones that need approval.
    private mutating func addFlags() {
        for constraint in model.constraints(.flag) where constraint.isOfCase {
            ask(
                .flag, judged: "flag \(constraint.text)",
                "Put `FLAG:` before \(constraint.text.sentence, at: place(of: constraint))",
                from: [constraint.statement])
        }
    }
}

extension Figures {
    /// `1–2`, `7`: days are counted in digits.
    static func days(_ bounds: Bounds) -> String {
        switch (bounds.lower, bounds.upper) {
        case (let low?, let high?): low == high ? String(low) : "\(low)–\(high)"
        default: bounds.phrase
        }
    }
}

extension [Plan.Milestone] {
    /// By day, those without one last; the order of the file among equals.
    func sorted(byDay day: (Plan.Milestone) -> Int?) -> [Plan.Milestone] {
        enumerated().sorted { (day($0.element) ?? .max, $0.offset) < (day($1.element) ?? .max, $1.offset) }
            .map(\.element)
    }
}

extension Plan {
    /// The case writes out each milestone that it asks for.
    var isGiven: Bool {
        !milestones.isEmpty && (milestoneCount.map { $0.upper.map { milestones.count >= $0 } ?? false } ?? true)
    }
}

extension RecoveryModel {
    /// Who may own a milestone: the plan's owners or, where it names none, everybody whom the case declares.
    public func owners(toChooseFrom plan: Plan) -> [String] { plan.owners.isEmpty ? owners.map(\.id) : plan.owners }

    /// Those of `only` and `flag`: what the case says stands in place of what playbooks say.
    public func constraints(_ verb: Constraint.Verb) -> [Constraint] {
        let all = constraints.filter { $0.verb == verb }
        let own = all.filter(\.isOfCase)
        switch verb {
        case .only, .flag: return own.isEmpty ? all : own
        case .no, .avoid: return all
        }
    }
}
