import RecoverBase
import RecoverContract
import RecoverModel
import RecoverText

/// Phrases that spoil a message, words that are out, and promises that nobody may make.
extension Examination {
    mutating func phrases() {
        opener()
        spoiling(
            .hollowPhrases, [.hollow: "is hollow"], passed: "no hollow phrase",
            help: "Say what was read, found or done instead.", harmless: [.quoted, .denied, .reported])
        // "This was no minor issue" and "nobody blames your team" say the opposite.
        spoiling(
            .blame, [.blame: "blames somebody else", .defensive: "defends"], passed: "nobody else is blamed",
            help: "Speak as \"we\" or \"I\" where something went wrong.", harmless: [.quoted, .denied, .reported])
        spoiling(
            .minimising, [.minimising: "makes the trouble small"], passed: "the trouble is not made small",
            help: "Leave its size to the customer.", harmless: [.quoted, .denied, .reported])
        avoid()
        commitments()
    }

    /// Phrases of some lists, with what is wrong with each.
    private mutating func spoiling(
        _ check: CheckName, _ lists: KeyValuePairs<WatchedList, String>, passed: String, help: String,
        harmless: [Stance]
    ) {
        guard let list = lists.first(where: { criteria.has($0.key) })?.key else { return }
        let findings = lists.flatMap { list, what in
            wholes(text.hits(of: list).filter { !harmless.contains(text.stance(of: $0, isTopic: false)) }).filter {
                !criteria.isOfCase(text.text($0.range)) && !isOfCase(sentenceOf: $0)
            }.map { hit in
                Finding(
                    message: "\(quoted(hit.range)) \(what)", range: hit.range,
                    shown: text.sentence(at: hit.range.lowerBound)?.range, help: help,
                    status: isSure(hit, list) ? .fail : .warn, source: criteria.origin(of: list))
            }
        }
        report(
            check, source: criteria.origin(of: list), found: findings, passed: passed, measured: .count(findings.count),
            expected: .count(0))
    }

    /// The whole sentence is the case's own, such as a question that it prescribes.
    private func isOfCase(sentenceOf hit: Watch.Hit) -> Bool {
        text.sentence(at: hit.range.lowerBound).map { criteria.isOfCase(text.text($0.range)) } ?? false
    }

    /// Without what stands inside another hit: "We value your feedback" is told once.
    private func wholes(_ hits: [Watch.Hit]) -> [Watch.Hit] {
        hits.enumerated().filter { index, hit in
            !hits.enumerated().contains { other, longer in
                other != index && longer.range.lowerBound <= hit.range.lowerBound
                    && hit.range.upperBound <= longer.range.upperBound && (longer.range != hit.range || other < index)
                    && (!longer.isMaybe || hit.isMaybe || !hit.isSaid)
            }
        }.map(\.element)
    }

    /// A phrase of a shipped list is taken for what it looks like only where a concept says so too: "on your side" is no
    /// blame by itself. A list of the user's own is meant as it stands.
    private func isSure(_ hit: Watch.Hit, _ list: WatchedList) -> Bool {
        if hit.isSaid { return !hit.isMaybe && (list == .hollow || text.isPlain(around: hit)) }
        guard criteria.isShipped(list), criteria.hasConcept(list) else { return true }
        return text.hits.contains {
            $0.subject == hit.subject && $0.isSaid && !$0.isMaybe && $0.range.overlaps(hit.range)
        }
    }

    /// The same for what a topic forbids: its name alone, "a plan for the report", is no promise.
    private func isSure(_ hit: Watch.Hit, of constraint: Constraint) -> Bool {
        if hit.isSaid { return !hit.isMaybe && text.isPlain(around: hit) }
        guard criteria.isShipped(topic: constraint.topic), criteria.hasConcept(constraint.topic) else { return true }
        return text.hits.contains {
            $0.subject == hit.subject && $0.isSaid && !$0.isMaybe && text.isPlain(around: $0)
                && $0.range.overlaps(hit.range)
        }
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
            guard case .constraint(let index) = hit.subject else { continue }
            let constraint = model.constraints[index]
            findings.append(
                Finding(
                    message: "\(quoted(hit.range)) is a commitment: \(constraint.text)", range: hit.range,
                    shown: text.sentence(at: hit.range.lowerBound)?.range,
                    help: "Take the promise out, or say plainly that it cannot be made.",
                    status: isSure(hit, of: constraint) ? .fail : .warn,
                    source: criteria.origin(ofConstraint: index)))
        }
        for hit in isSpoken ? [] : text.hits(of: .unconfirmedPromise) where text.stance(of: hit).isPromise {
            findings.append(
                Finding(
                    message: "\(quoted(hit.range)) promises what nobody has confirmed", range: hit.range,
                    shown: text.sentence(at: hit.range.lowerBound)?.range, help: "Say what is certain, with its time.",
                    status: .warn,
                    source: criteria.origin(of: .unconfirmedPromise)))
        }
        guard !forbidden.isEmpty || !findings.isEmpty else { return }
        let broken = findings.count { $0.status == .fail }
        report(
            .commitments, source: forbidden.first.flatMap { criteria.origin(ofConstraint: $0) }, found: findings,
            passed: "no commitment about \(counted(forbidden.count, "topic"))", measured: .count(broken),
            expected: .count(0))
    }
}
