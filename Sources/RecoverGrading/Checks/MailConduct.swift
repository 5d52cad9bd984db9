import RecoverBase
import RecoverContract
import RecoverModel
import RecoverText

/// Apologies, gestures and requests for a review: what policies decide.
extension Examination {
    /// An apology needs its deed in the same or the next sentence (C21, H5). Where it is banned, `constraint avoid` says so.
    mutating func apology() {
        guard let policy = criteria.policy(.apology), policy != "banned", criteria.has(.apology) else { return }
        let source = criteria.origin("policy", "apology")
        let body = text.sentences.all.filter { $0.isBody && !$0.isQuoted }
        var findings: [Finding] = []
        var count = 0
        var index = 0
        // Hits and sentences are both in order: each is passed once.
        for hit in text.hits where hit.subject == .list(.apology) || hit.subject == .list(.bareApology) {
            while index < body.count, body[index].range.upperBound <= hit.range.lowerBound { index += 1 }
            guard index < body.count, body[index].range.contains(hit.range.lowerBound),
                ![.denied, .quoted].contains(text.stance(of: hit))
            else { continue }
            count += 1
            let sentence = body[index].range
            // The second phrase of one apology tells nothing new.
            guard findings.last?.shown != sentence else { continue }
            guard !body[index...].prefix(2).contains(where: { isDeed($0.range) }) else { continue }
            findings.append(
                Finding(
                    message: "the apology \(quoted(hit.range)) stands alone", range: hit.range, shown: sentence,
                    help: "Say in the same or the next sentence what is being done."))
        }
        if count == 0, policy == "required" {
            findings.append(Finding(message: "there is no apology", help: "Say sorry once, with what is being done."))
        }
        report(
            .apology, source: source, found: findings,
            passed: count == 0 ? "there is no apology that stands alone" : "the apology comes with a deed")
    }

    /// Somebody on our side does, did or will do something.
    private func isDeed(_ range: Range<Int>) -> Bool {
        if text.hits.contains(where: {
            $0.subject == .list(.accountable) && range.contains($0.range.lowerBound)
                && !text.text($0.range).lowercased().contains("happened")
        }) {
            return true
        }
        var scanner = WordScanner(text.bytes, in: range)
        var words: [String] = []
        while words.count < 80, let token = scanner.next() {
            words.append(text.text(token.range).lowercased().replacing("’", with: "'"))
        }
        for index in words.indices {
            var next = index + 1
            let isOurs =
                ["we", "i"].contains(words[index]) || words[index] == "team" && index > 0 && words[index - 1] == "our"
            let isShort = ["we'll", "i'll", "we've", "i've", "we're", "i'm"].contains(words[index])
            guard isOurs || isShort else { continue }
            if isOurs, next < words.count, Deeds.auxiliaries.contains(words[next]) {
                next += 1
            } else if isOurs, next < words.count, !Deeds.isPast(words[next]) {
                continue
            }
            while next < words.count, Deeds.adverbs.contains(words[next]) { next += 1 }
            if next < words.count, !Deeds.noDeeds.contains(words[next]) { return true }
        }
        return false
    }

