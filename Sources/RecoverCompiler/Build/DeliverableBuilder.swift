import RecoverBase
import RecoverLanguage
import RecoverModel

/// Makes the deliverables of the model.
extension ModelBuilder {
    /// A playbook says how; what is delivered is what the scenario (or what is above it) lists or, if it lists nothing
    /// and is no exercise, the playbooks' list.
    func deliverables(of isWanted: (Deliverable.Kind) -> Bool = { _ in true }) -> [Deliverable] {
        let all = children(.deliver).compactMap { id in Deliverable.Kind(path: tree[id].key).map { (id: id, kind: $0) }
        }
        let listed = all.filter { tree[$0.id].listedBy != nil }
        let isExercise = !children(.decision).isEmpty || !children(.quiz).isEmpty
        let isCase = child(.customer) != nil || child(.feedback) != nil
        let chosen = listed.isEmpty && !isExercise && isCase ? all : listed
        // Those that only playbooks speak of come in the order of the kinds; a scenario's own keep its order.
        let ranks = chosen.map { listed.isEmpty ? kindRank($0.kind) : listRank($0.id) }
        return chosen.indices.filter { isWanted(chosen[$0].kind) }.sorted { ranks[$0] < ranks[$1] }
            .map { deliverable(chosen[$0].id, chosen[$0].kind) }
    }

    /// What playbooks say of deliverables that an exercise does not list: by that, an answer to one of its tasks is judged.
    func describedDeliverables() -> [Deliverable] {
        children(.deliver).compactMap { id in Deliverable.Kind(path: tree[id].key).map { deliverable(id, $0) } }
    }

    private func kindRank(_ kind: Deliverable.Kind) -> Int { Deliverable.Kind.allCases.firstIndex(of: kind) ?? Int.max }

    /// The order in which the scenario lists its deliverables.
    private func listRank(_ id: ModelTree.NodeID) -> Int {
        tree[id].listedBy.map { Int(wide: $0.layer) << 32 | Int(wide: $0.span.start) } ?? Int.max
    }

    private func deliverable(_ id: ModelTree.NodeID, _ kind: Deliverable.Kind) -> Deliverable {
        let name = tree[id].key.utf8.dropFirst(kind.rawValue.utf8.count + 1)
        var deliverable = Deliverable(
            details(kind, id), id: name.isEmpty ? nil : String(Substring(name)), title: string("title", of: id))
        deliverable.addressee = field(in: .to, of: id)
        deliverable.words = bounds(in: .words, of: id)
        deliverable.tone = strings(in: .tone, of: id)
        deliverable.lasts = quantity(in: .lasts, of: id)
        deliverable.focus = strings(in: .focus, of: id)
        deliverable.isFocusOfCase = child(.focus, of: id).map(isOfCase) ?? true
        deliverable.includes = children(.include, of: id).compactMap { include($0) }
        deliverable.checks = checks(of: id)
        deliverable.isInternal = isSet(.internal, of: id)
        deliverable.schedule = child(.schedule, of: id).flatMap { schedule($0) }
        deliverable.node = id
        return deliverable
    }

    /// What a reply is held to besides the figures.
    func checks(of id: ModelTree.NodeID) -> [CheckRequest] {
        children(.check, of: id).map { node in
            CheckRequest(
                tree[node].key, text: string("text", of: node), weight: tree.value("number", of: node).double,
                node: node)
        }
    }

    /// How one speaks to the customer, whichever message it is.
    func conduct() -> [CheckRequest] {
        tree.child(of: ModelTree.root, .deliver, Deliverable.Kind.email.rawValue).map(checks) ?? []
    }

    private func include(_ id: ModelTree.NodeID) -> Include? {
        string("text", of: id).map {
            Include($0, weight: tree.value("number", of: id).double, isOfCase: isOfCase(id), node: id)
        }
    }

    /// Whether the case says it, and not only a playbook.
    func isOfCase(_ id: ModelTree.NodeID) -> Bool {
        tree[id].settings.contains { !tree.provenance.layers[Int(wide: $0.layer)].isPlaybook }
    }

    private func details(_ kind: Deliverable.Kind, _ id: ModelTree.NodeID) -> Deliverable.Details {
        switch kind {
        case .email: .email(email(id))
        case .call: .call(call(id))
        case .plan: .plan(plan(id))
        case .brief: .brief(brief(id))
        case .sequence: .sequence(sequence(id))
        }
    }

    private func schedule(_ id: ModelTree.NodeID) -> Schedule? {
        guard let count = tree.value("count", of: id).integer else { return nil }
        let form: Schedule.Form = string("form", of: id)?.hasPrefix("link") == true ? .link : .times
        let length = tree.argument("length", of: id).map { quantity($0, of: id) }
        let times = children(.at, of: id).map { field("moment", of: $0, as: \.moment) }
        var schedule = Schedule(count: count, form: form, length: length, title: string("title", of: id), times: times)
        schedule.node = id
        return schedule
    }

