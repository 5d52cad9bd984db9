import RecoverBase
import RecoverModel

/// What a briefing and a sequence are asked for.
extension ContractBuilder {
    mutating func add(_ brief: Brief, _ deliverable: Deliverable) {
        var clauses: [Phrasing] = []
        var statements: [Statement] = []
        var demands: [(CheckName, Demand)] = []
        if deliverable.isInternal {
            clauses.append("internal")
            statements.append(deliverable.statement(.internal))
        }
        if let words = deliverable.words {
            clauses.append(Figures.count(words, "word", at: "\(path).words"))
            statements.insert(deliverable.statement(.words), at: 0)
            demands.append((.words, .count(words, "word")))
        }
        if brief.isBulleted {
            clauses.append("bullets")
            statements.append(deliverable.statement(.bullets))
            demands.append((.bullets, .present))
        }
        if !clauses.isEmpty {
            ask(
                deliverable.words == nil ? .bullets : .words, "\(clauses.joined("; ").capitalised).", from: statements,
                for: demands)
        }
        addTone(deliverable)
        if !brief.covers.isEmpty {
            let points = brief.covers.enumerated().map { index, text -> Phrasing in
                "\(text, at: "\(path).cover.\(index + 1)")"
            }
            ask(
                .cover, judged: "covers \(brief.covers.listed())", "Cover \(points.listed()).",
                from: [deliverable.statement(.cover)])
        }
        if brief.confirmCount != nil || !brief.confirms.isEmpty {
            let confirms = brief.confirms.enumerated().map { index, text -> Phrasing in
                "\(text, at: "\(path).confirm.\(index + 1)")"
            }
            let things = brief.confirmCount.map { "exactly \(Figures.word($0)) \($0 == 1 ? "thing" : "things")" }
            let list: Phrasing = confirms.isEmpty ? "" : ": \(confirms.joined("; "))"
            ask(
                .confirm, "List \(things ?? "what") to confirm before the call\(list).",
                from: [deliverable.statement(.confirm)],
                for: brief.confirmCount.map {
                    [(.confirm, .count(Bounds(lower: $0, upper: $0), "thing to confirm"))]
                } ?? [])
        }
        addFocus(deliverable)
    }

    mutating func add(_ sequence: MessageSequence, _ deliverable: Deliverable) {
        addTone(deliverable)
        if !sequence.messages.isEmpty {
            let count = sequence.messages.count
            var span: Phrasing = ""
            if let lasts = deliverable.lasts {
                let length: Phrasing =
                    need(of: lasts.words).map { "\(needed: $0, at: "\(path).lasts")" }
                    ?? "\(lasts.words, at: "\(path).lasts")"
                span = " within \(length)"
            }
            ask(
                .sequence,
                "\(Figures.word(count).capitalisedFirst) \(count == 1 ? "message" : "messages")\(span), \(count == 1 ? "under" : "each under") its day:",
                from: sequence.messages.map(\.statement),
                shown: deliverable.lasts == nil ? [] : [deliverable.statement(.lasts)],
                for: [(.messages, .all(of: sequence.messages.map(\.title)))])
            for (index, message) in sequence.messages.enumerated() {
                let at = "\(path).message.\(index + 1)"
                let day: Phrasing =
                    message.day.known.map { "Day \(String($0), at: "\(at).day")" }
                    ?? "\(needed: message.day.needed ?? "day of \(message.title)", at: "\(at).day")"
                let about: Phrasing = message.about.map { " (\($0, at: "\(at).about"))" } ?? ""
                ask(
                    .sequence, "\(day): \(message.title, at: at)\(about)",
                    from: [message.statement, message.statement(.about)], isItem: true)
            }
        }
        addFocus(deliverable)
        guard !deliverable.isInternal else { return }
        add(conductIn: deliverable.checks + model.conduct)
        addCommitments(to: path, isSpoken: false)
    }
}
