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
        /// The moment that it speaks of.
        var at: String
    }

    private var lines: [Line] = []

    public init() {}

    public mutating func add(_ file: String, _ state: CaseState, _ model: RecoveryModel) {
        let wall = WallClock(model.zone)
        let open = state.breached.filter { $0.doneAt == nil } + state.overdue
        var standing = !open.isEmpty ? "\(open.count) late" : state.closed != nil ? "closed" : ""
        if !state.violations.isEmpty {
            standing += (standing.isEmpty ? "" : ", ") + "\(state.violations.count) jumped"
        }
        let duties = open + state.due
        var next = duties.first.map { $0.title + ($0.by.map { ", \(wall.text($0, near: state.at))" } ?? "") }
        let hold = state.takenOver.first
        if let hold { next = hold.title + (hold.route.map { " → \($0)" } ?? "") }
        lines.append(
            Line(
                urgency: !open.isEmpty || hold != nil
                    ? 0 : state.due.contains { $0.by != nil || $0.kind == .answer } ? 1 : 2,
                by: hold != nil ? .min : duties.compactMap(\.by).min()?.seconds ?? .max,
                cells: [
                    file, model.customer?.name.written ?? model.title, hold == nil ? state.stage : "HOLD", standing,
                    next ?? "",
                ],
                at: "\(wall.long(state.at, year: true)) \(model.zone.name)"))
    }

    private var sorted: [Line] {
        lines.sorted { ($0.urgency, $0.by, $0.cells[0]) < ($1.urgency, $1.by, $1.cells[0]) }
    }

    public var text: String {
        TextTable(header: ["CASE", "WHO", "STAGE", "", "NEXT"], rows: sorted.map(\.cells)).text(width: nil)
    }

    public var document: Document {
        let lines = sorted
        var page = Document(kind: "Status", title: "Cases")
        guard let first = lines.first else {
            page.paragraph(nil, "There is no case in this folder.")
            return page
        }
        page.kind = "Status · \(first.at)"
        let table = Document.Table(
            caption: "What presses most comes first", header: ["Case", "Who", "Stage", "Standing", "Next"],
            rows: lines.map { $0.cells.map(Document.Cell.text) }, naming: 1)
        page.blocks.append(.table(table))
        return page
    }
}
