import RecoverModel
import RecoverText

/// Phrase lists of the playbooks that checks read.
enum WatchedList: String, CaseIterable, Sendable {
    case accountable, announcement, apology, blame, cause, defensive, goodwill, hollow, incentive, minimising,
        prevention
    case asksKnown = "asks-known"
    case badOpener = "bad-opener"
    case bareApology = "bare-apology"
    case closedQuestion = "closed-question"
    case earlySolution = "early-solution"
    case emptyApology = "empty-apology"
    case leaks
    case openQuestion = "open-question"
    case vagueSuccess = "vague-success"
    case nextStep = "next-step"
    case nextWord = "next-word"
    case noPressure = "no-pressure"
    case optOut = "opt-out"
    case reviewGating = "review-gating"
    case reviewRequest = "review-request"
    case unconfirmedPromise = "unconfirmed-promise"
    case vagueScheduling = "vague-scheduling"

    /// Told by concepts alone. The others are looked for while the case has `phrases` of that name: `drop phrases hollow`
    /// drops what the concept finds, too.
    static let unlisted: Set<WatchedList> = [
        .announcement, .cause, .closedQuestion, .emptyApology, .leaks, .vagueSuccess,
    ]
}

/// Everything that is looked for in a reply by its words, found in one pass.
struct Watch: Sendable {
    enum Subject: Sendable, Hashable {
        case list(WatchedList)
        /// An index into the model's constraints.
        case constraint(Int)
        /// A telling word, by its number, of an issue or, with -1, of the comment.
        case complaint(issue: Int, word: Int)
        /// A telling word of what else is known about the case.
        case context
        /// A part of the customer's name.
        case customer
        /// A name of the sender or of an owner who is a person.
        case person
        /// An owner, by id, title or person: an index into the model's owners.
        case owner(Int)
        /// A telling word, by its number, of a milestone of the scenario's plan.
        case milestone(Int, word: Int)
        /// A telling word, by its number, of something that may be offered.
        case offer(Int, word: Int)
        /// Takes back what another concept, by its number, finds at the same place.
        case except(Int)
    }

    struct Hit: Sendable, Hashable {
        var subject: Subject
        var range: Range<Int>
        /// What is promised, denied or asked; the whole of a phrase.
        var core: Range<Int>
        /// It says who does it, and that it will be done; a phrase only names it.
        var isSaid = false
        /// A form that is often right and not nearly always: it warns.
        var isMaybe = false
    }

    private let set: PhraseSet
    private let subjects: [Subject]
    private let concepts: ConceptSet
    private let conceptSubjects: [Subject]

    init(_ model: RecoveryModel) {
        var entries: [(String, Subject)] = []
        // Openers of questions are looked for at their beginning, not everywhere.
        for list in WatchedList.allCases where list != .openQuestion {
            entries += model.phrases(list.rawValue).map { ($0, .list(list)) }
        }
        let topics = Set(model.topics.map(\.id))
        for (index, constraint) in model.constraints.enumerated() where [.no, .avoid].contains(constraint.verb) {
            let isTopic = constraint.verb == .no && topics.contains(constraint.topic)
            let phrases = constraint.phrases + (isTopic || need(of: constraint.text) != nil ? [] : [constraint.text])
            entries += phrases.map { ($0, .constraint(index)) }
        }
        entries += Watch.complaint(model) + Watch.people(model) + Watch.milestones(model) + Watch.offers(model)
        set = PhraseSet(entries.map(\.0), remembers: true)
        subjects = entries.map(\.1)
        var wanted: [(String, Subject)] = WatchedList.allCases.map { ($0.rawValue, .list($0)) }
        for (index, constraint) in model.constraints.enumerated() where constraint.verb == .no {
            wanted.append((constraint.topic, .constraint(index)))
        }
        let forms = Dictionary(model.concepts.map { ($0.id, $0.forms) }, uniquingKeysWith: { $1 })
        // `concept maybe-blame` only warns.
        let sure = wanted
        for (name, subject) in sure where forms["maybe-" + name] != nil { wanted.append(("maybe-" + name, subject)) }
        // `concept not-blame` is what looks like blame and is none.
        wanted = wanted.filter { forms[$0.0] != nil || forms["not-" + $0.0] != nil }
        for (index, name) in wanted.map(\.0).enumerated() {
            let bare = name.hasPrefix("maybe-") ? String(name.dropFirst(6)) : name
            if forms["not-" + bare] != nil { wanted.append(("not-" + bare, .except(index))) }
        }
        concepts = ConceptSet(forms, wanted: wanted.map(\.0))
        conceptSubjects = wanted.map(\.1)
    }

