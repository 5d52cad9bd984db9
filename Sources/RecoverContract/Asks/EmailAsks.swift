import RecoverBase
import RecoverModel

/// What an email is asked for.
extension ContractBuilder {
    mutating func add(_ email: Email, _ deliverable: Deliverable) {
        addLength(deliverable)
        addTone(deliverable)
        let sections = email.sections.filter { !model.lacksGesture(for: $0) || isOwn($0, deliverable) }
        let answered = answers(of: sections, deliverable.checks)
        addFrame(deliverable.checks.filter { answered[$0.name] == nil }, to: deliverable)
        addSections(sections, email, deliverable, answered)
        addParagraphs(email, deliverable)
        addSchedule(deliverable)
        addFocus(deliverable)
        addIncludes(deliverable)
        addContact(deliverable.checks.filter { answered[$0.name] == nil })
        let conduct = path == CheckKind.email.rawValue ? deliverable.checks : deliverable.checks + model.conduct
        add(conductIn: conduct.filter { !deliverable.isInternal || $0.name != CheckName.leaks.rawValue })
        addCommitments(to: path, isSpoken: false)
    }

    /// `120–160 words plus a subject line`.
    private mutating func addLength(_ deliverable: Deliverable) {
        let subject = request(.subject, in: deliverable.checks).map { [$0.statement] } ?? []
        let line: Phrasing = "`Subject:` line"
        if let words = deliverable.words {
            let count = Figures.count(words, "word", at: "\(path).words")
            ask(
                .words, subject.isEmpty ? "\(count.capitalised)." : "\(count.capitalised) plus \(line).",
                from: [deliverable.statement(.words)] + subject, for: [(.words, .count(words, "word"))])
            if let ask = lastAsk, !subject.isEmpty { require(CheckID(kind, .subject), of: path, .present, ask) }
        } else if !subject.isEmpty {
            ask(.subjectLine, "Begin with a \(line).", from: subject, for: [(.subject, .present)])
        }
    }

    mutating func addTone(_ deliverable: Deliverable) {
        guard !deliverable.tone.isEmpty else { return }
        let tone = deliverable.tone.joined(separator: ", ")
        ask(
            .tone, judged: "tone: \(tone)", "\(tone.capitalisedFirst, at: "\(path).tone").",
            from: [deliverable.statement(.tone)])
    }

    mutating func addFocus(_ deliverable: Deliverable) {
        guard !deliverable.focus.isEmpty, deliverable.isFocusOfCase else { return }
        let focus = deliverable.focus.joined(separator: ", ")
        ask(
            .focus, judged: "focus: \(focus)", "Focus: \(focus, at: "\(path).focus").",
            from: [deliverable.statement(.focus)])
    }

    // MARK: Checks

    func request(_ name: CheckName, in requests: [CheckRequest]) -> CheckRequest? {
        requests.first { $0.name == name.rawValue }
    }

    /// Greeting and complaint in one breath, and what the playbook's own words ask for.
    mutating func addFrame(_ requests: [CheckRequest], to deliverable: Deliverable?) {
        let greeting = request(.greeting, in: requests)
        let complaint = request(.namesComplaint, in: requests).flatMap { found in whatToName.map { (found, $0) } }
        let name = addressed
        switch (greeting, complaint) {
        case (let greeting?, (let found, let what)?) where greeting.text == nil && found.text == nil:
            ask(
                .greeting, "Greet \(name), then name \(what).", from: [greeting.statement, found.statement],
                for: [(.greeting, .present), (.namesComplaint, .present)])
        default:
            if let greeting {
                ask(
                    .greeting, own(greeting) ?? "Greet \(name).", from: [greeting.statement],
                    for: [(.greeting, .present)])
            }
            if let (found, what) = complaint {
                ask(
                    .namesComplaint, own(found) ?? "Name \(what).", from: [found.statement],
                    for: [(.namesComplaint, .present)])
            }
        }
        for request in requests {
            guard let name = CheckName(rawValue: request.name), !name.isConduct || asksForReview(request) else {
                continue
            }
            switch name {
            case .subject where deliverable == nil:
                ask(
                    .subjectLine, own(request) ?? "Begin with a line `Subject: …`.", from: [request.statement],
                    for: [(.subject, .present)])
            case .subject, .greeting, .namesComplaint, .contact: continue
            case .blanks:
                // The first rule of every prompt asks for it.
                watch(.blanks, .absent, from: [request.statement])
            default: add(request, name)
            }
        }
        if deliverable == nil { addContact(requests) }
    }

