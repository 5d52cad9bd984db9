import RecoverBase
import RecoverModel

/// The action plan of a case on the calendar.
public struct PlanTable: Sendable, Hashable {
    /// The date of day 1.
    public let start: CivilDate?
    /// Milestones and checkpoints together by day, a checkpoint after the milestones of its day and those without a day
    /// last; then the rows.
    public let lines: [PlanLine]
    private let deliverable: Deliverable
    private let plan: Plan
    /// The guards that make it internal preparation only (G5).
    private let holding: [Guard]
    /// What tells its case from others.
    let caseIdentity: [String]

    /// Nil where the model has no plan.
    public init?(model: RecoveryModel, start: CivilDate?) {
        guard let deliverable = model.deliverables.first(where: { $0.kind == .plan }), let plan = model.plan else {
            return nil
        }
        self.start = start
        self.deliverable = deliverable
        self.plan = plan
        holding = model.guards(holding: deliverable)
        caseIdentity = [model.title, model.customer?.name.known ?? "", model.customer?.company.known ?? ""]
        let dated =
            plan.milestones.map { (day: $0.day.known, item: PlanLine.Item.milestone($0)) }
            + plan.checkpoints.map { (day: $0.day.known, item: PlanLine.Item.checkpoint($0)) }
        let items = PlanTable.sorted(dated, by: \.day).map(\.item) + plan.rows.map(PlanLine.Item.row)
        lines = items.map { PlanLine($0, of: model, from: start) }
    }

    /// Those without a day come last.
    static func sorted<Element>(_ elements: [Element], by day: (Element) -> Int?) -> [Element] {
        elements.enumerated().sorted { left, right in
            (day(left.element) ?? .max, left.offset) < (day(right.element) ?? .max, right.offset)
        }.map(\.element)
    }

    // MARK: Around the table

    /// Says so where a guard makes the plan internal preparation only.
    var heldNote: OutputLine? {
        guard !holding.isEmpty else { return nil }
        return OutputLine(
            .held, "Internal preparation only: held back by \(Wording.quoted(holding.map(\.title)))",
            from: holding.map(\.statement) + holding.map { $0.statement(.hold) })
    }

    /// `Action plan, 7 days from 2026-03-02`.
    var caption: OutputLine {
        var caption = deliverable.title ?? "Action plan"
        if let days = plan.days.known { caption += ", " + Wording.count(days, "day") }
        if let needed = plan.days.needed { caption += ", " + contextNeeded(needed) }
        if let start { caption += " from \(start.text)" }
        let title = deliverable.title == nil ? [] : [deliverable.statement]
        return OutputLine(.caption, caption, from: title + [deliverable.statement(.lasts), deliverable.statement])
    }

    /// Where nothing is written out.
    var emptyNote: OutputLine {
        let wanted = plan.milestoneCount.map { "; the reply has to bring \(Wording.count($0, "milestone"))" } ?? ""
        return OutputLine(
            .nothingPlanned, "No milestones are written out\(wanted).", from: [deliverable.statement(.milestones)])
    }

    /// `{"title","days","start","internalOnly","heldBy","milestones":[{"title","day","date","owner","person","success",
    /// "visibleWin","approval",…}],"checkpoints":[{"title","day","date",…}],"rows":[…]}`; `null` for what is not known.
    public var json: JSON {
        func items(_ kind: String) -> JSON { .array(lines.filter { $0.kind == kind }.map(\.json)) }
        return [
            "title": JSON(deliverable.title), "days": ModelJSON.number(plan.days),
            "start": JSON(start?.text), "internalOnly": .bool(!holding.isEmpty),
            "heldBy": ModelJSON.strings(holding.map(\.title)), "milestones": items("milestone"),
            "checkpoints": items("checkpoint"), "rows": items("row"),
        ]
    }
}
