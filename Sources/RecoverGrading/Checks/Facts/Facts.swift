import RecoverBase
import RecoverModel
import RecoverText

/// What a case holds of sums, percentages, numbers and names, to tell what a reply adds (A26, C25).
struct CaseFacts: Sendable {
    /// In hundredths, by currency; "" where none is written.
    private var sums: [String: Set<Int>] = [:]
    /// Those of the case, beside what the account is worth: from that nothing is reckoned for the customer.
    private var currencies: Set<String> = []
    private var percentages: Set<Double> = []
    private var months: Set<Double> = []
    /// How many people, seats, users there are.
    private var heads: Set<Double> = []
    /// Counts by what they count: tickets with tickets.
    private var byUnit: [String: [Double]] = [:]
    /// Lengths of time by their unit.
    private var lengths: [String: Set<Double>] = [:]
    /// Words that begin with a capital letter, lower case.
    private var names: Set<String> = []
    /// Neighbours among them: "ada brandt".
    private var pairs: Set<String> = []
    /// Those that may be a person's: not "Operations Director".
    private var people: Set<String> = []
    private(set) var isEmpty = true
    /// Nobody of the case is named as the one who writes: whoever signs fills that blank.
    let hasOpenSender: Bool

    init(_ model: RecoveryModel) {
        hasOpenSender = model.sender?.person.known == nil
        guard model.customer != nil || model.feedback != nil else { return }
        isEmpty = false
        for text in CaseFacts.texts(of: model) { add(text) }
        let worth = model.customer?[.arr].map { [$0.words, $0.value.description] } ?? []
        for text in CaseFacts.texts(of: model) where !worth.contains(text) {
            let bytes = Array(text.utf8)
            for figure in Figures.all(bytes, in: 0..<bytes.count) {
                if case .sum(let currency) = figure.kind { currencies.insert(currency) }
            }
        }
        for owner in model.owners { add([owner.id, owner.title].compactMap { $0 }.joined(separator: ", ")) }
        derive()
    }

    /// Everything that the case itself says; the playbooks' words are nobody's facts.
    static func texts(of model: RecoveryModel) -> [String] {
        var texts = [model.title]
        let tree = model.tree
        func visit(_ id: ModelTree.NodeID) {
            let node = tree[id]
            let isOurs = node.settings.contains { setting in
                !tree.provenance.origin(of: setting).file.hasPrefix("playbook:")
            }
            if isOurs {
                for argument in node.arguments { texts.append(contentsOf: CaseFacts.words(argument.value)) }
            }
            for child in tree.children(of: id) { visit(child) }
        }
        for id in tree.children(of: ModelTree.root) { visit(id) }
        return texts
    }

    private static func words(_ value: Value) -> [String] {
        if let list = value.list { return list.flatMap(words) }
        return [value.string ?? value.description]
    }

    private mutating func add(_ text: String) {
        let bytes = Array(text.utf8)
        for sentence in Sentences(utf8: bytes).all {
            var counts: [Double] = []
            for figure in Figures.all(bytes, in: sentence.range) {
                switch figure.kind {
                case .sum(let currency):
                    sums[currency, default: []].insert(Int(saturating: (figure.value * 100).rounded()))
                case .percent: percentages.insert(figure.value)
                case .number where figure.unit.hasPrefix("month"): months.insert(figure.value)
                case .number where figure.isTime:
                    if Figures.isLength(figure.unit) { lengths[Stem.of(figure.unit), default: []].insert(figure.value) }
                case .number:
                    counts.append(figure.value)
                    if CaseFacts.headUnits.contains(figure.unit) { heads.insert(figure.value) }
                    if !figure.unit.isEmpty { byUnit[Stem.of(figure.unit), default: []].append(figure.value) }
                }
            }
            derive(from: counts)
            addJoined(bytes, sentence.range)
        }
        var last: (word: String, end: Int)?
        var scanner = WordScanner(bytes, in: 0..<bytes.count)
        while let token = scanner.next() {
            guard !token.isAddress, Bytes.startsUpper(bytes, at: token.range.lowerBound) else {
                last = nil
                continue
            }
            let word = CaseFacts.name(bytes, token.range)
            names.insert(word)
            if let last, token.range.lowerBound == last.end + 1, bytes[last.end] == 0x20 {
                pairs.insert("\(last.word) \(word)")
                if Persons.mayName(last.word), Persons.mayName(word) { people.formUnion([last.word, word]) }
            }
            last = (word, token.range.upperBound)
        }
    }

