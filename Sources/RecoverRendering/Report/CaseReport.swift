import RecoverBase
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
        let page = ReportPage(style: style, width: width)
        var parts: [String] = []
        if !model.firedGuards.isEmpty { parts.append(guards(page)) }
        parts.append(caseLines(page))
        if let exercise, !exercise.exercise.decisions.isEmpty {
            parts.append(PathsText(title: "", exercise, style: style, width: width).decisions)
        }
        if let prompt { parts.append(page.heading("Prompt") + page.indented(prompt.text())) }
        if let plan { parts.append(page.heading("Plan") + page.indented(plan.text(width: page.innerWidth))) }
        return parts.joined(separator: "\n")
    }

    private func guards(_ page: ReportPage) -> String {
        var out = page.heading("Guards", .warning)
        for found in model.firedGuards {
            out += page.line(found.title, .warning)
            out += page.field("Why", found.reason ?? found.condition)
            if let route = found.route { out += page.field("Goes to", model.ownerDisplay(route)) }
            if let advice = found.advice { out += page.field("Do", advice) }
            let held = model.deliverables.filter { $0.heldBy.contains(found.id) }.map(\.path)
            if !held.isEmpty {
                out += page.field("Held", held.joined(separator: ", ") + " (internal preparation only)")
            }
        }
        return out
    }

    private func caseLines(_ page: ReportPage) -> String {
        var out = page.heading(model.title)
        if let customer = model.customer {
            let who = [customer.name.written, customer.role.written, customer.company.written].compactMap { $0 }
            if !who.isEmpty { out += page.field("Customer", who.joined(separator: ", ")) }
        }
        if let feedback = model.feedback {
            var score = Wording.phrase(feedback.scoreWords, of: feedback.score)
            if let npsClass = feedback.npsClass { score += ", \(npsClass.rawValue)" }
            if let source = feedback.source { score += ", inferred from a \(source)" }
            out += page.field("Score", score)
        }
        if let segment = model.segment { out += page.field("Segment", segment) }
        for name in ["tenure", "value", "arr", "renewal"] {
            if let fact = model.customer?[name], fact.value.isKnown || fact.words != "" {
                out += page.field(Wording.label(name), fact.words)
            }
        }
        if let assigned = model.assigned { out += page.field("Assigned", model.ownerDisplay(assigned)) }
        return out
    }
}
