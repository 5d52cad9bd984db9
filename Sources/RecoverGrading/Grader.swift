import RecoverBase
import RecoverContract
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverText

/// Judges replies against the contract of a scenario. Making one reads all phrases; judging a reply is then one pass.
public struct Grader: Sendable {
    private let criteria: Criteria
    /// Labelled blanks fail too: what is judged is about to be sent.
    private let isFinal: Bool

    /// - Parameters:
    ///   - isBrief: only verdict and score of a grade are wanted, and which checks failed: nothing is quoted.
    ///   - words: how things are said, where neither the case nor its playbooks say it otherwise.
    public init(
        _ model: RecoveryModel, isFinal: Bool = false, isBrief: Bool = false, words: [Concept] = Library.words
    ) {
        let own = Set(model.concepts.map(\.id))
        var model = model
        model.concepts += words.filter { !own.contains($0.id) }
        criteria = Criteria(model, isBrief: isBrief)
        self.isFinal = isFinal
    }

    public var model: RecoveryModel { criteria.model }

    var watch: Watch { criteria.watch }

    /// A path that is neither a deliverable of the scenario nor a template of its playbooks.
    public struct NoSuchDeliverable: Error, Sendable, Hashable {
        public var path: String
        public var known: [String]
    }

    /// Judges a whole reply.
    public func grade(_ source: Source) -> Grade {
        let source = readable(source)
        if let tooLarge = tooLarge(source) { return tooLarge }
        let reply = Reply(source, wanted: model.deliverables)
        let lines = LineTable(source)
        var checks: [Check] = []
        let contract = criteria.contract
        var missing: [Check] = []
        for deliverable in model.deliverables {
            guard let part = reply.part(deliverable.path) else {
                missing.append(absent(deliverable, "\(deliverable.path) is missing"))
                continue
            }
            let made = examine(source.bytes, part, deliverable, contract, lines)
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
                    id: CheckID(.contract, .deliverables).description, deliverable: nil, status: .pass,
                    message: "\(paths.joined(separator: ", ")): all there",
                    measured: .count(paths.count), expected: .count(paths.count),
                    source: criteria.node(of: model.deliverables[0]).flatMap { criteria.origin(of: $0) })
            ]
        }
        let all = missing + checks + manual(model.deliverables, contract)
        let judged = model.deliverables.filter { deliverable in reply.parts.contains { $0.path == deliverable.path } }
        return Grade(
            all, toFill: toFill(reply.parts.map(\.body), source), isHollow: isHollow(all), heldBy: guardHolding(judged))
    }

    /// The first guard that keeps one of some deliverables from the customer.
    private func guardHolding(_ deliverables: [Deliverable]) -> String? {
        deliverables.lazy.compactMap { model.guards(holding: $0).first?.id }.first
    }

    /// A reply that came as JSON is read as the text it stands for.
    public func readable(_ source: Source) -> Source {
        guard source.bytes.count <= Reply.sizeLimit, let text = JSONReply.text(of: source.bytes) else { return source }
        return Source(name: source.name, text: text)
    }

    private func toFill(_ parts: [Range<Int>], _ source: Source) -> [String] {
        var needs: [String] = []
        for part in parts where source.bytes[part].contains(0x5B) {
            let bytes = Array(source.bytes[part])
            for blank in Blanks.all(in: bytes) where blank.isLabelled {
                let need = blank.need(bytes)
                if !needs.contains(need) { needs.append(need) }
            }
        }
        return needs
    }

    /// Half as long as asked, without the complaint, or not there.
    private func isHollow(_ checks: [Check]) -> Bool {
        checks.contains { check in
            guard check.status == .fail else { return false }
            if check.id == "email.names-complaint" { return true }
            if check.id.hasSuffix(".words"), case .count(let count)? = check.measured,
                case .text(let asked)? = check.expected, let least = Int(reading: asked.prefix { $0 != "." })
            {
                return count * 2 < least
            }
            if check.id.hasSuffix(".words"), case .count(let count)? = check.measured,
                case .count(let least)? = check.expected
            {
                return count * 2 < least
            }
            return false
        } || !checks.contains { $0.id != "contract.deliverables" && $0.status != .manual }
    }

    /// Judges a reply that is one deliverable, or one message after a template, only.
    public func grade(_ source: Source, as path: String) throws(NoSuchDeliverable) -> Grade {
        let source = readable(source)
        if let tooLarge = tooLarge(source) { return tooLarge }
        let lines = LineTable(source)
        let wanted = model.deliverables + model.described
        if let deliverable = wanted.first(where: { $0.path == path }) {
            let reply = Reply(source, wanted: wanted, only: path)
            let contract = model.deliverables.contains { $0.path == path } ? criteria.contract : criteria.described
            let checks = reply.parts.first.map { examine(source.bytes, $0, deliverable, contract, lines) } ?? []
            let missing = checks.isEmpty ? [absent(deliverable, "\(path) is empty")] : []
            let all = missing + checks + manual([deliverable], contract)
            return Grade(
                all, toFill: toFill(reply.parts.map(\.body), source), isHollow: isHollow(all),
                heldBy: guardHolding([deliverable]))
        }
        guard let template = model.templates.first(where: { $0.id == path || "email.\($0.id)" == path }) else {
            throw NoSuchDeliverable(path: path, known: wanted.map(\.path) + model.templates.map(\.id))
        }
        let checks = examine(source.bytes, template, named: path, lines)
        return Grade(
            checks, toFill: toFill([0..<source.bytes.count], source), isHollow: isHollow(checks),
            heldBy: model.firedGuards.first { $0.holds.contains("email") }?.id)
    }

    private func tooLarge(_ source: Source) -> Grade? {
        guard source.bytes.count > Reply.sizeLimit else { return nil }
        return Grade([
            Check(
                id: CheckID(.contract, .deliverables).description, deliverable: nil, status: .fail,
                message: "the reply is larger than \(Reply.sizeLimit >> 10) KiB and was not judged",
                measured: .count(source.bytes.count), expected: .text("..\(Reply.sizeLimit)"),
                help: "Give one reply, without what was attached to it.")
        ])
    }

    // MARK: One deliverable

    private func examine(
        _ reply: [UInt8], _ part: Reply.Part, _ deliverable: Deliverable, _ contract: Contract, _ lines: LineTable
    ) -> [Check] {
        let text = PartText(
            reply, part.body, isMail: deliverable.kind == .email,
            isWeighed: [.email, .sequence, .call].contains(deliverable.kind), watch: criteria.watch)
        guard !text.isEmpty else { return [] }
        var examination = Examination(
            criteria: criteria, contract: contract, text: text, kind: CheckKind(deliverable.kind),
            name: deliverable.path,
            node: criteria.node(of: deliverable), requested: deliverable.checks, lines: lines)
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
        let general = general(text, deliverable, contract, lines)
        guard deliverable.kind == .sequence, !deliverable.isInternal else {
            return Language.withoutPhrases(examination.checks + general, unlessEnglish: text)
        }
        // What the customer reads is a mail, whatever holds it.
        var mails = Examination(
            criteria: criteria, contract: contract, text: text, kind: .email, name: deliverable.path,
            node: criteria.node(of: deliverable),
            requested: deliverable.checks, lines: lines)
        mails.phrases()
        mails.reviewAsk()
        return Language.withoutPhrases(examination.checks + mails.checks + general, unlessEnglish: text)
    }

    /// What holds for every part: nothing invented, nothing internal in words for the customer, nothing left blank.
    private func general(_ text: PartText, _ deliverable: Deliverable, _ contract: Contract, _ lines: LineTable)
        -> [Check]
    {
        var examination = Examination(
            criteria: criteria, contract: contract, text: text, kind: .contract, name: deliverable.path,
            node: criteria.node(of: deliverable), requested: deliverable.checks, lines: lines)
        examination.facts()
        if [.email, .sequence].contains(deliverable.kind), !deliverable.isInternal { examination.leaks() }
        examination.blanks(isFinal: isFinal)
        return examination.checks
    }

    private func examine(_ reply: [UInt8], _ template: Template, named name: String, _ lines: LineTable) -> [Check] {
        let part = Reply(Source(name: "", bytes: reply), wanted: [], only: "email").parts.first
        let text = PartText(reply, part?.body ?? 0..<reply.count, isMail: true, watch: criteria.watch)
        let node = model.tree.child(of: ModelTree.root, .template, template.id)
        guard !text.isEmpty else {
            return [
                Check(
                    id: CheckID(.contract, .deliverables).description, deliverable: name, status: .fail,
                    message: "\(name) is empty",
                    source: node.flatMap { criteria.origin(of: $0) })
            ]
        }
        var examination = Examination(
            criteria: criteria, contract: Contract(model, template: template), text: text, kind: .email,
            name: template.id,
            node: node, requested: template.checks, lines: lines)
        examination.message()
        var others = Examination(
            criteria: criteria, contract: Contract(model, template: template), text: text, kind: .contract,
            name: template.id, node: node, requested: template.checks, lines: lines)
        others.facts()
        others.leaks()
        others.blanks(isFinal: isFinal)
        return Language.withoutPhrases(examination.checks + others.checks, unlessEnglish: text)
    }

    private func absent(_ deliverable: Deliverable, _ message: String, _ place: LineTable.Position? = nil) -> Check {
        Check(
            id: CheckID(.contract, .deliverables).description, deliverable: deliverable.path, status: .fail,
            message: message,
            place: place,
            help: "Write it under the heading \"\(deliverable.heading)\".",
            source: criteria.node(of: deliverable).flatMap { criteria.origin(of: $0) })
    }

    /// What a person has to look at: a check for each constraint that no machine can judge and each guard that holds, and
    /// one for all else of a deliverable.
    private func manual(_ deliverables: [Deliverable], _ contract: Contract) -> [Check] {
        if criteria.isBrief { return [] }
        var checks: [Check] = []
        var wishes: [(path: String, texts: [String], source: Origin?)] = []
        let paths = deliverables.map(\.path)
        for requirement in contract.requirements where requirement.isManual {
            guard case .judged(let what) = requirement.demand else { continue }
            guard let path = requirement.deliverable else {
                checks.append(manual(what, nil, requirement.hint, criteria.origin(of: requirement)))
                continue
            }
            guard paths.contains(path) else { continue }
            switch requirement.ask?.part {
            case .flag: checks.append(manual(what, nil, requirement.hint, criteria.origin(of: requirement)))
            case .held:
                let origin = model.guards.first { requirement.statements.contains($0.statement) }?.origin
                checks.append(manual(what, path, "Do not send it.", origin))
            default:
                if let index = wishes.firstIndex(where: { $0.path == path }) {
                    wishes[index].texts.append(what)
                } else {
                    wishes.append((path, [what], criteria.origin(of: requirement)))
                }
            }
        }
        return checks
            + wishes.map { manual($0.texts.joined(separator: "; "), $0.path, "Look at this yourself.", $0.source) }
    }

    private func manual(_ message: String, _ path: String?, _ help: String, _ source: Origin?) -> Check {
        Check(
            id: CheckID(.contract, .manual).description, deliverable: path, status: .manual, message: message,
            help: help, source: source)
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
        phrases()
        apology()
        goodwillOrder()
        reviewAsk()
    }
}
