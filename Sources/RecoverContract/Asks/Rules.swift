import RecoverBase
import RecoverModel

/// The rules for all deliverables together: what may be used, what may not be promised or said, how one speaks.
extension ContractBuilder {
    mutating func addRules() {
        let facts = Ask(
            .invention,
            Phrasing(
                "Use only these facts and \(deliverables.count == 1 ? "this heading" : "headings"); "
                    + "for a missing fact write [CONTEXT NEEDED: what]."), from: [])
        rules.append(facts)
        addTopics()
        addAvoided()
        for constraint in model.constraints(.only) {
            let text = constraint.text
            let ask = Ask(
                .only, "Propose only \(text.sentence, at: place(of: constraint))",
                from: [constraint.statement])
            rules.append(ask)
            require(CheckID(.contract, .manual), of: nil, .judged("only \(text)"), ask)
        }
        settleRules(room: Contract.mostRules - rules.count)
        askForBlanks(facts)
        for deliverable in deliverables {
            require(CheckID(.contract, .facts), of: deliverable.path, .absent, facts, from: [deliverable.statement])
            require(CheckID(.contract, .blanks), of: deliverable.path, .absent, facts, from: [deliverable.statement])
            // What is internal stands among the facts for the internal parts only, or not at all.
            guard [.email, .sequence].contains(deliverable.kind), !deliverable.isInternal else { continue }
            require(CheckID(.contract, .leaks), of: deliverable.path, .absent, facts, from: [deliverable.statement])
        }
        for deliverable in deliverables {
            require(
                CheckID(.contract, .deliverables), of: deliverable.path, .present, facts, from: [deliverable.statement])
        }
        require(CheckID(.contract, .deliverables), of: nil, .all(of: deliverables.map(\.path)), facts)
    }

    /// Which deliverables may not promise what: settled here, so that the line is there once.
    mutating func addCommitments(to path: String, isSpoken: Bool) {
        let forbidden = model.constraints(.no).filter { !isSpoken || !$0.inWritingOnly }
        let check = CheckID(isSpoken ? .call : .email, .commitments)
        if let ask = topics, !forbidden.isEmpty {
            require(check, of: path, .none(of: forbidden.map(\.text)), ask, from: forbidden.map(\.statement))
        }
        if !isSpoken, let avoided {
            require(CheckID(.email, .avoid), of: path, .none(of: model.constraints(.avoid).map(\.text)), avoided)
        }
    }

    /// `Promise Noor no refunds or fix dates; put no discounts in writing.`
    private var topics: Ask? {
        let spoken = model.constraints(.no).filter { !$0.inWritingOnly }
        let written = model.constraints(.no).filter(\.inWritingOnly)
        var clauses: [Phrasing] = []
        if !spoken.isEmpty { clauses.append("Promise \(customer) no \(spoken.map(text).listed("or"))") }
        if !written.isEmpty {
            clauses.append("\(spoken.isEmpty ? "Put" : "put") no \(written.map(text).listed("or")) in writing")
        }
        guard !clauses.isEmpty else { return nil }
        let places = Dictionary(model.topics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return Ask(
            .noCommitment, "\(clauses.joined("; ")).",
            from: (spoken + written).flatMap { constraint in
                let topic = places[constraint.topic]
                return [constraint.statement] + (topic.map { [Statement(ModelTree.root, .topic, at: $0)] } ?? [])
            })
    }

    private var avoided: Ask? {
        let words = model.constraints(.avoid)
        guard !words.isEmpty else { return nil }
        let list = words.map { constraint -> Phrasing in
            "\"\(constraint.text, at: place(of: constraint))\""
        }
        return Ask(
            .avoid, "Avoid the \(words.count == 1 ? "word" : "words") \(list.listed("or")).",
            from: words.map(\.statement))
    }

    private func text(of constraint: Constraint) -> Phrasing {
        "\(constraint.text.loweredFirst, at: place(of: constraint))"
    }

    /// A constraint is a text, and a text is no path: its number among those of its kind stands for it.
    func place(of constraint: Constraint) -> String {
        let number = model.constraints.filter { $0.verb == constraint.verb }.firstIndex(of: constraint)
        return "constraint.\(constraint.verb.rawValue)" + (number.map { ".\($0 + 1)" } ?? "")
    }

    private mutating func addTopics() {
        if let topics, requirements.contains(where: { $0.check.name == .commitments }) { rules.append(topics) }
    }

    private mutating func addAvoided() {
        if let avoided, requirements.contains(where: { $0.check.name == .avoid }) { rules.append(avoided) }
    }
}