    /// "a 12-month contract".
    private mutating func addJoined(_ bytes: [UInt8], _ sentence: Range<Int>) {
        var scanner = WordScanner(bytes, in: sentence)
        while let token = scanner.next() {
            guard Bytes.isDigit(bytes[token.range.lowerBound]), bytes[token.range].contains(0x2D) else { continue }
            let parts = bytes.text(token.range).lowercased().split(separator: "-")
            guard parts.count == 2, let value = Double(parts[0]), Figures.isLength(String(parts[1])) else { continue }
            if parts[1].hasPrefix("month") { months.insert(value) }
            lengths[Stem.of(String(parts[1])), default: []].insert(value)
        }
    }

    /// "6 tickets, 2 still open" is a third; what stands in one sentence belongs together.
    private mutating func derive(from counts: [Double]) {
        for (index, one) in counts.prefix(12).enumerated() where one > 0 {
            for other in counts.prefix(12).dropFirst(index + 1) where other > 0 && other != one {
                let (small, large) = (min(one, other), max(one, other))
                percentages.formUnion([
                    small / large * 100, (large - small) / large * 100, (large - small) / small * 100,
                ])
            }
        }
    }

    /// Lower case, without a possessive.
    static func name(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        var word = bytes.lowercasedText(range)
        for ending in ["'s", "’s"] where word.hasSuffix(ending) { word = String(word.dropLast(2)) }
        return word
    }

    // MARK: Arithmetic

    private static let headUnits: Set<String> = [
        "employees", "people", "users", "seats", "staff", "licences", "licenses", "members", "orders", "tickets",
        "agents",
    ]

    private mutating func derive() {
        for counts in byUnit.values where counts.count > 1 { derive(from: counts) }
        for (currency, values) in sums {
            derive(from: values.map { Double($0) })
            var all = values
            for value in values {
                for part in [2, 4, 12, 52, 365] {
                    all.insert(Int(saturating: (Double(value) / Double(part)).rounded()))
                }
                for times in [12, 2, 3] where value < 1 << 50 { all.insert(value * times) }
                for count in months where count < 1000 {
                    all.insert(Int(saturating: (Double(value) / 12 * count).rounded()))
                }
                for count in heads where count > 0 {
                    all.insert(Int(saturating: (Double(value) / count).rounded()))
                    all.insert(Int(saturating: (Double(value) / 12 / count).rounded()))
                }
                for percentage in percentages where percentage < 1000 {
                    all.insert(Int(saturating: (Double(value) * percentage / 100).rounded()))
                    all.insert(Int(saturating: (Double(value) * (100 - percentage) / 100).rounded()))
                }
                for other in values where values.count < 40 && other != value {
                    all.insert(value.addingSaturating(other))
                    all.insert(abs(value - other))
                }
            }
            sums[currency] = all
        }
        percentages.formUnion(percentages.map { 100 - $0 })
        percentages.formUnion([0, 100])
    }

    /// The case has lengths of time.
    var hasLengths: Bool { !lengths.isEmpty || !months.isEmpty }

    /// The case has lengths of time in the same unit, and none so long.
    func contradicts(_ figure: Figures.Figure) -> Bool {
        guard case .number = figure.kind, !figure.unit.isEmpty, !figure.isRough, figure.value > 1 else { return false }
        let unit = Stem.of(figure.unit)
        var known = lengths[unit] ?? []
        // "four years" where the case has 11 months.
        if unit == "year" { known.formUnion(months.flatMap { [($0 / 12).rounded(.down), ($0 / 12).rounded(.up)] }) }
        if unit == "month" { known.formUnion(months) }
        guard !known.isEmpty, known.count < 40, !known.contains(figure.value) else { return false }
        return !known.contains { one in
            known.contains { other in other != one && [one + other, abs(one - other)].contains(figure.value) }
        }
    }

    /// Other sums in that currency may be reckoned from those that the case holds, in more ways than are known here.
    func holdsSums(like figure: Figures.Figure) -> Bool {
        guard case .sum(let currency) = figure.kind else { return false }
        return currencies.contains(currency) || currencies.contains("") || currency.isEmpty && !currencies.isEmpty
    }

