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
        var model = buildChecked(title: title, quotesAll: true)
        addLife(to: &model)
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
        model.assigned = assigned
        model.policies = children(.policy).map { policy($0) }
        model.hours = workingHours()
        model.stages = children(.stage).map { stage($0) }
        model.events = children(.event).map { event($0) }
    }

    private var assigned: String? { child(.assigned).flatMap { string("who", of: $0) } }

    /// The part of a model that the checks of a case look at: all that is needed where only the messages count.
    /// - Parameter quotesAll: also of guards that have not fired the condition is put into words.
    func buildChecked(title: String, quotesAll: Bool = false) -> RecoveryModel {
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
        model.assigned = assigned
        model.guards = children(.guard).map { guarded($0, quotesAll: quotesAll) }
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

    /// An argument as `content` takes it; `.unknown` where that takes nothing.
    func field<Content>(
        _ role: String, of id: ModelTree.NodeID, as content: (Value) -> Content?
    ) -> Field<Content> {
        let value = tree.value(role, of: id)
        if case .open(let needed) = value { return .open(needed) }
        return Field(content(value))
    }

    /// An argument as text, filled in.
    func field(_ role: String, of id: ModelTree.NodeID) -> Field<String> {
        field(role, of: id) { $0 == .unknown ? nil : scope.fill($0) }
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
            value: argument.value,
            words: isKnown ? TimeUnit.agreeing(tree.words(of: argument, in: id)) : argument.value.description)
    }

    func contact(of parent: ModelTree.NodeID) -> Field<Contact> {
        guard let id = child(.contact, of: parent) else { return .unknown }
        switch field("address", of: id) {
        case .known(let address): return .known(Contact(address: address, channel: string("channel", of: id)))
        case .open(let needed): return .open(needed)
        case .unknown: return .unknown
        }
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
