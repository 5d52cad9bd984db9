import RecoverBase
import RecoverModel

/// What only a plan is asked for.
extension PromptBuilder {
    mutating func planItems(_ plan: Plan, of deliverable: Deliverable) -> [PromptItem] {
        let path = deliverable.path
        var items: [PromptItem] = []
        if let days = plan.days {
            items.append(
                PromptItem(
                    .planLength, "Length: \(Wording.count(days, "day")); day 1 is the start",
                    from: [deliverable.statement("lasts")]))
        }
        if !plan.owners.isEmpty {
            items.append(
                PromptItem(
                    .planOwners, "Owners: " + Wording.list(plan.owners.map { owner($0) }),
                    from: [deliverable.statement("owners")] + plan.owners.flatMap(model.statements(ofOwner:))))
        }
        if let item = milestonesItem(plan, of: deliverable) { items.append(item) }
        if let within = plan.visibleWinWithin {
            let time = ledger.write(within.words, at: "\(path).visible-win")
            items.append(
                PromptItem(
                    .visibleWin, "The customer sees a first result within \(time).",
                    from: [deliverable.statement("visible-win")]))
        }
        items += plan.checkpoints.enumerated().map { index, checkpoint in
            checkpointItem(checkpoint, at: "\(path).checkpoint.\(index + 1)")
        }
        if !plan.rows.isEmpty {
            let rows = plan.rows.enumerated().map { index, row in
                let needed = row.days.needed.map { "Days " + ledger.blank($0, at: "\(path).row.\(index + 1)") }
                return PromptItem(.row, needed ?? row.label, from: [row.statement])
            }
            items.append(
                PromptItem(
                    .row,
                    "Write it as a table with the columns Days, Milestone, Owner and Success signal, and these rows:",
                    from: plan.rows.map(\.statement), rows))
        }
        return items
    }

    private mutating func milestonesItem(_ plan: Plan, of deliverable: Deliverable) -> PromptItem? {
        let path = deliverable.path
        let given = PlanTable.sorted(plan.milestones, by: \.day).map { milestoneItem($0, at: path) }
        let asked = [deliverable.statement("milestones")]
        let written = plan.milestones.map(\.statement)
        guard let count = plan.milestoneCount else {
            return given.isEmpty
                ? nil : PromptItem(.milestone, "Milestones, as they stand here:", from: written, given)
        }
        let milestones = ledger.count(count, "milestone", at: "\(path).milestones").capitalisedFirst
        if given.isEmpty { return PromptItem(.milestone, milestones, from: asked) }
        if let upper = count.upper, given.count >= upper {
            let number = Wording.count(given.count, "milestone").capitalisedFirst
            return PromptItem(.milestone, "\(number), as they stand here:", from: written + asked, given)
        }
        return PromptItem(.milestone, "\(milestones); these are among them:", from: asked + written, given)
    }

    private mutating func milestoneItem(_ milestone: Plan.Milestone, at path: String) -> PromptItem {
        let path = "\(path).milestone.\(milestone.id)"
        let title = ledger.write(milestone.title, at: path)
        let day =
            milestone.day.map { "By day \($0)" } ?? "By " + ledger.blank(milestone.neededDay, at: "\(path).day")
        let owner =
            milestone.owner.map { self.owner($0, at: "\(path).owner") }
            ?? ledger.blank(milestone.neededOwner, at: "\(path).owner")
        let success =
            ledger.field(milestone.success, at: "\(path).success")
            ?? ledger.blank(milestone.neededSuccess, at: "\(path).success")
        var notes: [PromptItem] = []
        func add(_ part: Part, _ text: String, _ keyword: String, _ owner: String? = nil) {
            let people = owner.map(model.statements(ofOwner:)) ?? []
            // What is missing is missing in the milestone.
            let statements = [milestone.statement(keyword)] + people + [milestone.statement]
            notes.append(PromptItem(part, text, from: statements))
        }
        add(.milestoneOwner, "Owner: \(owner)", "owner", milestone.owner)
        add(.milestoneSuccess, "Success signal: \(success)", "success")
        if milestone.isVisibleWin {
            add(.visibleWin, "It is the result that the customer sees first.", "visible-win")
        }
        if !milestone.prevents.isEmpty {
            let issues = Wording.list(milestone.prevents.map(\.shown))
            add(.prevents, "Keeps from coming back: \(issues)", "prevents")
        }
        if let approval = milestone.approval {
            add(.approval, "Needs the approval of \(self.owner(approval, at: "\(path).needs"))", "needs", approval)
        }
        return PromptItem(
            .milestone, "\(day): \(title)", from: [milestone.statement, milestone.statement("by")], notes)
    }

    private mutating func checkpointItem(_ checkpoint: Plan.Checkpoint, at path: String) -> PromptItem {
        let title = ledger.write(checkpoint.title, at: path)
        let day = checkpoint.day.map { "day \($0)" } ?? ledger.blank(checkpoint.neededDay, at: "\(path).day")
        var notes: [PromptItem] = []
        if let decider = checkpoint.decidedBy {
            notes.append(
                PromptItem(
                    .checkpointDecider, "Decided by: \(owner(decider, at: "\(path).decided"))",
                    from: [checkpoint.statement("decided")] + model.statements(ofOwner: decider)))
        }
        if let go = checkpoint.goWhen {
            notes.append(
                PromptItem(
                    .checkpointOutcome, "Go when: " + ledger.write(go, at: "\(path).go"),
                    from: [checkpoint.statement("go")]))
        }
        if let otherwise = checkpoint.otherwise {
            notes.append(
                PromptItem(
                    .checkpointOutcome, "Otherwise: " + ledger.write(otherwise, at: "\(path).otherwise"),
                    from: [checkpoint.statement("otherwise")]))
        }
        return PromptItem(.checkpoint, "Checkpoint on \(day): \(title)", from: [checkpoint.statement], notes)
    }
}

extension Plan.Row {
    /// `Day 1`, `Days 1 to 2`.
    var label: String {
        days.lower == days.upper ? "Day \(days.phrase)" : "Days \(days.phrase)"
    }
}
