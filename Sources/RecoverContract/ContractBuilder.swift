import RecoverBase
import RecoverModel

/// Makes the contract of some deliverables: each kind has a file of its own in `Asks/`.
struct ContractBuilder {
    let model: RecoveryModel
    let deliverables: [Deliverable]
    private(set) var parts: [Contract.Part] = []
    private(set) var requirements: [Requirement] = []
    var rules: [Ask] = []

    /// The deliverable that is being asked for.
    private(set) var path = ""
    private(set) var kind = CheckKind.contract
    private var asks: [Ask] = []
    private var weighed: [WeighedRule] = []

    /// A sentence for all deliverables together, and the checks that it asks for.
    private struct WeighedRule {
        var ask: Ask
        var text: String
        /// What a message has none of, where the rule says only that.
        var absent: [String]?
        var weight: Double
        var answers: [Requirement]

        /// `In messages: no a, b or c.` stays within what one keeps in mind.
        func hasRoom(for thing: String) -> Bool {
            let things = (absent ?? []) + [thing]
            return things.reduce(4) { $0 + $1.split(separator: " ").count } <= Contract.mostWords
        }
    }

    init(_ model: RecoveryModel, _ deliverables: [Deliverable]) {
        self.model = model
        self.deliverables = deliverables
    }

    mutating func build() {
        for deliverable in deliverables { add(deliverable) }
        guard !deliverables.isEmpty else { return }
        addRules()
    }

    private mutating func add(_ deliverable: Deliverable) {
        (path, kind, asks) = (deliverable.path, CheckKind(deliverable.kind), [])
        if deliverable.heldBy.isEmpty {
            addAddressee(deliverable)
            switch deliverable.details {
            case .email(let email): add(email, deliverable)
            case .call(let call): add(call, deliverable)
            case .plan(let plan): add(plan, deliverable)
            case .brief(let brief): add(brief, deliverable)
            case .sequence(let sequence): add(sequence, deliverable)
            }
            if [.brief, .sequence].contains(deliverable.kind) { addWorded(deliverable) }
            // Before the close of a mail, its own.
            if deliverable.kind != .email { addIncludes(deliverable) }
        } else {
            addHeld(deliverable)
        }
        parts.append(Contract.Part(deliverable: deliverable, asks: asks))
    }

    /// A message after a template: its text is given, so it is held to its checks alone, and to how one speaks.
    mutating func build(_ template: Template) {
        (path, kind, asks) = (template.id, .email, [])
        addFrame(template.checks, to: nil)
        add(conductIn: template.checks + model.conduct.filter { $0.name == CheckName.leaks.rawValue })
        let facts = Ask(.invention, "For a missing fact write [CONTEXT NEEDED: what].", from: [])
        askForBlanks(facts)
        for name in [CheckName.facts, .blanks] { require(CheckID(.contract, name), of: template.id, .absent, facts) }
        addCommitments(to: template.id, isSpoken: false)
        settleRules(room: Contract.mostRules)
        let deliverable = Deliverable(.email(Email()), id: template.id, title: template.title)
        parts.append(Contract.Part(deliverable: deliverable, asks: asks))
    }

    // MARK: Asking

    /// A line of the deliverable, and what it asks for.
    /// - Parameter shown: the statements that the line says, where its demands come from others.
    mutating func ask(
        _ part: Part, _ sentence: Phrasing, from statements: [Statement], shown: [Statement]? = nil,
        isItem: Bool = false, for demands: [(CheckName, Demand)] = []
    ) {
        let ask = Ask(part, sentence, from: shown ?? statements, isItem: isItem)
        asks.append(ask)
        for (name, demand) in demands {
            requirements.append(Requirement(CheckID(kind, name), of: path, demand, ask: ask, from: statements))
        }
    }

    /// The same for what only a person can judge.
    mutating func ask(
        _ part: Part, judged what: String, _ sentence: Phrasing, from statements: [Statement], isItem: Bool = false
    ) {
        let ask = Ask(part, sentence, from: statements, isItem: isItem)
        asks.append(ask)
        requirements.append(
            Requirement(CheckID(.contract, .manual), of: path, .judged(what), ask: ask, from: statements))
    }

    /// What is looked at and asked for nowhere: it warns.
    mutating func watch(_ name: CheckName, _ demand: Demand, from statements: [Statement]) {
        watch(CheckID(kind, name), demand, from: statements)
    }

