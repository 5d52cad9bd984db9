import RecoverModel

/// What only a plan is asked for.
extension PromptBuilder {
    mutating func planItems(_ plan: Plan, at path: String) -> [PromptItem] {
        var items: [PromptItem] = []
        if let days = plan.days {
            items.append(PromptItem(.planLength, "Length: \(Wording.count(days, "day")); day 1 is the start"))
        }
        if !plan.owners.isEmpty {
            items.append(PromptItem(.planOwners, "Owners: " + Wording.list(plan.owners.map { owner($0) })))
        }
        if let item = milestonesItem(plan, at: path) { items.append(item) }
        if let within = plan.visibleWinWithin {
            items.append(
                PromptItem(
                    .visibleWin,
                    "The customer sees a first result within \(ledger.write(within.words, at: "\(path).visible-win")).")
            )
        }
        items += plan.checkpoints.enumerated().map { index, checkpoint in
            checkpointItem(checkpoint, at: "\(path).checkpoint.\(index + 1)")
        }
        if !plan.rows.isEmpty {
            let rows = plan.rows.enumerated().map { index, row in
                let needed = row.days.needed.map { "Days " + ledger.blank($0, at: "\(path).row.\(index + 1)") }
                return PromptItem(.row, needed ?? row.label)
            }
            items.append(
                PromptItem(
                    .row,
                    "Write it as a table with the columns Days, Milestone, Owner and Success signal, and these rows:",
                    rows))
        }
        return items
    }

    private mutating func milestonesItem(_ plan: Plan, at path: String) -> PromptItem? {
        let given = PlanTable.sorted(plan.milestones, by: \.day).map { milestoneItem($0, at: path) }
        guard let count = plan.milestoneCount else {
            return given.isEmpty ? nil : PromptItem(.milestone, "Milestones, as they stand here:", given)
        }
        let milestones = ledger.count(count, "milestone", at: "\(path).milestones").capitalisedFirst
        if given.isEmpty { return PromptItem(.milestone, milestones) }
        if let upper = count.upper, given.count >= upper {
            let written = Wording.count(Bounds(lower: given.count, upper: given.count), "milestone").capitalisedFirst
            return PromptItem(.milestone, "\(written), as they stand here:", given)
        }
        return PromptItem(.milestone, "\(milestones); these are among them:", given)
    }

    private mutating func milestoneItem(_ milestone: Plan.Milestone, at path: String) -> PromptItem {
        let path = "\(path).milestone.\(milestone.id)"
        let title = ledger.write(milestone.title, at: path)
        let needed = PlanNeeds(milestone: milestone.id)
        let day =
            milestone.day.map { "By day \($0)" } ?? "By "
            + ledger.blank(milestone.dayNeeded ?? needed.day, at: "\(path).day")
        let owner =
            milestone.owner.map { self.owner($0, at: "\(path).owner") }
            ?? ledger.blank(needed.owner, at: "\(path).owner")
        let success =
            ledger.field(milestone.success, at: "\(path).success")
            ?? ledger.blank(needed.success, at: "\(path).success")
        var notes = [
            PromptItem(.milestoneOwner, "Owner: \(owner)"), PromptItem(.milestoneSuccess, "Success signal: \(success)"),
        ]
        if milestone.isVisibleWin {
            notes.append(PromptItem(.visibleWin, "It is the result that the customer sees first."))
        }
        if !milestone.prevents.isEmpty {
            notes.append(
                PromptItem(.prevents, "Keeps from coming back: \(Wording.list(milestone.prevents.map(\.shown)))"))
        }
        if let approval = milestone.approval {
            notes.append(PromptItem(.approval, "Needs the approval of \(self.owner(approval, at: "\(path).needs"))"))
        }
        return PromptItem(.milestone, "\(day): \(title)", notes)
    }

    private mutating func checkpointItem(_ checkpoint: Plan.Checkpoint, at path: String) -> PromptItem {
        let title = ledger.write(checkpoint.title, at: path)
        let day =
            checkpoint.day.map { "day \($0)" }
            ?? ledger.blank(checkpoint.dayNeeded ?? PlanNeeds.checkpointDay, at: "\(path).day")
        var notes: [PromptItem] = []
        if let decider = checkpoint.decidedBy {
            notes.append(PromptItem(.checkpointDecider, "Decided by: \(owner(decider, at: "\(path).decided"))"))
        }
        if let go = checkpoint.goWhen {
            notes.append(PromptItem(.checkpointOutcome, "Go when: " + ledger.write(go, at: "\(path).go")))
        }
        if let otherwise = checkpoint.otherwise {
            notes.append(
                PromptItem(.checkpointOutcome, "Otherwise: " + ledger.write(otherwise, at: "\(path).otherwise")))
        }
        return PromptItem(.checkpoint, "Checkpoint on \(day): \(title)", notes)
    }
}

extension Plan.Row {
    /// `Day 1`, `Days 1 to 2`.
    var label: String {
        days.lower == days.upper ? "Day \(days.phrase)" : "Days \(days.phrase)"
    }
}
