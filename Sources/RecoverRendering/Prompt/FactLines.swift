import RecoverBase
import RecoverContract
import RecoverModel

/// Who writes, and what is known of the customer and the matter: no more than the deliverables use.
extension PromptBuilder {
    mutating func roleLines() -> [OutputLine] {
        var lines: [OutputLine] = []
        if let ask = sender { lines.append(line(ask)) }
        if let language = model.customer?[.language], language.words.lowercased() != "english", addressesCustomer {
            let words: Phrasing =
                model.customer?.field(.language).sentence(at: "customer.language") ?? ""
            lines.append(
                line(Ask(.language, "Write to the customer in \(words).", from: [language.statement])))
        }
        return lines
    }

    /// `You are Tom Averill, Customer Success Manager at Plotline, a B2B software firm.`
    private var sender: Ask? {
        var person = model.sender?.person.sentence(at: "sender.person")
        let needsPerson = deliverables.contains { $0.kind == .email && !$0.isInternal && $0.heldBy.isEmpty }
        if person == nil, needsPerson { person = "\(needed: "name of the sender", at: "sender.person")" }
        let role = model.sender?.role.sentence(at: "sender.role")
        let organisation = model.sender?.organisation.sentence(at: "sender.organisation")
        var who = [person, role].compactMap { $0 }.joined(", ")
        if let organisation { who = who.pieces.isEmpty ? "someone at \(organisation)" : "\(who) at \(organisation)" }
        guard !who.pieces.isEmpty else { return nil }
        let statements = model.sender.map { sender in
            (sender.person.written == nil ? [] : [sender.statement(.person)]) + [sender.statement]
        }
        return Ask(.role, "You are \(who).", from: statements ?? [])
    }

    // MARK: The customer

    mutating func factLines() -> [OutputLine] {
        var asks: [Ask] = []
        if let customer = model.customer {
            asks += [description(of: customer)].compactMap { $0 }
            for name in [KeywordName.goal, .history] {
                let facts = customer.facts.filter { $0.name == name && $0.value != .unknown }
                guard !facts.isEmpty else { continue }
                let texts = facts.enumerated().map { index, fact in words(of: fact, index == 0 ? nil : index + 1) }
                asks.append(
                    Ask(
                        Part(customerFact: name) ?? .customer,
                        "\(Wording.label(name)): \(texts.map(\.sentenced).joined("; ")).", from: facts.map(\.statement))
                )
            }
            asks += [signals(of: customer)].compactMap { $0 }
        }
        asks += matter
        asks += [internalFacts].compactMap { $0 }
        keepOut()
        return asks.map { line($0) }
    }

    /// `Noor is Operations Director at Marrow & Finch (logistics): 600 employees, 9 months into a 12-month contract.`
    private func description(of customer: Customer) -> Ask? {
        var statements: [Statement] = []
        var place = customer.role.sentence(at: "customer.role")
        if place != nil { statements.append(customer.statement) }
        if let company = customer.company.sentence(at: "customer.company") {
            place = place.map { "\($0) at \(company)" } ?? "at \(company)"
            statements.append(customer.statement(.company))
        }
        // Where there is no company, it is ours and goes without saying.
        if let industry = customer[.industry], industry.value != .unknown, customer.company != .unknown {
            let words: Phrasing =
                need(of: industry.words).map { "\(needed: $0, at: "customer.industry")" }
                ?? "\(Wording.spaced(industry.words), at: "customer.industry")"
            place = place.map { "\($0) (\(words))" } ?? "in \(words)"
            statements.append(industry.statement)
        }
        var facts: [Phrasing] = []
        func add(_ name: KeywordName, _ sentence: (Phrasing) -> Phrasing) {
            guard let fact = customer[name], fact.value != .unknown else { return }
            facts.append(sentence(words(of: fact)))
            statements.append(fact.statement)
        }
        add(.employees) { customer[.employees]?.words == "1" ? "\($0) employee" : "\($0) employees" }
        if let contract = customer[.contract], contract.value != .unknown {
            let length: Phrasing =
                Figures.adjective(contract.words).map { "\($0, at: "customer.contract") contract" }
                ?? "contract of \(words(of: contract))"
            if let tenure = customer[.tenure], isWithin(tenure, contract) {
                add(.tenure) { "\($0) into a \(length)" }
            } else {
                add(.tenure) { "\($0) a customer" }
                facts.append("\(length)")
            }
            statements.append(contract.statement)
        } else {
            add(.tenure) { "\($0) a customer" }
        }
        add(.product) { $0 }
        add(.peak) { "peak \($0)" }
        guard place != nil || !facts.isEmpty else { return nil }
        let name = shortName
        if let place {
            // "Theo is Homeowner" is no English.
            guard customer.company != .unknown else {
                let sentence: Phrasing =
                    facts.isEmpty ? "\(name): \(place)." : "\(name) (\(place)): \(facts.joined(", "))."
                return Ask(.customer, sentence, from: statements)
            }
            return Ask(
                .customer, facts.isEmpty ? "\(name) is \(place)." : "\(name) is \(place): \(facts.joined(", ")).",
                from: statements)
        }
        return Ask(.customer, "\(name): \(facts.joined(", ")).", from: statements)
    }

