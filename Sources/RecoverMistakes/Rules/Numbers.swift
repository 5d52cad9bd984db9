import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// Numbers, ranges and limits as they are written elsewhere.
extension Rules {
    static let numbers: [Rule] = [
        Rule(
            .thousandsComma, "employees 4,000", "employees 4000", in: .customer, on: [.arguments, .condition, .number]
        ) {
            suspect in
            guard let comma = suspect.mark(.comma, between: .number) ?? suspect.apostrophe else { return [] }
            var last = comma + 1
            guard suspect.text(last).prefix(while: { $0 != "." }).count == 3 else { return [] }
            while suspect.kind(last + 1) == .comma, suspect.isAttached(last + 1), suspect.kind(last + 2) == .number,
                suspect.isAttached(last + 2)
            {
                last += 2
            }
            let digits = suspect.written(comma - 1..<last + 1).filter { $0.isNumber || $0 == "." }
            let range = comma - 1..<last + 1
            if let ends = suspect.likelyRange(comma) {
                return [
                    Proposal(
                        [], "a comma separates the items of a list, neither thousands nor the ends of a range",
                        at: suspect.span(range), help: "write `\(ends)`, or `\(digits)` if that is meant")
                ]
            }
            return suspect.propose(
                range, digits,
                suspect.kind(comma) == .comma
                    ? "a comma separates the items of a list, not thousands"
                    : "an apostrophe does not separate thousands", isCertain: true)
        },
        Rule(.decimalComma, "tenure 2,5 years", "tenure 2.5 years", in: .customer, on: [.arguments, .condition]) {
            suspect in
            guard let comma = suspect.mark(.comma, between: .number) else { return [] }
            return suspect.propose(
                comma - 1..<comma + 2, "\(suspect.text(comma - 1)).\(suspect.text(comma + 1))",
                "the decimals of a number stand behind a point", isCertain: true)
        },
        Rule(.thousandsComma, "employees 1.200", "employees 1200", in: .customer, on: .number) { suspect in
            guard suspect.refusal.reason == .value(.pointInThousands) else { return [] }
            let parts = suspect.text(suspect.at).split(separator: ".")
            guard parts.count == 2 else { return [] }
            return suspect.propose(
                suspect.at..<suspect.at + 1, parts.joined(),
                "a point separates the decimals of a number, not thousands",
                help: "write `\(parts.joined())`, or `\(parts[0])` if that is meant")
        },
        Rule(.rangeDash, "words 120-160", "words 120..160", in: .email, on: [.arguments, .condition, .tooMuch]) { suspect in
            guard let dash = suspect.dash else { return [] }
            let (low, high) = (suspect.gap(before: dash.lowerBound), Int(suspect.span(dash.upperBound).start))
            let isSingle = suspect.kind(dash.lowerBound) == .word
            return [
                Proposal(
                    [TextEdit(Span(start: low, end: high), "..")], "a range is written with two dots",
                    at: suspect.span(dash),
                    help: "write `\(suspect.ends(around: dash))`",
                    isCertain: !isSingle || suspect.kind(dash.upperBound) == .number)
            ]
        },
        Rule(.rangeDash, "words ...120", "words ..120", in: .email, on: .arguments) { suspect in
            let first = [suspect.at, suspect.at - 1].first {
                suspect.kind($0) == .dotDot && suspect.kind($0 + 1) == .dot
            }
            if let first, suspect.isAttached(first + 1) {
                return suspect.propose(first..<first + 2, "..", "a range is written with two dots", isCertain: true)
            }
            guard suspect.isMark(suspect.at, "…") else { return [] }
            let front = suspect.kind(suspect.at - 1) == .number ? suspect.gap(before: suspect.at) : nil
            let start = front ?? Int(suspect.span(suspect.at).start)
            return [
                Proposal(
                    [TextEdit(Span(start: start, end: Int(suspect.span(suspect.at).end)), "..")],
                    "a range is written with two dots", at: suspect.span(suspect.at))
            ]
        },
        Rule(.quantityInWords, "words max 100", "words ..100", in: .email, on: .arguments, boundInFront),
        Rule(.quantityInWords, "words 80+", "words 80..", in: .email, on: .arguments, boundBehind),
        Rule(.rangeDash, "words between 80 and 120", "words 80..120", in: .email, on: .arguments) { suspect in
            guard suspect.isWord(suspect.at, "between", "from"), let low = suspect.quantity(from: suspect.at + 1),
                suspect.isWord(low.upperBound, "and", "to"), let high = suspect.quantity(from: low.upperBound + 1)
            else { return [] }
            return suspect.propose(
                suspect.at..<high.upperBound, "\(suspect.written(low))..\(suspect.written(high))",
                "a range is written with two dots", isCertain: true)
        },
        Rule(.reversedRange, "words 160..120", "words 120..160", in: .email, on: .number) { suspect in
            guard suspect.refusal.reason == .value(.reversedRange) else { return [] }
            let text = suspect.tree.source.text(suspect.refusal.span)
            let ends = text.split(separator: ".", maxSplits: 1).map(String.init)
            guard ends.count == 2, let low = ends.last?.drop(while: { $0 == "." }) else { return [] }
            let unit = low.drop { $0.isNumber || $0 == "." || $0 == "_" }
            let mended = "\(low.dropLast(unit.count))..\(ends[0])\(unit)"
            return [
                Proposal(
                    [TextEdit(suspect.refusal.span, mended)], "the range starts above its end",
                    at: suspect.refusal.span, help: "write the smaller end first: `\(mended)`")
            ]
        },
        Rule(.percentInFront, "benchmark outreach %95", "benchmark outreach 95%", on: .arguments) { suspect in
            let at = suspect.at
            guard suspect.kind(at) == .percent, suspect.kind(at + 1) == .number, suspect.isAttached(at + 1) else {
                return []
            }
            return suspect.propose(
                at..<at + 2, suspect.text(at + 1) + "%", "`%` stands behind its number", isCertain: true)
        },
        Rule(.quantityInWords, "questions six", "questions 6", in: .call, on: .expected) { suspect in
            guard let number = NumberWords.number(suspect.text(suspect.at)) else { return [] }
            return suspect.propose(suspect.at..<suspect.at + 1, "\(number)", "a number is written in digits")
        },
        Rule(.outOfRange, "employees -45", "employees 45", in: .customer, on: .number) { suspect in
            guard suspect.refusal.reason == .value(.negative), suspect.kind(suspect.at) == .signMinus else { return [] }
            let rest = suspect.tree.source.text(suspect.refusal.span).dropFirst()
            let isCount = suspect.refusal.slots.contains { $0.kind == .count }
            return [
                Proposal(
                    [TextEdit(suspect.refusal.span, String(rest))],
                    isCount ? "there cannot be fewer than 0" : "it cannot be less than nothing",
                    at: suspect.refusal.span)
            ]
        },
    ]

