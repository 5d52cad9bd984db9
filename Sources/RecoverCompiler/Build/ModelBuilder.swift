import RecoverBase
import RecoverLanguage
import RecoverModel

/// Makes the typed model from the merged tree.
struct ModelBuilder {
    let tree: ModelTree
    private(set) var scope: TreeScope

    init(tree: ModelTree) {
        self.tree = tree
        scope = TreeScope(tree: tree)
        scope.repeatsCustomer = false
    }

    /// For what people read and no prompt holds: exercises and the messages of playbooks.
    private var repeatingCustomer: ModelBuilder {
        var builder = self
        builder.scope.repeatsCustomer = true
        return builder
    }

    func build(title: String) -> RecoveryModel {
        var model = buildChecked(title: title)
        addLife(to: &model)
        model.guards = children(.guard).map { guarded($0) }
        model.phraseLists = children(.phrases).map { id in
            PhraseList(id: tree[id].key, phrases: filled(tree.value("texts", of: id)))
        }
        model.concepts = children(.concept).map { id in
            Concept(
                id: tree[id].key, forms: filled(tree.value("forms", of: id)), like: strings(in: .like, of: id),
                unlike: strings(in: .unlike, of: id))
        }
        let builder = repeatingCustomer
        model.templates = children(.template).map { builder.template($0) }
        hold(&model.deliverables, model.guards.filter { $0.fired == .yes && !$0.holds.isEmpty })
        model.exercise = builder.exercise()
        return model
    }

    /// What a case's life depends on.
    func buildLife(title: String) -> RecoveryModel {
        var model = RecoveryModel(title: title, tree: tree)
        model.customer = child(.customer).map { customer($0) }
        model.feedback = child(.feedback).map { feedback($0) }
        model.offers = children(.offer).map { offer($0) }
        model.owners = children(.owner).map { owner($0) }
        model.deliverables = deliverables { $0 == .plan }
        setTasksApart(&model)
        addLife(to: &model)
        model.guards = children(.guard).map { guarded($0, quotesAll: false) }
        return model
    }

    private func addLife(to model: inout RecoveryModel) {
        model.assigned = child(.assigned).flatMap { string("who", of: $0) }
        model.policies = children(.policy).map { policy($0) }
        model.hours = workingHours()
        model.stages = children(.stage).map { stage($0) }
        model.events = children(.event).map { event($0) }
    }

    /// The part of a model that the checks of a case look at: all that is needed where only the messages count.
    func buildChecked(title: String) -> RecoveryModel {
        var model = RecoveryModel(title: title, tree: tree)
        model.sender = child(.sender).map { sender($0) }
        model.customer = child(.customer).map { customer($0) }
        model.feedback = child(.feedback).map { feedback($0) }
        model.segment = child(.segment).flatMap { string("name", of: $0) }
        model.topics = children(.topic).map { topic($0) }
        let topics = Dictionary(model.topics.map { ($0.id, $0) }) { first, _ in first }
        model.constraints = children(.constraint).map { constraint($0, topics: topics) }
        model.offers = children(.offer).map { offer($0) }
        model.owners = children(.owner).map { owner($0) }
        model.deliverables = deliverables()
        model.conduct = conduct()
        model.hours = workingHours()
        setTasksApart(&model)
        return model
    }

    /// In a file with questions, what a task is graded as belongs to the task alone: nobody is asked for it elsewhere.
    private func setTasksApart(_ model: inout RecoveryModel) {
        let tasks = children(.task)
        guard !tasks.isEmpty else { return }
        let graded = Set(tasks.compactMap { word(in: .grade, of: $0) })
        let isOfTask = { (deliverable: Deliverable) in
            graded.contains(deliverable.path) || graded.contains(deliverable.kind.rawValue)
        }
        model.described = model.deliverables.filter(isOfTask)
        model.deliverables.removeAll(where: isOfTask)
        let known = Set((model.described + model.deliverables).map(\.path))
        model.described += describedDeliverables().filter { !known.contains($0.path) }
    }

