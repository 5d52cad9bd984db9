import RecoverBase
import RecoverEvaluation
import RecoverModel

/// A line for each case of a folder, what presses most first. Of a case no more is kept than its line.
public struct StatusList {
    private struct Line {
        /// 0 where something is late, 1 where something is due by a time.
        var urgency: Int
        /// By when, in seconds; the largest integer where nothing is.
        var by: Int
        var cells: [String]
    }

    private var lines: [Line] = []

    public init() {}

    public mutating func add(_ file: String, _ state: CaseState, _ model: RecoveryModel) {
        let open = state.breached.filter { $0.doneAt == nil } + state.overdue
        var standing = !open.isEmpty ? "\(open.count) late" : state.closed != nil ? "closed" : ""
        if !state.violations.isEmpty {
            standing += (standing.isEmpty ? "" : ", ") + "\(state.violations.count) jumped"
        }
        let duties = open + state.due
        let next = duties.first.map { duty in
            duty.title + (duty.by.map { ", \(WallClock(model.zone).text($0, near: state.at))" } ?? "")
        }
        lines.append(
            Line(
                urgency: !open.isEmpty ? 0 : state.due.contains { $0.by != nil } ? 1 : 2,
                by: duties.compactMap(\.by).min()?.seconds ?? .max,
                cells: [file, model.customer?.name.written ?? model.title, state.stage, standing, next ?? ""]))
    }

    public var text: String {
        let sorted = lines.sorted { ($0.urgency, $0.by, $0.cells[0]) < ($1.urgency, $1.by, $1.cells[0]) }
        return TextTable(header: ["CASE", "WHO", "STAGE", "", "NEXT"], rows: sorted.map(\.cells)).text(width: nil)
    }
}
