import RecoverBase
import RecoverEvaluation
import RecoverModel

/// The report of `paths` for people: the ways in a few figures, each decision as a table, then what was found.
public struct PathsText: Sendable {
    private let title: String
    private let evaluation: ExerciseEvaluation
    private let page: ReportPage
    private var exercise: Exercise { evaluation.exercise }
    private var report: PathReport { evaluation.paths }

    /// `width` is that of the terminal, in columns; nil breaks no line.
    public init(title: String, _ evaluation: ExerciseEvaluation, style: ReportStyle = .plain, width: Int? = nil) {
        self.title = title
        self.evaluation = evaluation
        page = ReportPage(style: style, width: width)
    }

    public var text: String {
        guard !exercise.decisions.isEmpty else {
            let lines = page.heading(title) + "  There are no decisions in it.\n"
            return lines + (guesses.isEmpty ? "" : "\n" + guesses.text)
                + (findings.isEmpty ? "" : "\n" + [OutputLine](blocks: findings).text)
        }
        let blocks =
            [summary(OutputLine.lines(.title, page.heading(title), from: [.top(.scenario)]))]
            + (exercise.endings.isEmpty ? [] : [endings]) + (guesses.isEmpty ? [] : [guesses])
            + exercise.decisions.indices.map(decision) + findings
        return [OutputLine](blocks: blocks).text
    }

    /// The decisions with their scores, as a part of a larger report.
    var decisions: [OutputLine] {
        let heading = OutputLine.lines(.decisions, page.heading("Decisions"))
        return [OutputLine](blocks: [summary(heading)] + exercise.decisions.indices.map(decision))
    }

    // MARK: The whole

    private func summary(_ heading: [OutputLine]) -> [OutputLine] {
        var out = heading + OutputLine.lines(.ways, page.field("Ways", ways))
        for (label, trail) in [("Best", report.best), ("Worst", report.worst)] {
            guard let trail else { continue }
            let options = trail.steps.map { exercise.decisions[$0.decision].options[$0.option].statement }
            let ending = evaluation.ending(trail).map(\.statement)
            out += OutputLine.lines(
                .trail, page.field(label, words(trail)), from: options + (ending.map { [$0] } ?? []))
        }
        return out
            + OutputLine.lines(
                .expected, page.field("Expected", words(report.whole) + " (everybody choosing evenly)"),
                from: exercise.meters.map(\.statement) + evaluation.decisiveStatements)
    }

    private var ways: String {
        guard report.isExhaustive else {
            return "too many to go through; the figures are those of \(report.plays) random plays, and partial"
        }
        let count = report.count < 1e15 ? Value.plain(report.count) : "more than 10^15"
        return "\(count), all evaluated; chances count as ways of their own"
    }

    private func words(_ trail: Trail) -> String {
        var out = evaluation.ids(trail).joined(separator: ", ")
        out += trail.score.map { ": \(points($0))" } ?? ": no score"
        if let ending = evaluation.ending(trail) { out += ", ends in \(ending.id) (\"\(ending.title)\")" }
        return out
    }

    private func words(_ outlook: Outlook) -> String {
        var parts = [outlook.score.map(points) ?? "no score"]
        for (meter, value) in zip(exercise.meters, outlook.meters) {
            parts.append("\(meter.id) \(reading(value, meter))")
        }
        if outlook.seconds > 0 { parts.append(Clock.words(outlook.seconds)) }
        if outlook.spent > 0 { parts.append(money(outlook.spent)) }
        return parts.joined(separator: ", ")
    }

    private var endings: [OutputLine] {
        let shares = PathsText.percentages(report.endings + [report.noEnding])
        let rows = zip(exercise.endings, shares).map { [$0.id + ($0.fails ? " (fails)" : ""), $1, $0.title] }
        let none = report.noEnding > 0 ? [["(none)", shares.last ?? "", ""]] : []
        let table = TextTable(header: ["ending", "plays", ""], rows: rows + none).text(width: page.innerWidth)
        return OutputLine.lines(.ending, page.heading("Endings") + page.indented(table))
    }

    /// What guessing earns.
    private var guesses: [OutputLine] {
        guard let guessing = report.guessing else { return [] }
        let rows = [
            ("evenly", guessing.even), ("always the first", guessing.first), ("always the longest", guessing.longest),
        ]
        .map { name, figures in
            guard let figures else { return [name, "–", "the order is drawn"] }
            return [name, figure(figures.mean), figures.passes.map { "\(share($0)) pass" } ?? ""]
        }
        let table = TextTable(header: ["who chooses", "points", ""], rows: rows).text(width: page.innerWidth)
        let note = guessing.isExact ? "" : page.line("By \(guessing.plays) random plays.", .label)
        return OutputLine.lines(.expected, page.heading("What guessing earns") + page.indented(table) + note)
    }

    // MARK: Decisions

