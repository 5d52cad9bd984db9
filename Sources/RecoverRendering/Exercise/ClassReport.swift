import RecoverBase
import RecoverEvaluation
import RecoverModel
import RecoverText

/// The results of a group: what to discuss first, then each question. Laid out once, and written for a terminal, as a page
/// and as CSV. What participants and authors wrote is neither markup nor a formula nor an escape.
public struct ClassReport: Sendable {
    /// A part of the report under a heading of its own.
    private struct Section {
        var heading: MixedText
        /// A label, which only a terminal shows, and a line.
        var facts: [(label: String, text: MixedText)] = []
        var isNumbered = false
        var header: [String] = []
        var rows: [[String]] = []
        /// What the rows are of, where each is drawn as a bar.
        var item: ClassResults.Item?
    }

    private let title: String
    private let results: ClassResults
    private let isNamed: Bool
    private let wording: ClassWording

    private static let barWidth = 20

    /// `isNamed` adds a row for each participant.
    public init(title: String, _ results: ClassResults, isNamed: Bool = false) {
        self.title = title
        self.results = results
        self.isNamed = isNamed
        wording = ClassWording(results: results)
    }

    private var sections: [Section] {
        var sections: [Section] = []
        let first = results.discussFirst
        if !first.isEmpty {
            sections.append(
                Section(
                    heading: "Discuss first",
                    facts: first.map { ("", "\($0.text) \(wording.reason($0))") }, isNumbered: true))
        }
        sections += results.items.map(section) + results.tasks.map(section)
        var endings = zip(results.endingTitles, results.endings).filter { $0.1 > 0 }
        if let unknown = results.unknown[.ending] { endings.append(("Not known", unknown)) }
        func list(_ heading: MixedText, _ lines: [MixedText]) {
            guard !lines.isEmpty else { return }
            sections.append(Section(heading: heading, facts: lines.map { ("–", $0) }))
        }
        let shares = wording.shares(endings.map(\.1), of: results.finished)
        list("How it ended", zip(endings, shares).map { "\($0.0): \($1)" as MixedText })
        list("By objective", results.objectives.map(wording.reached))
        list(
            "Rules that were broken",
            results.rules.map { rule in
                let because: MixedText? = rule.rule.because.map { ". \($0)" }
                return "\(wording.missed(rule))\(because ?? "")"
            })
        if isNamed {
            sections.append(
                Section(
                    heading: "Participants", header: wording.memberHeader, rows: results.members.map(wording.cells)
                ))
        }
        return sections
    }

    private func section(_ item: ClassResults.Item) -> Section {
        var section = Section(heading: "\(item.text) (\(item.id))", facts: [("Right", MixedText(wording.right(item)))])
        if let words = wording.discrimination(item) { section.facts.append(("Tells", MixedText(words))) }
        if let words = wording.changes(item) { section.facts.append(("Changed", MixedText(words))) }
        if let words = wording.votes(item) { section.facts.append(("Rooms", MixedText(words))) }
        guard item.answered > 0 else { return section }
        let showsFirst = item.changed > 0
        section.header =
            ["", "id", item.form == .inOrder ? "in place" : "chose"] + (showsFirst ? ["first"] : []) + ["choice"]
        let (chosen, first) = (wording.chosen(item), wording.chosenFirst(item))
        section.rows = item.choices.enumerated().map { index, choice in
            [choice.isKey && item.form != .inOrder ? "✓" : " ", choice.id, chosen[index]]
                + (showsFirst ? [first[index]] : []) + [choice.text]
        }
        section.item = item
        return section
    }

    private func section(_ task: ClassResults.Task) -> Section {
        var section = Section(
            heading: "\(task.text) (\(task.id))", facts: [("Written", MixedText(wording.written(task)))])
        for miss in task.missed.prefix(5) {
            section.facts.append(("Missed", "\(wording.share(miss.count, of: task.answered)): \(miss.message)"))
        }
        return section
    }

    // MARK: For a terminal

