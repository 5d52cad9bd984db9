import RecoverLanguage
import RecoverModel

/// The case itself: who writes, who owns, what may be given, the customer and what they said.
extension ModelBuilder {
    // MARK: People

    func sender(_ id: ModelTree.NodeID) -> Sender {
        var sender = Sender()
        sender.role = field("role", of: id)
        sender.organisation = field("organisation", of: id)
        sender.person = field(in: .person, of: id)
        sender.contact = contact(of: id)
        sender.node = id
        return sender
    }

    func owner(_ id: ModelTree.NodeID) -> Owner {
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

    func offer(_ id: ModelTree.NodeID) -> Offer {
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

    func customer(_ id: ModelTree.NodeID) -> Customer {
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

    func feedback(_ id: ModelTree.NodeID) -> Feedback {
        let score = tree.argument("score", of: id)
        var feedback = Feedback(
            score: score?.value ?? .unknown, scoreWords: score.map { quantity($0, of: id).words } ?? "")
        feedback.comment = field("comment", of: id)
        feedback.node = id
        if let received = child(.received, of: id) { feedback.received = field("moment", of: received, as: \.moment) }
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
}