    // MARK: Reading

    func child(_ keyword: KeywordName, of parent: ModelTree.NodeID = ModelTree.root) -> ModelTree.NodeID? {
        tree.child(of: parent, keyword)
    }

    func children(_ keyword: KeywordName, of parent: ModelTree.NodeID = ModelTree.root) -> [ModelTree.NodeID] {
        tree.children(of: parent, keyword)
    }

    /// An argument as text, filled in; an open one is its labelled blank. Nil where it is not written.
    func string(_ role: String, of id: ModelTree.NodeID) -> String? {
        let value = tree.value(role, of: id)
        return value == .unknown ? nil : scope.fill(value)
    }

    /// What is needed, where an argument is left open.
    func need(_ role: String, of id: ModelTree.NodeID) -> String? {
        if case .open(let needed) = tree.value(role, of: id) { return needed }
        return nil
    }

    func field(_ role: String, of id: ModelTree.NodeID) -> Field<String> {
        let value = tree.value(role, of: id)
        switch value {
        case .open(let needed): return .open(needed)
        case .unknown: return .unknown
        default: return .known(scope.fill(value))
        }
    }

    /// The principal argument of a statement in a block.
    func field(in keyword: KeywordName, of parent: ModelTree.NodeID) -> Field<String> {
        guard let id = child(keyword, of: parent), let argument = tree.principal(of: id) else { return .unknown }
        return field(argument.role, of: id)
    }

    /// The same as text; an open one is its labelled blank.
    func word(in keyword: KeywordName, of parent: ModelTree.NodeID) -> String? {
        field(in: keyword, of: parent).written
    }

    func strings(in keyword: KeywordName, of parent: ModelTree.NodeID) -> [String] {
        guard let id = child(keyword, of: parent), let argument = tree.principal(of: id) else { return [] }
        return filled(argument.value)
    }

    /// The elements of a list, filled in; a single value is a list of one.
    private func filled(_ value: Value) -> [String] {
        value == .unknown ? [] : (value.list ?? [value]).map { scope.fill($0) }
    }

    func texts(_ keyword: KeywordName, of parent: ModelTree.NodeID) -> [String] {
        children(keyword, of: parent).compactMap { string("text", of: $0) }
    }

    func isSet(_ flag: KeywordName, of parent: ModelTree.NodeID) -> Bool {
        child(flag, of: parent).map { tree.value("set", of: $0) != .word("no") } ?? false
    }

    func bounds(in keyword: KeywordName, of parent: ModelTree.NodeID) -> Bounds? {
        child(keyword, of: parent).flatMap { tree.principal(of: $0) }.flatMap { Bounds($0.value) }
    }

    func quantity(in keyword: KeywordName, of parent: ModelTree.NodeID) -> Quantity? {
        child(keyword, of: parent).flatMap { id in tree.principal(of: id).map { quantity($0, of: id) } }
    }

    /// The words of an open one are its labelled blank.
    func quantity(_ argument: ModelTree.Argument, of id: ModelTree.NodeID) -> Quantity {
        let isKnown = argument.value.isKnown
        return Quantity(
            value: argument.value, words: isKnown ? tree.words(of: argument, in: id) : argument.value.description)
    }

    func contact(of parent: ModelTree.NodeID) -> Field<Contact> {
        guard let id = child(.contact, of: parent) else { return .unknown }
        switch field("address", of: id) {
        case .known(let address): return .known(Contact(address: address, channel: string("channel", of: id)))
        case .open(let needed): return .open(needed)
        case .unknown: return .unknown
        }
    }

    // MARK: People

    private func sender(_ id: ModelTree.NodeID) -> Sender {
        var sender = Sender()
        sender.role = field("role", of: id)
        sender.organisation = field("organisation", of: id)
        sender.person = field(in: .person, of: id)
        sender.contact = contact(of: id)
        sender.node = id
        return sender
    }

