import RecoverBase
import RecoverModel

/// What a call guide is asked for.
extension ContractBuilder {
    mutating func add(_ call: Call, _ deliverable: Deliverable) {
        addLength(deliverable)
        addTone(deliverable)
        addQuestions(call, deliverable)
        var said: Set<String> = []
        for request in deliverable.checks {
            guard let name = CheckName(rawValue: request.name), let text = request.text, let sentence = own(request),
                said.insert(text).inserted
            else { continue }
            if [.openQuestions, .tiedToComplaint, .repeatsKnown].contains(name) {
                ask(.questions, sentence, from: [request.statement], for: [(name, CheckWording.demand(of: name))])
            } else {
                ask(.include, judged: text, sentence, from: [request.statement])
            }
        }
        addFocus(deliverable)
        if call.wantsNotePerQuestion {
            ask(
                .questionNotes, "After each question: one sentence on what it should uncover.",
                from: [deliverable.statement(.notePerQuestion)], for: [(.notes, .present)])
        }
        if let checklist = call.checklist {
            ask(
                .checklist, "Add a checklist of \(Figures.count(checklist, "step", at: "\(path).checklist")).",
                from: [deliverable.statement(.checklist)], for: [(.checklist, .count(checklist, "step"))])
        }
        addSchedule(deliverable)
        if call.requiresNextStep {
            ask(
                .nextStep, "End with one next step.", from: [deliverable.statement(.nextStep)],
                for: [(.nextStep, .present)])
        }
        addCommitments(to: path, isSpoken: true)
    }

    /// `For a 20-minute call.`, unless the mail that offers it says so.
    private mutating func addLength(_ deliverable: Deliverable) {
        guard let lasts = deliverable.lasts,
            !deliverables.contains(where: { $0.path != path && $0.schedule?.length?.value == lasts.value })
        else { return }
        let length: Phrasing =
            Figures.adjective(lasts.words).map { "a \($0, at: "\(path).lasts") call" }
            ?? "a call of \(lasts.words, at: "\(path).lasts")"
        ask(.lasts, "For \(length).", from: [deliverable.statement(.lasts)])
    }

    private mutating func addQuestions(_ call: Call, _ deliverable: Deliverable) {
        let statement = deliverable.statement(.questions)
        let isComplete = call.questionCount.map { $0.upper.map { call.questions.count >= $0 } ?? false } ?? true
        var statements = call.questionCount == nil ? [] : [statement]
        var demands: [(CheckName, Demand)] = []
        let wanted =
            call.questionCount ?? (call.questions.isEmpty ? nil : Bounds(lower: call.questions.count, upper: nil))
        if let wanted { demands.append((.questions, .count(wanted, "question"))) }
        var isOpen = false
        var manner: [Phrasing] = []
        for (name, words) in [(CheckName.openQuestions, nil), (.tiedToComplaint, tie)] as [(CheckName, Phrasing?)] {
            guard let request = request(name, in: deliverable.checks), request.text == nil else { continue }
            // What the case itself wants asked is asked, whatever its first word.
            guard !isComplete || call.questions.isEmpty else {
                watch(name, CheckWording.demand(of: name), from: [request.statement])
                continue
            }
            if let words { manner.append(words) } else { isOpen = true }
            statements.append(request.statement)
            demands.append((name, CheckWording.demand(of: name)))
        }
        // Goes without saying, and so it only warns.
        if let known = request(.repeatsKnown, in: deliverable.checks), known.text == nil {
            watch(.repeatsKnown, .absent, from: [known.statement])
        }
        let at = "\(path).questions"
        let kind = isOpen ? "open question" : "question"
        let openers: Phrasing = isOpen && !self.openers.isEmpty ? " (\(self.openers))" : ""
        let tail: Phrasing = manner.isEmpty ? "" : ", \(manner.joined(", "))"
        if call.questions.isEmpty {
            guard let wanted else { return }
            let count = Figures.count(wanted, kind, at: at).capitalised
            return ask(.questions, "\(count)\(openers)\(tail).", from: statements, for: demands)
        }
        statements += call.questions.map(\.statement)
        if isComplete {
            ask(.questions, "Ask these questions, word for word:", from: statements, shown: [], for: demands)
        } else {
            let count = Figures.count(wanted ?? Bounds(lower: nil, upper: nil), kind, at: at).capitalised
            ask(.questions, "\(count)\(openers)\(tail). Among them, word for word:", from: statements, for: demands)
        }
        for (index, question) in call.questions.enumerated() {
            let at = "\(path).question.\(index + 1)"
            var sentence: Phrasing = "\(question.text, at: at)"
            if let needed = question.about.flatMap({ need(of: $0) }) {
                sentence = "\(sentence) (about \(needed: needed, at: "\(at).about"))"
            }
            if let uncovers = question.uncovers {
                sentence = "\(sentence) (uncovers \(uncovers, at: "\(at).uncovers"))"
            }
            ask(.questions, sentence, from: [question.statement], isItem: true)
        }
    }

    /// `what, how, tell me about`: the words of `phrases open-question`.
    private var openers: String { model.phrases("open-question").joined(separator: ", ") }

    private var tie: Phrasing {
        guard model.feedback?.comment.written != nil else { return "each about what is known" }
        return hasComplaint ? "each about the complaint" : "each about the comment"
    }
}
