import RecoverBase
import RecoverContract
import RecoverModel
import RecoverText

/// Phrases that spoil a message, words that are out, and promises that nobody may make.
extension Examination {
    mutating func phrases() {
        opener()
        spoiling(
            .hollowPhrases, [.hollow: "is hollow"], .hollow, passed: "no hollow phrase",
            help: "Say what was read, found or done instead.")
        // "This was no minor issue" and "nobody blames your team" say the opposite.
        spoiling(
            .blame, [.blame: "blames somebody else", .defensive: "defends"], .blame, passed: "nobody else is blamed",
            help: "Speak as \"we\" or \"I\" where something went wrong.")
        spoiling(
            .minimising, [.minimising: "makes the trouble small"], .minimising,
            passed: "the trouble is not made small", help: "Leave its size to the customer.")
        avoid()
        commitments()
    }

    /// Phrases of some lists, and sentences that lean the same way, with what is wrong with each.
    private mutating func spoiling(
        _ check: CheckName, _ lists: KeyValuePairs<WatchedList, String>, _ leaning: Leaning, passed: String,
        help: String
    ) {
        guard let list = lists.first(where: { criteria.has($0.key) })?.key else { return }
        let harmless: [Stance] = [.quoted, .denied, .reported]
        var findings = lists.flatMap { list, what in
            wholes(text.hits(of: list).filter { !harmless.contains(text.stance(of: $0, isTopic: false)) }).compactMap {
                hit -> Finding? in
                guard !criteria.isOfCase(text.text(hit.range)), !isOfCase(sentenceOf: hit),
                    let status = status(of: hit, list, leaning)
                else { return nil }
                return Finding(
                    message: "\(quoted(hit.range)) \(what)", range: hit.range,
                    shown: text.sentence(at: hit.range.lowerBound)?.range, help: help, status: status,
                    source: criteria.origin(of: list))
            }
        }
        if let (list, what) = lists.first.map({ ($0.key, $0.value) }), criteria.has(list), criteria.isWeighed(list) {
            let told = starts(ofSentencesIn: findings)
            for (sentence, degree) in text.sentences(leaning: leaning, to: [list])
            where !told.contains(sentence.lowerBound)
                && !criteria.isOfCase(text.text(sentence))
            {
                findings.append(
                    Finding(
                        message: "\(quoted(sentence)) \(degree == .sure ? what : "may be read so that it \(what)")",
                        range: sentence, help: help, status: degree == .sure ? .fail : .warn,
                        source: criteria.origin(of: list)))
            }
        }
        report(
            check, source: criteria.origin(of: list), found: findings, passed: passed, measured: .count(findings.count),
            expected: .count(0))
    }

    private func starts(ofSentencesIn findings: [Finding]) -> Set<Int> {
        Set(findings.compactMap { $0.range.flatMap { text.sentence(at: $0.lowerBound)?.range.lowerBound } })
    }

    /// The whole sentence is the case's own, such as a question that it prescribes.
    private func isOfCase(sentenceOf hit: Watch.Hit) -> Bool {
        text.sentence(at: hit.range.lowerBound).map { criteria.isOfCase(text.text($0.range)) } ?? false
    }

    /// Without what stands inside another hit: "We value your feedback" is told once.
    /// - Parameter hits: in the order of their places.
    private func wholes(_ hits: [Watch.Hit]) -> [Watch.Hit] {
        let overlaps = Overlaps(hits.map(\.range))
        return hits.indices.filter { index in
            let hit = hits[index]
            return !overlaps.places(of: hit.range).contains { other in
                let longer = hits[other]
                return other != index && longer.range.lowerBound <= hit.range.lowerBound
                    && hit.range.upperBound <= longer.range.upperBound && (longer.range != hit.range || other < index)
                    && (!longer.isMaybe || hit.isMaybe || !hit.isSaid)
            }
        }.map { hits[$0] }
    }

    /// A phrase of a shipped list is taken for what it looks like only where a concept or the sentence around it says so too:
    /// "on your side" is no blame by itself. A list or a concept of the user's own is meant as it stands.
    private func status(of hit: Watch.Hit, _ list: WatchedList, _ leaning: Leaning) -> Check.Status? {
        let isPlain = list == .hollow || text.isPlain(around: hit)
        guard hit.isSaid ? criteria.isWeighed(list) : criteria.isShipped(list) && criteria.hasConcept(list) else {
            return hit.isSaid && (hit.isMaybe || !isPlain) ? .warn : .fail
        }
        let isSure = (hit.isSaid ? hit : agreeing(with: hit)).map { !$0.isMaybe && isPlain } ?? false
        // What these concepts find was right by itself, on whatever sentences it was tried.
        if isSure, leaning != .hollow { return .fail }
        return status(
            isSure: isSure, isListed: !hit.isSaid, text.degree(of: leaning, at: hit.range.lowerBound))
    }

