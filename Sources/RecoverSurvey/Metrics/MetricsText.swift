import RecoverBase

/// The figures as a person reads them.
public struct MetricsText: Sendable {
    private let figures: ProgrammeFigures

    public init(_ figures: ProgrammeFigures) {
        self.figures = figures
    }

    private static let bar = 20

    /// The labels of shares, with what is pending, and at least as much as those of other figures.
    private var label: Int {
        let labels = figures.figures.filter { $0.whole != nil }.map { DisplayWidth.of(MetricsText.label(of: $0)) }
        return max(24, 1 + (labels.max() ?? 0))
    }

    private static func label(of figure: ProgrammeFigures.Figure) -> String {
        (figure.label.hasPrefix("now") ? " " : "") + figure.label + (figure.note.map { " (\($0))" } ?? "")
    }

    public var text: String {
        var lines = head
        var sources: [String] = []
        let shares = figures.figures.filter { $0.whole != nil && $0.id != "response-rate" }
        let others = figures.figures.filter { $0.whole == nil }
        if !shares.isEmpty {
            lines += ["", "\(pad("", label + MetricsText.bar + 10))you      target"]
            for figure in shares { lines.append(line(figure, &sources)) }
        }
        lines.append("")
        if !figures.unrecovered.isEmpty {
            let periods = figures.unrecovered.map { "\($0.name): \($0.count)" }.joined(separator: "   ")
            let stake = figures.atStake.map { "\(ProgrammeFigures.money($0.amount, $0.currency)) a year" }
            let undated = figures.programme.cases.count { $0.received == nil && $0.recovered == nil }
            lines.append(
                pad("UNRECOVERED", 28) + periods
                    + (stake.isEmpty ? "" : " detractors, " + stake.joined(separator: " and ")))
            if undated > 0 { lines.append(pad("", 28) + "and \(undated) without a date") }
        }
        for figure in others {
            lines.append(pad(figure.label, 28) + MetricsText.value(figure) + marks(figure, &sources))
        }
        if !figures.causes.isEmpty {
            lines.append(
                pad("CAUSES" + (figures.outerLoop.map { ", for \($0)" } ?? ""), 28) + causes)
        }
        if !figures.programme.hasCases {
            lines.append("What was done is not in these files: give the table of cases as well (queue --tracker)")
        }
        for (number, source) in sources.enumerated() {
            lines += "\(MetricsText.mark(number)) \(source)".wrapped(to: 80)
        }
        if figures.hasLimits {
            let missed = figures.missed.map(\.label)
            lines.append(
                missed.isEmpty ? "Limits of the programme: all kept." : "MISSED LIMITS: \(missed.listed("and"))")
        } else if !sources.isEmpty {
            lines.append("Targets, not findings.")
        }
        return lines.map { VisibleText.visible($0.withoutTrailingSpaces) + "\n" }.joined()
    }

    private var head: [String] {
        let programme = figures.programme
        var lines: [String] = []
        let period = [programme.first, programme.last].compactMap { $0?.date(in: .utc).text }.joined(separator: " to ")
        if programme.answers.isEmpty || !programme.hasAllAnswers {
            lines.append(
                "\(period) · \(counted(programme.cases.count, "detractor")); no NPS without the other answers: "
                    + "give the survey export as well")
        } else {
            for (touchpoint, answers) in programme.answers.sorted(by: { $0.key < $1.key }) {
                let isOnly = programme.answers.count == 1
                let name =
                    touchpoint.isEmpty ? (isOnly ? "" : "no touchpoint") : "\(touchpoint)\(isOnly ? " only" : "")"
                var line = [period, name].filter { !$0.isEmpty }.joined(separator: " · ")
                line += (line.isEmpty ? "" : " · ") + counted(answers.count, "answer")
                if isOnly, let rate = figures.figures.first(where: { $0.id == "response-rate" }), let sent = rate.whole
                {
                    line +=
                        " to \(sent) invitations"
                        + (rate.measured(smallest: figures.smallest).map { " (\(MetricsText.rounded($0)) %)" } ?? "")
                }
                lines.append(line)
                lines.append(MetricsText.score(answers, smallest: figures.smallest))
            }
        }
        if lines.count > 2, let rate = figures.figures.first(where: { $0.id == "response-rate" }), let part = rate.part,
            let sent = rate.whole
        {
            let share = rate.measured(smallest: figures.smallest).map { " (\(MetricsText.rounded($0)) %)" } ?? ""
            lines.append("\(counted(part, "answer")) to \(sent) invitations\(share), all touchpoints together")
        }
        let ahead = programme.counts.ahead
        if ahead > 0 {
            lines.append(
                "\(counted(ahead, "answer")) dated after now, not counted: are day and month swapped? --dates")
        }
        let counts = programme.counts
        if counts.rejected > 0 { lines.append("\(counted(counts.rejected, "row")) REJECTED") }
        if programme.unreadCells > 0 { lines.append("\(counted(programme.unreadCells, "cell")) NOT READ") }
        if counts.repeated > 0 {
            lines.append("\(counted(counts.repeated, "duplicate")): an id counts once, its later answer")
        }
        return lines
    }

