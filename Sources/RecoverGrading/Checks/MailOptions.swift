import RecoverBase
import RecoverContract
import RecoverModel
import RecoverText

/// The times or the link that a mail offers (H2, C12).
extension Examination {
    mutating func options(_ schedule: Schedule?) {
        guard let schedule else { return }
        let source = criteria.origin(.schedule, in: node)
        let blanks = text.blanks
        var findings: [Finding] = []
        let count: Int
        switch schedule.form {
        case .times:
            let options = SchedulingOptions(utf8: text.bytes, sentences: text.sentences.all).all
            let open = blanks.count { $0.mentions(["time of option", "option", "slot", "day and time"], text.bytes) }
            count = options.count + open
            findings += strangers(options, schedule)
        case .link:
            count = links + blanks.count { $0.mentions(["link", "calendar"], text.bytes) }
        }
        findings += otherLength(schedule)
        let noun = schedule.form == .times ? "time" : "link"
        if count != schedule.count {
            findings.insert(
                Finding(
                    message: "\(counted(count, noun)) offered, \(schedule.count) asked",
                    help: schedule.form == .times
                        ? "Offer exactly \(counted(schedule.count, "time")), each with its day."
                        : "Give exactly \(counted(schedule.count, "scheduling link"))."), at: 0)
        }
        for hit in schedule.form == .times ? text.hits(of: .vagueScheduling) : [] where text.stance(of: hit) != .denied
        {
            findings.append(
                Finding(
                    message: "\(quoted(hit.range)) leaves the choice of a time to the customer", range: hit.range,
                    shown: text.sentence(at: hit.range.lowerBound)?.range, help: "Offer the times alone.",
                    source: criteria.origin(of: .vagueScheduling)))
        }
        report(
            .options, source: source, found: findings, passed: "\(counted(count, noun)) offered",
            measured: .count(count),
            expected: .count(schedule.count))
    }

    private var links: Int {
        var count = 0
        var scanner = WordScanner(text.bytes, in: 0..<text.bytes.count)
        while let token = scanner.next() {
            if token.isAddress, !text.text(token.range).contains("@") { count += 1 }
        }
        return count
    }

    /// Offered times that the scenario does not give, and a length that is another. A zone that is told in words nobody knows
    /// here may hide a right one, so that warns.
    private func strangers(_ options: [SchedulingOptions.Option], _ schedule: Schedule) -> [Finding] {
        let times = schedule.knownTimes
        guard times.count == schedule.count, !times.isEmpty else { return [] }
        return options.compactMap { option in
            let zone = ZoneWord(text.bytes, behind: option.range.upperBound)
            let isGiven = times.contains { $0.matches(option, zone, in: model.zone) }
            guard !isGiven else { return nil }
            return Finding(
                message: "\(quoted(option.range)) is none of the times of the case", range: option.range,
                shown: text.sentence(at: option.range.lowerBound)?.range, help: "Offer the times that the case gives.",
                status: zone == .unknown || option.day.contains("/") || option.day.hasPrefix("to") ? .warn : .fail)
        }
    }

    /// "Two 45-minute calls" where the case offers 30 minutes.
    private func otherLength(_ schedule: Schedule) -> [Finding] {
        guard let length = schedule.length, let span = length.value.duration else { return [] }
        let wanted = Int(saturating: (span.approximateSeconds / 60).rounded())
        return text.sentences.all.filter { $0.isBody && !$0.isQuoted }.flatMap { sentence -> [Finding] in
            let others = CallLengths.all(text.bytes, in: sentence.range).filter { $0.minutes != wanted }
            guard !others.isEmpty, OfferReader(text.bytes, in: sentence.range).isOffer else { return [] }
            return others.map { found in
                Finding(
                    message: "\(quoted(found.range)) is not the length of the case, \(length.words)",
                    range: found.range,
                    shown: sentence.range, help: "Offer \(length.words).")
            }
        }
    }
}
