import RecoverBase
import RecoverModel
import RecoverText

/// How many of something a text says there are: "six open tickets", "40 other practices".
struct Count: Hashable {
    var value: Double
    /// From the number to what is counted.
    var range: Range<Int>
    /// The stem of what is counted.
    var noun: String
    /// "other", "more" stands before it.
    var isOfOthers = false

    /// The counts of a sentence. A number behind its noun ("day 2", "ticket 4711"), a part ("four of your six tickets"), a
    /// choice ("the last ten exports") and a length of time are none.
    /// - Parameter figures: those of the sentence, where they are known.
    static func all(_ bytes: [UInt8], in sentence: Range<Int>, figures: [Figures.Figure]? = nil) -> [Count] {
        let figures = (figures ?? Figures.all(bytes, in: sentence)).filter { figure in
            guard case .number = figure.kind, !figure.isTime, figure.value >= 2 else { return false }
            return figure.value.rounded() == figure.value
        }
        guard !figures.isEmpty else { return [] }
        var words: [Range<Int>] = []
        var scanner = WordScanner(bytes, in: sentence)
        while let token = scanner.next() { words.append(token.range) }
        return figures.compactMap { figure in
            guard let first = words.firstIndex(where: { $0.lowerBound >= figure.range.upperBound }) else { return nil }
            let before = words.last { $0.upperBound <= figure.range.lowerBound }
            if let before, choices.contains(bytes, before) { return nil }
            var count = Count(value: figure.value, range: figure.range, noun: "")
            for word in words[first...].prefix(3) {
                let gap = bytes[count.range.upperBound..<word.lowerBound]
                guard gap.allSatisfy(Bytes.isSpace), !breaks.contains(bytes, word) else { return nil }
                count.range = count.range.lowerBound..<word.upperBound
                if others.contains(bytes, word) {
                    count.isOfOthers = true
                } else if isPlural(bytes, word) {
                    count.noun = stem(bytes, word)
                    return count
                }
            }
            return nil
        }
    }

    static func stem(_ bytes: [UInt8], _ word: Range<Int>) -> String { Stem.of(bytes.text(word).lowercased()) }

    private static func isPlural(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        if people.contains(bytes, word) { return true }
        guard word.count > 3, bytes[word.upperBound - 1] | 0x20 == 0x73 else { return false }
        return ![0x73, 0x75, 0x69, 0x27].contains(bytes[word.upperBound - 2] | 0x20)
    }

    private static let people = ShortWordTable([(1, "people staff men women children")])
    private static let others = ShortWordTable([(1, "other more further additional")])
    /// Before a number they say which ones are meant, or that the number is a name.
    private static let choices = ShortWordTable([
        (1, "last first next past top these those another every day step section version ticket order number no page"),
        (1, "room gate line milestone option part chapter floor phase case invoice week than"),
    ])
    /// Behind a number, what is counted does not follow.
    private static let breaks = ShortWordTable([
        (1, "of or and to in at on by for from with is are was were has have had will can that which who as if than"),
        (1, "times minutes minute utc gmt am pm because this does was has its"),
    ])
}

/// How many a case says there are, to tell which counts a reply changes or adds.
struct CaseCounts: Sendable {
    /// By the stem of what is counted.
    private var known: [String: Set<Double>] = [:]
    /// Every number of the case, whatever it counts.
    private var all: Set<Double> = []

    init(_ model: RecoveryModel) {
        for text in CaseFacts.texts(of: model) { add(text, about: nil) }
        for signal in model.customer?.signals ?? [] { add(signal.text, about: signal.id) }
        if let count = model.feedback?.issues.count { all.insert(Double(count)) }
    }

    /// - Parameter noun: what the numbers count, where their words do not say it.
    private mutating func add(_ text: String, about noun: String?) {
        let bytes = Array(text.utf8)
        all.formUnion(Figures.all(bytes, in: 0..<bytes.count).map(\.value))
        for sentence in Sentences(utf8: bytes).all {
            let figures = Figures.all(bytes, in: sentence.range)
            let numbers = figures.filter { $0.kind == .number && !$0.isTime }.map(\.value)
            var nouns = Set(Count.all(bytes, in: sentence.range).map(\.noun))
            if let noun, !numbers.isEmpty { nouns.insert(Stem.of(noun.lowercased())) }
            for noun in nouns { known[noun, default: []].formUnion(numbers) }
        }
    }

    /// Whether a reply that says so tells something else than the case, which counts the same.
    func contradicts(_ count: Count) -> Bool {
        guard !count.isOfOthers, let own = known[count.noun], own.count < 40 else { return false }
        // "6 tickets, 2 still open" are 4 that are closed.
        return !own.contains(count.value)
            && !own.contains { one in
                own.contains { $0 != one && [one + $0, abs(one - $0)].contains(count.value) }
            }
    }

    /// Whether a count looks like one that somebody has looked up, and the case holds no such number.
    func isNew(_ count: Count) -> Bool {
        guard known[count.noun] == nil || count.isOfOthers, !all.contains(count.value) else { return false }
        if count.isOfOthers { return CaseCounts.companies.contains(count.noun) }
        return count.value >= 10 || count.value >= 3 && CaseCounts.recorded.contains(count.noun)
    }

    private static func stems(_ words: String) -> Set<String> {
        Set(words.split(separator: " ").map { Stem.of(String($0)) })
    }

    private static let companies = stems(
        "customers clients companies accounts teams users shops firms people practices sites businesses offices guests")
    private static let recorded = stems(
        "tickets complaints incidents outages customers clients companies accounts errors failures crashes logins")
}

extension Examination {
    /// "Seven tickets" where the case has six; "212 log entries" that no fact holds. More is known than a case says, so they
    /// warn.
    func newCounts(_ figured: [FiguredSentence]) -> [Finding] {
        figured.filter(\.isBody).flatMap { figured -> [Finding] in
            let sentence = figured.sentence
            let counts = Count.all(text.bytes, in: sentence.range, figures: figured.figures)
            guard !counts.isEmpty, !text.bytes[sentence.range].contains(0x3F) else { return [] }
            let isAhead = isAhead(sentence.range)
            return counts.compactMap { count in
                let isContradicted = criteria.counts.contradicts(count)
                guard isContradicted || !isAhead && criteria.counts.isNew(count) else { return nil }
                return Finding(
                    message: isContradicted
                        ? "\(quoted(count.range)): the case counts others"
                        : "\(quoted(count.range)) is a count that the case does not hold",
                    range: count.range, shown: sentence.range, help: "Take the figure from the case, or leave it out.",
                    status: .warn)
            }
        }
    }

    /// It tells of what will be, not of what was.
    func isAhead(_ sentence: Range<Int>) -> Bool {
        ByteSearch.holds(
            text.bytes, sentence,
            ["will ", "'ll ", "within", "next ", " by ", "until", "can ", "could ", "may "])
    }
}
