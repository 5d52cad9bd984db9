import RecoverBase
import RecoverContract
import RecoverModel
import RecoverText

/// Apologies, gestures and requests for a review: what policies decide.
extension Examination {
    /// An apology needs its deed in the same or the next sentence, or in the list that this one opens (C21, H5). Where it is
    /// banned, `constraint avoid` says so.
    mutating func apology() {
        guard let policy = criteria.policy(.apology), policy != "banned", criteria.has(.apology) else { return }
        let source = criteria.origin(.policy, "apology")
        let body = text.sentences.all.filter { $0.isBody && !$0.isQuoted }
        var findings: [Finding] = []
        var count = 0
        var index = 0
        // Hits and sentences are both in order: each is passed once.
        for hit in text.hits where hit.subject == .list(.apology) || hit.subject == .list(.bareApology) {
            while index < body.count, body[index].range.upperBound <= hit.range.lowerBound { index += 1 }
            guard index < body.count, body[index].range.contains(hit.range.lowerBound),
                ![.denied, .quoted, .reported, .conditional, .asked].contains(text.stance(of: hit))
            else { continue }
            let isEmpty = text.hits(of: .emptyApology).contains { $0.range.overlaps(hit.range) }
            // "I am sorry that you feel that way" regrets nothing of ours.
            if !isEmpty { count += 1 }
            let sentence = body[index].range
            // The second phrase of one apology tells nothing new.
            guard findings.last?.shown != sentence else { continue }
            let around = body[neighbours(of: index, in: body)]
            guard !around.contains(where: { isDeed($0.range, besides: hit.range) }) else { continue }
            findings.append(
                Finding(
                    message: "the apology \(quoted(hit.range)) stands alone", range: hit.range, shown: sentence,
                    help: "Say in the same or the next sentence what is being done.",
                    status: !isEmpty
                        && (around.contains { Deeds.mayStand(in: $0.range, text.bytes, besides: hit.range) }
                            || index + 1 < body.count && isSameParagraph(sentence, body[index + 1].range)
                                && Deeds.mayFollow(in: body[index + 1].range, text.bytes))
                        ? .warn : .fail))
        }
        if count == 0, policy == "required" {
            // Words of one stand there: it may be an apology that is read as none.
            let isNamed = text.hits.contains {
                [.list(.apology), .list(.bareApology), .list(.accountable)].contains($0.subject)
            }
            findings.append(
                Finding(
                    message: "there is no apology", help: "Say sorry once, with what is being done.",
                    status: isNamed && text.hits(of: .emptyApology).isEmpty ? .warn : .fail))
        }
        report(
            .apology, source: source, found: findings,
            passed: count == 0 ? "there is no apology that stands alone" : "the apology comes with a deed")
    }

    /// A sentence and those beside it; a list that the next one opens is part of it.
    private func neighbours(of index: Int, in body: [Sentence]) -> Range<Int> {
        var end = min(body.count, index + 2)
        while end < min(body.count, index + 12), body[end].kind == .item,
            body[end - 1].kind == .item || text.bytes[body[end - 1].range].last == 0x3A
        { end += 1 }
        return max(0, index - 1)..<end
    }

    /// A deed stands in the sentence, or in one beside it.
    private func isDeed(_ sentence: Range<Int>, besides apology: Range<Int>?) -> Bool {
        if text.hits(in: sentence).contains(where: {
            $0.subject == .list(.accountable) && !text.text($0.range).lowercased().contains("happened")
        }) {
            return true
        }
        return Deeds.stand(in: sentence, text.bytes, besides: apology)
    }

    /// No empty line stands between two sentences.
    private func isSameParagraph(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        var feeds = 0
        for byte in text.bytes[first.upperBound..<max(first.upperBound, second.lowerBound)] where byte == 0x0A {
            feeds += 1
        }
        return feeds < 2
    }

    /// A gesture comes after understanding, or not at all (C8, H16, P6).
    mutating func goodwillOrder() {
        guard let policy = criteria.policy(.goodwill), criteria.has(.goodwill) else { return }
        let source = criteria.origin(.policy, "goodwill")
        // What a constraint forbids is judged there, once.
        let gestures =
            text.hits(of: .goodwill).filter {
                text.stance(of: $0).isPromise && !isForbidden($0) && $0.range.lowerBound >= bodyStart
            }.map(\.range) + offersOfTheCase
        guard let first = gestures.min(by: { $0.lowerBound < $1.lowerBound }) else {
            return report(.goodwillOrder, source: source, found: [], passed: "no gesture is offered")
        }
        let sentence = text.sentence(at: first.lowerBound)?.range
        func finding(_ message: String, _ help: String, _ status: Check.Status = .fail, _ source: Origin? = nil)
            -> Finding
        {
            Finding(message: message, range: first, shown: sentence, help: help, status: status, source: source)
        }
        var findings: [Finding] = []
        if policy == "none" {
            findings.append(finding("\(quoted(first)) is a gesture, and none is to be offered", "Leave it out."))
        } else if firstNaming.map({ sentence?.contains($0) ?? false || $0 > first.lowerBound }) ?? true {
            findings.append(
                finding(
                    "\(quoted(first)) comes before the complaint is acknowledged",
                    "Acknowledge first; offer it afterwards."))
        } else if policy == "after-resolution", !(model.feedback?.isRepaired ?? false) {
            findings.append(
                finding(
                    "\(quoted(first)) comes before the repair is done",
                    "Leave it for the message after the repair."))
        } else if criteria.policy(.goodwillChannel) == "spoken" {
            findings.append(
                finding(
                    "\(quoted(first)) puts a gesture into writing", "Leave it for the call.", .warn,
                    criteria.origin(.policy, "goodwill-channel")))
        }
        report(.goodwillOrder, source: source, found: findings, passed: "the gesture comes after the acknowledgement")
    }

