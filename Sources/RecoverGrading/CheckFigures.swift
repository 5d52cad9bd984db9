/// How often a check is right, counted on sentences that others wrote and labelled.
public struct CheckFigures: Sendable, Hashable {
    /// A share with its Wilson interval (E. B. Wilson, JASA 22, 1927), 95 %.
    public struct Rate: Sendable, Hashable {
        public let value: Double
        public let lower: Double
        public let upper: Double

        init(_ hits: Int, of total: Int) {
            guard total > 0 else {
                (value, lower, upper) = (0, 0, 1)
                return
            }
            let (z, n) = (1.96, Double(total))
            let share = Double(hits) / n
            let middle = share + z * z / (2 * n)
            let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
            let scale = 1 + z * z / n
            (value, lower, upper) = (share, (middle - half) / scale, (middle + half) / scale)
        }

        /// `0.97 (0.89–0.99)`.
        public var text: String { "\(Rate.shown(value)) (\(Rate.shown(lower))–\(Rate.shown(upper)))" }

        private static func shown(_ value: Double) -> String {
            let hundredths = Int(saturating: (value * 100).rounded())
            return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        }
    }

    public let family: String
    /// Rightly and wrongly failed.
    public private(set) var right = 0
    public private(set) var wrong = 0
    /// Found, failed or warned of; and overlooked.
    public private(set) var found = 0
    public private(set) var missed = 0
    /// Rightly left alone.
    public private(set) var clear = 0

    init(family: String, right: Int = 0, wrong: Int = 0, found: Int = 0, missed: Int = 0, clear: Int = 0) {
        self.family = family
        self.right = right
        self.wrong = wrong
        self.found = found
        self.missed = missed
        self.clear = clear
    }

    mutating func count(label: Bool, fails: Bool, isFound: Bool) {
        switch label {
        case true:
            if fails { right += 1 }
            if isFound { found += 1 } else { missed += 1 }
        case false: if fails { wrong += 1 } else { clear += 1 }
        }
    }

    /// Of what fails a reply, the share that rightly does.
    public var precision: Rate { Rate(right, of: right + wrong) }

    /// Of what ought to be found, the share that is.
    public var recall: Rate { Rate(found, of: found + missed) }

    public var sentences: Int { found + missed + wrong + clear }

    var line: String { "\(family): precision \(precision.text), recall \(recall.text), \(sentences) sentences" }

    /// What `explain` tells of it.
    public var story: String {
        if family == "options" {
            return
                "On \(sentences) sentences that others wrote and labelled, it was right in \(right) of \(right + wrong) that it took for offered times, \(precision.text), and found \(found) of \(found + missed), \(recall.text) (Wilson, 95 %). \(CheckFigures.notBlind)"
        }
        return
            "On \(sentences) sentences that others wrote and labelled, its failures were right in \(right) of \(right + wrong), a share of \(precision.text), and it failed or warned of \(found) of the \(found + missed) that there were, \(recall.text) (Wilson, 95 %). \(CheckFigures.notBlind)"
    }

    private static let notBlind =
        "The sentences were not read while it was written, but they were scored about sixty times and decided what fails and what only warns, so expect less of new ones."

    /// The figures of a check, where there are any.
    public static func of(_ check: String) -> CheckFigures? {
        let family: String? =
            switch check {
            case "email.commitments", "call.commitments": "commitments"
            case "email.blame": "blame"
            case "email.minimising": "minimising"
            case "email.hollow-phrases": "hollow-phrases"
            case "email.review-ask": "reviews"
            case "contract.facts": "facts"
            case "email.apology": "apology"
            case "email.options", "call.options": "options"
            case "call.open-questions", "call.tied-to-complaint": "questions"
            default: nil
            }
        return family.flatMap { family in all.first { $0.family == family } }
    }

    /// The table as a file of Swift, which the test of the unseen half records.
    static func source(_ figures: [CheckFigures]) -> String {
        let rows = figures.map { row in
            "        CheckFigures(\n            family: \"\(row.family)\", right: \(row.right), wrong: \(row.wrong), found: \(row.found), missed: \(row.missed),\n            clear: \(row.clear)),\n"
        }
        return
            "// Recorded by `CorpusTests` with RECOVER_RECORD=1.\nextension CheckFigures {\n    /// Counted on the unseen half of the corpus.\n    public static let all = [\n"
            + rows.joined() + "    ]\n}\n"
    }
}
