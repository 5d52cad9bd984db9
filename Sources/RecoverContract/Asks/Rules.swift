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
        let further = addLimits()
        for constraint in model.constraints(.only) {
            let text = constraint.text
            let ask = Ask(
                .only, "Propose only \(text.sentence, at: place(of: constraint))",
                from: [constraint.statement])
            rules.append(ask)
            require(CheckID(.contract, .manual), of: nil, .judged("only \(text)"), ask)
        }
        settleRules(room: Contract.mostRules - rules.count + further)
        askForBlanks(facts)
        for deliverable in deliverables {
            require(CheckID(.contract, .facts), of: deliverable.path, .absent, facts, from: [deliverable.statement])
            require(CheckID(.contract, .blanks), of: deliverable.path, .absent, facts, from: [deliverable.statement])
        }
        for deliverable in deliverables {
            require(
                CheckID(.contract, .deliverables), of: deliverable.path, .present, facts, from: [deliverable.statement])
        }
        require(CheckID(.contract, .deliverables), of: nil, .all(of: deliverables.map(\.path)), facts)
    }

    /// Which deliverables may not promise what: settled here, so that each line is there once.
    mutating func addCommitments(to path: String, isSpoken: Bool) {
        let check = CheckID(isSpoken ? .call : .email, .commitments)
        for limit in topics {
            let forbidden = limit.constraints.filter { !isSpoken || !$0.inWritingOnly }
            guard !forbidden.isEmpty else { continue }
            require(check, of: path, .none(of: forbidden.map(\.text)), limit.ask, from: forbidden.map(\.statement))
        }
        for limit in isSpoken ? [] : avoided {
            require(CheckID(.email, .avoid), of: path, .none(of: limit.constraints.map(\.text)), limit.ask)
        }
    }

    /// A line of what is not allowed, and what it says.
    struct Limit {
        var ask: Ask
        var constraints: [Constraint]
    }

    /// `Promise Noor no refunds or fix dates; put no discounts in writing.` What is too long for one line becomes several.
    private var topics: [Limit] {
        let spoken = model.constraints(.no).filter { !$0.inWritingOnly }
        let written = model.constraints(.no).filter(\.inWritingOnly)
        func promise(_ part: [Constraint]) -> Phrasing { "Promise \(customer) no \(part.map(text).listed("or"))" }
        func put(_ part: [Constraint]) -> Phrasing { "Put no \(part.map(text).listed("or")) in writing" }
        if !spoken.isEmpty, !written.isEmpty {
            let both: Phrasing = "\(promise(spoken)); put no \(written.map(text).listed("or")) in writing."
            if both.hasRoom { return [limit(both, spoken + written)] }
        }
        return inLines(spoken, promise).map { limit("\(promise($0)).", $0) }
            + inLines(written, put).map { limit("\(put($0)).", $0) }
    }

    private func limit(_ sentence: Phrasing, _ constraints: [Constraint]) -> Limit {
        let places = Dictionary(model.topics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let statements = constraints.flatMap { constraint in
            let topic = places[constraint.topic]
            return [constraint.statement] + (topic.map { [Statement(ModelTree.root, .topic, at: $0)] } ?? [])
        }
        return Limit(ask: Ask(.noCommitment, sentence, from: statements), constraints: constraints)
    }

    private var avoided: [Limit] {
        func sentence(_ words: [Constraint]) -> Phrasing {
            let list = words.map { constraint -> Phrasing in
                "\"\(constraint.text, at: place(of: constraint))\""
            }
            return "Avoid the \(words.count == 1 ? "word" : "words") \(list.listed("or"))."
        }
        return inLines(model.constraints(.avoid), sentence).map {
            Limit(ask: Ask(.avoid, sentence($0), from: $0.map(\.statement)), constraints: $0)
        }
    }

    /// As many in one line as have room in it, in their order.
    private func inLines(
        _ constraints: [Constraint], _ sentence: ([Constraint]) -> Phrasing
    ) -> [[Constraint]] {
        var lines: [[Constraint]] = []
        for constraint in constraints {
            if let last = lines.last, sentence(last + [constraint]).hasRoom {
                lines[lines.count - 1].append(constraint)
            } else {
                lines.append([constraint])
            }
        }
        return lines
    }

    private func text(of constraint: Constraint) -> Phrasing {
        "\(constraint.text.loweredFirst, at: place(of: constraint))"
    }

    /// A constraint is a text, and a text is no path: its number among those of its kind stands for it.
    func place(of constraint: Constraint) -> String {
        let number = model.constraints.filter { $0.verb == constraint.verb }.firstIndex(of: constraint)
        return "constraint.\(constraint.verb.rawValue)" + (number.map { ".\($0 + 1)" } ?? "")
    }

    /// - Returns: how many lines stand beyond one for topics and one for words: they take no room from the rules.
    private mutating func addLimits() -> Int {
        var further = 0
        for (name, limits) in [(CheckName.commitments, topics), (.avoid, avoided)] {
            // What may not be in writing is nothing to a call.
            let judged = Set(requirements.filter { $0.check.name == name }.map(\.ask))
            let asks = limits.map(\.ask).filter { judged.contains($0) }
            rules += asks
            further += max(0, asks.count - 1)
        }
        return further
    }
}

extension Phrasing {
    /// No longer than a rule may be.
    fileprivate var hasRoom: Bool { text.split(whereSeparator: \.isWhitespace).count <= Contract.mostWords }
}
