import RecoverBase
import RecoverModel

/// One line of a plan as people read it: a milestone, a checkpoint, or a row that is still to be filled.
public struct PlanLine: Sendable, Hashable {
    enum Item: Sendable, Hashable {
        case milestone(Plan.Milestone)
        case checkpoint(Plan.Checkpoint)
        case row(Plan.Row)
    }

    let item: Item
    /// Nil without a day, without a start, and where the calendar ends before that day.
    public let date: CivilDate?
    /// The last day of a row.
    let lastDate: CivilDate?
    /// Who owns the milestone.
    let owner: Owner?
    /// Who decides at a checkpoint, or approves a milestone, with title and person.
    let decider: String?
    /// The address of its owner, or of who decides; nil where it is not known.
    let assignee: String?
    private let people: [Statement]

    init(_ item: Item, of model: RecoveryModel, from start: CivilDate?) {
        self.item = item
        let names: [String?]
        switch item {
        case .milestone(let milestone):
            date = PlanLine.date(ofDay: milestone.day.known, from: start)
            lastDate = nil
            owner = milestone.owner.flatMap(model.owner)
            decider = milestone.approval.map(model.ownerDisplay)
            names = [milestone.owner, milestone.approval]
        case .checkpoint(let checkpoint):
            date = PlanLine.date(ofDay: checkpoint.day.known, from: start)
            lastDate = nil
            owner = nil
            decider = checkpoint.decidedBy.map(model.ownerDisplay)
            names = [checkpoint.decidedBy]
        case .row(let row):
            date = PlanLine.date(ofDay: row.days.lower, from: start)
            lastDate = PlanLine.date(ofDay: row.days.upper, from: start)
            owner = nil
            decider = nil
            names = []
        }
        let contact = names.first?.flatMap { $0 }.flatMap(model.owner)?.contact.known
        assignee = contact.flatMap { Escapes.isMailAddress($0.address) ? $0.address : nil }
        people = names.compactMap { $0 }.flatMap(model.statements(ofOwner:))
    }

    /// Day 1 is the start, and days are calendar days.
    private static func date(ofDay day: Int?, from start: CivilDate?) -> CivilDate? {
        guard let day, let start, (-3_660_000...3_660_000).contains(day) else { return nil }
        let days = start.daysSinceEpoch + day - 1
        let date = CivilDate(daysSinceEpoch: days)
        return date.daysSinceEpoch == days ? date : nil
    }

    // MARK: Cells

    /// Its kind as CSV names it.
    var kind: String {
        switch item {
        case .milestone: "milestone"
        case .checkpoint: "checkpoint"
        case .row: "row"
        }
    }

    /// What a plan cannot do without is a labelled blank.
    var day: String {
        switch item {
        case .milestone(let milestone): milestone.day.known.map(String.init) ?? contextNeeded(milestone.neededDay)
        case .checkpoint(let checkpoint): checkpoint.day.known.map(String.init) ?? contextNeeded(checkpoint.neededDay)
        case .row(let row): row.days.phrase
        }
    }

    var dates: String { [date?.text, lastDate?.text].compactMap { $0 }.joined(separator: " to ") }

    var title: String {
        switch item {
        case .milestone(let milestone): milestone.title
        case .checkpoint(let checkpoint): checkpoint.title
        case .row: contextNeeded("milestone")
        }
    }

    /// The owner's title; of a checkpoint, who decides.
    var ownerTitle: String {
        switch item {
        case .milestone(let milestone):
            owner?.title ?? milestone.owner ?? contextNeeded(milestone.neededOwner)
        case .checkpoint: decider ?? ""
        case .row: contextNeeded("owner")
        }
    }

    var person: String { owner?.person.written ?? "" }

    /// Of a checkpoint, when it is a go.
    var success: String {
        switch item {
        case .milestone(let milestone): return milestone.success.text(orNeeds: milestone.neededSuccess)
        case .checkpoint(let checkpoint):
            let outcomes = [
                checkpoint.goWhen.map { "Go when \($0)" }, checkpoint.otherwise.map { "otherwise: \($0)" },
            ]
            return outcomes.compactMap { $0 }.joined(separator: "; ")
        case .row: return contextNeeded("success signal")
        }
    }

    var isVisibleWin: Bool { if case .milestone(let milestone) = item { milestone.isVisibleWin } else { false } }
    var prevents: [String] { if case .milestone(let milestone) = item { milestone.prevents } else { [] } }
    var approval: String { if case .milestone = item { decider ?? "" } else { "" } }

    /// What else is to be known of it.
    var notes: String {
        var notes: [String] = []
        if isVisibleWin { notes.append("visible win") }
        if !prevents.isEmpty { notes.append("prevents " + prevents.joined(separator: ", ")) }
        if !approval.isEmpty { notes.append("needs approval from \(approval)") }
        return notes.joined(separator: "; ")
    }

    // MARK: Provenance

    var part: Part {
        switch item {
        case .milestone: .milestone
        case .checkpoint: .checkpoint
        case .row: .row
        }
    }

    var statements: [Statement] {
        switch item {
        case .milestone(let milestone):
            [milestone.statement]
                + [.by, .owner, .success, .visibleWin, .prevents, .needs].map { milestone.statement($0) }
                + people
        case .checkpoint(let checkpoint):
            [checkpoint.statement] + [.decided, .go, .otherwise].map { checkpoint.statement($0) } + people
        case .row(let row): [row.statement]
        }
    }

    /// Its members differ by kind; `null` for what is not known.
    var json: JSON {
        switch item {
        case .milestone(let milestone):
            [
                "id": .string(milestone.id), "title": .string(title),
                "day": ModelJSON.number(milestone.day), "date": JSON(date?.text),
                "owner": JSON(milestone.owner), "ownerTitle": JSON(owner?.title ?? milestone.owner),
                "person": JSON(owner?.person.written), "success": JSON(milestone.success.written),
                "visibleWin": .bool(isVisibleWin), "prevents": ModelJSON.strings(prevents),
                "approval": JSON(milestone.approval),
            ]
        case .checkpoint(let checkpoint):
            [
                "title": .string(title), "day": ModelJSON.number(checkpoint.day),
                "date": JSON(date?.text), "decidedBy": JSON(checkpoint.decidedBy), "goWhen": JSON(checkpoint.goWhen),
                "otherwise": JSON(checkpoint.otherwise),
            ]
        case .row(let row):
            [
                "from": JSON(row.days.lower), "to": JSON(row.days.upper), "fromDate": JSON(date?.text),
                "toDate": JSON(lastDate?.text),
            ]
        }
    }
}