    func holds(_ figure: Figures.Figure) -> Bool {
        switch figure.kind {
        case .number: return true
        case .percent:
            // "99.9%" is more exact than "100%" and no rounding of it, and "about 3 %" none of nothing.
            let isWhole = figure.value.rounded() == figure.value
            let near = figure.isRough ? min(3, max(0.5, figure.value / 10)) : isWhole ? 0.5 : 0.05
            return percentages.contains { abs($0 - figure.value) <= near }
        case .sum(let currency):
            let wanted = figure.value * 100
            let known = (sums[currency] ?? []).union(currency.isEmpty ? [] : sums[""] ?? [])
            let near =
                figure.isRough ? max(50, wanted * 0.06) : min(CaseFacts.half(ofLastDigitOf: wanted), wanted * 0.006)
            return known.contains { abs(Double($0) - wanted) <= near }
        }
    }

    /// What a figure leaves out by rounding: 50 of 400, half of 314.
    private static func half(ofLastDigitOf value: Double) -> Double {
        var (digits, unit) = (Int(saturating: value.rounded()), 1.0)
        while digits > 0, digits.isMultiple(of: 10) { (digits, unit) = (digits / 10, unit * 10) }
        return unit / 2
    }

    // MARK: Names

    func isPerson(_ name: String) -> Bool { people.contains(name) }

    func knows(_ name: String) -> Bool { names.contains(name) }

    /// "Sam" for Samuel; "Dan" is another than Dana.
    func isShort(_ name: String) -> Bool {
        name.utf8.count >= 3 && people.contains { $0.hasPrefix(name) && $0.utf8.count >= name.utf8.count + 2 }
    }

    func knows(_ first: String, _ second: String) -> Bool { pairs.contains("\(first) \(second)") }
}

/// A sentence in which figures stand.
struct FiguredSentence {
    var sentence: Sentence
    var figures: [Figures.Figure]

    var isBody: Bool { sentence.isBody && !sentence.isQuoted }
}

extension Examination {
    /// Sums, percentages and names of persons that the case does not hold. A labelled blank stands for what it names.
    mutating func facts() {
        let facts = criteria.facts
        guard !facts.isEmpty else { return }
        let blanks = text.blanks.map(\.range)
        var findings: [Finding] = []
        func isBlank(_ range: Range<Int>) -> Bool { blanks.contains { $0.overlaps(range) } }
        // Most sentences have none: they are looked at once for all that asks for them.
        let figured = text.sentences.all.enumerated().compactMap { index, sentence -> FiguredSentence? in
            guard !sentence.isQuoted else { return nil }
            let figures = Figures.all(text.bytes, in: sentence.range, text.words[index])
            return figures.isEmpty ? nil : FiguredSentence(sentence: sentence, figures: figures)
        }
        for (sentence, figures) in figured.map({ ($0.sentence, $0.figures) }) {
            for figure in figures where !isBlank(figure.range) && !facts.holds(figure) {
                // A part in words may be one of many things that nobody counted.
                let mayBeRight = figure.isPart || facts.holdsSums(like: figure)
                let what = if case .percent = figure.kind { "percentage" } else { "sum" }
                findings.append(
                    Finding(
                        message: "\(quoted(figure.range)) is a \(what) that the case does not hold",
                        range: figure.range,
                        shown: sentence.range, help: "Take it out, or write `[CONTEXT NEEDED: …]` in its place.",
                        status: mayBeRight ? .warn : .fail))
            }
        }
        for name in Persons.all(text, facts) where !isBlank(name) {
            findings.append(
                Finding(
                    message: "\(quoted(name)) is a name that the case does not hold", range: name,
                    shown: text.sentence(at: name.lowerBound)?.range,
                    help: "Name somebody of the case, or write `[CONTEXT NEEDED: name]`."))
        }
        if !isForTheTeam { findings += newDays() + newCauses() + newLengths(figured) + newCounts(figured) }
        report(
            .facts, source: criteria.origin(.feedback) ?? criteria.origin(.customer), found: findings,
            passed: "no figure or name is invented", measured: .count(findings.count), expected: .count(0))
    }
}
