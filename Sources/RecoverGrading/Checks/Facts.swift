import RecoverBase
import RecoverModel
import RecoverText

/// What a case holds of sums, percentages, numbers and names, to tell what a reply adds (A26, C25).
struct CaseFacts: Sendable {
    /// In hundredths, by currency; "" where none is written.
    private var sums: [String: Set<Int>] = [:]
    private var percentages: Set<Double> = []
    private var months: Set<Double> = []
    /// How many people, seats, users there are.
    private var heads: Set<Double> = []
    /// Counts by what they count: tickets with tickets.
    private var byUnit: [String: [Double]] = [:]
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
                case .number where figure.isTime: break
                case .number:
                    counts.append(figure.value)
                    if CaseFacts.headUnits.contains(figure.unit) { heads.insert(figure.value) }
                    if !figure.unit.isEmpty { byUnit[Stem.of(figure.unit), default: []].append(figure.value) }
                }
            }
            derive(from: counts)
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
        var word = bytes.text(range).lowercased()
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

    /// Other sums may be reckoned from those that the case holds, in more ways than are known here.
    var holdsSums: Bool { !sums.isEmpty }

    func holds(_ figure: Figures.Figure) -> Bool {
        switch figure.kind {
        case .number: return true
        case .percent:
            return percentages.contains { abs($0 - figure.value) <= (figure.isRough ? 3 : 0.5) }
        case .sum(let currency):
            let wanted = figure.value * 100
            let known = (sums[currency] ?? []).union(currency.isEmpty ? [] : sums[""] ?? [])
            return known.contains { abs(Double($0) - wanted) <= max(50, wanted * (figure.isRough ? 0.06 : 0.006)) }
        }
    }

    // MARK: Names

    func isPerson(_ name: String) -> Bool { people.contains(name) }

    func knows(_ name: String) -> Bool { names.contains(name) }

    func knows(_ first: String, _ second: String) -> Bool { pairs.contains("\(first) \(second)") }
}

/// Figures as they are written: sums of money, percentages, plain numbers.
enum Figures {
    enum Kind: Hashable {
        case sum(currency: String)
        case percent
        case number
    }

    struct Figure: Hashable {
        var kind: Kind
        var value: Double
        var range: Range<Int>
        /// The word behind it.
        var unit = ""
        /// "about", "nearly" stands before it.
        var isRough = false
        /// A length of time, a day or a month.
        var isTime = false
    }

    private static let rough: Set<String> = [
        "about", "around", "roughly", "nearly", "almost", "some", "over", "under", "approximately", "circa",
    ]
    private static let times: Set<String> = [
        "day", "days", "hour", "hours", "week", "weeks", "year", "years", "minutes", "minute", "month", "months",
    ]

    static func all(_ bytes: [UInt8], in range: Range<Int>) -> [Figure] {
        var words: [(text: String, range: Range<Int>)] = []
        var scanner = WordScanner(bytes, in: range)
        while let token = scanner.next() {
            if !token.isAddress { words.append((bytes.text(token.range).lowercased(), token.range)) }
        }
        var figures: [Figure] = []
        var index = 0
        while index < words.count {
            defer { index += 1 }
            let (word, place) = words[index]
            func next(_ offset: Int) -> String { index + offset < words.count ? words[index + offset].text : "" }
            var text = Substring(word)
            var currency: String?
            for (sign, name) in signs where text.hasPrefix(sign) {
                currency = name
                text = text.dropFirst(sign.count)
                break
            }
            if currency == nil, index > 0, let before = codes[words[index - 1].text],
                codesBefore.contains(words[index - 1].text)
            {
                currency = before
            }
            var isPercent = false
            if text.hasSuffix("%") {
                isPercent = true
                text = text.dropLast()
            }
            var used = 0
            // "84€", and "84 000 €": the sign or the rest of the digits stands behind.
            for (sign, name) in signs where currency == nil && text.hasSuffix(sign) {
                currency = name
                text = text.dropLast(sign.count)
            }
            var value = number(text) ?? spelled[String(text)] ?? compound(text) ?? -1
            guard value >= 0 else { continue }
            if text.allSatisfy(\.isNumber), text.count <= 3, isThousands(next(1)), bytes[place.upperBound] == 0x20 {
                value = value * 1000 + (number(next(1)[...]) ?? 0)
                used = 1
            }
            if text.contains("-"), value == 0 { continue }
            let isSpelled = number(text) == nil
            // "half a million", "84 thousand"
            if used == 0, next(1) == "a" || next(1) == "an", let scale = scales[next(2)] {
                value *= scale
                used = 2
            } else if used == 0, let scale = scales[next(1)] {
                value *= scale
                used = 1
                // "four thousand two hundred", "four thousand and fifty".
                let skip = next(2) == "and" ? 1 : 0
                if scale >= 1000, let more = spelled[next(2 + skip)] ?? compound(next(2 + skip)[...]) {
                    let isHundreds = next(3 + skip) == "hundred"
                    value += isHundreds ? more * 100 : more
                    used += skip + (isHundreds ? 2 : 1)
                }
            }
            if !isPercent, ["percent", "%", "pct"].contains(next(used + 1)) {
                isPercent = true
                used += 1
            }
            if !isPercent, next(used + 1) == "per", next(used + 2) == "cent" {
                isPercent = true
                used += 2
            }
            // "18 %": the sign stands alone.
            let end = words[min(index + used, words.count - 1)].range.upperBound
            if !isPercent, used == 0 {
                var after = end
                while after < range.upperBound, bytes[after] == 0x20 { after += 1 }
                if after < range.upperBound, bytes[after] == 0x25 { isPercent = true }
            }
            if currency == nil, let behind = codes[next(used + 1)] {
                currency = behind
                used += 1
            }
            let isRough = index > 0 && rough.contains(words[index - 1].text)
            let whole = place.lowerBound..<words[min(index + used, words.count - 1)].range.upperBound
            if isPercent {
                figures.append(Figure(kind: .percent, value: value, range: whole, isRough: isRough))
            } else if let currency {
                figures.append(
                    Figure(kind: .sum(currency: currency), value: value, range: whole, isRough: isRough))
            } else {
                let unit = next(used + 1)
                figures.append(
                    Figure(
                        kind: .number, value: value, range: whole, unit: unit, isRough: isRough,
                        isTime: times.contains(unit) || index > 0 && times.contains(words[index - 1].text)))
                if isSpelled { continue }
            }
            index += used
        }
        return figures
    }