    /// In the mail of the case the check says how every message is; in another that this one asks.
    private func asksForReview(_ request: CheckRequest) -> Bool {
        request.name == CheckName.reviewAsk.rawValue && request.text == nil && path != CheckKind.email.rawValue
    }

    /// A check in the playbook's words or, where it has none, in the program's: a rule where it has a weight.
    mutating func add(_ request: CheckRequest, _ name: CheckName) {
        if needsComplaint(name), !hasComplaint { return }
        let demand = asksForReview(request) ? .present : CheckWording.demand(of: name)
        let isSaid = model.feedback?.comment.written != nil
        var text =
            request.text
            ?? (name == .clarifyingQuestion && !isSaid
                ? "Ask one question about what happened."
                : asksForReview(request) ? CheckWording.reviewRequest : CheckWording.sentence(of: name))
        // What is done already may be told.
        if name == .firstMessage, model.feedback?.issues.contains(where: { $0.done.known != nil }) == true {
            text += " beyond what is done"
        }
        if let weight = request.weight {
            rule(
                CheckWording.part(of: name), text, weight, from: request.statement, for: CheckID(kind, name), demand)
        } else {
            ask(
                CheckWording.part(of: name), "\(text.sentence, at: "\(path).check.\(name.rawValue)")",
                from: [request.statement], for: [(name, demand)])
        }
    }

    func own(_ request: CheckRequest) -> Phrasing? {
        request.text.map { "\($0.sentence, at: "\(path).check.\(request.name)")" }
    }

    /// Who complains of nothing is owed no apology, no gesture and no patience with a solution.
    private func needsComplaint(_ name: CheckName) -> Bool {
        name == .apology || name == .goodwillOrder || name == .firstMessage
    }

    /// How one speaks: once for all messages of the prompt.
    mutating func add(conductIn requests: [CheckRequest]) {
        var seen: Set<CheckName> = []
        for request in requests {
            guard let name = CheckName(rawValue: request.name), name.isConduct, seen.insert(name).inserted else {
                continue
            }
            if name == .apology, isApologyBanned { continue }
            if asksForReview(request) { continue }
            if needsComplaint(name), !hasComplaint { continue }
            let check = CheckID(name == .leaks ? .contract : .email, name)
            // Where there is nothing internal, nobody is told to keep it back, and what sounds like it only warns.
            guard name != .leaks || holdsInternals else {
                watch(check, CheckWording.demand(of: name), from: [request.statement])
                continue
            }
            // Nobody asks for a review here: what would be wrong with one is asked for where it is.
            rule(
                CheckWording.part(of: name), request.text ?? CheckWording.sentence(of: name), request.weight ?? 50,
                from: request.statement, for: check, CheckWording.demand(of: name))
        }
    }

    private var isApologyBanned: Bool { model.policy("apology")?.words == "banned" }

    /// The customer as a greeting names them, or what is needed for it.
    private var addressed: Phrasing {
        switch model.customer?.name ?? .unknown {
        case .known(let name): "\(name.shortName, at: "customer.name")"
        case .open(let needed): "\(needed: needed, at: "customer.name")"
        case .unknown: "\(needed: "the customer's name", at: "customer.name")"
        }
    }

    /// What there is to be named: nothing where nothing was said and nothing is known.
    private var whatToName: Phrasing? {
        guard let feedback = model.feedback else { return nil }
        let isSaid = feedback.comment.written != nil
        switch feedback.issues.count {
        case 0: return isSaid ? (hasComplaint ? "the complaint" : "what the comment says") : nil
        case 1: return isSaid ? "the complaint" : "the known issue"
        case 2: return isSaid ? "both complaints" : "both known issues"
        default: return Phrasing("the \(Figures.word(feedback.issues.count)) \(isSaid ? "complaints" : "known issues")")
        }
    }