    private static func score(_ answers: NetPromoter, smallest: Int) -> String {
        guard let score = answers.score, let range = answers.range else { return "NPS –" }
        let counts =
            "\(counted(answers.promoters, "promoter")), \(counted(answers.passives, "passive")), "
            + counted(answers.detractors, "detractor")
        let interval = "95 %: \(signed(range.low)) to \(signed(range.high))"
        guard answers.count >= smallest else { return "NPS of so few says little (\(interval))    \(counts)" }
        return "NPS \(signed(score)) (\(interval))    \(counts)"
    }

    private func line(_ figure: ProgrammeFigures.Figure, _ sources: inout [String]) -> String {
        guard let part = figure.part, let whole = figure.whole else { return "" }
        let measured = figure.measured(smallest: figures.smallest)
        let filled = measured.map { Int(saturating: ($0 / 100 * Double(MetricsText.bar)).rounded()) }
        let bar =
            filled.map {
                String(repeating: "█", count: min(MetricsText.bar, $0))
                    + String(repeating: "░", count: max(0, MetricsText.bar - $0))
            } ?? pad("few", MetricsText.bar)
        return pad(MetricsText.label(of: figure), label) + bar + left("\(part)/\(whole)", 9)
            + left(measured.map { "\(MetricsText.rounded($0)) %" } ?? "", 7) + "     " + target(figure, &sources)
    }

    private func target(_ figure: ProgrammeFigures.Figure, _ sources: inout [String]) -> String {
        let own = figure.benchmarks.filter { $0.words.contains("%") }
        guard let first = own.first else { return isOptional(figure) ? "" : "–" }
        return MetricsText.readable(first.words) + " " + mark(first, &sources)
    }

    private func isOptional(_ figure: ProgrammeFigures.Figure) -> Bool { figure.label.hasPrefix("now") }

    private func marks(_ figure: ProgrammeFigures.Figure, _ sources: inout [String]) -> String {
        guard figure.missing == nil, let first = figure.benchmarks.first else { return "" }
        // What others lose is a factor of the figure and no aim.
        guard figure.goal != nil else { return " " + mark(first, &sources) }
        return "   target \(MetricsText.readable(first.words)) " + mark(first, &sources)
    }

    private func mark(_ benchmark: ProgrammeFigures.Benchmark, _ sources: inout [String]) -> String {
        if let known = sources.firstIndex(of: benchmark.source) { return MetricsText.mark(known) }
        sources.append(benchmark.source)
        return MetricsText.mark(sources.count - 1)
    }

    /// Of what is no share: the value in its unit, or why there is none.
    public static func value(_ figure: ProgrammeFigures.Figure) -> String {
        if let missing = figure.missing { return missing }
        guard let value = figure.value else { return "–" }
        switch figure.unit {
        case "h": return WallClock.length(Int(saturating: (value * 3600).rounded()))
        case "points": return "\(points(value)) points" + (figure.note.map { " (\($0))" } ?? "")
        default: return figure.note ?? ProgrammeFigures.money(value, figure.unit)
        }
    }

    private var causes: String {
        var parts = figures.causes.prefix(3).map { "\($0.name) \($0.count)" }
        let rest = figures.causes.dropFirst(3).reduce(0) { $0 + $1.count }
        if rest > 0 { parts.append("other \(rest)") }
        if figures.unnamedCauses > 0 { parts.append("none noted \(figures.unnamedCauses)") }
        return parts.joined(separator: "   ")
    }

    // MARK: Wording

    private static func mark(_ number: Int) -> String {
        let marks = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        return number < marks.count ? marks[number] : "(\(number + 1))"
    }

    /// `95%..100%` as people read it.
    public static func readable(_ words: String) -> String {
        guard words.contains("..") else {
            return words.split(separator: "%", omittingEmptySubsequences: false).joined(separator: " %")
        }
        let ends = words.split(separator: ".", omittingEmptySubsequences: true).map { $0.filter { $0 != "%" } }
        return ends.joined(separator: "–") + (words.contains("%") ? " %" : "")
    }

    public static func rounded(_ value: Double) -> String { String(Int(saturating: value.rounded())) }

    /// One place behind the point where it is small.
    private static func points(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        guard abs(tenths) < 10, tenths != tenths.rounded() else { return signed(value) }
        return tenths < 0 ? "−\(-tenths)" : "+\(tenths)"
    }

    public static func signed(_ value: Double) -> String {
        let whole = Int(saturating: value.rounded())
        return whole > 0 ? "+\(whole)" : whole < 0 ? "−\(-whole)" : "0"
    }

    private func pad(_ text: String, _ width: Int) -> String { DisplayWidth.padded(text, to: width) }

    private func left(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - DisplayWidth.of(text))) + text
    }
}
