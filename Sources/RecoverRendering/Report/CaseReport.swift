import RecoverBase
import RecoverContract
import RecoverEvaluation
import RecoverModel

/// What `run` prints of a case: guards first, then the case in a few lines, the decisions with their scores, the prompt and
/// the plan.
public struct CaseReport: Sendable {
    public let model: RecoveryModel
    /// Nil leaves the section out, as with the others.
    public let exercise: ExerciseEvaluation?
    public let prompt: Prompt?
    public let plan: PlanTable?

    public init(model: RecoveryModel, exercise: ExerciseEvaluation? = nil, prompt: Prompt?, plan: PlanTable?) {
        self.model = model
        self.exercise = exercise
        self.prompt = prompt
        self.plan = plan
    }

    /// `width` is that of the terminal, in columns; nil breaks no line. No control character of the case passes, the
    /// colours are the report's own.
    public func text(style: ReportStyle = .plain, width: Int? = nil) -> String {
        lines(style: style, width: width).text
    }

    /// The same line by line.
    public func lines(style: ReportStyle = .plain, width: Int? = nil) -> [OutputLine] {
        let page = ReportPage(style: style, width: width)
        var blocks: [[OutputLine]] = []
        // Where there is no customer and no feedback, nobody is in danger of being written to.
        let isOfCustomer = model.customer != nil || model.feedback != nil || !model.deliverables.isEmpty
        if isOfCustomer, !model.firedGuards.isEmpty { blocks.append(guards(page)) }
        blocks.append(caseLines(page))
        let guidance = guidance(page)
        if !guidance.isEmpty { blocks.append(guidance) }
        if let exercise, !exercise.exercise.decisions.isEmpty {
            blocks.append(PathsText(title: "", exercise, style: style, width: width).decisions)
        }
        if let exercise, !exercise.exercise.quizzes.isEmpty { blocks.append(questions(exercise.exercise, page)) }
        // The lines of a prompt are not broken: it is copied as it stands.
        if let prompt { blocks.append(under("Prompt", .promptHeading, prompt.lines, page)) }
        if let plan { blocks.append(under("Plan", .planHeading, plan.textLines(width: page.innerWidth), page)) }
        return [OutputLine](blocks: blocks)
    }

    private func under(_ title: String, _ part: Part, _ lines: [OutputLine], _ page: ReportPage) -> [OutputLine] {
        OutputLine.lines(part, page.heading(title))
            + lines.map { line in
                line.text.isEmpty
                    ? .empty : OutputLine(line.part, "  " + VisibleText.visible(line.text), from: line.statements)
            }
    }

    private func guards(_ page: ReportPage) -> [OutputLine] {
        var out = OutputLine.lines(.guards, page.heading("Guards", .warning))
        func add(_ part: Part, _ text: String, _ statements: [Statement]) {
            out += OutputLine.lines(part, text, from: statements)
        }
        for found in model.firedGuards {
            let routed = found.statement(.route)
            add(.guards, page.line(found.title, .warning), [found.statement])
            add(
                .guardReason, page.field("Why", found.reason ?? found.condition),
                found.reason == nil ? [found.statement(.when)] : found.reasonStatements)
            if let route = found.route {
                let people = model.statements(ofOwner: route)
                add(.guardRoute, page.field("Goes to", model.ownerDisplay(route)), [routed] + people)
            }
            if let advice = found.advice { add(.guardAdvice, page.field("Do", advice), [routed]) }
            let held = model.deliverables.filter { $0.heldBy.contains(found.id) }
            if !held.isEmpty {
                let paths = held.map(\.path).joined(separator: ", ")
                add(
                    .held, page.field("Held", "\(paths) (internal preparation only)"),
                    [found.statement(.hold)] + held.map(\.statement))
            }
        }
        return out
    }