    /// Nobody is four months into a contract of one month.
    private func isWithin(_ tenure: Customer.Fact, _ contract: Customer.Fact) -> Bool {
        guard let passed = tenure.value.duration?.days, let whole = contract.value.duration?.days else { return false }
        return passed <= whole
    }

    /// - Parameter number: of those that may stand several times, from the second on.
    private func words(of fact: Customer.Fact, _ number: Int? = nil) -> Phrasing {
        let path = "customer.\(fact.name)" + (number.map { ".\($0)" } ?? "")
        if let needed = need(of: fact.words) { return "\(needed: needed, at: path)" }
        switch fact.value {
        case .text, .template: return "\(personal: fact.words, at: path)"
        default: return "\(Wording.phrase(fact.words, of: fact.value), at: path)"
        }
    }

    /// Unverified context is worse than none (A26): it stays behind, and the manifest says so.
    private mutating func signals(of customer: Customer) -> Ask? {
        for signal in customer.signals where !signal.isVerified {
            ledger.keepOut("customer.signal.\(signal.id)", because: "not verified")
        }
        let verified = customer.signals.filter(\.isVerified)
        guard !verified.isEmpty else { return nil }
        let list = verified.map { signal -> Phrasing in
            "\(Wording.spaced(signal.id)) (\(personal: signal.text, at: "customer.signal.\(signal.id)"))"
        }
        return Ask(
            .signals, "Verified: \(list.joined("; ")).",
            from: verified.map(\.statement) + verified.map { $0.statement(.verified) })
    }

    // MARK: The matter

    private var matter: [Ask] {
        guard let feedback = model.feedback else { return [] }
        let explains = deliverables.contains(where: PromptBuilder.explainsCause)
        var asks = feedback.issues.compactMap { known(of: $0, needsCause: explains) }
        if !feedback.context.isEmpty {
            let list = feedback.context.enumerated().map { index, text -> Phrasing in
                "\(personal: text, at: "feedback.context.\(index + 1)")"
            }
            asks.append(Ask(.context, "Also known: \(list.joined("; ")).", from: [feedback.statement(.context)]))
        }
        if mayOffer { asks += model.offers.map { offer($0) } }
        return asks
    }

    /// The cause only where it is verified: nobody is to be told a guess.
    private func known(of issue: Feedback.Issue, needsCause: Bool) -> Ask? {
        let path = "feedback.issue.\(issue.id)"
        var facts: [Phrasing] = []
        var statements: [Statement] = []
        func add(_ name: KeywordName, _ label: String, _ field: Field<String>) {
            switch field {
            case .known(let text): facts.append("\(label) \(personal: text, at: "\(path).\(name)")")
            case .open(let needed): facts.append("\(label) \(needed: needed, at: "\(path).\(name)")")
            case .unknown: return
            }
            statements.append(issue.statement(name))
        }
        // Where there is a comment, it holds the words of its issues.
        if let needed = need(of: issue.quote), model.feedback?.comment.written != nil {
            facts.append("in the customer's words: \(needed: needed, at: path)")
        }
        if issue.cause.known == nil || issue.isCauseVerified { add(.cause, "cause:", issue.cause) }
        if case .unknown = issue.cause, needsCause {
            facts.append("cause: \(needed: "cause of \(issue.id)", at: "\(path).cause")")
        }
        add(.done, "done:", issue.done)
        add(.limit, "limit:", issue.limit)
        if issue.kind == .systemic {
            facts.append("cannot change soon")
            statements.append(issue.statement(.systemic))
        }
        if issue.hasNoRemedy {
            facts.append("no remedy")
            statements.append(issue.statement(.noRemedy))
        }
        guard !facts.isEmpty else { return nil }
        return Ask(
            .issueCause, "About \(Wording.spaced(issue.id), at: path): \(facts.joined("; ")).",
            from: statements + [issue.statement])
    }

    /// Something is written in which a gesture has its place: it stays out of a mail that may have none yet.
    private var mayOffer: Bool {
        if deliverables.contains(where: { [.call, .plan, .brief].contains($0.kind) || $0.isInternal }) { return true }
        switch model.policy(PolicyName.goodwill.rawValue)?.words {
        case "none": return false
        case "after-resolution": return model.feedback?.isRepaired ?? false
        default: return model.policy(PolicyName.goodwillChannel.rawValue)?.words != "spoken"
        }
    }

