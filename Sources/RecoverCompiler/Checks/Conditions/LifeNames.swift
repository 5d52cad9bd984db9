import RecoverModel

/// What the lists of a case's life may hold: steps, attempts, promises, milestones, decisions; and gates.
struct LifeNames {
    let context: CheckContext

    init(_ context: CheckContext) { self.context = context }

    /// Nil for what is none of the lists.
    func names(in list: String) -> [String]? {
        switch list {
        case "violations": Gate.allCases.map(\.rawValue)
        case "due", "overdue", "breached":
            context.names(.stage) + ["attempted", "released", "answer"] + promises + planned
        default: nil
        }
    }

    private var promises: [String] {
        context.children(.event).filter {
            context.tree.value("name", of: $0).string == CaseEvent.Name.promised.rawValue
        }
        .flatMap { event in ["subject", "object", "what"].compactMap { context.tree.value($0, of: event).string } }
    }

    private var planned: [String] {
        let tree = context.tree
        return context.children(.deliver).flatMap { plan in
            context.names(.milestone, of: plan)
                + (tree.children(of: plan, .milestone) + tree.children(of: plan, .checkpoint))
                .compactMap { tree.value("title", of: $0).string }
        }
    }
}