    private func owner(_ id: ModelTree.NodeID) -> Owner {
        var owner = Owner(id: tree[id].name, title: string("title", of: id) ?? filledName(of: id))
        owner.person = field(in: .person, of: id)
        owner.authority = word(in: .authority, of: id)
        owner.isAccountCSM = isSet(.accountCsm, of: id)
        owner.contact = contact(of: id)
        owner.node = id
        return owner
    }

    /// The name of an owner that is a text with paths: others refer to it as it is written.
    private func filledName(of id: ModelTree.NodeID) -> String? {
        let name = tree.value("ids", of: id)
        return name.hasFills && tree[id].name == name.string ? scope.fill(name) : nil
    }

    private func offer(_ id: ModelTree.NodeID) -> Offer {
        var offer = Offer(id: tree[id].name, title: string("title", of: id) ?? tree[id].name)
        offer.worth = quantity(in: .worth, of: id)
        offer.node = id
        for order in [KeywordName.before, .after] {
            if let moment = word(in: order, of: id) {
                offer.order = order.rawValue
                offer.moment = moment
            }
        }
        offer.approval = word(in: .needs, of: id)
        return offer
    }

    // MARK: Customer and feedback

    private func customer(_ id: ModelTree.NodeID) -> Customer {
        var customer = Customer()
        customer.role = field("role", of: id)
        customer.contact = contact(of: id)
        customer.node = id
        for keyword in Vocabulary.standard.keywords(in: .customer)
        where ![.drop, .because, .contact, .signal].contains(keyword.name) {
            for node in children(keyword.name, of: id) {
                if keyword.isFlag {
                    if isSet(keyword.name, of: id) { customer.flags.append(keyword.name) }
                } else if let argument = tree.principal(of: node) {
                    customer.facts.append(fact(keyword, argument, node))
                }
            }
        }
        customer.signals = children(.signal, of: id).map { node in
            var signal = Customer.Signal(
                id: tree[node].key, text: string("text", of: node) ?? "", isVerified: isSet(.verified, of: node))
            signal.isInternal = isSet(.internal, of: node)
            signal.node = node
            return signal
        }
        return customer
    }

    private func fact(_ keyword: Keyword, _ argument: ModelTree.Argument, _ node: ModelTree.NodeID) -> Customer.Fact {
        var words: String
        switch argument.value {
        case .open, .text, .template, .word: words = scope.fill(argument.value)
        // `4_200` is for those who type, not for those who read.
        case .number: words = tree.words(of: argument, in: node).filter { $0 != "_" }
        default: words = tree.words(of: argument, in: node)
        }
        // What a date is the start of: `peak 2026-11-27 "Black Friday"`.
        if argument.role != "title", let title = string("title", of: node) { words += " (\(title))" }
        var fact = Customer.Fact(name: keyword.name, value: argument.value, words: words)
        fact.isInternal = isSet(.internal, of: node)
        fact.node = node
        return fact
    }

    private func feedback(_ id: ModelTree.NodeID) -> Feedback {
        let score = tree.argument("score", of: id)
        var feedback = Feedback(
            score: score?.value ?? .unknown, scoreWords: score.map { quantity($0, of: id).words } ?? "")
        feedback.comment = field("comment", of: id)
        feedback.node = id
        if let received = child(.received, of: id) {
            if case .moment(let moment) = tree.value("moment", of: received) { feedback.received = moment }
            feedback.receivedNeeded = need("moment", of: received)
        }
        feedback.touchpoint = field(in: .touchpoint, of: id)
        feedback.intensity = word(in: .intensity, of: id)
        feedback.source = word(in: .source, of: id)
        feedback.context = strings(in: .context, of: id)
        feedback.issues = children(.issue, of: id).map { issue($0) }
        return feedback
    }

