import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// What an event is about is there: the milestone of `done`, the offer of `goodwill`. A misspelt milestone would stay
/// undone for ever.
struct EventNamesCheck: Check {
    let context: CheckContext

    func run() {
        let events = context.children(.event)
        let happening = events.compactMap { tree.value("name", of: $0).string }
        let known = ["received"] + context.names(.stage) + CaseEvent.Name.allCases.map(\.rawValue) + happening
        for stage in context.children(.stage) { check(stage: stage, known) }
        guard !events.isEmpty else { return }
        let milestones = context.children(.deliver).flatMap { context.names(.milestone, of: $0) }
        let titles = context.children(.deliver).flatMap { tree.children(of: $0, .milestone) }
            .compactMap { tree.value("title", of: $0).string }
        let offers = context.names(.offer)
        let promises = events.filter { tree.value("name", of: $0).string == CaseEvent.Name.promised.rawValue }
            .flatMap { event in ["subject", "what"].compactMap { tree.value($0, of: event).string } }
        for event in events {
            switch tree.value("name", of: event).string.flatMap(CaseEvent.Name.init) {
            // Where none are written out, they come with the reply.
            case .done:
                if !milestones.isEmpty { check(event, "a milestone of the plan", among: milestones + promises) }
                // A text may be about what nobody planned; nearly the title of something is a slip.
                check(event, "a milestone or a promise", among: titles + promises, in: ["what"], onlyNear: true)
            case .approved where !milestones.isEmpty:
                check(
                    event, "a milestone, an offer or a guard",
                    among: milestones + offers + context.names(.guard) + promises)
            case .goodwill: check(event, "an `offer`", among: offers)
            case .assigned: checkLead(event)
            default: break
            }
        }
    }

    /// Who leads the case is somebody whom it knows.
    private func checkLead(_ event: ModelTree.NodeID) {
        let roles = ["subject", "object", "what", "actor"]
        guard roles.contains(where: { tree.value($0, of: event).isKnown }) else {
            context.report(
                .missingArgument, "`assigned` needs the owner who leads the case", at: event,
                help: "write it behind: `event assigned OWNER +1h`")
            return
        }
        check(event, "an `owner`", among: context.names(.owner))
    }

    /// A clock that counts from what never happens would never run.
    private func check(stage: ModelTree.NodeID, _ known: [String]) {
        func report(_ name: String, _ place: Diagnostic.Place) {
            context.report(
                .unknownName, "there is no stage and no event `\(name)`", at: place,
                help: context.guess(name, in: known) ?? "the stages are \(Text.names(context.names(.stage)))")
        }
        for child in tree.children(of: stage) {
            guard let setting = tree[child].settings.last, !context.isShipped(child) else { continue }
            if let argument = tree.argument("event", of: child), let name = argument.value.string, !known.contains(name)
            {
                report(name, .init(file: context.file(of: tree[child].settings[argument.setting]), span: argument.span))
            }
            for (path, span) in tree[child].condition?.paths ?? [] {
                guard path.segments.count == 2,
                    ["says", "via", "by", "subject", "score", "count"].contains(path.segments[1]),
                    !known.contains(path.segments[0]), !Vocabulary.caseRoots.contains(path.segments[0])
                else { continue }
                report(path.segments[0], .init(file: context.file(of: setting), span: span))
            }
        }
    }

    /// - Parameter onlyNear: whether only what is nearly one of the names is told.
    private func check(
        _ event: ModelTree.NodeID, _ what: String, among names: [String], in roles: [String] = ["subject", "object"],
        onlyNear: Bool = false
    ) {
        guard let argument = roles.lazy.compactMap({ tree.argument($0, of: event) }).first,
            let name = argument.value.string, !names.contains(name),
            !context.layers.contains(where: { $0.file.unread.hold(name) })
        else { return }
        let guess = context.guess(name, in: names)
        guard guess != nil || !onlyNear else { return }
        let keyword = tree.value("name", of: event).description
        let place = Diagnostic.Place(
            file: context.file(of: tree[event].settings[argument.setting]), span: argument.span)
        let keywordOfIts = keyword == CaseEvent.Name.assigned.rawValue ? "owner \(name)" : "offer \(name) \"…\""
        let known = names.isEmpty ? "declare it: `\(keywordOfIts)`" : "there is \(Text.names(names))"
        context.report(
            .unknownName, "`\(keyword)` needs \(what), and there is no `\(name)`", at: place,
            help: guess ?? known)
    }
}