    mutating func watch(_ check: CheckID, _ demand: Demand, from statements: [Statement]) {
        requirements.append(Requirement(check, of: path, demand, ask: nil, from: statements))
    }

    /// A rule for the whole prompt, if it is among the heaviest; the same sentence is one rule, and so are all that say
    /// what a message has none of: `no blame`.
    mutating func rule(
        _ part: Part, _ text: String, _ weight: Double, from statement: Statement, for check: CheckID, _ demand: Demand
    ) {
        let requirement = Requirement(check, of: path, demand, ask: nil, from: [statement])
        let absent = text.hasPrefix("no ") ? String(text.dropFirst("no ".count)) : nil
        if let index = weighed.firstIndex(where: { rule in
            guard let absent else { return rule.text == text }
            return rule.absent.map { $0.contains(absent) || rule.hasRoom(for: absent) } ?? false
        }) {
            if let absent, weighed[index].absent?.contains(absent) == false { weighed[index].absent?.append(absent) }
            if !weighed[index].ask.statements.contains(statement) { weighed[index].ask.statements.append(statement) }
            weighed[index].weight = max(weighed[index].weight, weight)
            weighed[index].answers.append(requirement)
            return
        }
        let ask = Ask(part, "\(text.sentence, at: "rule.\(weighed.count + 1)")", from: [statement])
        weighed.append(
            WeighedRule(
                ask: ask, text: text, absent: absent.map { [$0] }, weight: weight, answers: [requirement]))
    }

    /// The heaviest become rules; what does not fit is looked at and only warns.
    mutating func settleRules(room: Int) {
        for index in weighed.indices {
            guard let absent = weighed[index].absent else { continue }
            // The short ones first: "no blame, solution yet or review request".
            let words = absent.map { $0.split(separator: " ").count }
            let order = absent.indices.sorted { (words[$0], $0) < (words[$1], $1) }
            let things = order.map { "\(absent[$0], at: "rule.no")" as Phrasing }
            weighed[index].ask.sentence = "In messages: no \(things.listed("or"))."
        }
        let order = weighed.indices.sorted { (weighed[$1].weight, $0) < (weighed[$0].weight, $1) }
        let chosen = Set(order.prefix(max(0, room)))
        for index in order {
            let isAsked = chosen.contains(index)
            if isAsked { rules.append(weighed[index].ask) }
            for var answer in weighed[index].answers {
                // A person looks only at what was asked for.
                guard isAsked || answer.check.name != .manual else { continue }
                answer.ask = isAsked ? weighed[index].ask : nil
                requirements.append(answer)
            }
        }
    }

    mutating func require(
        _ check: CheckID, of deliverable: String?, _ demand: Demand, _ ask: Ask, from statements: [Statement]? = nil
    ) {
        requirements.append(Requirement(check, of: deliverable, demand, ask: ask, from: statements ?? ask.statements))
    }

    /// The line that was added last.
    var lastAsk: Ask? { asks.last }

    /// The line that asks for the milestones.
    var lastMilestone: Ask? { asks.last { $0.part == .milestone && !$0.isItem } }

    /// Something went wrong, as far as is known: a promoter without an issue complains of nothing.
    var hasComplaint: Bool {
        guard let feedback = model.feedback else { return true }
        return feedback.npsClass != .promoter || !feedback.issues.isEmpty
    }

    /// The case holds what the customer is not to read: what the account is worth and how things stand, notes for the team, who
    /// must approve, where it is decided whether to go on.
    var holdsInternals: Bool {
        if let customer = model.customer {
            let facts = customer.facts.filter { [.renewal, .arr, .relationship, .value].contains($0.name) }
            if facts.contains(where: { $0.value.isKnown }) || !customer.flags.isEmpty { return true }
        }
        return deliverables.contains { deliverable in
            guard case .plan(let plan) = deliverable.details else {
                return deliverable.kind == .brief || deliverable.isInternal
            }
            return !plan.checkpoints.isEmpty || plan.milestones.contains { $0.approval != nil }
        }
    }

    /// Blanks without a label fail: the first rule asks for the label.
    mutating func askForBlanks(_ ask: Ask) {
        for index in requirements.indices where requirements[index].check.name == .blanks {
            requirements[index].ask = ask
            requirements[index].check.kind = .contract
        }
    }

