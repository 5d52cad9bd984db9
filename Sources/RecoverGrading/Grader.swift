import RecoverBase
import RecoverModel
import RecoverText

/// Judges replies against the contract of a scenario. Making one reads all phrases; judging a reply is then one pass.
public struct Grader: Sendable {
    private let contract: Contract

    public init(_ model: RecoveryModel) {
        contract = Contract(model)
    }

    public var model: RecoveryModel { contract.model }

    /// A path that is neither a deliverable of the scenario nor a template of its playbooks.
    public struct NoSuchDeliverable: Error, Sendable, Hashable {
        public var path: String
        public var known: [String]
    }

    /// Judges a whole reply.
    public func grade(_ source: Source) -> Grade {
        if let tooLarge = tooLarge(source) { return tooLarge }
        let reply = Reply(source, wanted: model.deliverables)
        let lines = LineTable(source)
        var checks: [Check] = []
        var missing: [Check] = []
        for deliverable in model.deliverables {
            guard let part = reply.part(deliverable.path) else {
                missing.append(absent(deliverable, "\(deliverable.path) is missing"))
                continue
            }
            let made = examine(source.bytes, part, deliverable, lines)
            if made.isEmpty {
                missing.append(
                    absent(deliverable, "\(deliverable.path) is empty", lines.position(at: part.heading.lowerBound)))
            }
            checks += made
        }
        if missing.isEmpty, !model.deliverables.isEmpty {
            let paths = model.deliverables.map(\.path)
            missing = [
                Check(
                    id: CheckKind.contract.id(.deliverables), deliverable: nil, status: .pass,
                    message: "\(paths.joined(separator: ", ")): all there",
                    measured: .count(paths.count), expected: .count(paths.count),
                    source: contract.node(of: model.deliverables[0]).flatMap { contract.origin(of: $0) })
            ]
        }
        return Grade(missing + checks + manual(model.deliverables))
    }

    /// Judges a reply that is one deliverable, or one message after a template, only.
    public func grade(_ source: Source, as path: String) throws(NoSuchDeliverable) -> Grade {
        if let tooLarge = tooLarge(source) { return tooLarge }
        let lines = LineTable(source)
        let wanted = model.deliverables + model.described
        if let deliverable = wanted.first(where: { $0.path == path }) {
            let reply = Reply(source, wanted: wanted, only: path)
            let checks = reply.parts.first.map { examine(source.bytes, $0, deliverable, lines) } ?? []
            let missing = checks.isEmpty ? [absent(deliverable, "\(path) is empty")] : []
            return Grade(missing + checks + manual([deliverable]))
        }
        guard let template = model.templates.first(where: { $0.id == path || "email.\($0.id)" == path }) else {
            throw NoSuchDeliverable(path: path, known: wanted.map(\.path) + model.templates.map(\.id))
        }
        return Grade(examine(source.bytes, template, named: path, lines))
    }

    private func tooLarge(_ source: Source) -> Grade? {
        guard source.bytes.count > Reply.sizeLimit else { return nil }
        return Grade([
            Check(
                id: CheckKind.contract.id(.deliverables), deliverable: nil, status: .fail,
                message: "the reply is larger than \(Reply.sizeLimit >> 10) KiB and was not judged",
                measured: .count(source.bytes.count), expected: .text("..\(Reply.sizeLimit)"),
                help: "Give one reply, without what was attached to it.")
        ])
    }

    // MARK: One deliverable

    private func examine(_ reply: [UInt8], _ part: Reply.Part, _ deliverable: Deliverable, _ lines: LineTable)
        -> [Check]
    {
        let text = PartText(reply, part.body, isMail: deliverable.kind == .email, watch: contract.watch)
        guard !text.isEmpty else { return [] }
        var examination = Examination(
            contract: contract, text: text, kind: deliverable.kind.rawValue, name: deliverable.path,
            node: contract.node(of: deliverable), requested: deliverable.checks, lines: lines)
        examination.words(deliverable.words)
        switch deliverable.details {
        case .email(let email):
            examination.mail(email, deliverable)
        case .call(let call):
            examination.call(call)
            examination.options(deliverable.schedule)
        case .plan(let plan): examination.plan(plan)
        case .brief(let brief): examination.brief(brief)
        case .sequence(let sequence): examination.sequence(sequence)
        }
        guard deliverable.kind == .sequence, !deliverable.isInternal else { return examination.checks }
        // What the customer reads is a mail, whatever holds it.
        var mails = Examination(
            contract: contract, text: text, kind: "email", name: deliverable.path, node: contract.node(of: deliverable),
            requested: deliverable.checks, lines: lines)
        mails.phrases()
        mails.reviewAsk()
        return examination.checks + mails.checks
    }

    private func examine(_ reply: [UInt8], _ template: Template, named name: String, _ lines: LineTable) -> [Check] {
        let part = Reply(Source(name: "", bytes: reply), wanted: [], only: "email").parts.first
        let text = PartText(reply, part?.body ?? 0..<reply.count, isMail: true, watch: contract.watch)
        let node = model.tree.child(of: ModelTree.root, "template", template.id)
        guard !text.isEmpty else {
            return [
                Check(
                    id: CheckKind.contract.id(.deliverables), deliverable: name, status: .fail,
                    message: "\(name) is empty",
                    source: node.flatMap { contract.origin(of: $0) })
            ]
        }
        var examination = Examination(
            contract: contract, text: text, kind: "email", name: name, node: node, requested: template.checks,
            lines: lines)
        examination.message()
        return examination.checks
    }

    private func absent(_ deliverable: Deliverable, _ message: String, _ place: LineTable.Position? = nil) -> Check {
        Check(
            id: CheckKind.contract.id(.deliverables), deliverable: deliverable.path, status: .fail, message: message,
            place: place,
            help: "Write it under the heading \"\(deliverable.heading)\".",
            source: contract.node(of: deliverable).flatMap { contract.origin(of: $0) })
    }

    /// What a person has to look at: constraints that no machine can check, and deliverables that a guard holds.
    private func manual(_ deliverables: [Deliverable]) -> [Check] {
        var checks: [Check] = []
        for (index, constraint) in model.constraints.enumerated() {
            let message: String
            switch constraint.verb {
            case .only: message = "only \(constraint.text)"
            case .flag: message = "flag \(constraint.text)"
            case .no, .avoid: continue
            }
            checks.append(
                Check(
                    id: CheckKind.contract.id(.manual), deliverable: nil, status: .manual, message: message,
                    help: "Look at this yourself.",
                    source: contract.origin(ofConstraint: index)))
        }
        for deliverable in deliverables where !deliverable.heldBy.isEmpty {
            let titles = model.guards.filter { deliverable.heldBy.contains($0.id) }
            checks.append(
                Check(
                    id: CheckKind.contract.id(.manual), deliverable: deliverable.path, status: .manual,
                    message: "internal preparation only: \(titles.map(\.title).joined(separator: ", "))",
                    help: "Do not send it.", source: titles.first?.origin))
        }
        return checks
    }
}

extension Examination {
    mutating func mail(_ email: Email, _ deliverable: Deliverable) {
        paragraphs(email.paragraph)
        readingGrade(email.readingGrade)
        sections(email.sections)
        options(deliverable.schedule)
        message()
    }

    /// What any message to the customer is held to.
    mutating func message() {
        subject()
        greeting()
        namesComplaint()
        firstMessage()
        followUpBy()
        clarifyingQuestion()
        optOut()
        contact()
        blanks()
        phrases()
        apology()
        goodwillOrder()
        reviewAsk()
    }
}
