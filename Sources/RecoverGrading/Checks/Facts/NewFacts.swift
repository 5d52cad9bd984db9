import RecoverContract
import RecoverModel
import RecoverText

/// Days and causes that the case does not hold. They may be right, since more is known than a case says, so they warn.
extension Examination {
    /// A plan and a briefing are written by the team, for the team.
    var isForTheTeam: Bool { ["plan", "brief"].contains { name == $0 || name.hasPrefix("\($0).") } }

    /// A day on which something happened or will be done. When we write again is ours to say, and what is offered for a call
    /// is judged there.
    func newDays() -> [Finding] {
        var findings: [Finding] = []
        let announced = text.hits(of: .nextWord) + text.hits(of: .announcement)
        for sentence in text.sentences.all where sentence.isBody && !sentence.isQuoted {
            let bytes = text.bytes
            guard
                ByteSearch.holds(bytes, sentence.range, ["day", "tomorrow"])
                    || bytes[sentence.range].contains(where: Bytes.isDigit),
                !bytes[sentence.range].contains(0x3F),
                !announced.contains(where: { sentence.range.contains($0.range.lowerBound) })
            else { continue }
            let words = TimeWordReader(bytes, in: sentence.range).all
            let day = words.first { word in
                if case .day(let day) = word.meaning { return criteria.days.isNew(day) }
                return false
            }
            guard let day,
                SchedulingOptions.pairs(words, bytes, in: sentence.range).isEmpty
                    || !OfferReader(bytes, in: sentence.range).isOffer
            else { continue }
            findings.append(
                Finding(
                    message: "\(quoted(day.range)) is a day that the case does not name", range: day.range,
                    shown: sentence.range, help: "Say it only where it is certain, or leave the day out.", status: .warn
                ))
        }
        return findings
    }

    /// "47 minutes" where the case has 74: of what was, not of what will be.
    func newLengths(_ figured: [FiguredSentence]) -> [Finding] {
        guard criteria.facts.hasLengths else { return [] }
        let announced = text.hits(of: .nextWord) + text.hits(of: .announcement)
        return figured.filter(\.isBody).flatMap { figured -> [Finding] in
            let (sentence, bytes) = (figured.sentence, text.bytes)
            guard figured.figures.contains(where: criteria.facts.contradicts), !bytes[sentence.range].contains(0x3F),
                !isAhead(sentence.range),
                !announced.contains(where: { sentence.range.contains($0.range.lowerBound) })
            else { return [] }
            return figured.figures.filter(criteria.facts.contradicts).map { figure in
                Finding(
                    message: "\(quoted(figure.range)) \(figure.unit): the case has another length of time",
                    range: figure.range, shown: sentence.range, help: "Take the figure from the case, or leave it out.",
                    status: .warn)
            }
        }
    }

    /// What stands behind "because of", "the cause was".
    func newCauses() -> [Finding] {
        text.hits(of: .cause).compactMap { hit in
            guard let sentence = text.sentence(at: hit.range.lowerBound), sentence.isBody,
                ![.denied, .quoted, .asked, .conditional].contains(text.stance(of: hit, isTopic: false))
            else { return nil }
            let cause = text.text(hit.range.upperBound..<max(hit.range.upperBound, sentence.range.upperBound))
            guard !cause.contains("[CONTEXT NEEDED"), criteria.causes.isNew(cause) else { return nil }
            return Finding(
                message: "\(quoted(sentence.range)) gives a cause that the case does not hold", range: hit.range,
                shown: sentence.range, help: "Give only a cause that is verified, or write `[CONTEXT NEEDED: cause]`.",
                status: .warn)
        }
    }
}