    /// What a guard holds prepares the team; it is no message (G5).
    private mutating func addHeld(_ deliverable: Deliverable) {
        let guards = model.guards(holding: deliverable)
        for found in guards {
            ask(
                .held, judged: "internal preparation only: \(found.title)",
                "Held back: \(found.title, at: "guard.\(found.id)").",
                from: [found.statement, found.statement(.hold)])
        }
        ask(
            .held, judged: "preparation for the team",
            "Internal preparation only: bullets for the team, nothing that could be sent.",
            from: guards.map { $0.statement(.hold) })
    }

    /// To whom, where it is not the customer.
    private mutating func addAddressee(_ deliverable: Deliverable) {
        let addressee = deliverable.addressee
        guard let to = addressee.sentence(at: "\(path).to"), addressee != model.customer?.role,
            addressee.known == nil || addressee.known != model.customer?.name.known
        else { return }
        let isSent = [.email, .sequence].contains(deliverable.kind)
        ask(
            .addressee, judged: "its addressee", isSent ? "To: \(to)." : "For: \(to).",
            from: [deliverable.statement(.to)])
    }

    /// What no machine judges in a deliverable of this kind is asked for in its own words, and a person looks.
    private mutating func addWorded(_ deliverable: Deliverable) {
        var said: Set<String> = []
        for request in deliverable.checks {
            guard let text = request.text, let sentence = own(request), said.insert(text).inserted,
                deliverable.kind == .brief || CheckName(rawValue: request.name)?.isConduct != true
            else { continue }
            ask(.include, judged: text, sentence, from: [request.statement])
        }
    }

    /// What the case wants in it, in its own words; what playbooks want weighs in as a rule.
    mutating func addIncludes(_ deliverable: Deliverable) {
        for (index, include) in deliverable.includes.enumerated() {
            // What a playbook wants of a further message does not apply to the first.
            if include.isOfCase || include.weight != nil && deliverable.id != nil {
                // A sign in front would be read as a heading or a list.
                ask(
                    .include, judged: include.text,
                    "\(include.text.sentence, at: "\(path).include.\(index + 1)")", from: [include.statement],
                    isItem: include.text.first?.isLetter != true)
            } else if let weight = include.weight {
                rule(
                    .include, include.text, weight, from: include.statement, for: CheckID(.contract, .manual),
                    .judged(include.text))
            }
        }
    }

    // MARK: People

    /// As a sentence in the middle of a prompt names the customer: by the first name, or as the customer.
    var customer: Phrasing {
        guard let name = model.customer?.name.known else { return "the customer" }
        return "\(name.shortName, at: "customer.name")"
    }

    /// `Ada Brandt`, or the team where no person is named.
    func shortPerson(_ id: String, at path: String) -> Phrasing {
        model.owner(id)?.person.sentence(at: "owner.\(id).person") ?? person(id, at: path)
    }

    /// `Ada Brandt (Support)`; an open person is a labelled blank.
    func person(_ id: String, at path: String? = nil) -> Phrasing {
        guard let owner = model.owner(id) else { return "\(id, at: path ?? "owner.\(id)")" }
        let title: Phrasing = "\(owner.title ?? owner.id, at: "owner.\(id).title")"
        guard let person = owner.person.sentence(at: "owner.\(id).person") else { return title }
        return "\(person) (\(title))"
    }
}

extension CheckKind {
    public init(_ kind: Deliverable.Kind) {
        switch kind {
        case .email: self = .email
        case .call: self = .call
        case .plan: self = .plan
        case .brief: self = .brief
        case .sequence: self = .sequence
        }
    }
}

extension String {
    /// `Noor` of `Noor Castellan`; a name of one word, with a title or an initial in front, or turned round (`Castellan, Noor`)
    /// stays whole.
    public var shortName: String {
        let words = split(whereSeparator: \.isWhitespace)
        guard words.count > 1, let first = words.first, !first.hasSuffix("."), !first.hasSuffix(","), first.count > 2,
            !titlesWithoutStop.contains(first.lowercased())
        else { return oneLine }
        return String(first)
    }
}

/// In the languages that customers' names come with most.
private let titlesWithoutStop: Set<String> = [
    "mrs", "prof", "professor", "doctor", "sir", "dame", "lord", "lady", "miss", "herr", "frau", "monsieur", "madame",
    "mme",
    "señor", "señora", "signor", "signora", "senhor", "senhora", "meneer", "mevrouw", "pan", "pani", "fru",
]
