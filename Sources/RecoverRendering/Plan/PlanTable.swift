import RecoverBase
import RecoverModel

/// The action plan of a case on the calendar: milestones and checkpoints by day, then in the order of the file.
public struct PlanTable: Sendable, Hashable {
    public struct Milestone: Sendable, Hashable {
        public var id: String
        public var title: String
        public var day: Int?
        /// What is needed, where the day is left open.
        public var dayNeeded: String?
        /// Nil without a day, or without a start.
        public var date: CivilDate?
        /// The id of the owner.
        public var owner: String?
        /// The owner's title, or the id where there is none.
        public var ownerTitle: String?
        /// Open ones as their labelled blank.
        public var person: String?
        public var success: String?
        public var isVisibleWin: Bool
        public var prevents: [String]
        /// The id of the owner who must approve it.
        public var approval: String?
        /// The same with title and person.
        public var approvalDisplay: String?
    }

    public struct Checkpoint: Sendable, Hashable {
        public var title: String
        public var day: Int?
        /// What is needed, where the day is left open.
        public var dayNeeded: String?
        public var date: CivilDate?
        public var decidedBy: String?
        public var deciderDisplay: String?
        public var goWhen: String?
        public var otherwise: String?
    }

    /// A row that the reply is to fill.
    public struct Row: Sendable, Hashable {
        public var label: String
        public var days: Bounds
        public var from: CivilDate?
        public var to: CivilDate?
    }

    public let title: String?
    public let days: Int?
    /// What is needed, where its length is left open.
    public let lengthNeeded: String?
    public let start: CivilDate?
    public let milestones: [Milestone]
    public let checkpoints: [Checkpoint]
    public let rows: [Row]
    /// How many milestones the reply must have, where they are not written out.
    public let milestoneCount: Bounds?
    /// The titles of the guards that make it internal preparation only (G5).
    public let heldBy: [String]

    /// Nil where the model has no plan. Day 1 is `start`, and days are calendar days.
    public init?(model: RecoveryModel, start: CivilDate?) {
        guard let deliverable = model.deliverables.first(where: { $0.kind == .plan }), let plan = model.plan else {
            return nil
        }
        title = deliverable.title
        days = plan.days
        lengthNeeded = deliverable.lasts.flatMap { need(of: $0.words) }
        self.start = start
        milestoneCount = plan.milestoneCount
        heldBy = deliverable.heldBy.map { id in model.guards.first { $0.id == id }?.title ?? id }
        milestones = PlanTable.sorted(plan.milestones, by: \.day).map { milestone in
            let owner = milestone.owner.flatMap(model.owner)
            return Milestone(
                id: milestone.id, title: milestone.title, day: milestone.day, dayNeeded: milestone.dayNeeded,
                date: PlanTable.date(ofDay: milestone.day, from: start), owner: milestone.owner,
                ownerTitle: owner?.title ?? milestone.owner, person: owner?.person.written,
                success: milestone.success.written, isVisibleWin: milestone.isVisibleWin, prevents: milestone.prevents,
                approval: milestone.approval, approvalDisplay: milestone.approval.map(model.ownerDisplay))
        }
        checkpoints = PlanTable.sorted(plan.checkpoints, by: \.day).map { checkpoint in
            Checkpoint(
                title: checkpoint.title, day: checkpoint.day, dayNeeded: checkpoint.dayNeeded,
                date: PlanTable.date(ofDay: checkpoint.day, from: start), decidedBy: checkpoint.decidedBy,
                deciderDisplay: checkpoint.decidedBy.map(model.ownerDisplay), goWhen: checkpoint.goWhen,
                otherwise: checkpoint.otherwise)
        }
        rows = plan.rows.map { row in
            Row(
                label: row.label, days: row.days, from: PlanTable.date(ofDay: row.days.lower, from: start),
                to: PlanTable.date(ofDay: row.days.upper, from: start))
        }
    }

    /// Those without a day come last.
    static func sorted<Element>(_ elements: [Element], by day: (Element) -> Int?) -> [Element] {
        elements.enumerated().sorted { left, right in
            (day(left.element) ?? .max, left.offset) < (day(right.element) ?? .max, right.offset)
        }.map(\.element)
    }

    /// Nil where the calendar ends before that day.
    private static func date(ofDay day: Int?, from start: CivilDate?) -> CivilDate? {
        guard let day, let start, (-3_660_000...3_660_000).contains(day) else { return nil }
        let date = start.adding(days: day - 1)
        return CivilDate(year: date.year, month: date.month, day: date.day)
    }

    /// `{"days","start","milestones":[{"title","day","date","owner","person","success","visibleWin","approval",…}],
    /// "checkpoints":[{"title","day","date",…}],"rows":[…]}`; `null` for what is not known.
    public var json: JSON {
        [
            "title": JSON(title), "days": ModelJSON.number(days, lengthNeeded), "start": JSON(start?.text),
            "internalOnly": .bool(!heldBy.isEmpty), "heldBy": .array(heldBy.map(JSON.string)),
            "milestones": .array(milestones.map(\.json)), "checkpoints": .array(checkpoints.map(\.json)),
            "rows": .array(rows.map(\.json)),
        ]
    }
}

extension PlanTable.Milestone {
    fileprivate var json: JSON {
        [
            "id": .string(id), "title": .string(title), "day": ModelJSON.number(day, dayNeeded),
            "date": JSON(date?.text),
            "owner": JSON(owner),
            "ownerTitle": JSON(ownerTitle), "person": JSON(person), "success": JSON(success),
            "visibleWin": .bool(isVisibleWin), "prevents": .array(prevents.map(JSON.string)),
            "approval": JSON(approval),
        ]
    }
}

extension PlanTable.Checkpoint {
    fileprivate var json: JSON {
        [
            "title": .string(title), "day": ModelJSON.number(day, dayNeeded), "date": JSON(date?.text),
            "decidedBy": JSON(decidedBy), "goWhen": JSON(goWhen), "otherwise": JSON(otherwise),
        ]
    }
}

extension PlanTable.Row {
    fileprivate var json: JSON {
        [
            "from": JSON(days.lower), "to": JSON(days.upper), "fromDate": JSON(from?.text), "toDate": JSON(to?.text),
        ]
    }
}