    private mutating func addContact(_ requests: [CheckRequest]) {
        guard let request = request(.contact, in: requests) else { return }
        let sentence: Phrasing
        switch model.sender?.contact ?? .unknown {
        case .known(let contact): sentence = "Close with your name and \(contact.address, at: "sender.contact")."
        case .open(let needed): sentence = "Close with your name and \(needed: needed, at: "sender.contact")."
        case .unknown: sentence = "Close with a person's name and a way to reach them."
        }
        let statements = (model.sender.map { [$0.statement(.contact)] } ?? []) + [request.statement]
        ask(.contact, own(request) ?? sentence, from: statements, for: [(.contact, .present)])
    }

    // MARK: Form

    /// Parts of the message that ask for what a check asks for, by the check's name: it is said once, with the part.
    private func answers(of sections: [Email.Section], _ requests: [CheckRequest]) -> [String: String] {
        var answers: [String: String] = [:]
        for (name, list) in [
            (CheckName.namesComplaint, "complaint-part"), (.clarifyingQuestion, "question-part"),
            (.followUpBy, "next-part"), (.contact, "person-part"),
        ] {
            let parts = model.phrases(list)
            guard let request = request(name, in: requests),
                let section = sections.first(where: { parts.contains($0.id) }),
                request.text == nil || section.about == nil
            else { continue }
            // How many complaints there are, or an address, stands in the line of its own.
            if name == .namesComplaint, model.feedback?.issues.count ?? 0 > 1 { continue }
            if name == .contact, model.sender?.contact ?? .unknown != .unknown { continue }
            answers[request.name] = section.id
        }
        return answers
    }

    private mutating func addSections(
        _ sections: [Email.Section], _ email: Email, _ deliverable: Deliverable, _ answered: [String: String]
    ) {
        if let structure = email.structure, email.sections.isEmpty || need(of: structure) != nil {
            ask(
                .structure, judged: "structure: \(structure)", "Structure: \(structure, at: "\(path).structure").",
                from: [deliverable.statement(.structure)])
        }
        guard !sections.isEmpty else { return }
        ask(
            .sections, "In this order:", from: sections.map(\.statement), shown: [],
            for: [(.sections, .all(of: sections.map(\.id)))])
        for section in sections {
            let at = "\(path).section.\(section.id)"
            let requests = deliverable.checks.filter { answered[$0.name] == section.id }
            var sentence: Phrasing = "\(Text.spaced(section.id).capitalisedFirst, at: at)"
            if let size = section.size {
                sentence =
                    "\(sentence), \(Figures.count(size, String(section.unit.rawValue.dropLast()), at: "\(at).size"))"
            }
            if model.lacksGesture(for: section) {
                sentence = "\(sentence): \(needed: "what may be given", at: "\(at).about")"
            } else if let about = section.about {
                sentence = "\(sentence): \(about.sentence, at: "\(at).about")"
            } else if let own = requests.compactMap({ own($0) }).first {
                sentence = "\(sentence): \(own)"
            } else {
                sentence = "\(sentence)."
            }
            ask(
                .sections, sentence, from: [section.statement] + requests.map(\.statement), isItem: true,
                for: requests.compactMap { request in CheckName(rawValue: request.name).map { ($0, .present) } })
        }
    }

    /// The case itself wants this part, or the order that has it.
    private func isOwn(_ section: Email.Section, _ deliverable: Deliverable) -> Bool {
        isOfCase(section.node)
            || model.tree.nodes(of: deliverable.statement(.structure)).contains { isOfCase($0) }
    }

    private func isOfCase(_ node: ModelTree.NodeID) -> Bool {
        model.tree[node].settings.contains { setting in
            !model.tree.provenance.origin(of: setting).file.hasPrefix("playbook:")
        }
    }

