import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverEvaluation
import RecoverGrading
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverRendering
import RecoverSession
import RecoverSyntax

/// All that the commands make of a case: `check`, `run`, `prompt`, `paths`, `plan`, `mail`, `guide`, `play`, `class`,
/// `export`, `grade` and `test`, one after the other. Whatever a case says, none of it traps.
public struct CaseRun {
    private var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
    /// How many cases came through with a model.
    public private(set) var modelled = 0

    public init() {}

    public mutating func run(_ text: String) {
        if let (model, compilation) = model(of: text) { use(model, compilation) }
    }

    /// Takes statements out of a generated text until it compiles, or nothing can be taken out any more.
    public mutating func model(of text: String) -> (RecoveryModel, Compilation)? {
        var lines = text.split(separator: "\n").map(String.init)
        for _ in 0..<12 {
            let source = Source(name: "case.rs", text: lines.joined(separator: "\n") + "\n")
            let compilation = compile(source)
            if let model = compilation.model {
                modelled += 1
                return (model, compilation)
            }
            let table = LineTable(source)
            var wrong = Set(
                compilation.diagnostics.filter { $0.severity == .error && $0.place.file == source.name }.map {
                    table.line(at: Int($0.place.span.start)) - 1
                })
            // A block goes as a whole.
            wrong = wrong.filter { lines.indices.contains($0) && lines[$0] != "}" && !lines[$0].hasSuffix("{") }
            guard !wrong.isEmpty else { return nil }
            lines = lines.indices.filter { !wrong.contains($0) }.map { lines[$0] }
        }
        return nil
    }

    private mutating func compile(_ source: Source) -> Compilation {
        var request = CompileRequest(main: source)
        request.now = Instant(seconds: 1_790_000_000)
        let compilation = compiler.compile(request)
        var renderer = DiagnosticRenderer(sources: compilation.sources, style: .plain)
        _ = renderer.render(compilation.diagnostics)
        return compilation
    }

    private func use(_ model: RecoveryModel, _ compilation: Compilation) {
        let loop = CaseLoop(model, scope: TreeScope(tree: model.tree))
        for moment in [loop.history.received, loop.history.end, Instant(seconds: 4_000_000_000)].compactMap({ $0 }) {
            let state = loop.state(at: moment)
            _ = StatusText(state, of: model, file: "case.rs", explains: true).text
            _ = StatusJSON(state, of: model).document.write()
            for template in model.templates { _ = loop.mail(template.id, at: moment) }
        }
        let prompt = try? Prompt(model)
        _ = prompt?.text()
        _ = prompt?.messages().write()
        _ = ModelJSON.json(of: model).write()
        for start in [nil, CivilDate(year: 2026, month: 3, day: 2), CivilDate(year: 9999, month: 12, day: 31)] {
            guard let plan = PlanTable(model: model, start: start) else { continue }
            _ = plan.text(width: 80) + plan.markdown() + plan.csv() + plan.jira() + plan.json.write()
            _ = plan.calendar?.text
        }
        for deliverable in model.deliverables {
            _ =
                CalendarFile(
                    deliverable.schedule?.knownTimes ?? [], offeredIn: deliverable, of: model,
                    at: Instant(seconds: 1_790_000_000))?
                .text
        }
        for template in model.templates { _ = MailMessage(template, of: model, at: Instant(seconds: .max)).text }
        if !model.deliverables.isEmpty { grade(model) }
        var evaluation: ExerciseEvaluation?
        if !model.exercise.isEmpty {
            for states in [1, 500] {
                var limits = PathLimits()
                limits.states = states
                limits.ways = states
                limits.plays = 1
                evaluation = try? ExerciseEvaluation(
                    model.exercise, scope: TreeScope(tree: model.tree), limits: limits)
                if let evaluation { use(evaluation, of: model) }
            }
        }
        // With its own limits `test` would walk for seconds through what is large here.
        if evaluation?.paths.isExhaustive ?? true {
            let suites = ExpectationSuites([ExpectationSuite(file: "case.rs", variant: nil, compilation: compilation)])
            _ = suites.text + suites.junit + suites.json.write()
        }
        _ = CaseReport(model: model, exercise: evaluation, prompt: prompt, plan: PlanTable(model: model, start: nil))
            .text(width: 80)
    }

    private func grade(_ model: RecoveryModel) {
        let reply = """
            ## Email
            Subject: Exports
            Dear Dana, we see that exports crawl. Tuesday at 10 or 11:30. 999999999999999999999 days, $9999999999999999.
            ## Plan
            - Milestone 1 (by day 99999999999999999999): x. Owner: a. Success: seen.
            | Day | Milestone | Owner |
            | --- | --- | --- |
            | 1..99999999999999999999 | y | b |
            ## Call
            1. Why? 999999999999999999999h
            ## Briefing
            - x
            """
        let graded = GradedReply(name: "reply.md", grade: Grader(model).grade(Source(name: "reply.md", text: reply)))
        _ = GradeFormats.junit([graded]) + GradeFormats.json([graded]).write() + GradeFormats.sarif([graded]).write()
    }

    private func use(_ evaluation: ExerciseEvaluation, of model: RecoveryModel) {
        let title = model.title
        _ = PathsText(title: title, evaluation, width: 60).text + PathsJSON(evaluation).document.write()
        _ = KeyText(evaluation, width: 60).text + PathsJSON(evaluation).key.write()
        _ = PathGraph(evaluation).dot() + PathGraph(evaluation).mermaid()
        _ = Guide(model, evaluation).markdown + Handout(model).markdown + Cards(model).markdown
        let bank = QuestionBank(model, evaluation)
        _ = bank.gift + bank.moodle + (bank.losses + bank.giftLosses).joined()
        _ = try? LessonPackage(model, evaluation).files
        let text = PlayText(width: 60)
        _ = text.opening(model)
        var record = PlayRecord(scenario: title, participant: "p", seed: .max)
        var answers: [PlaySession.Answer] = []
        for luck in [Luck.likeliest, .drawn(seed: .max)] {
            var session = PlaySession(evaluation, luck: luck, shuffle: .max)
            var steps = 0
            while let question = session.question, steps < 300 {
                steps += 1
                _ = text.question(question) + (text.discussion(question) ?? "") + text.roomInvitation(question)
                _ = session.key.map(text.key)
                let choices =
                    question.form == .inOrder ? question.choices.map(\.id) : [question.choices.first?.id ?? "a"]
                guard let consequence = try? session.answer(choices) else { break }
                _ = text.told(consequence, of: session) + text.meters(session, after: consequence)
            }
            _ = text.ending(session) + DebriefText(text, session).whole + PlayJSON(session).document.write()
            answers = session.answers
        }
        record.events = answers.map { .answer(item: $0.item, given: $0.given) }
        let line = record.head + record.events.map(PlayRecord.line).joined()
        var group = ClassAnswers(model.exercise, title: title)
        for run in PlayRecord.all(in: Array(line.utf8)) { group.add(run, path: "run") }
        let rows = answers.map { Escapes.csvLine(["q", $0.item, $0.given.joined(separator: "+")]) }
        var sheet = AnswerSheet(group)
        sheet.take(Array(("participant,decision,option\n" + rows.joined()).utf8), into: &group)
        _ = sheet.finish(into: &group)
        let results = ClassResults(group, of: evaluation, isNamed: true)
        let report = ClassReport(title: title, results, isNamed: true)
        _ = report.text(width: 60) + report.csv + report.markdown
        _ = ClassJSON(title: title, results, isNamed: true).document.write()
    }
}
