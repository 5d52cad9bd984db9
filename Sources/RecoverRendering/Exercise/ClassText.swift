import RecoverBase
import RecoverEvaluation
import RecoverModel
import RecoverText

/// The results of a group for a terminal: what to discuss first, then each question with bars.
public struct ClassText: Sendable {
    private let title: String
    private let results: ClassResults
    private let page: ReportPage
    private let isNamed: Bool
    private var wording: ClassWording { ClassWording(results: results) }

    private static let barWidth = 20

    /// `isNamed` adds a row for each participant.
    public init(
        title: String, _ results: ClassResults, isNamed: Bool = false, style: ReportStyle = .plain, width: Int? = nil
    ) {
        self.title = title
        self.results = results
        self.isNamed = isNamed
        page = ReportPage(style: style, width: width)
    }

    public var text: String {
        var parts = [page.heading(title) + page.field("Group", wording.summary)]
        if let note = wording.note { parts[0] += page.field("Figures", note) }
        let first = results.discussFirst
        if !first.isEmpty {
            parts.append(
                page.heading("Discuss first")
                    + first.enumerated().map { index, item in
                        page.field("\(index + 1).", item.text) + page.field("", wording.reason(item))
                    }.joined())
        }
        parts += results.items.map(item)
        if !results.objectives.isEmpty {
            parts.append(page.heading("By objective") + lines(results.objectives.map(wording.reached)))
        }
        if !results.rules.isEmpty {
            parts.append(
                page.heading("Rules that were missed")
                    + results.rules.map { rule in
                        page.field("–", wording.missed(rule)) + (rule.rule.because.map { page.field("", $0) } ?? "")
                    }.joined())
        }
        if isNamed { parts.append(members) }
        return parts.joined(separator: "\n")
    }

    private func item(_ item: ClassResults.Item) -> String {
        var out = page.heading("\(item.text) (\(item.id))")
        out += page.field("Right", wording.right(item))
        if let words = wording.discrimination(item) { out += page.field("Tells", words) }
        if let words = wording.changes(item) { out += page.field("Changed", words) }
        guard item.answered > 0 else { return out }
        let rows = item.choices.map { choice in
            [
                choice.isKey ? "✓" : " ", choice.id, ClassText.bar(choice.chosen, of: item.answered),
                ClassWording.share(choice.chosen, of: item.answered),
                item.firstKnown > 0 && item.changed > 0
                    ? "first \(ClassWording.share(choice.first, of: item.firstKnown))" : "",
                choice.text,
            ]
        }
        let header = ["", "", "", item.form == .inOrder ? "in place" : "chose", "", ""]
        return out + page.indented(TextTable(header: header, rows: rows).text(width: page.innerWidth))
    }

    private static func bar(_ count: Int, of whole: Int) -> String {
        let full = whole > 0 ? Int.cells(of: Double(count) / Double(whole), in: barWidth) : 0
        return String(repeating: "█", count: full) + String(repeating: "░", count: barWidth - full)
    }

    private var members: String {
        let table = TextTable(
            header: ["participant", "answered", "score", "passed", "ending"],
            rows: results.members.map(ClassWording.cells))
        return page.heading("Participants") + page.indented(table.text(width: page.innerWidth))
    }

    private func lines(_ texts: [String]) -> String { texts.map { page.field("–", $0) }.joined() }
}