    /// By where they start.
    /// - Parameter spared: gets what only looks like what a concept says, under that concept's subject, likewise.
    func hits(in bytes: [UInt8], sentences: [Sentence], words: SentenceWords, spared: inout [Hit]) -> [Hit] {
        var hits = set.matches(utf8: bytes).map {
            Hit(subject: subjects[$0.phrase], range: $0.range, core: $0.range)
        }
        guard !concepts.isEmpty else { return hits.sorted { $0.range.lowerBound < $1.range.lowerBound } }
        var finder = ConceptFinder(concepts, utf8: bytes)
        for (index, sentence) in sentences.enumerated() where sentence.kind != .greeting {
            for match in finder.matches(in: sentence.range, words: words[index]) {
                if case .except(let concept) = conceptSubjects[match.concept] {
                    spared.append(Hit(subject: conceptSubjects[concept], range: match.range, core: match.core))
                } else {
                    hits.append(
                        Hit(
                            subject: conceptSubjects[match.concept], range: match.range, core: match.core, isSaid: true,
                            isMaybe: concepts.wanted[match.concept].hasPrefix("maybe-")))
                }
            }
        }
        spared.sort { $0.range.lowerBound < $1.range.lowerBound }
        if !spared.isEmpty {
            let overlaps = Overlaps(spared.map(\.range))
            hits.removeAll { hit in
                spared[overlaps.places(of: hit.range)].contains {
                    $0.subject == hit.subject && $0.range.overlaps(hit.range)
                }
            }
        }
        return hits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    // MARK: What a case is about

    private static func complaint(_ model: RecoveryModel) -> [(String, Subject)] {
        guard let feedback = model.feedback else { return [] }
        var entries: [(String, Subject)] = []
        for (index, issue) in feedback.issues.enumerated() {
            entries += TellingWords.of(issue.quote).enumerated().map { ($1, .complaint(issue: index, word: $0)) }
        }
        if let comment = feedback.comment.known {
            entries += TellingWords.of(comment).enumerated().map { ($1, .complaint(issue: -1, word: $0)) }
        }
        var context =
            feedback.context
            + feedback.issues.flatMap { issue in
                [issue.id, issue.cause.known, issue.done.known, issue.limit.known].compactMap { $0 }
            }
        if let customer = model.customer {
            context += customer.signals.map(\.text)
            context += [.goal, .history, .product].compactMap { customer.field($0).known }
        }
        for deliverable in model.deliverables {
            context += deliverable.focus
            if case .call(let call) = deliverable.details {
                context += call.questions.flatMap { [$0.text, $0.uncovers].compactMap { $0 } }
            }
        }
        entries += context.flatMap { TellingWords.of($0) }.map { ($0, .context) }
        return entries
    }

    private static func people(_ model: RecoveryModel) -> [(String, Subject)] {
        var entries: [(String, Subject)] = []
        if let name = model.customer?.name.known {
            entries += ([name] + nameParts(name)).map { ($0, .customer) }
        }
        let persons = [model.sender?.person.known].compactMap { $0 } + model.owners.compactMap(\.person.known)
        entries += persons.flatMap { [$0] + nameParts($0) }.map { ($0, .person) }
        for (index, owner) in model.owners.enumerated() {
            let names = [owner.id, owner.title, owner.person.known].compactMap { $0 }
            entries += (names + (owner.person.known.map(nameParts) ?? [])).map { ($0, .owner(index)) }
        }
        return entries
    }

    private static func nameParts(_ name: String) -> [String] {
        name.split(whereSeparator: \.isWhitespace).map(String.init).filter { $0.utf8.count > 2 && !$0.hasSuffix(".") }
    }

    private static func offers(_ model: RecoveryModel) -> [(String, Subject)] {
        model.offers.enumerated().flatMap { index, offer in
            TellingWords.of(offer.title).enumerated().map { ($1, Subject.offer(index, word: $0)) }
        }
    }

    private static func milestones(_ model: RecoveryModel) -> [(String, Subject)] {
        guard let plan = model.plan else { return [] }
        return plan.milestones.enumerated().flatMap { index, milestone in
            TellingWords.of(milestone.title).enumerated().map { ($1, Subject.milestone(index, word: $0)) }
        }
    }
}