    /// What a concept finds at the same place, and surely.
    private func agreeing(with hit: Watch.Hit) -> Watch.Hit? {
        text.hits(overlapping: hit.range).first { $0.subject == hit.subject && $0.isSaid && !$0.isMaybe }
    }

    /// The same for what a topic forbids: its name alone, "a plan for the report", is no promise.
    private func status(of hit: Watch.Hit, _ constraint: Constraint) -> Check.Status? {
        let isPlain = text.isPlain(around: hit)
        guard
            hit.isSaid
                ? criteria.isWeighed(topic: constraint.topic)
                : criteria.isShipped(topic: constraint.topic) && criteria.hasConcept(constraint.topic)
        else { return hit.isSaid && (hit.isMaybe || !isPlain) ? .warn : .fail }
        let said = hit.isSaid ? hit : agreeing(with: hit)
        let isSure = said.map { !$0.isMaybe && text.isPlain(around: $0) } ?? false
        // "Why don't we refund you?" says it with a question.
        let isAsked = text.sentence(at: hit.range.lowerBound).map { text.bytes[$0.range].contains(0x3F) } ?? false
        if isSure, isAsked { return .fail }
        return status(
            isSure: isSure, isListed: !hit.isSaid, text.degree(of: .commitments, at: hit.range.lowerBound))
    }

    /// The complaint is the customer's, the score is ours (C23, P9).
    private mutating func opener() {
        guard criteria.has(.badOpener) else { return }
        let opening = text.sentences.all.filter { $0.isBody && !$0.isQuoted }.prefix(2)
        var findings: [Finding] = []
        for hit in text.hits(of: .badOpener) where opening.contains(where: { $0.range.contains(hit.range.lowerBound) })
        {
            findings.append(
                Finding(
                    message: "it opens with \(quoted(hit.range))", range: hit.range,
                    shown: text.sentence(at: hit.range.lowerBound)?.range,
                    help: "Begin with what was written, not with how it was scored."))
        }
        if findings.isEmpty, let range = scoreMention {
            findings.append(
                Finding(
                    message: "it mentions the score, \(quoted(range))", range: range, help: "Leave the number out.",
                    source: criteria.origin(.policy, "opener")))
        }
        report(
            .opener, source: criteria.origin(of: .badOpener), found: findings,
            passed: "it does not open with the score")
    }

    /// `3/10`, "3 out of 10"; "3 of 10" where that is the score of the case, since ten things may have been counted.
    private var scoreMention: Range<Int>? {
        let body = text.sentences.all.lazy.filter { $0.isBody && !$0.isQuoted }.map(\.range)
        return ([text.subject].compactMap { $0 } + body).lazy.compactMap { scoreMention(in: $0) }.first
    }

    private func scoreMention(in range: Range<Int>) -> Range<Int>? {
        guard ByteSearch.holds(text.bytes, range, ["10"]) else { return nil }
        let score = model.feedback?.score.double
        var scanner = WordScanner(text.bytes, in: range)
        var last: [(range: Range<Int>, text: String)] = []
        while let token = scanner.next() {
            guard token.range.count <= 5 else {
                last = []
                continue
            }
            let word = text.bytes.text(token.range).lowercased()
            if word.hasSuffix("/10"), word.utf8.count <= 5 { return token.range }
            last.append((token.range, word))
            if last.count > 4 { last.removeFirst() }
            guard word == "10", last.count > 2, last[last.count - 2].text == "of" else { continue }
            let isOutOf = last.count == 4 && last[1].text == "out"
            let number = last[isOutOf ? 0 : last.count - 3]
            guard let given = Double(number.text), isOutOf || given == score else { continue }
            return number.range.lowerBound..<token.range.upperBound
        }
        return nil
    }

