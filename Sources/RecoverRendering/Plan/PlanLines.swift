import RecoverModel

/// One line of a plan as people read it: a milestone, a checkpoint, or a row that is still to be filled.
struct PlanLine {
    enum Kind: String {
        case milestone, checkpoint, row

        var part: Part {
            switch self {
            case .milestone: .milestone
            case .checkpoint: .checkpoint
            case .row: .row
            }
        }
    }

    var kind: Kind
    var day: String
    var date: String
    var title: String
    var owner: String
    var person: String
    var success: String
    var isVisibleWin = false
    var prevents: [String] = []
    var approval = ""

    /// Title and person: `Product (Kim Doe)`.
    var ownerDisplay: String { person.isEmpty ? owner : "\(owner) (\(person))" }

    /// What else is to be known of it.
    var notes: String {
        var notes: [String] = []
        if isVisibleWin { notes.append("visible win") }
        if !prevents.isEmpty { notes.append("prevents " + prevents.joined(separator: ", ")) }
        if !approval.isEmpty { notes.append("needs approval from \(approval)") }
        return notes.joined(separator: "; ")
    }
}

/// What a plan cannot do without, as its labelled blanks say it where the author does not.
struct PlanNeeds {
    /// The id of the milestone.
    let milestone: String

    var day: String { "day of \(milestone)" }
    var owner: String { "owner of \(milestone)" }
    var success: String { "success signal of \(milestone)" }

    static let checkpointDay = "day of the checkpoint"
}

extension PlanTable {
    /// Milestones and checkpoints together by day, a checkpoint after the milestones of its day; then the rows.
    /// What a plan cannot do without is a labelled blank.
    var lines: [PlanLine] {
        let dated =
            milestones.map { ($0.day ?? .max, line(of: $0)) } + checkpoints.map { ($0.day ?? .max, line(of: $0)) }
        let sorted = dated.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
        return sorted.map(\.element.1) + rows.map(line(of:))
    }

    private func line(of milestone: Milestone) -> PlanLine {
        let needed = PlanNeeds(milestone: milestone.id)
        return PlanLine(
            kind: .milestone, day: milestone.day.map(String.init) ?? contextNeeded(milestone.dayNeeded ?? needed.day),
            date: milestone.date?.text ?? "", title: milestone.title,
            owner: milestone.ownerTitle ?? contextNeeded(needed.owner), person: milestone.person ?? "",
            success: milestone.success ?? contextNeeded(needed.success), isVisibleWin: milestone.isVisibleWin,
            prevents: milestone.prevents, approval: milestone.approvalDisplay ?? "")
    }

    private func line(of checkpoint: Checkpoint) -> PlanLine {
        var outcome = checkpoint.goWhen.map { "Go when \($0)" } ?? ""
        if let otherwise = checkpoint.otherwise { outcome += (outcome.isEmpty ? "" : "; ") + "otherwise: \(otherwise)" }
        return PlanLine(
            kind: .checkpoint,
            day: checkpoint.day.map(String.init) ?? contextNeeded(checkpoint.dayNeeded ?? PlanNeeds.checkpointDay),
            date: checkpoint.date?.text ?? "", title: checkpoint.title, owner: checkpoint.deciderDisplay ?? "",
            person: "",
            success: outcome)
    }

    private func line(of row: Row) -> PlanLine {
        PlanLine(
            kind: .row, day: row.days.phrase,
            date: [row.from?.text, row.to?.text].compactMap { $0 }.joined(separator: " to "),
            title: contextNeeded("milestone"), owner: contextNeeded("owner"), person: "",
            success: contextNeeded("success signal"))
    }

    /// `Action plan, 7 days from 2026-03-02`.
    var caption: String {
        var caption = title ?? "Action plan"
        if let days { caption += ", " + Wording.count(days, "day") }
        if let lengthNeeded { caption += ", " + contextNeeded(lengthNeeded) }
        if let start { caption += " from \(start.text)" }
        return caption
    }

    /// Says so where a guard makes the plan internal preparation only.
    var heldNote: String? {
        heldBy.isEmpty ? nil : "Internal preparation only: held back by \(Wording.quoted(heldBy))"
    }

    /// Where nothing is written out.
    var emptyNote: String {
        guard let milestoneCount else { return "No milestones are written out." }
        return "No milestones are written out; the reply has to bring \(Wording.count(milestoneCount, "milestone"))."
    }
}