    private func decision(_ index: Int) -> [OutputLine] {
        let decision = exercise.decisions[index]
        let judged = evaluation.scores.decisions[index]
        var header = ["option", "score", "expected"] + exercise.meters.map(\.id)
        let outlooks = report.options[index]
        let showsTime = outlooks.contains { $0.seconds > 0 }
        let showsMoney = outlooks.contains { $0.spent > 0 }
        if showsTime { header.append("elapsed") }
        if showsMoney { header.append("spent") }
        let rows = decision.options.indices.map { place -> [String] in
            let option = judged.options[place]
            let outlook = outlooks[place]
            var name = decision.options[place].id
            if let word = decision.options[place].word { name += " (\(word.rawValue))" }
            if option.fails { name += " (fails)" }
            var row = [name, option.score.map(figure) ?? "–"]
            guard outlook.reach > 0 else { return row + ["never offered"] }
            row.append(outlook.score.map(figure) ?? "–")
            row += zip(exercise.meters, outlook.meters).map { reading($1, $0) }
            if showsTime { row.append(Clock.words(outlook.seconds)) }
            if showsMoney { row.append(money(outlook.spent)) }
            return row
        }
        let heads =
            [(Part.decisionColumns, exercise.meters.map(\.statement))]
            + decision.options.indices.map { place in
                let option = decision.options[place]
                return (
                    .option,
                    [option.statement] + evaluation.statements(ofScore: place, in: index)
                        + [.effect, .takes, .within, .costs].map { option.statement($0) }
                )
            }
        var out = OutputLine.lines(
            .question, page.heading("\(decision.id): \(decision.question)"), from: [decision.statement])
        let table = TextTable(header: header, rows: rows)
        for ((part, statements), lines) in zip(heads, table.rows(width: page.innerWidth)) {
            out += lines.flatMap { OutputLine.lines(part, page.indented($0), from: statements) }
        }
        for place in decision.options.indices {
            let missed = judged.options[place].results.filter(\.costs).map { exercise.rules[$0.rule] }
            guard !missed.isEmpty else { continue }
            let option = decision.options[place]
            let byRules = judged.options[place].rulesScore.map { " (\(figure($0)) by the rules)" } ?? ""
            out += OutputLine.lines(
                .option, page.line("\(option.id) breaks\(byRules)", .label), from: [option.statement])
            for rule in missed {
                out += OutputLine.lines(
                    .rule,
                    page.hanging(
                        "    –  ", "\(rule.title) (−\(Value.plain(rule.weight))\(rule.fails ? ", fails" : ""))"),
                    from: [rule.statement, rule.statement(.weight)])
            }
        }
        return out
    }

    // MARK: Findings

    private var findings: [[OutputLine]] {
        let warnings = report.findings.filter { !$0.isNote }
        let notes = report.findings.filter(\.isNote)
        return [(page.heading("Findings", .warning), warnings), (page.heading("Notes"), notes)]
            .filter { !$0.1.isEmpty }
            .map { OutputLine.lines(.finding, $0 + $1.map(words).joined()) }
    }

    private func words(_ finding: Finding) -> String {
        page.field("–", finding.message) + (finding.way.map { page.field("", $0) } ?? "")
    }

    // MARK: Figures

    /// Whole percentages that add up to 100.
    static func percentages(_ shares: [Double]) -> [String] {
        zip(shares, shares.map { $0 * 100 }.roundedTogether()).map { share, percent in
            share == 0 ? "never" : percent == 0 ? "<1%" : "\(percent)%"
        }
    }

    private func points(_ score: Double) -> String { "\(figure(score)) points" }
    private func figure(_ value: Double) -> String { Value.plain((value * 10).rounded() / 10) }
    private func reading(_ value: Double, _ meter: Meter) -> String { meter.words((value * 10).rounded() / 10) }

    /// To three figures or so: it is an expectation.
    private func money(_ amount: Double) -> String {
        let step = amount >= 1e6 ? 1e4 : amount >= 1e3 ? 100.0 : 1
        return Value.money((amount / step).rounded() * step, currency: evaluation.program.currency ?? "").description
    }

    private func share(_ likelihood: Double) -> String {
        switch likelihood {
        case 0: "never"
        case ..<0.005: "<1%"
        default: "\(Int(saturating: (likelihood * 100).rounded()))%"
        }
    }
}

extension ExerciseEvaluation {
    /// What an option's score was made from: the author's, or else the rules that count, the weightiest first and those
    /// it misses before the others. Where it meets some, the weight of those it misses decides; else what they expect.
    func statements(ofScore place: Int, in decision: Int) -> [Statement] {
        let judged = scores.decisions[decision].options[place]
        let option = exercise.decisions[decision].options[place]
        if option.authorScore != nil { return [option.statement(.score)] }
        if let word = option.word { return [option.statement(word.keyword)] }
        let telling = judged.results.filter(\.tellsApart)
        let sorted = telling.enumerated().sorted { left, right in
            func rank(_ entry: (offset: Int, element: Scorecard.Result)) -> (Int, Double, Int) {
                (entry.element.isMet ? 1 : 0, -exercise.rules[entry.element.rule].weight, entry.offset)
            }
            return rank(left) < rank(right)
        }
        let rules = sorted.map { exercise.rules[$0.element.rule] }
        let weights = rules.map { $0.statement(.weight) }
        let expectations = rules.map { $0.statement(.expects) }
        let isMixed = telling.contains(where: \.costs)
        return isMixed ? weights + expectations : expectations + weights
    }

    /// What all scores were made from.
    var decisiveStatements: [Statement] {
        var seen: Set<Statement> = []
        return scores.decisions.indices.flatMap { decision in
            scores.decisions[decision].options.indices.flatMap { statements(ofScore: $0, in: decision) }
        }.filter { seen.insert($0).inserted }
    }
}

/// How long something takes, in the unit that one would say it in.
enum Clock {
    static func words(_ seconds: Double) -> String {
        func one(_ value: Double) -> Double { (value * 10).rounded() / 10 }
        let (count, unit): (Double, String) =
            switch seconds {
            case ..<3600: ((seconds / 60).rounded(), "minute")
            case ..<172_800: (one(seconds / 3600), "hour")
            default: (one(seconds / 86_400), "day")
            }
        return "\(Value.plain(count)) \(unit)\(count == 1 ? "" : "s")"
    }
}