    /// Words that are out (C20), in the customer's own words excepted.
    private mutating func avoid() {
        let avoided = model.constraints.indices.filter { model.constraints[$0].verb == .avoid }
        guard let first = avoided.first else { return }
        var findings: [Finding] = []
        for hit in text.hits {
            guard case .constraint(let index) = hit.subject, model.constraints[index].verb == .avoid,
                text.sentence(at: hit.range.lowerBound) == nil || text.stance(of: hit) != .quoted
            else { continue }
            findings.append(
                Finding(
                    message: "\(quoted(hit.range)) is to be avoided", range: hit.range,
                    shown: text.sentence(at: hit.range.lowerBound)?.range, help: "Say it without \(quoted(hit.range)).",
                    source: criteria.origin(ofConstraint: index)))
        }
        report(
            .avoid, source: criteria.origin(ofConstraint: first), found: findings,
            passed: "none of \(counted(avoided.count, "word")) to avoid", measured: .count(findings.count),
            expected: .count(0))
    }

    /// Promises, not words: "we cannot offer a refund" is none (H26, C15).
    mutating func commitments(isSpoken: Bool = false) {
        let forbidden = model.constraints.indices.filter {
            model.constraints[$0].verb == .no && !(isSpoken && model.constraints[$0].inWritingOnly)
        }
        var findings: [Finding] = []
        let promised = text.hits.filter { hit in
            guard case .constraint(let index) = hit.subject else { return false }
            return forbidden.contains(index) && text.isPromised(hit)
        }
        for hit in wholes(promised) {
            guard case .constraint(let index) = hit.subject,
                let status = status(of: hit, model.constraints[index])
            else { continue }
            findings.append(commitment(model.constraints[index], index, hit.range, status))
        }
        for hit in isSpoken ? [] : text.hits(of: .unconfirmedPromise) where text.stance(of: hit).isPromise {
            let isSure = hit.isSaid && !hit.isMaybe && text.isPlain(around: hit)
            guard let status = status(isSure: isSure, text.degree(of: .commitments, at: hit.range.lowerBound)) else {
                continue
            }
            findings.append(
                Finding(
                    message: "\(quoted(hit.range)) promises what nobody can be sure of", range: hit.range,
                    shown: text.sentence(at: hit.range.lowerBound)?.range, help: "Say what is certain, with its time.",
                    status: hit.isSaid ? status : .warn, source: criteria.origin(of: .unconfirmedPromise)))
        }
        findings += leaningCommitments(forbidden, besides: findings, isSpoken: isSpoken)
        guard !forbidden.isEmpty || !findings.isEmpty else { return }
        let broken = findings.count { $0.status == .fail }
        report(
            .commitments, source: forbidden.first.flatMap { criteria.origin(ofConstraint: $0) }, found: findings,
            passed: "no commitment about \(counted(forbidden.count, "topic"))", measured: .count(broken),
            expected: .count(0))
    }

    private func commitment(_ constraint: Constraint, _ index: Int, _ range: Range<Int>, _ status: Check.Status)
        -> Finding
    {
        Finding(
            message: "\(quoted(range)) is a commitment: \(constraint.text)", range: range,
            shown: text.sentence(at: range.lowerBound)?.range,
            help: "Take the promise out, or say plainly that it cannot be made.", status: status,
            source: criteria.origin(ofConstraint: index))
    }

    /// "There will be no refund.": it names what may not be promised, and denies all that it names.
    private func rulesOut(_ sentence: Range<Int>, _ forbidden: [Int]) -> Bool {
        let named = text.hits(in: sentence).filter { hit in
            if case .constraint(let index) = hit.subject { forbidden.contains(index) } else { false }
        }
        return !named.isEmpty && named.allSatisfy { text.stance(of: $0) == .denied }
    }

    /// Sentences that lean to a promise. What it is about is told by its things; one of things that nothing forbids only
    /// warns: nobody has confirmed it.
    private func leaningCommitments(_ forbidden: [Int], besides findings: [Finding], isSpoken: Bool) -> [Finding] {
        let weighed = forbidden.filter { criteria.isWeighed(topic: model.constraints[$0].topic) }
        guard !weighed.isEmpty else { return [] }
        let told = starts(ofSentencesIn: findings)
        return text.sentences(leaning: .commitments).compactMap { sentence, degree in
            guard !told.contains(sentence.lowerBound),
                !criteria.isOfCase(text.text(sentence)), !rulesOut(sentence, forbidden)
            else { return nil }
            let topics = criteria.things.topics(in: sentence, utf8: text.bytes)
            if let index = weighed.first(where: { topics.contains(model.constraints[$0].topic) }) {
                return commitment(model.constraints[index], index, sentence, degree == .sure ? .fail : .warn)
            }
            guard !isSpoken else { return nil }
            return Finding(
                message: "\(quoted(sentence)) may be read as a promise", range: sentence,
                help: "Say what is certain, with its time.", status: .warn,
                source: criteria.origin(of: .unconfirmedPromise))
        }
    }
}