    /// `max 3`, `at most 3`, `under 3`
    @Sendable private static func boundInFront(_ suspect: Suspect) -> [Proposal] {
        guard let (bound, count) = BoundWords.inFront(of: suspect.at, in: suspect) else { return [] }
        var first = suspect.at + count
        // `max. 100`
        if suspect.kind(first) == .dot, suspect.isAttached(first) { first += 1 }
        guard let quantity = suspect.quantity(from: first) else { return [] }
        return suspect.limit(bound, quantity, words: suspect.at..<suspect.at + count, suspect.at..<quantity.upperBound)
    }

    /// `3 max`, `80+`, `80 or more`
    @Sendable private static func boundBehind(_ suspect: Suspect) -> [Proposal] {
        // The reader stopped at the number where it is of another kind, or behind it.
        for start in [suspect.at, suspect.at - 1, suspect.at - 2] where start > suspect.start {
            guard let quantity = suspect.quantity(from: start),
                let (bound, count) = BoundWords.behind(quantity.upperBound, in: suspect)
            else { continue }
            let words = quantity.upperBound..<quantity.upperBound + count
            return suspect.limit(bound, quantity, words: words, start..<words.upperBound)
        }
        return []
    }
}

extension Suspect {
    /// The mark at which the reader stopped, or in front of which it did, between two tokens that stick to it.
    fileprivate func mark(_ mark: Token.Kind, between side: Token.Kind) -> Int? {
        [at, at + 1, at - 1].first { index in
            kind(index) == mark && kind(index - 1) == side && kind(index + 1) == side && isAttached(index)
                && isAttached(index + 1)
        }
    }

    fileprivate var apostrophe: Int? {
        guard isMark(at, "'", "’"), kind(at - 1) == .number, kind(at + 1) == .number, isAttached(at), isAttached(at + 1)
        else { return nil }
        return at
    }

    /// `90,110`, where a range may stand and the two numbers would make a likely one.
    fileprivate func likelyRange(_ comma: Int) -> String? {
        let (first, second) = (text(comma - 1), text(comma + 1))
        guard let slot = keyword?.shape.slots.first, slot.kind == .count || slot.kind == .durations,
            let low = Double(first), let high = Double(second), low < high, high < low * 10
        else { return nil }
        return "\(first)..\(second)"
    }

    /// The dash, or the `to`, between the ends of a range.
    fileprivate var dash: Range<Int>? {
        let ends: [Token.Kind] = [.number, .currency, .date, .time]
        for index in [at, at + 1, at - 1] where index > start + 1 {
            switch kind(index) {
            case .dash, .minus, .signMinus: break
            case .word where isWord(index, "to", "till", "until"): break
            case .unknown where isMark(index, "–", "—", "…"): break
            default: continue
            }
            let before = kind(index - 1)
            guard ends.contains(kind(index + 1)), ends.contains(before) || [.percent, .word].contains(before) else {
                continue
            }
            return index..<index + 1
        }
        return nil
    }