    /// `000` behind `84`.
    private static func isThousands(_ text: String) -> Bool { text.count == 3 && text.allSatisfy(\.isNumber) }

    /// "eighty-four".
    private static func compound(_ text: Substring) -> Double? {
        let parts = text.split(separator: "-")
        guard parts.count == 2, let tens = spelled[String(parts[0])], tens >= 20,
            let ones = spelled[String(parts[1])], ones < 10
        else { return nil }
        return tens + ones
    }

    /// `4,000`, `84k`, `1.2m`, `0.5`.
    private static func number(_ text: Substring) -> Double? {
        guard let first = text.utf8.first, Bytes.isDigit(first) else { return nil }
        var digits = text.filter { $0 != "_" }
        var scale = 1.0
        for (suffix, factor) in [("k", 1e3), ("m", 1e6), ("mio", 1e6), ("bn", 1e9)] where digits.hasSuffix(suffix) {
            scale = factor
            digits = String(digits.dropLast(suffix.count))
            break
        }
        let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
        if groups.count > 1 {
            guard groups.dropFirst().allSatisfy({ group in group.prefix(while: { $0 != "." }).count == 3 }) else {
                return nil
            }
            digits = groups.joined()
        }
        return Double(digits).map { $0 * scale }
    }

    private static let signs: [(String, String)] = [
        ("us$", "$"), ("$", "$"), ("€", "€"), ("£", "£"), ("¥", "¥"), ("₹", "₹"),
    ]

    private static let codes = [
        "dollars": "$", "dollar": "$", "usd": "$", "bucks": "$", "euros": "€", "euro": "€", "eur": "€", "pounds": "£",
        "gbp": "£", "yen": "¥",
    ]

    private static let codesBefore: Set<String> = ["usd", "eur", "gbp"]

    private static let scales: [String: Double] = [
        "thousand": 1e3, "million": 1e6, "billion": 1e9, "k": 1e3, "hundred": 100,
    ]

    private static let spelled: [String: Double] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "half": 0.5,
    ]
}

extension Examination {
    /// Sums, percentages and names of persons that the case does not hold. A labelled blank stands for what it names.
    mutating func facts() {
        let facts = criteria.facts
        guard !facts.isEmpty else { return }
        let blanks = Blanks.all(in: text.bytes).map(\.range)
        var findings: [Finding] = []
        func isBlank(_ range: Range<Int>) -> Bool { blanks.contains { $0.overlaps(range) } }
        for sentence in text.sentences.all where !sentence.isQuoted {
            for figure in Figures.all(text.bytes, in: sentence.range)
            where !isBlank(figure.range) && !facts.holds(figure) {
                let what = if case .percent = figure.kind { "percentage" } else { "sum" }
                findings.append(
                    Finding(
                        message: "\(quoted(figure.range)) is a \(what) that the case does not hold",
                        range: figure.range,
                        shown: sentence.range, help: "Take it out, or write `[CONTEXT NEEDED: …]` in its place.",
                        status: what == "sum" && facts.holdsSums ? .warn : .fail))
            }
        }
        for name in Persons.all(text, facts) where !isBlank(name) {
            findings.append(
                Finding(
                    message: "\(quoted(name)) is a name that the case does not hold", range: name,
                    shown: text.sentence(at: name.lowerBound)?.range,
                    help: "Name somebody of the case, or write `[CONTEXT NEEDED: name]`."))
        }
        if !isForTheTeam { findings += newDays() + newCauses() }
        report(
            .facts, source: criteria.origin("feedback") ?? criteria.origin("customer"), found: findings,
            passed: "no figure or name is invented", measured: .count(findings.count), expected: .count(0))
    }
}
