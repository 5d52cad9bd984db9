import RecoverBase
import RecoverModel

/// A plan where people work: in a calendar and in a tracker.
extension PlanTable {
    /// A day's event for each line that has a date, owners as text; nobody is invited. Nil without a start.
    public var calendar: CalendarFile? {
        guard let start else { return nil }
        return CalendarFile(
            title: caption.text, stamp: Instant(start),
            events: lines.compactMap { line in
                guard let date = line.date else { return nil }
                return CalendarFile.Event(
                    identity: [line.kind] + caseIdentity + [line.identity],
                    time: .days(date, through: line.lastDate ?? date), summary: line.summary,
                    description: (heldNote.map { [$0.text] } ?? []) + line.details)
            })
    }

    /// How many lines have no date, and so no place in a calendar.
    public var undatedCount: Int { lines.count { $0.date == nil } }

    /// Issues for Jira's import of CSV files. Whom an issue is given to is an address there; where none is known the owner
    /// stands in the description.
    public func jira() -> String {
        let header = [
            "Summary", "Issue Type", "Description", "Assignee", "Priority", "Due Date", "Labels", "Labels",
        ]
        return Escapes.csvLine(header)
            + lines.map { line in
                // Longer ones are refused.
                let isLong = line.summary.utf16.count > PlanTable.longestSummary
                let details =
                    (heldNote.map { [$0.text] } ?? []) + (isLong ? [line.summary] : [])
                    + ["Day: \(line.day)"] + line.details
                return Escapes.csvLine([
                    isLong ? PlanTable.cut(line.summary) : line.summary.shown, "Task",
                    details.map(Escapes.jiraText).joined(separator: "\n"), line.assignee ?? "",
                    line.isVisibleWin ? "High" : "Medium", (line.lastDate ?? line.date)?.text ?? "", line.kind,
                    line.isVisibleWin ? "visible-win" : "",
                ])
            }.joined()
    }

    /// Of the summary of an issue, in UTF-16.
    private static let longestSummary = 255

    private static func cut(_ text: String) -> String {
        var out = ""
        for character in text.shown {
            guard out.utf16.count + character.utf16.count < longestSummary else { break }
            out.append(character)
        }
        return out + "…"
    }
}

extension PlanLine {
    /// What it is called in a list of other things.
    var summary: String { part == .checkpoint ? "Checkpoint: \(title)" : title }

    /// What it is known by in its case: where it is moved or worded anew it is still the same.
    var identity: String {
        switch item {
        case .milestone(let milestone): milestone.id
        case .checkpoint(let checkpoint): checkpoint.title
        case .row(let row): row.days.phrase
        }
    }

    /// A line each.
    var details: [String] {
        let people = person.isEmpty ? ownerTitle : "\(ownerTitle) (\(person))"
        let labelled = [
            (part == .checkpoint ? "Decided by" : "Owner", people),
            (part == .checkpoint ? "Outcome" : "Success signal", success), ("Notes", notes),
        ]
        return labelled.filter { !$0.1.isEmpty }.map { "\($0): \($1)" }
    }
}
