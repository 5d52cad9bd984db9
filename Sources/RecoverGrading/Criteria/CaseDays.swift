import RecoverBase
import RecoverModel
import RecoverText

/// The days that a case names, to tell which ones a reply adds (C25).
struct CaseDays: Sendable {
    /// As `TimeWordReader` names them, "mar 5" and "thu" of every date among them.
    private var known: Set<String> = ["today", "tonight"]
    /// A day of the plan is a date that nobody can know here.
    private let areOpen: Bool

    init(_ model: RecoveryModel) {
        let plan = model.plan
        areOpen =
            plan.map { $0.milestones.contains { $0.day.known != nil } || !$0.checkpoints.isEmpty } ?? false
            || model.deliverables.contains { if case .sequence = $0.details { true } else { false } }
        for text in CaseFacts.texts(of: model) {
            if let moment = Moment(written: text) { add(moment.date) }
            let bytes = Array(text.utf8)
            for sentence in Sentences(utf8: bytes).all {
                for word in TimeWordReader(bytes, in: sentence.range).all {
                    switch word.meaning {
                    case .day(let day): known.insert(day)
                    case .moment(let day, _): if let date = Moment(written: day)?.date { add(date) }
                    case .time: break
                    }
                }
            }
        }
    }

    private mutating func add(_ date: CivilDate) {
        let month = CaseDays.months[max(0, min(11, date.month - 1))]
        known.formUnion([
            "\(month) \(date.day)", "the \(date.day)", CaseDays.weekdays[max(0, min(6, date.weekday - 1))],
        ])
    }

    /// A word for a day that stands for none of the case's.
    func isNew(_ day: String) -> Bool {
        if areOpen || known.contains(day) { return false }
        guard let date = Moment(written: day)?.date else { return true }
        return !known.contains("\(CaseDays.months[max(0, min(11, date.month - 1))]) \(date.day)")
    }

    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