    /// The range as it should be written.
    fileprivate func ends(around dash: Range<Int>) -> String {
        let low = kind(dash.lowerBound - 2) == .currency ? dash.lowerBound - 2 : dash.lowerBound - 1
        let high = kind(dash.upperBound) == .currency ? dash.upperBound + 1 : dash.upperBound
        return written(low..<dash.lowerBound) + ".." + written(dash.upperBound..<high + 1)
    }

    /// The tokens of a number with its sign, currency, `%`, `/10` or unit; a range of them is none.
    func quantity(from index: Int) -> Range<Int>? {
        var last = index
        if kind(last) == .currency { last += 1 }
        guard kind(last) == .number || kind(last) == .date else { return nil }
        last += 1
        if kind(last) == .percent { last += 1 }
        if kind(last) == .slash, kind(last + 1) == .number, isAttached(last), isAttached(last + 1) { last += 2 }
        if kind(last) == .word, isAttached(last) || TimeUnits.unit(named: text(last)) != nil { last += 1 }
        return index..<last
    }

    /// A number with a word that makes a limit of it.
    fileprivate func limit(
        _ bound: BoundWords.Bound, _ quantity: Range<Int>, words: Range<Int>, _ whole: Range<Int>
    ) -> [Proposal] {
        let (number, word) = (written(quantity), written(words))
        let takesRange = refusal.slots.isEmpty || refusal.slots.contains { $0.kind == .count || $0.kind == .durations }
        guard takesRange || keyword?.shape.slots.contains(where: { $0.kind == .count || $0.kind == .durations }) == true
        else {
            return propose(
                whole, number, "one value stands here, without `\(word)`",
                help: "write it as near as you know it, such as `\(number)`")
        }
        switch bound {
        case .about:
            return propose(
                whole, number, "a range says it, not `\(word)`",
                help: "write the two ends with `..` between them, or only `\(number)`")
        case .upper(let isStrict), .lower(let isStrict):
            var isUpper = false
            if case .upper = bound { isUpper = true }
            let next =
                isStrict ? Int(number).map { isUpper ? $0.subtractingSaturating(1) : $0.addingSaturating(1) } : nil
            let end = next.map(String.init) ?? number
            return propose(
                whole, isUpper ? "..\(end)" : "\(end)..", "a limit is written with two dots, not with `\(word)`",
                isCertain: !isStrict || next != nil)
        }
    }
}

/// Words and signs that make a limit of a number, in front of it or behind.
enum BoundWords {
    enum Bound: Hashable {
        /// At most so much; `under` excludes the number itself.
        case upper(isStrict: Bool)
        case lower(isStrict: Bool)
        case about
    }

    private static let table: [(Bound, front: String, back: String)] = [
        (
            .upper(isStrict: false),
            "at most|max|maximum|up to|no more than|not more than|no longer than|not over|<=|≤",
            "at most|max|maximum|or less|or fewer|or under|or shorter"
        ),
        (.upper(isStrict: true), "less than|fewer than|shorter than|smaller than|under|below|<", ""),
        (
            .lower(isStrict: false), "at least|min|minimum|no less than|no fewer than|not less than|>=|≥",
            "at least|min|minimum|or more|or longer|and more|and up|plus|+"
        ),
        (.lower(isStrict: true), "more than|longer than|greater than|larger than|older than|over|above|>", ""),
        (.about, "about|around|approx|approximately|roughly|circa|ca|nearly|almost|~|≈", "or so"),
    ]
    private static let front = table.flatMap { row in phrases(row.front).map { ($0, row.0) } }
    private static let back = table.flatMap { row in phrases(row.back).map { ($0, row.0) } }

    private static func phrases(_ text: String) -> [[String]] {
        text.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
    }

    static func inFront(of index: Int, in suspect: Suspect) -> (Bound, count: Int)? { found(front, index, suspect) }
    static func behind(_ index: Int, in suspect: Suspect) -> (Bound, count: Int)? { found(back, index, suspect) }

    private static func found(_ table: [([String], Bound)], _ index: Int, _ suspect: Suspect) -> (Bound, count: Int)? {
        let first = suspect.text(index).lowercased()
        guard !first.isEmpty else { return nil }
        let row = table.first { words, _ in
            words[0] == first && words.indices.allSatisfy { suspect.text(index + $0).lowercased() == words[$0] }
        }
        return row.map { ($0.1, $0.0.count) }
    }
}

/// Numbers that people write in words, up to ten.
enum NumberWords {
    static func number(_ word: String) -> Int? {
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].firstIndex(
            of: word.lowercased()
        )
        .map { $0 + 1 }
    }
}
