import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverModel
import RecoverRendering

/// A line that a case shows somewhere, and where.
struct ShownLine: Sendable, Hashable {
    let line: OutputLine
    /// Without the space around it.
    let text: String
    /// Letters and digits in lower case: two lines that are equal in them say the same.
    let words: [String]
    /// `in the prompt`.
    let place: String
    /// What it was written from, where that is no statement of the tree.
    let stated: [Why]?

    init(_ line: OutputLine, _ place: String, stated: [Why]? = nil) {
        self.line = line
        text = line.text.trimmed
        words = ShownLine.words(of: line.text)
        self.place = place
        self.stated = stated
    }

    static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map(String.init)
    }

    /// `2026 03 02` is no part of what an undated line says.
    static func withoutDates(_ words: [String]) -> [String] {
        var rest = words[...]
        var kept: [String] = []
        while let first = rest.first {
            let isDate =
                rest.prefix(3).map(\.utf8.count) == [4, 2, 2] && rest.prefix(3).allSatisfy { Int(reading: $0) != nil }
            if !isDate { kept.append(first) }
            rest = rest.dropFirst(isDate ? 3 : 1)
        }
        return kept
    }

    func holds(_ wanted: [String]) -> Bool {
        guard let first = wanted.first, wanted.count <= words.count else { return false }
        return (0...(words.count - wanted.count)).contains { start in
            words[start] == first && words[start..<start + wanted.count].elementsEqual(wanted)
        }
    }
}

extension Compilation {
    /// All that the case shows: prompt, plan, report, guide, handout, cards and mails; each line once a place.
    /// - Parameter moment: of the status; nil is behind all that is written.
    func shownLines(at moment: Instant? = nil) -> [ShownLine] {
        guard let model else { return [] }
        var lines: [ShownLine] = []
        func add(_ written: [OutputLine], _ place: String) {
            lines += written.filter { $0.part != nil }.map { ShownLine($0, place) }
        }
        add((try? Prompt(model))?.lines ?? [], "in the prompt")
        // The prompt of one deliverable alone has a few lines of its own.
        for deliverable in model.deliverables {
            add((try? Prompt(model, options: .init(only: deliverable.path)))?.lines ?? [], "in the prompt")
        }
        add(PlanTable(model: model, start: nil)?.textLines() ?? [], "in the plan")
        let evaluation =
            model.exercise.isEmpty
            ? nil : try? ExerciseEvaluation(model.exercise, scope: TreeScope(tree: model.tree))
        add(CaseReport(model: model, exercise: evaluation, prompt: nil, plan: nil).lines(), "in the report")
        lines += ExpectationReport(judgeExpectations()).lines.map { line, result in
            ShownLine(OutputLine(.expectations, line), "in the report", stated: result.map { [why($0.expectation)] })
        }
        if let evaluation {
            add(Guide(model, evaluation).lines, "in the guide")
            add(Handout(model).lines, "in the handout")
            add(Cards(model).lines, "in the cards")
        }
        let loop = CaseLoop(model, scope: TreeScope(tree: model.tree))
        if let state = moment.map({ loop.state(at: $0) }) ?? (loop.hasEvents ? loop.endState : nil) {
            add(StatusText(state, of: model).lines, "in the status")
            add(StatusText(state, of: model, explains: true).unbroken, "in the status")
        }
        for template in model.templates {
            add(MailText(template, of: model).lines, "in the mail \(template.id)")
        }
        var seen: Set<ShownLine> = []
        return lines.filter { seen.insert($0).inserted }
    }

    /// An `expect` is about the case and so no statement of it.
    private func why(_ expectation: Expectation) -> Why {
        let source = sources.first { $0.name == expectation.place.file }
        let line = source.map { LineTable($0).line(at: Int(wide: expectation.place.span.start)) } ?? 0
        let origin = Origin(
            file: expectation.place.file, line: line, layer: "scenario", reason: expectation.reason)
        return Why(
            path: "expect", value: expectation.text, layers: [Why.Layer(value: expectation.text, origin: origin)])
    }
}