    public func text(style: ReportStyle = .plain, width: Int? = nil) -> String {
        let page = ReportPage(style: style, width: width)
        var parts = [page.heading(title) + page.field("Group", wording.summary)]
        for note in wording.notes { parts[0] += page.field("Note", note) }
        for section in sections {
            var out = page.heading(section.heading.plain)
            for (number, fact) in section.facts.enumerated() {
                out += page.field(section.isNumbered ? "\(number + 1)." : fact.label, fact.text.plain)
            }
            if !section.rows.isEmpty {
                var (header, rows) = (section.header, section.rows)
                if let item = section.item {
                    header.insert("", at: 2)
                    rows = zip(rows, item.choices).map { row, choice in
                        var row = row
                        row.insert(ClassReport.bar(choice.chosen, of: item.answered), at: 2)
                        return row
                    }
                }
                out += page.indented(TextTable(header: header, rows: rows).text(width: page.innerWidth))
            }
            parts.append(out)
        }
        return parts.joined(separator: "\n")
    }

    private static func bar(_ count: Int, of whole: Int) -> String {
        let full = whole > 0 ? Int.cells(of: Double(count) / Double(whole), in: barWidth) : 0
        return String(repeating: "█", count: full) + String(repeating: "░", count: barWidth - full)
    }

    // MARK: As a page

    public var document: Document {
        var page = Document(kind: "Results of a group", title: title)
        page.paragraph(nil, wording.summary + ".")
        for note in wording.notes { page.paragraph(nil, note.withoutCodeMarks) }
        for section in sections {
            page.heading(2, mixed: section.heading)
            var facts = BulletList()
            for fact in section.facts {
                let label = fact.label.isEmpty || fact.label == "–" ? [] : [Document.Piece.label("\(fact.label):")]
                facts.items.append(.init(line: .init(nil, label + [.mixed(fact.text)])))
            }
            page.list(facts.items, section.isNumbered ? .number : .bullet)
            if let item = section.item {
                page.blocks.append(.table(choices(of: item)))
            } else if !section.rows.isEmpty {
                page.blocks.append(
                    .table(
                        .init(
                            header: section.header.map(\.capitalisedFirst),
                            rows: section.rows.map { $0.map(Document.Cell.text) })))
            }
        }
        let left = results.leftOutLines(isNamed: isNamed).map { Document.Item(line: .init(nil, $0.withoutCodeMarks)) }
        page.section(2, nil, "Left out", left.isEmpty ? [] : [.list(left, .bullet)])
        return page
    }

    public var markdown: String { document.markdown }

    /// The choices as everybody saw them, by letter; of an order, by place.
    private func choices(of item: ClassResults.Item) -> Document.Table {
        let isOrder = item.form == .inOrder
        let showsFirst = item.changed > 0
        let header = ["Choice", "", isOrder ? "In place" : "Chose"] + (showsFirst ? ["At first"] : [])
        let (chosen, first) = (wording.chosen(item), wording.chosenFirst(item))
        let rows = item.choices.enumerated().map { index, choice -> [Document.Cell] in
            let isRight = choice.isKey && !isOrder
            let mark = isOrder ? "\(index + 1)." : "\(Question.letter(index))."
            let share = item.answered > 0 ? Double(choice.chosen) / Double(item.answered) : 0
            return [
                .mixed("\(mark) \(choice.text)\(isRight ? " ✓" : "")"), .bar(.init(share: share, isMarked: isRight)),
                .text(chosen[index]),
            ] + (showsFirst ? [.text(first[index])] : [])
        }
        return Document.Table(header: header, rows: rows)
    }

    // MARK: As CSV

    /// A row for each choice, or with names a row for each participant. Facility and discrimination are empty below 30
    /// finished runs; `right` and `answered` are always there.
    public var csv: String { isNamed ? members : choices }

    private var choices: String {
        var out = Escapes.csvLine([
            "item", "kind", "choice", "text", "key", "chosen", "first", "answered", "right", "facility",
            "discrimination", "changed",
        ])
        for item in results.items {
            for choice in item.choices {
                // Figures are ours, so a minus sign begins no formula.
                let figures = [
                    String(choice.chosen), item.firstKnown > 0 ? String(choice.first) : "", String(item.answered),
                    item.right.map(String.init) ?? "",
                    (results.hasShares ? item.facility : nil).map(ClassWording.figure) ?? "",
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
        Escapes.csvLine(wording.memberHeader)
            + results.members.map { Escapes.csvLine(wording.cells($0)) }.joined()
    }
}