    private func email(_ id: ModelTree.NodeID) -> Email {
        var email = Email()
        email.structure = word(in: .structure, of: id)
        email.paragraph = bounds(in: .paragraph, of: id)
        email.readingGrade = bounds(in: .readingGrade, of: id)
        // A structure stands for its parts where the message names none of its own.
        var parts = children(.section, of: id)
        if parts.isEmpty, let structure = email.structure.flatMap({ tree.child(of: ModelTree.root, .structure, $0) }) {
            parts = children(.section, of: structure)
        }
        email.sections = parts.map { node in
            let unit = string("unit", of: node) ?? "sentences"
            var section = Email.Section(
                id: tree[node].key, size: tree.argument("size", of: node).flatMap { Bounds($0.value) },
                unit: Email.Section.Unit(rawValue: unit) ?? Email.Section.Unit(rawValue: unit + "s") ?? .sentences,
                about: string("about", of: node))
            section.node = node
            return section
        }
        return email
    }

    private func call(_ id: ModelTree.NodeID) -> Call {
        var call = Call()
        call.questionCount = bounds(in: .questions, of: id)
        call.questions = children(.question, of: id).map { node in
            var question = Call.Question(
                text: string("text", of: node) ?? "", about: string("issue", of: node),
                uncovers: string("what", of: node))
            question.node = node
            return question
        }
        call.wantsNotePerQuestion = isSet(.notePerQuestion, of: id)
        call.checklist = bounds(in: .checklist, of: id)
        call.requiresNextStep = word(in: .nextStep, of: id) == "required"
        return call
    }

    private func brief(_ id: ModelTree.NodeID) -> Brief {
        var brief = Brief()
        brief.isBulleted = isSet(.bullets, of: id)
        brief.covers = strings(in: .cover, of: id)
        if let confirm = child(.confirm, of: id) {
            brief.confirms = (tree.value("points", of: confirm).list ?? []).map { scope.fill($0) }
            let isOpen = tree.value("points", of: confirm).list?.contains { !$0.isKnown } ?? false
            brief.confirmCount = tree.value("count", of: confirm).integer ?? (isOpen ? nil : brief.confirms.count)
        }
        return brief
    }

    private func sequence(_ id: ModelTree.NodeID) -> MessageSequence {
        var sequence = MessageSequence()
        sequence.messages = children(.message, of: id).map { node in
            var message = MessageSequence.Message(
                title: string("title", of: node) ?? "", day: field("day", of: node, as: \.integer),
                about: word(in: .about, of: node))
            message.node = node
            return message
        }
        return sequence
    }

    // MARK: Plan

    private func plan(_ id: ModelTree.NodeID) -> Plan {
        var plan = Plan()
        if let lasts = child(.lasts, of: id) { plan.days = field("length", of: lasts) { $0.duration?.wholeDays } }
        plan.owners = strings(in: .owners, of: id)
        plan.milestoneCount = bounds(in: .milestones, of: id)
        plan.visibleWinWithin = quantity(in: .visibleWin, of: id)
        plan.milestones = children(.milestone, of: id).map { milestone($0) }
        let checkpoints = children(.checkpoint, of: id)
        // One of the case takes the place of the playbook's on the same day: nobody decides twice.
        let own = Set(checkpoints.filter { tree[$0].listedBy != nil }.compactMap { tree.value("day", of: $0).integer })
        let counting = checkpoints.filter { node in
            tree[node].listedBy != nil || !(tree.value("day", of: node).integer.map(own.contains) ?? false)
        }
        plan.checkpoints = counting.map { node in
            var checkpoint = Plan.Checkpoint(
                title: string("title", of: node) ?? tree[node].key, day: field("day", of: node, as: \.integer))
            checkpoint.decidedBy = word(in: .decided, of: node)
            checkpoint.goWhen = word(in: .go, of: node)
            checkpoint.otherwise = word(in: .otherwise, of: node)
            checkpoint.node = node
            return checkpoint
        }
        plan.rows = children(.row, of: id).compactMap { node in
            Bounds(tree.value("days", of: node)).map { Plan.Row(days: $0, node: node) }
        }
        return plan
    }

    private func milestone(_ id: ModelTree.NodeID) -> Plan.Milestone {
        var milestone = Plan.Milestone(id: tree[id].name, title: string("title", of: id) ?? tree[id].key)
        if let by = child(.by, of: id) { milestone.day = field("day", of: by, as: \.integer) }
        milestone.owner = word(in: .owner, of: id)
        milestone.success = field(in: .success, of: id)
        milestone.isVisibleWin = isSet(.visibleWin, of: id)
        milestone.prevents = strings(in: .prevents, of: id)
        milestone.approval = word(in: .needs, of: id)
        milestone.node = id
        return milestone
    }
}
