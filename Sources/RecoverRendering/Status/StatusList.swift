import RecoverBase
import RecoverEvaluation
import RecoverModel

/// A line for each case of a folder, what presses most first.
public struct StatusList {
    let cases: [(file: String, state: CaseState, model: RecoveryModel)]
    let style: ReportStyle

    public init(_ cases: [(file: String, state: CaseState, model: RecoveryModel)], style: ReportStyle = .plain) {
        self.style = style
        self.cases = cases.sorted { StatusList.rank($0) < StatusList.rank($1) }
    }

    private static func rank(_ one: (file: String, state: CaseState, model: RecoveryModel)) -> (Int, Int, String) {
        let state = one.state
        let open = state.breached.filter { $0.doneAt == nil } + state.overdue
        let standing = open.isEmpty ? (state.due.contains { $0.by != nil } ? 1 : 2) : 0
        return (standing, (open + state.due).compactMap(\.by).min()?.seconds ?? .max, one.file)
    }

    public var text: String {
        TextTable(header: ["CASE", "WHO", "STAGE", "", "NEXT"], rows: rows).text(width: nil)
    }

    public var document: Document {
        var page = Document(kind: "Status", title: "Cases")
        if let at = cases.first.map({ WallClock($0.model.zone).long($0.state.at, year: true) }) {
            page.kind = "Status · \(at) \(cases[0].model.zone.name)"
        }
        guard !cases.isEmpty else {
            page.paragraph(nil, "There is no case in this folder.")
            return page
        }
        let table = Document.Table(
            caption: "What presses most comes first", header: ["Case", "Who", "Stage", "Standing", "Next"],
            rows: rows.map { $0.map(Document.Cell.text) }, naming: 1)
        page.blocks.append(.table(table))
        return page
    }

    private var rows: [[String]] {
        cases.map { file, state, model in
            let wall = WallClock(model.zone)
            let late = state.breached.count { $0.doneAt == nil } + state.overdue.count
            let next = (state.breached.filter { $0.doneAt == nil } + state.overdue + state.due).first
            var standing = late > 0 ? "\(late) late" : state.closed != nil ? "closed" : ""
            if !state.violations.isEmpty {
                standing += (standing.isEmpty ? "" : ", ") + "\(state.violations.count) jumped"
            }
            return [
                file, model.customer?.name.written ?? model.title, state.stage, standing,
                next.map { "\($0.title)" + ($0.by.map { ", \(wall.text($0, near: state.at))" } ?? "") } ?? "",
            ]
        }
    }
}