    /// Sentences that offer what the case says may be offered: two of its words and half of them, or its sum.
    private var offersOfTheCase: [Range<Int>] {
        guard !model.offers.isEmpty else { return [] }
        let sums = model.offers.compactMap(\.worth).flatMap {
            Figures.all(Array($0.words.utf8), in: 0..<$0.words.utf8.count)
        }
        return text.sentences.all.filter { $0.isBody && !$0.isQuoted }.compactMap { sentence in
            if !sums.isEmpty,
                let sum = Figures.all(text.bytes, in: sentence.range).first(where: { figure in
                    sums.contains { $0.kind == figure.kind && $0.value == figure.value }
                }),
                Stance.of(sum.range, in: sentence.range, utf8: text.bytes) != .denied
            {
                return sum.range
            }
            var words: [Int: [Int: Range<Int>]] = [:]
            for hit in text.hits(in: sentence.range) {
                if case .offer(let offer, let word) = hit.subject { words[offer, default: [:]][word] = hit.range }
            }
            for (offer, found) in words where found.count > 1 && found.count * 2 >= criteria.offerWords[offer] {
                let places = found.values.sorted { $0.lowerBound < $1.lowerBound }
                guard let first = places.first, let last = places.last,
                    Stance.of(first, in: sentence.range, utf8: text.bytes) != .denied
                else { continue }
                return first.lowerBound..<last.upperBound
            }
            return nil
        }
    }

    private func isForbidden(_ hit: Watch.Hit) -> Bool {
        text.hits(overlapping: hit.range).contains { other in
            guard case .constraint(let index) = other.subject else { return false }
            return model.constraints[index].verb == .no
        }
    }

    private var bodyStart: Int { text.subjectLine.map { text.lines[$0].end } ?? 0 }

    /// Neutral, free and at its time (H21, M1, M3, M7).
    mutating func reviewAsk() {
        // In `deliver email` it says how every message is; elsewhere, that this one asks.
        let request = name == CheckKind.email.rawValue ? nil : request(.reviewAsk)
        guard request != nil || criteria.has(.reviewGating) || criteria.has(.incentive) else { return }
        let asks = text.hits(of: .reviewRequest).filter {
            ![.quoted, .denied, .reported].contains(text.stance(of: $0))
        }
        var findings: [Finding] = []
        func add(_ hit: Watch.Hit, _ list: WatchedList, _ message: String, _ help: String) {
            let isPlain = !hit.isMaybe && (!hit.isSaid || text.isPlain(around: hit, isRequest: true))
            let isWeighed = list != .reviewRequest && criteria.isWeighed(list)
            let degree = text.degree(of: .reviews, at: hit.range.lowerBound)
            guard let status = isPlain ? .fail : isWeighed ? status(isSure: false, degree) : .warn else { return }
            findings.append(
                Finding(
                    message: "\(quoted(hit.range)) \(message)", range: hit.range,
                    shown: text.sentence(at: hit.range.lowerBound)?.range, help: help, status: status,
                    source: criteria.origin(of: list)))
        }
        for hit in text.hits(of: .incentive) where ![.denied, .quoted, .reported].contains(text.stance(of: hit)) {
            add(hit, .incentive, "rewards a review", "Offer nothing for a review.")
        }
        // "That was no good experience" asks for nothing.
        for hit in text.hits(of: .reviewGating) where hit.isSaid || request != nil || !asks.isEmpty {
            if ![.denied, .quoted, .reported].contains(text.stance(of: hit)) {
                add(
                    hit, .reviewGating, "says what to write, or asks only the satisfied",
                    "Ask everyone alike, without a word on what to write.")
            }
        }
        if criteria.has(.reviewGating), criteria.isWeighed(.reviewGating) {
            for (sentence, degree) in text.sentences(leaning: .reviews, to: [.reviewGating, .incentive])
            where !findings.contains(where: { sentence.contains($0.range?.lowerBound ?? -1) })
                && !criteria.isOfCase(text.text(sentence))
            {
                findings.append(
                    Finding(
                        message:
                            "\(quoted(sentence)) \(degree == .sure ? "wishes for a rating, or rewards one" : "may be read as a wish for a rating")",
                        range: sentence, help: "Ask everyone alike, without a word on what to write.",
                        status: degree == .sure ? .fail : .warn, source: criteria.origin(of: .reviewGating)))
            }
        }
        if criteria.policy(.reviewAsk) == "none", let ask = asks.first {
            add(ask, .reviewRequest, "asks for a review, and none is to be asked for", "Leave the request out.")
        } else if request == nil, let ask = asks.first {
            add(
                ask, .reviewRequest, "asks for a review while the case is open",
                "Ask days after the customer has confirmed the solution.")
        }
        // People ask in many ways, so a person looks where none was found.
        if asks.isEmpty, case .present? = contract.requirement(CheckID(kind, .reviewAsk), of: name)?.demand {
            findings.append(
                Finding(
                    message: "no request for a review was found in it",
                    help: "Ask for one, in neutral words, with the place where to write it.", status: .warn,
                    source: request))
        }
        if request != nil, criteria.has(.noPressure), text.hits(of: .noPressure).isEmpty {
            findings.append(
                Finding(
                    message: "it does not say that there is no pressure", help: "Add \"There is no pressure.\"",
                    source: criteria.origin(of: .noPressure)))
        }
        report(
            .reviewAsk, source: request ?? criteria.origin(of: .reviewGating), found: findings,
            passed: request == nil ? "it asks for no review" : "the request is neutral and free")
    }
}
