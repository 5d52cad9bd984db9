import RecoverBase
import RecoverEvaluation
import RecoverModel

/// Figures as one says them to people who play: whole but for money, and never finer than what is known.
public enum PlayWords {
    /// `two`; digits from thirteen.
    static func count(_ number: Int) -> String {
        let words = [
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        return words.indices.contains(number) ? words[number] : String(number)
    }

    /// ` (HARMFUL, 0)`: what the author calls an option, and its score.
    static func standing(_ option: Decision.Option, _ score: Double?) -> String {
        guard let score else { return "" }
        let word = option.word.map { "\($0.rawValue.uppercased()), " } ?? ""
        return " (\(word)\(Verdict.words(score, mark: nil)))"
    }

    /// Why the mean is over more than was taken: what the decisions of the best way weigh beyond those of this one is not judged.
    /// Empty where they weigh no more.
    public static func missed(_ session: PlaySession) -> String {
        let missed = session.missed
        guard missed.weight > 0 else { return "" }
        if let count = missed.decisions {
            return "The way ended early: the best one has \(counted(count, "decision")) more, "
                + "\(count == 1 ? "which counts" : "which count") 0."
        }
        return "The decisions of the best way weigh \(Value.plain(missed.weight)) more than those of this one, "
            + "which counts 0."
    }

    /// What is said of a text, with the points of each check: `+7`, `0 of 7`, `−15`. They add up to their sum. What is
    /// forbidden and absent is no merit.
    static func told(_ result: TaskResult) -> [(finding: TaskResult.Finding, points: String)] {
        let whole = result.findings.map { $0.points ?? 0 }.roundedTogether()
        return zip(result.findings, whole).filter { !$0.0.isMet || $0.0.isSuspected || $0.0.worth != 0 }
            .map { finding, whole in
                guard let points = finding.points, let worth = finding.worth else { return (finding, "") }
                if points == 0, worth > 0 { return (finding, "0 of \(PlayWords.whole(worth))") }
                return (finding, points < 0 ? "−\(-whole)" : "+\(whole)")
            }
    }

    /// What stands below the points of a text, since they say nothing of it.
    static func byHand(_ result: TaskResult) -> String? {
        result.byHand.isEmpty
            ? nil : "The points are for form. To check by hand: \(result.byHand.joined(separator: "; "))"
    }

    /// Before a check of a text: there, suspected not to be, or not.
    static func mark(_ finding: TaskResult.Finding) -> String {
        if finding.isSuspected { return "~" }
        guard finding.isMet, let points = finding.points, let worth = finding.worth, points > 0 else {
            return finding.isMet ? "✓" : "✗"
        }
        return points < worth ? "~" : "✓"
    }

    /// Points of a check, whole as all points that are said; JSON has them to the last digit.
    static func whole(_ points: Double) -> String { Value.plain(points.rounded()) }

    /// `70 in 100`.
    public static func odds(_ share: Double) -> String { odds(of: [share])[0] }

    /// Of all that can come up: they add up to 100.
    private static func odds(of shares: [Double]) -> [String] {
        zip(shares, shares.map { $0 * 100 }.roundedTogether()).map { share, percent in
            share > 0 && percent < 1 ? "less than 1 in 100" : "\(percent) in 100"
        }
    }

    /// Whether a share is left to chance: sums of shares fall short of all by a hair.
    static func isLuck(_ share: Double) -> Bool { share < 1 - 1e-9 }

    /// What a meter can come to, the worst first; what is the same is said once.
    private static func values(_ outcomes: [Debrief.Outcome], of meter: Meter) -> [(value: Double, odds: String)] {
        var found: [(value: Double, share: Double)] = []
        for outcome in outcomes {
            guard let value = outcome.readings.first(where: { $0.meter.id == meter.id })?.value else { continue }
            if let index = found.firstIndex(where: { $0.value == value }) {
                found[index].share += outcome.share
            } else {
                found.append((value, outcome.share))
            }
        }
        found.sort { meter.isLowGood ? $0.value > $1.value : $0.value < $1.value }
        return zip(found, odds(of: found.map(\.share))).map { ($0.value, $1) }
    }

    /// `4, or 8 with luck (40 in 100)`: only what is better is luck.
    static func outcomes(_ outcomes: [Debrief.Outcome], of meter: Meter) -> String {
        let found = values(outcomes, of: meter)
        guard found.count > 1 else { return found.first.map { amount($0.value, meter) } ?? "" }
        let words = found.enumerated().map { index, one in
            let own = amount(one.value, meter)
            if index == found.count - 1 { return "\(own) with luck (\(one.odds))" }
            return found.count == 2 ? own : "\(own) (\(one.odds))"
        }
        return words.joined(separator: ", or ")
    }

    /// ` (with luck, 30 in 100; else 0)` behind what came of a choice that could have come otherwise.
    static func luck(_ change: Consequence.Change, _ own: [Debrief.Outcome]) -> String {
        let found = values(own, of: change.meter)
        guard found.count > 1, let index = found.firstIndex(where: { $0.value == change.after }) else { return "" }
        let share = found[index].odds
        let others = { (part: ArraySlice<(value: Double, odds: String)>) in
            part.map { amount($0.value, change.meter) }.listed("or")
        }
        if index == 0 { return " (\(share); with luck \(others(found[1...])))" }
        return " (with luck, \(share); else \(others(found[..<index])))"
    }

    /// `7 of 10`, `30%`: a reading, to the unit.
    public static func reading(_ value: Double, _ meter: Meter) -> String {
        let shown = amount(value, meter)
        guard meter.unit != .percent else { return shown }
        let upper = amount(meter.upper, meter)
        return meter.lower == 0 ? "\(shown) of \(upper)" : "\(shown) (from \(amount(meter.lower, meter)) to \(upper))"
    }

    /// `up from 4`; `a little up` where the units are the same.
    public static func change(from before: Double, to after: Double, _ meter: Meter) -> String {
        let way = after > before ? "up" : "down"
        let old = amount(before, meter)
        return old == amount(after, meter) ? "a little \(way)" : "\(way) from \(old)"
    }

    static func amount(_ value: Double, _ meter: Meter) -> String {
        if case .money(let currency) = meter.unit { return money(value, currency) }
        return meter.words(value.rounded())
    }

    /// `$29k`, `$2.6k`, `$1.25m`: as authors write it, to the cent.
    public static func money(_ amount: Double, _ currency: String) -> String {
        Value.money(amount, currency: currency).description
    }

    /// `4 hours`, `1 day and 6 hours`: two units at most, none with a fraction.
    public static func duration(_ seconds: Int) -> String {
        let minutes = max(seconds > 0 ? 1 : 0, (seconds + 30) / 60)
        let parts =
            minutes < 1440
            ? [(minutes / 60, "hour"), (minutes % 60, "minute")]
            : [(minutes / 1440, "day"), (minutes % 1440 / 60, "hour")]
        let said = parts.filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
        return said.isEmpty ? "no time" : said.listed()
    }
}
