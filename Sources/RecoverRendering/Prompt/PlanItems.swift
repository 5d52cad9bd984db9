import RecoverBase
import RecoverModel

/// What only a plan is asked for.
extension PromptBuilder {
    mutating func add(_ plan: Plan, of deliverable: Deliverable, to points: inout PointList) {
        points.add(.planLength, "Length: ", "lasts") { _ in
            plan.days.map { "\(Wording.count($0, "day")); day 1 is the start" }
        }
        points.add(.planOwners, "Owners: ", "owners", plan.owners.flatMap(model.statements(ofOwner:))) { _ in
            plan.owners.isEmpty ? nil : plan.owners.map { owner($0) }.listed()
        }
        points.add(milestonesItem(plan, of: deliverable))
        points.add(.visibleWin, "The customer sees a first result within ", "visible-win") { path in
            plan.visibleWinWithin.map { ledger.write($0.words, at: path) + "." }
        }
        for (index, checkpoint) in plan.checkpoints.enumerated() {
            points.add(checkpointItem(checkpoint, at: "\(points.path).checkpoint.\(index + 1)"))
        }
        guard !plan.rows.isEmpty else { return }
        let rows = plan.rows.enumerated().map { index, row in
            let days =
                row.days.needed.map { "Days " + ledger.blank($0, at: "\(points.path).row.\(index + 1)") }
                ?? (row.days.lower == row.days.upper ? "Day \(row.days.phrase)" : "Days \(row.days.phrase)")
            return PromptItem(.row, days, from: [row.statement])
        }
        points.add(
            PromptItem(
                .row, "Write it as a table with the columns Days, Milestone, Owner and Success signal, and these rows:",
                from: plan.rows.map(\.statement), rows))
    }

    private mutating func milestonesItem(_ plan: Plan, of deliverable: Deliverable) -> PromptItem? {
        let given = PlanTable.sorted(plan.milestones, by: \.day).map { milestoneItem($0, at: deliverable.path) }
        let asked = [deliverable.statement("milestones")]
        let written = plan.milestones.map(\.statement)
        guard let count = plan.milestoneCount else {
            return given.isEmpty
                ? nil : PromptItem(.milestone, "Milestones, as they stand here:", from: written, given)
        }
        let milestones = ledger.count(count, "milestone", at: "\(deliverable.path).milestones").capitalisedFirst
        if given.isEmpty { return PromptItem(.milestone, milestones, from: asked) }
        if let upper = count.upper, given.count >= upper {
            let number = Wording.count(given.count, "milestone")
            return PromptItem(.milestone, "\(number), as they stand here:", from: written + asked, given)
        }
        return PromptItem(.milestone, "\(milestones); these are among them:", from: asked + written, given)
    }

    private mutating func milestoneItem(_ milestone: Plan.Milestone, at path: String) -> PromptItem {
        let path = "\(path).milestone.\(milestone.id)"
        let title = ledger.write(milestone.title, at: path)
        let day = milestone.day.map { "day \($0)" } ?? ledger.blank(milestone.neededDay, at: "\(path).day")
        var notes = PointList(path, milestone)
        // What is missing is missing in the milestone.
        let people = (milestone.owner.map(model.statements(ofOwner:)) ?? []) + [milestone.statement]
        notes.add(.milestoneOwner, "Owner: ", "owner", people) { path in
            milestone.owner.map { owner($0, at: path) } ?? ledger.blank(milestone.neededOwner, at: path)
        }
        notes.add(.milestoneSuccess, "Success signal: ", "success", [milestone.statement]) { path in
            ledger.field(milestone.success, at: path) ?? ledger.blank(milestone.neededSuccess, at: path)
        }
        notes.add(
            .visibleWin, "It is the result that the customer sees first.", "visible-win", if: milestone.isVisibleWin)
        notes.add(.prevents, "Keeps from coming back: ", "prevents") { _ in
            milestone.prevents.isEmpty ? nil : milestone.prevents.map(\.shown).listed()
        }
        let approver = milestone.approval.map(model.statements(ofOwner:)) ?? []
        notes.add(.approval, "Needs the approval of ", "needs", approver) { path in
            milestone.approval.map { owner($0, at: path) }
        }
        return PromptItem(
            .milestone, "By \(day): \(title)", from: [milestone.statement, milestone.statement("by")], notes.items)
    }

    private mutating func checkpointItem(_ checkpoint: Plan.Checkpoint, at path: String) -> PromptItem {
        let title = ledger.write(checkpoint.title, at: path)
        let day = checkpoint.day.map { "day \($0)" } ?? ledger.blank(checkpoint.neededDay, at: "\(path).day")
        var notes = PointList(path, checkpoint)
        let decider = checkpoint.decidedBy.map(model.statements(ofOwner:)) ?? []
        notes.add(.checkpointDecider, "Decided by: ", "decided", decider) { path in
            checkpoint.decidedBy.map { owner($0, at: path) }
        }
        notes.add(.checkpointOutcome, "Go when: ", "go") { path in
            checkpoint.goWhen.map { ledger.write($0, at: path) }
        }
        notes.add(.checkpointOutcome, "Otherwise: ", "otherwise") { path in
            checkpoint.otherwise.map { ledger.write($0, at: path) }
        }
        return PromptItem(.checkpoint, "Checkpoint on \(day): \(title)", from: [checkpoint.statement], notes.items)
    }
}