    private func offer(_ offer: Offer) -> Ask {
        var terms: [Phrasing] = []
        if let worth = offer.worth { terms.append("worth \(worth.words, at: "offer.\(offer.id).worth")") }
        if let approval = offer.approval { terms.append(approves(approval)) }
        let moment: Phrasing =
            offer.order.flatMap { order in
                offer.moment.map { ", \(order) \($0, at: "offer.\(offer.id).moment")" }
            } ?? ""
        let list: Phrasing = terms.isEmpty ? "" : ", \(terms.joined(", "))"
        return Ask(
            .offer, "May be offered\(moment): \(offer.title, at: "offer.\(offer.id)")\(list).",
            from: [offer.statement] + [.worth, .before, .after, .needs].map { offer.statement($0) }
                + (offer.approval.map(model.statements(ofOwner:)) ?? []))
    }

    private func approves(_ id: String) -> Phrasing {
        if let person = model.owner(id)?.person.known, person == model.sender?.person.known { return "if you approve" }
        return "if \(ownerName(id)) approves"
    }

    private func ownerName(_ id: String) -> Phrasing {
        guard let owner = model.owner(id) else { return "\(id, at: "owner.\(id)")" }
        return owner.person.sentence(at: "owner.\(id).person") ?? "\(owner.title ?? owner.id, at: "owner.\(id).title")"
    }

    /// An email that tells the cause cannot be written without it.
    private static func explainsCause(_ deliverable: Deliverable) -> Bool {
        guard case .email(let email) = deliverable.details, deliverable.heldBy.isEmpty else { return false }
        return email.structure == "six-part" || email.sections.contains { $0.id.holds("cause") }
    }

    // MARK: For the team alone

    /// What the customer is worth, how things stand, and who leads: nothing of it where nothing internal is written.
    private var internalFacts: Ask? {
        guard isInternal else { return nil }
        var facts: [Phrasing] = []
        var statements: [Statement] = []
        for (name, before, after) in [
            (KeywordName.renewal, "renewal ", ""), (.arr, "", " a year"), (.relationship, "relationship: ", ""),
        ] {
            guard let fact = model.customer?[name], fact.value != .unknown else { continue }
            var link = ""
            if case .moment(let date) = fact.value {
                let isOver = model.feedback?.received.known.map { date.date < $0.date } ?? false
                link = isOver ? "was on " : "on "
            }
            facts.append("\(before)\(link)\(words(of: fact))\(after)")
            statements.append(fact.statement)
        }
        if let customer = model.customer, !customer.flags.isEmpty {
            let flags = customer.flags.map { "\(Wording.spaced($0.rawValue), at: "customer.\($0)")" as Phrasing }
            facts.append("on record: \(flags.listed())")
            statements += customer.flags.map { customer.statement($0) }
        }
        if let assigned = model.assigned, !isSender(assigned) {
            facts.append("\(ownerName(assigned))\(titleBehind(assigned)) leads")
            statements += [.top(.assigned)] + model.statements(ofOwner: assigned)
        }
        guard !facts.isEmpty else { return nil }
        return Ask(.internalOnly, "For the internal parts only: \(facts.joined("; ")).", from: statements)
    }

    /// ` (VP Customer Success)` behind a person's name.
    private func titleBehind(_ id: String) -> Phrasing {
        guard let owner = model.owner(id), owner.person.written != nil else { return "" }
        return " (\(owner.title ?? owner.id, at: "owner.\(id).title"))"
    }

    private func isSender(_ owner: String) -> Bool {
        guard let person = model.owner(owner)?.person.known else { return false }
        return person == model.sender?.person.known
    }

    /// What no deliverable needs stays behind, and the manifest says so.
    private mutating func keepOut() {
        guard let customer = model.customer else { return }
        if case .unknown = customer.contact {
        } else {
            ledger.keepOut("customer.contact", because: "no deliverable needs it")
        }
        for fact in customer.facts where fact.value != .unknown {
            switch fact.name {
            case .value, .seniority, .reviewPlatform:
                ledger.keepOut("customer.\(fact.name)", because: "no deliverable needs it")
            case .renewal, .arr, .relationship:
                if !isInternal { ledger.keepOut("customer.\(fact.name)", because: "nothing internal is written") }
            default: break
            }
        }
        for issue in model.feedback?.issues ?? [] where issue.cause.known != nil && !issue.isCauseVerified {
            ledger.keepOut("feedback.issue.\(issue.id).cause", because: "not verified")
        }
    }
}

extension Phrasing {
    /// Without a full stop of its own.
    fileprivate var sentenced: Phrasing {
        guard let last = pieces.last else { return self }
        func cut(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }
        let end: Piece =
            switch last {
            case .words(let words): .words(cut(words))
            case .text(let text, let path): .text(cut(text), path: path)
            case .personal(let text, let path): .personal(cut(text), path: path)
            case .blank: last
            }
        return Phrasing(pieces: pieces.dropLast() + [end])
    }
}