    private func issue(_ id: ModelTree.NodeID) -> Feedback.Issue {
        var issue = Feedback.Issue(id: tree[id].name, quote: string("quote", of: id) ?? "")
        if isSet(.fixable, of: id) { issue.kind = .fixable }
        if isSet(.systemic, of: id) { issue.kind = .systemic }
        issue.cause = field(in: .cause, of: id)
        issue.isCauseVerified = child(.cause, of: id).map { isSet(.verified, of: $0) } ?? false
        issue.done = field(in: .done, of: id)
        issue.limit = field(in: .limit, of: id)
        issue.hasNoRemedy = isSet(.noRemedy, of: id)
        issue.node = id
        return issue
    }

    // MARK: Doctrine

    private func policy(_ id: ModelTree.NodeID) -> Policy {
        let argument = tree.argument("value", of: id)
        return Policy(
            name: tree[id].key, value: argument?.value ?? .unknown,
            words: argument.map { tree.words(of: $0, in: id) } ?? "")
    }

    private func topic(_ id: ModelTree.NodeID) -> Topic {
        Topic(id: tree[id].key, title: string("title", of: id) ?? tree[id].key, phrases: strings(in: .phrases, of: id))
    }

    private func template(_ id: ModelTree.NodeID) -> Template {
        var template = Template(
            id: tree[id].key, title: string("title", of: id), subject: word(in: .subject, of: id) ?? "",
            body: word(in: .body, of: id) ?? "", checks: checks(of: id))
        template.node = id
        return template
    }

    private func constraint(_ id: ModelTree.NodeID, topics: [String: Topic]) -> Constraint {
        let value = tree.value("topics", of: id)
        let name = value.string ?? scope.fill(value)
        let topic = topics[name]
        let own = filled(tree.value("phrases", of: id))
        var constraint = Constraint(
            verb: Constraint.Verb(rawValue: string("verb", of: id) ?? "") ?? .no, topic: name,
            text: topic?.title ?? scope.fill(value),
            phrases: own + (topic?.phrases ?? []), inWritingOnly: tree.argument("writing", of: id) != nil,
            reason: reason(of: id))
        constraint.isOfCase = isOfCase(id)
        constraint.node = id
        return constraint
    }

    func reason(of id: ModelTree.NodeID) -> String? {
        tree[id].settings.last.flatMap { tree.provenance.reasonValue(of: $0) }.map { scope.fill($0) }
    }

    /// - Parameter quotesAll: whether one that has not fired says its condition, a page of phrases perhaps.
    private func guarded(_ id: ModelTree.NodeID, quotesAll: Bool = true) -> Guard {
        let when = child(.when, of: id)
        let condition = when.flatMap { tree[$0].condition }
        let fired = condition.map { (try? $0.truth(in: scope)) ?? .unknown } ?? .unknown
        let words = quotesAll || fired == .yes ? when.map { conditionWords(of: $0) } : nil
        let route = child(.route, of: id)
        var found = Guard(
            id: tree[id].key, title: string("title", of: id) ?? tree[id].key, fired: fired, condition: words ?? "",
            reason: because(of: id), route: route.flatMap { string("to", of: $0) },
            advice: route.flatMap { string("advice", of: $0) }, holds: strings(in: .hold, of: id),
            origin: tree[id].settings.first.map { tree.provenance.origin(of: $0) }
                ?? Origin(file: "", line: 0, layer: ""))
        found.node = id
        found.flags = (condition?.paths ?? []).compactMap { path in
            path.path.segments.count == 2 && path.path.segments[0] == "customer"
                ? KeywordName(rawValue: path.path.segments[1]) : nil
        }
        return found
    }

    /// What fired guards hold becomes internal preparation only (G5).
    private func hold(_ deliverables: inout [Deliverable], _ fired: [Guard]) {
        guard !fired.isEmpty else { return }
        for index in deliverables.indices {
            let (kind, path) = (deliverables[index].kind.rawValue, deliverables[index].path)
            deliverables[index].heldBy = fired.filter { $0.holds.contains(kind) || $0.holds.contains(path) }.map(\.id)
        }
    }
}
