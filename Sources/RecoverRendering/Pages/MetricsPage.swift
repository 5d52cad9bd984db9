import RecoverBase
import RecoverModel
import RecoverSurvey

extension ProgrammeFigures {
    /// The figures of the programme with drawn charts.
    public var document: Document {
        let period = [programme.first, programme.last].compactMap { $0?.date(in: .utc).text }.joined(separator: " to ")
        var page = Document(kind: "Metrics · as of \(now.date(in: .utc).text)", title: "Figures of the programme")
        page.paragraph(nil, "\(period.isEmpty ? "" : "\(period): ")\(programme.counts.summary).")
        if programme.hasAllAnswers {
            for (touchpoint, answers) in programme.answers.sorted(by: { $0.key < $1.key }) {
                page.section(
                    2, nil, "Net Promoter Score" + (touchpoint.isEmpty ? "" : ": \(touchpoint)"), score(answers))
            }
        }
        page.section(2, nil, "Shares", shares)
        page.section(2, nil, "Other figures", others)
        page.section(
            2, nil, "Not recovered",
            bars("Until", unrecovered.map { ($0.name, $0.count) }, of: unrecovered.map(\.count).max() ?? 0))
        page.section(
            2, nil, "Causes" + (outerLoop.map { ", for \($0)" } ?? ""),
            bars("Cause", causes.prefix(12).map { ($0.name, $0.count) }, of: causes.first?.count ?? 0))
        let sources = benchmarks.map { one -> [Document.Cell] in
            [.text(one.id), .text(MetricsText.readable(one.words)), .text(one.source)]
        }
        page.section(
            2, nil, "What the sources say: targets and claims, not findings",
            sources.isEmpty ? [] : [.table(.init(header: ["Figure", "Value", "Source"], rows: sources))])
        return page
    }

    private func score(_ answers: NetPromoter) -> [Document.Block] {
        guard let score = answers.score, let range = answers.range else { return [] }
        let ends = "95 %: \(MetricsText.signed(range.low)) to \(MetricsText.signed(range.high))"
        let words = "NPS \(MetricsText.signed(score)), \(ends)"
        let counts =
            "\(counted(answers.promoters, "promoter")), \(counted(answers.passives, "passive")), "
            + counted(answers.detractors, "detractor")
        let few = answers.count < smallest ? " So few answers say little." : ""
        return [
            .paragraph([.init(nil, [.strong(words)])]), .paragraph([.init(nil, "\(counts).\(few)")]),
            .interval(
                .init(words: words, scale: -100...100, range: min(range.low, range.high)...range.high, value: score)),
        ]
    }

    private var shares: [Document.Block] {
        let shares = figures.filter { $0.whole != nil }
        guard !shares.isEmpty else { return [] }
        let rows = shares.map { figure -> [Document.Cell] in
            let measured = figure.measured(smallest: smallest)
            let goal = figure.benchmarks.first { $0.words.contains("%") }
            let target = goal.flatMap { one in
                one.low.flatMap { low in
                    one.high.flatMap { high in low <= high ? (low / 100)...(high / 100) : nil }
                }
            }
            return [
                .text(figure.label + (figure.note.map { " (\($0))" } ?? "")),
                .bar(.init(share: measured.map { $0 / 100 }, target: measured == nil ? nil : target)),
                .text("\(figure.part ?? 0) of \(figure.whole ?? 0)"),
                .text(measured.map { "\(MetricsText.rounded($0)) %" } ?? "too few"),
                .text(goal.map { MetricsText.readable($0.words) } ?? "–"),
            ]
        }
        return [.table(.init(header: ["Share", "", "Count", "Per cent", "Target"], rows: rows))]
    }

    private var others: [Document.Block] {
        let facts = figures.filter { $0.whole == nil }.map { figure in
            let target = figure.missing == nil ? figure.goal : nil
            return Document.Fact(
                label: figure.label,
                text: (MetricsText.value(figure) + (target.map { "; target \(MetricsText.readable($0.words))" } ?? ""))
                    .withoutCodeMarks)
        }
        return facts.isEmpty ? [] : [.facts(facts)]
    }

    private func bars(_ title: String, _ counts: [(name: String, count: Int)], of most: Int) -> [Document.Block] {
        guard !counts.isEmpty else { return [] }
        let rows = counts.map { one -> [Document.Cell] in
            [
                .text(one.name), .bar(.init(share: most > 0 ? Double(one.count) / Double(most) : 0)),
                .text(String(one.count)),
            ]
        }
        return [.table(.init(header: [title, "", "Cases"], rows: rows))]
    }
}
