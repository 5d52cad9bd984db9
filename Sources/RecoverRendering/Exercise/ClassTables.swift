import RecoverBase
import RecoverEvaluation
import RecoverModel

/// The results of a group as Markdown and as CSV. What participants and authors wrote is neither markup nor a formula.
public struct ClassTables: Sendable {
    private let title: String
    private let results: ClassResults
    private let isNamed: Bool
    private var wording: ClassWording { ClassWording(results: results) }

    public init(title: String, _ results: ClassResults, isNamed: Bool = false) {
        self.title = title
        self.results = results
        self.isNamed = isNamed
    }

    // MARK: Markdown

    public var markdown: String {
        var out = "# \(MarkdownText.line(title))\n\n\(MarkdownText.line(wording.summary)).\n"
        if let note = wording.note { out += "\n\(MarkdownText.line(note))\n" }
        let first = results.discussFirst
        if !first.isEmpty {
            out += "\n## Discuss first\n\n"
            for (index, item) in first.enumerated() {
                let why = Escapes.markdownCell(wording.reason(item))
                out += "\(index + 1). **\(Escapes.markdownCell(item.text))** \(why)\n"
            }
        }
        for item in results.items { out += "\n" + self.item(item) }
        if !results.objectives.isEmpty {
            out += "\n## By objective\n\n" + bullets(results.objectives.map(wording.reached))
        }
        if !results.rules.isEmpty {
            let lines = results.rules.map { wording.missed($0) + ($0.rule.because.map { ". \($0)" } ?? "") }
            out += "\n## Rules that were missed\n\n" + bullets(lines)
        }
        if !results.leftOut.isEmpty { out += "\n## Left out\n\n" + bullets(results.leftOutLines) }
        if isNamed {
            let rows = results.members.map(ClassWording.cells)
            out += "\n## Participants\n\n"
            out += MarkdownText.table(["Participant", "Answered", "Score", "Passed", "Ending"], rows)
        }
        return out
    }

    private func item(_ item: ClassResults.Item) -> String {
        var facts = [wording.right(item)]
        if let words = wording.discrimination(item) { facts.append("Discrimination: \(words)") }
        if let words = wording.changes(item) { facts.append(words) }
        let showsFirst = item.changed > 0
        var header = ["Choice", item.form == .inOrder ? "In place" : "Chose"]
        if showsFirst { header.append("First") }
        let rows = item.choices.map { choice in
            var cells = [
                choice.text + (choice.isKey && item.form != .inOrder ? " ✓" : ""),
                ClassWording.share(choice.chosen, of: item.answered),
            ]
            if showsFirst { cells.append(ClassWording.share(choice.first, of: item.firstKnown)) }
            return cells
        }
        let table = item.answered > 0 ? "\n" + MarkdownText.table(header, rows) : ""
        return "## \(Escapes.markdownCell(item.text))\n\n" + bullets(facts) + table
    }

    private func bullets(_ lines: [String]) -> String { lines.map { "- \(MarkdownText.line($0))\n" }.joined() }

    // MARK: CSV

    /// A row for each choice, or with names a row for each participant. Facility and discrimination are empty below 30
    /// answers; `right` and `answered` are always there.
    public var csv: String { isNamed ? members : choices }

    private var choices: String {
        var out = Escapes.csvLine([
            "item", "kind", "choice", "text", "key", "chosen", "first", "answered", "right", "facility",
            "discrimination", "changed",
        ])
        for item in results.items {
            let shares = item.answered >= ClassResults.fewest
            for choice in item.choices {
                // Figures are ours, so a minus sign begins no formula.
                let figures = [
                    String(choice.chosen), item.firstKnown > 0 ? String(choice.first) : "", String(item.answered),
                    item.right.map(String.init) ?? "",
                    (shares ? item.facility : nil).map(ClassWording.figure) ?? "",
                    item.discrimination.map(ClassWording.figure) ?? "",
                    item.firstKnown > 0 ? String(item.changed) : "",
                ]
                let texts = [
                    item.id, item.isDecision ? "decision" : "quiz", choice.id, choice.text, choice.isKey ? "yes" : "no",
                ]
                out += (texts.map(Escapes.csvCell) + figures).joined(separator: ",") + "\r\n"
            }
        }
        return out
    }

    private var members: String {
        Escapes.csvLine(["participant", "answered", "score", "passed", "ending"])
            + results.members.map { Escapes.csvLine(ClassWording.cells($0)) }.joined()
    }
}
