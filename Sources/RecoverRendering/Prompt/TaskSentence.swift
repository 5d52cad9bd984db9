import RecoverBase
import RecoverContract
import RecoverModel

/// The first sentence: what to write, for whom, and what they answered.
extension PromptBuilder {
    var task: Ask {
        // Nobody is won back who may not be written to.
        let held = deliverables.contains { !$0.heldBy.isEmpty }
        let isDetractor = model.feedback?.npsClass ?? .detractor == .detractor && model.feedback != nil
        let purpose = held ? "about" : isDetractor ? "to win back" : "for"
        var statements = deliverables.map(\.statement)
        var sentence: Phrasing = "Write \(things)"
        if model.customer != nil || model.feedback != nil {
            sentence = "\(sentence) \(purpose) \(who)\(answered)"
            var people: [Statement] = []
            if let customer = model.customer { people += [customer.statement(.name), customer.statement] }
            if let feedback = model.feedback {
                people += [feedback.statement, feedback.statement(.touchpoint), feedback.statement(.source)]
            }
            statements = people + statements
        }
        return Ask(.task, "\(sentence).", from: statements)
    }

    /// `an email, another email (check-in) and a 7-day plan`; what is held comes last, as notes in its place.
    private var things: Phrasing {
        var written: [Phrasing] = []
        var held: [Phrasing] = []
        var mails = 0
        for deliverable in deliverables {
            let isFurther = deliverable.kind == .email && mails > 0
            if deliverable.kind == .email { mails += 1 }
            let name = name(of: deliverable, isFurther: isFurther)
            if deliverable.heldBy.isEmpty { written.append(name) } else { held.append(name) }
        }
        guard !held.isEmpty else { return written.listed() }
        let notes: Phrasing = "internal notes in place of \(held.listed())"
        guard held.count > 1, !written.isEmpty else { return (written + [notes]).listed() }
        // What they are for comes behind all of them.
        let isFollowed = model.customer != nil || model.feedback != nil
        return "\(written.joined(", ")), and \(notes)\(isFollowed ? "," : "")"
    }

    /// `an email`, `a 7-day plan`.
    private func name(of deliverable: Deliverable, isFurther: Bool) -> Phrasing {
        let name: Phrasing
        switch deliverable.kind {
        case .email:
            let email: Phrasing = isFurther ? "another email" : "an email"
            name = deliverable.id.map { "\(email) (\($0, at: "\(deliverable.path).id"))" } ?? email
        case .call: name = "a call guide"
        case .plan:
            if case .plan(let plan) = deliverable.details, let days = plan.days.known {
                name =
                    "\([8, 11, 18].contains(days) ? "an" : "a") \(String(days), at: "\(deliverable.path).lasts")-day plan"
            } else {
                name = "a plan"
            }
        case .brief: name = "a briefing"
        case .sequence: name = "a sequence of messages"
        }
        return name
    }

    private var who: Phrasing {
        switch model.customer?.name ?? .unknown {
        case .known(let name): return "\(name, at: "customer.name")"
        case .open(let needed): return "\(needed: needed, at: "customer.name")"
        case .unknown:
            guard case .known(let role)? = model.customer?.role else { return "the customer" }
            return "our customer, the \(role, at: "customer.role")"
        }
    }

    /// `, who scored us 3 of 10 in the spring survey`.
    private var answered: Phrasing {
        guard let feedback = model.feedback else { return ", who left our survey unanswered" }
        let score = score(feedback)
        let touchpoint = feedback.touchpoint.sentence(at: "feedback.touchpoint")
        if let source = feedback.source {
            return ", whose \(Wording.spaced(source).shown, at: "feedback.source") we read as \(score)"
        }
        guard let touchpoint, let known = feedback.touchpoint.written else { return ", who scored us \(score)" }
        let name = known.lowercased()
        let surveys: [StaticString] = ["survey", "form", "poll", "questionnaire"]
        let isSurvey = surveys.contains { name.holds($0) }
        let hasArticle = ["a ", "an ", "the ", "our ", "my "].contains { name.hasPrefix($0) }
        return isSurvey
            ? ", who scored us \(score) in \(hasArticle ? "" : "the ")\(touchpoint)"
            : ", who scored us \(score) (\(touchpoint))"
    }

    private func score(_ feedback: Feedback) -> Phrasing {
        if case .open(let needed) = feedback.score { return "\(needed: needed, at: "feedback.score")" }
        let words = Wording.phrase(feedback.scoreWords, of: feedback.score)
        return "\(words.replacingFirst("/10", with: " of 10"), at: "feedback.score")"
    }
}