    /// A gesture comes after understanding, or not at all (C8, H16, P6).
    mutating func goodwillOrder() {
        guard let policy = criteria.policy(.goodwill), criteria.has(.goodwill) else { return }
        let source = criteria.origin("policy", "goodwill")
        // What a constraint forbids is judged there, once.
        let gestures = text.hits(of: .goodwill).filter {
            text.stance(of: $0).isPromise && !isForbidden($0) && $0.range.lowerBound >= bodyStart
        }
        guard let first = gestures.first else {
            return report(.goodwillOrder, source: source, found: [], passed: "no gesture is offered")
        }
        let sentence = text.sentence(at: first.range.lowerBound)?.range
        func finding(_ message: String, _ help: String, _ status: Check.Status = .fail, _ source: Origin? = nil)
            -> Finding
        {
            Finding(message: message, range: first.range, shown: sentence, help: help, status: status, source: source)
        }
        var findings: [Finding] = []
        if policy == "none" {
            findings.append(finding("\(quoted(first.range)) is a gesture, and none is to be offered", "Leave it out."))
        } else if firstNaming.map({ sentence?.contains($0) ?? false || $0 > first.range.lowerBound }) ?? true {
            findings.append(
                finding(
                    "\(quoted(first.range)) comes before the complaint is acknowledged",
                    "Acknowledge first; offer it afterwards."))
        } else if policy == "after-resolution", !(model.feedback?.issues.allSatisfy { $0.done.known != nil } ?? false) {
            findings.append(
                finding(
                    "\(quoted(first.range)) comes before the repair is done",
                    "Leave it for the message after the repair."))
        } else if criteria.policy(.goodwillChannel) == "spoken" {
            findings.append(
                finding(
                    "\(quoted(first.range)) puts a gesture into writing", "Leave it for the call.", .warn,
                    criteria.origin("policy", "goodwill-channel")))
        }
        report(.goodwillOrder, source: source, found: findings, passed: "the gesture comes after the acknowledgement")
    }

    private func isForbidden(_ hit: Watch.Hit) -> Bool {
        text.hits.contains { other in
            guard case .constraint(let index) = other.subject else { return false }
            return model.constraints[index].verb == .no && other.range.overlaps(hit.range)
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
            findings.append(
                Finding(
                    message: "\(quoted(hit.range)) \(message)", range: hit.range,
                    shown: text.sentence(at: hit.range.lowerBound)?.range,
                    help: help, source: criteria.origin(of: list)))
        }
        for hit in text.hits(of: .incentive) where text.stance(of: hit) != .denied {
            add(hit, .incentive, "rewards a review", "Offer nothing for a review.")
        }
        // "That was no good experience" asks for nothing.
        if request != nil || !asks.isEmpty {
            for hit in text.hits(of: .reviewGating) where text.stance(of: hit) != .denied {
                add(
                    hit, .reviewGating, "says what to write, or asks only the satisfied",
                    "Ask everyone alike, without a word on what to write.")
            }
        }
        if criteria.policy(.reviewAsk) == "none", let ask = asks.first {
            add(ask, .reviewRequest, "asks for a review, and none is to be asked for", "Leave the request out.")
        } else if request == nil, let ask = asks.first {
            add(
                ask, .reviewRequest, "asks for a review while the case is open",
                "Ask days after the customer has confirmed the solution.")
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

/// What tells a deed from a feeling.
private enum Deeds {
    static let auxiliaries: Set<String> = ["will", "have", "are", "am", "can", "had", "did", "do"]

    static let adverbs: Set<String> = [
        "now", "already", "also", "therefore", "immediately", "just", "since", "then", "personally", "both", "be",
        "been",
    ]

    /// After "we have", "we are", "I will": no deed.
    static let noDeeds: Set<String> = [
        "sorry", "so", "very", "truly", "deeply", "really", "sincerely", "fully", "not", "never", "failed", "let",
        "fallen", "hear", "heard", "read",
        "understand", "understood", "know", "known", "sad", "committed", "caused", "disappointed", "apologize",
        "apologise", "apologised", "apologized",
        "regret", "regretted", "value", "valued", "appreciate", "only", "afraid", "glad", "proud", "aware", "felt",
        "missed", "kept", "left", "fell", "broke", "lost", "wasted",
    ]

    /// "We moved", "we wrote": a past form that can stand right behind its subject.
    static func isPast(_ word: String) -> Bool {
        word.count > 4 && word.hasSuffix("ed") && !noDeeds.contains(word)
            || ["wrote", "made", "put", "built", "set", "sent", "took", "found", "began", "gave", "ran", "got"]
                .contains(word)
    }
}