    /// Each quiz with its answers, the right ones marked.
    private func questions(_ exercise: Exercise, _ page: ReportPage) -> [OutputLine] {
        var out = OutputLine.lines(.questions, page.heading("Questions"))
        for quiz in exercise.quizzes {
            out += OutputLine.lines(
                .question, page.hanging("  ", "\(quiz.id): \(quiz.question)"), from: [quiz.statement])
            for (index, answer) in quiz.answers.enumerated() {
                let mark = quiz.form == .inOrder ? "\(index + 1)." : answer.isCorrect ? "right" : ""
                out += OutputLine.lines(.answer, page.field(mark, answer.text), from: [answer.statement])
            }
        }
        return out
    }

    /// What the playbooks advise beyond the prompt: for whoever reads, mends and sends, not for whoever writes.
    private func guidance(_ page: ReportPage) -> [OutputLine] {
        let isWhole = prompt?.deliverables.count == model.deliverables.count
        let asked = Set((isWhole ? prompt?.asked : nil) ?? Contract(model).asked)
        var out: [OutputLine] = []
        func add(_ deliverable: Deliverable, _ text: String, _ statement: Statement) {
            if out.isEmpty { out += OutputLine.lines(.include, page.heading("Good practice")) }
            out += OutputLine.lines(
                .include, page.field(String(deliverable.heading.dropFirst(3)), text), from: [statement])
        }
        for deliverable in model.deliverables where deliverable.heldBy.isEmpty {
            for include in deliverable.includes where !include.isOfCase && !asked.contains(include.statement) {
                add(deliverable, include.text, include.statement)
            }
            guard case .plan = deliverable.details else { continue }
            for constraint in model.constraints(.flag) where !constraint.isOfCase {
                add(deliverable, "Flag \(constraint.text.sentence)", constraint.statement)
            }
        }
        return out
    }

    private func caseLines(_ page: ReportPage) -> [OutputLine] {
        var out = OutputLine.lines(.title, page.heading(model.title), from: [.top(.scenario)])
        func add(_ part: Part, _ label: String, _ text: String, _ statements: [Statement]) {
            out += OutputLine.lines(part, page.field(label, text), from: statements)
        }
        if let customer = model.customer {
            let who = [
                (customer.name.written, customer.statement(.name)), (customer.role.written, customer.statement),
                (customer.company.written, customer.statement(.company)),
            ].compactMap { text, statement in text.map { ($0, statement) } }
            if !who.isEmpty {
                add(.customer, "Customer", who.map(\.0).joined(separator: ", "), who.map(\.1))
            }
        }
        if let feedback = model.feedback {
            var score = Wording.phrase(feedback.scoreWords, of: feedback.score)
            if let npsClass = feedback.npsClass { score += ", \(npsClass.rawValue)" }
            if let source = feedback.source { score += ", inferred from a \(source)" }
            add(.score, "Score", score, [feedback.statement, feedback.statement(.source)])
        }
        if let feedback = model.feedback {
            let received =
                feedback.received.known.map { Wording.moment($0, in: model.zone) }
                ?? feedback.received.needed.map(contextNeeded)
            if let received { add(.score, "Received", received, [feedback.statement(.received)]) }
            if let intensity = feedback.intensity {
                add(.score, "Intensity", intensity, [feedback.statement(.intensity)])
            }
        }
        if let segment = model.segment { add(.segment, "Segment", segment, [.top(.segment)]) }
        for name in [KeywordName.tenure, .value, .arr, .renewal, .seniority, .reviewPlatform] {
            if let fact = model.customer?[name], fact.value.isKnown || fact.words != "" {
                add(
                    Part(customerFact: name) ?? .customer, name == .reviewPlatform ? "Reviews" : Wording.label(name),
                    fact.words, [fact.statement])
            }
        }
        if let assigned = model.assigned {
            add(
                .assigned, "Assigned", model.ownerDisplay(assigned),
                [.top(.assigned)] + model.statements(ofOwner: assigned))
        }
        return out
    }
}

extension Guard {
    /// Its reason stands in its block or on its line.
    fileprivate var reasonStatements: [Statement] { [statement(.because), statement, statement(.when)] }
}