    private mutating func addParagraphs(_ email: Email, _ deliverable: Deliverable) {
        var clauses: [Phrasing] = []
        var statements: [Statement] = []
        var demands: [(CheckName, Demand)] = []
        if let paragraph = email.paragraph {
            clauses.append("paragraphs: \(Figures.count(paragraph.fromOne, "sentence", at: "\(path).paragraph"))")
            statements.append(deliverable.statement(.paragraph))
            demands.append((.paragraphs, .count(paragraph, "sentence")))
        }
        if let grade = email.readingGrade {
            clauses.append(
                grade.needed.map { "reading grade \(needed: $0, at: "\(path).reading-grade")" }
                    ?? "reading grade \(grade.lower == nil ? String(grade.upper ?? 0) : grade.phrase, at: "\(path).reading-grade")"
            )
            statements.append(deliverable.statement(.readingGrade))
            demands.append((.readingGrade, .count(grade, "grade")))
        }
        guard !clauses.isEmpty else { return }
        ask(
            email.paragraph == nil ? .readingGrade : .paragraph, "\(clauses.joined("; ").capitalised).",
            from: statements, for: demands)
    }

    /// The times that are given, and a labelled blank for each that is not: none is the model's to invent.
    mutating func addSchedule(_ deliverable: Deliverable) {
        guard let schedule = deliverable.schedule else { return }
        let at = "\(path).schedule"
        let isOne = schedule.count == 1
        let title: Phrasing = schedule.title.map { " (\"\($0, at: at)\")" } ?? ""
        let number = Figures.word(schedule.count)
        switch schedule.form {
        case .times:
            var what: Phrasing = "\(number) \(isOne ? "time" : "times")"
            if let length = schedule.length {
                if let adjective = Figures.adjective(length.words) {
                    what = "\(number) \(adjective, at: "\(at).length") \(isOne ? "call" : "calls")"
                } else {
                    what = "\(what) for \(length.words, at: "\(at).length")"
                }
            }
            ask(
                .schedule, "Offer exactly \(what)\(title): \(times(schedule, at: at).joined("; ")).",
                from: [schedule.statement, schedule.statement(.at)],
                for: [(.options, .count(Bounds(lower: schedule.count, upper: schedule.count), "time"))])
        case .link:
            var length: Phrasing = ""
            if let words = schedule.length?.words { length = " for \(words, at: "\(at).length")" }
            let blank: Phrasing = "\(needed: isOne ? "scheduling link" : "scheduling links", at: at)"
            ask(
                .schedule,
                "Offer exactly \(number) scheduling \(isOne ? "link" : "links")\(length)\(title): \(blank).",
                from: [schedule.statement],
                for: [(.options, .count(Bounds(lower: schedule.count, upper: schedule.count), "link"))])
        }
    }

    private func times(_ schedule: Schedule, at path: String) -> [Phrasing] {
        let count = max(schedule.count, schedule.times.count)
        // A hostile count must not fill the memory; the model's own blanks stop where a person would.
        return (0..<min(max(count, 0), 20)).map { index in
            let at = "\(path).\(index + 1)"
            let time = index < schedule.times.count ? schedule.times[index] : .unknown
            return time.known.map { "\(Figures.time($0, in: model.zone), at: at)" }
                ?? "\(needed: time.needed ?? "time of option \(index + 1)", at: at)"
        }
    }
}

extension Bounds {
    /// Of what there is at least one of: `..3` is `1..3`.
    var fromOne: Bounds { lower == nil && (upper ?? 0) > 1 ? Bounds(lower: 1, upper: upper) : self }
}

extension Phrasing {
    /// With a large first letter, where the tool or the case begins with a small one.
    var capitalised: Phrasing {
        guard let first = pieces.first else { return self }
        let large: Piece =
            switch first {
            case .words(let words): .words(words.capitalisedFirst)
            case .text(let text, let path): .text(text.capitalisedFirst, path: path)
            case .personal(let text, let path): .personal(text.capitalisedFirst, path: path)
            case .blank: first
            }
        return Phrasing(pieces: [large] + pieces.dropFirst())
    }
}

enum Text {
    /// `review-platform` as people read it.
    static func spaced(_ keyword: String) -> String { String(keyword.map { $0 == "-" ? " " : $0 }) }
}
