import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// A quantity and the words around it.
struct QuantityPhrase {
    /// What a word beside a number makes of it.
    enum Bound: Hashable {
        /// At most so much; `under` excludes the number itself.
        case upper(isStrict: Bool)
        case lower(isStrict: Bool)
        case about
    }

    let kind: ArgumentKind
    /// The keyword of the statement, which people say again: `words 100 words`.
    let keyword: String
    private(set) var value: Value?
    /// The quantity as it is written in the language, without its bound.
    private(set) var written = ""
    private(set) var bound: Bound?
    /// The words that make the bound.
    private(set) var boundWords = ""
    private(set) var isBetween = false
    /// More than one range stands there.
    private(set) var isSeveral = false
    private(set) var isInWords = false
    private(set) var isCompound = false
    private(set) var isMoney = false
    private(set) var isScore = false
    /// Words that say nothing of their own.
    private var hasFillers = false
    /// The kind of quantity knows ranges.
    var takesRange: Bool { kind == .count || kind == .durations }

    init(kind: ArgumentKind, keyword: String) {
        self.kind = kind
        self.keyword = keyword
    }

    var isOdd: Bool { bound != nil || isBetween || isInWords || isCompound || isMoney || isScore || hasFillers }

    // MARK: Reading

    mutating func read(_ cursor: inout TokenCursor) -> Bool {
        readWordsInFront(&cursor)
        let start = cursor.index
        guard let first = one(&cursor) else { return false }
        value = first.value
        written = first.written
        if cursor.index > start, let second = partner(&cursor, of: first.value) {
            if isCompound, case .duration(let a) = first.value, case .duration(let b) = second.value {
                value = .duration(a + b)
                written += " " + second.written
            } else {
                (value, written) =
                    whole(first.value, second.value)
                    ?? (.range(first.value, second.value), "\(first.written)..\(second.written)")
            }
        }
        readWordsBehind(&cursor)
        if let bound, takesRange, !isBetween, bound != .about, let plain = value {
            switch bound {
            case .upper(true):
                let end = nextWhole(plain, -1)
                (value, written) = (.range(nil, end ?? plain), "..\(end?.description ?? written)")
            case .lower(true):
                let end = nextWhole(plain, 1)
                (value, written) = (.range(end ?? plain, nil), "\(end?.description ?? written)..")
            case .upper: (value, written) = (.range(nil, plain), "..\(written)")
            case .lower: (value, written) = (.range(plain, nil), "\(written)..")
            case .about: break
            }
        }
        return true
    }

    /// `90..120, 120..130`: from the first end to the last.
    private mutating func whole(_ first: Value, _ second: Value) -> (Value, String)? {
        guard case .range(let low, let middle) = first, case .range(_, let high) = second else { return nil }
        isSeveral = true
        let whole = Value.range(low, high ?? middle)
        return (whole, whole.description)
    }

    /// Of whole numbers the next one is the limit that `less than` and `more than` mean.
    private mutating func nextWhole(_ value: Value, _ step: Double) -> Value? {
        guard kind == .count, case .number(let number) = value, number == number.rounded(), number + step >= 0 else {
            return nil
        }
        bound = step < 0 ? .upper(isStrict: false) : .lower(isStrict: false)
        return .number(number + step)
    }

    private mutating func readWordsInFront(_ cursor: inout TokenCursor) {
        while !cursor.isAtEnd {
            if let (found, count) = BoundWords.inFront(cursor) {
                bound = bound ?? found
                boundWords = boundWords.isEmpty ? cursor.text(count) : boundWords
                cursor.index += count
                // `max. 100`
                if cursor.kind() == .dot, cursor.isAttached(0) { cursor.index += 1 }
            } else if cursor.kind() == .word, isFiller(cursor.text.lowercased()) {
                hasFillers = true
                isBetween = isBetween || takesRange && (cursor.isWord("between") || cursor.isWord("from"))
                cursor.index += 1
            } else if hasFillers, cursor.kind() == .colon {
                cursor.index += 1
            } else {
                return
            }
        }
    }

    private func isFiller(_ word: String) -> Bool {
        switch kind {
        case .score:
            ["score", "nps", "rating", "rated", "answer", "result", "survey", "gave", "us", "a", "the", "of"].contains(
                word)
        case .moment, .due:
            ["on", "at", "the", "date", "of"].contains(word)
                || word.hasSuffix("day") && !["day", "today", "yesterday"].contains(word)
        default:
            ["exactly", "only", "just", "total", "the", "of", "between", "from", "for", "has", "have"].contains(word)
        }
    }

    /// One quantity, in figures or in words.
    private mutating func one(_ cursor: inout TokenCursor) -> (value: Value, written: String)? {
        let start = cursor.index
        if kind == .score { return score(&cursor) }
        if kind == .money { return money(&cursor) }
        if cursor.kind() == .word, kind.takesNumberWords, let number = NumberWords.read(&cursor) {
            isInWords = true
            guard let unit = cursor.unit(), kind.isLengthOfTime else {
                return kind.isLengthOfTime ? nil : (.number(number), Value.plain(number))
            }
            let name = cursor.text
            cursor.index += 1
            return (.duration(unit * number), "\(Value.plain(number)) \(name)")
        }
        var scratch = Reporter(file: "")
        var reader = QuantityReader()
        reader.wanted = kind
        guard let value = reader.read(&cursor, &scratch), kind.admits(value) else { return nil }
        if kind == .moment {
            if scratch.diagnostics.isEmpty { return moment(value, from: start, &cursor) }
            guard scratch.diagnostics.count == 1 else { return nil }
            return scratch.diagnostics[0].fix?.replacement(in: cursor.tree.source).map { (value, $0) }
        }
        let isPlain = scratch.isEmpty
        return (value, isPlain ? cursor.tree.source.text(cursor.span(from: start)) : value.description)
    }

    /// `2026-03-02, 09:10` and `2026-03-02 at 09:10`.
    private mutating func moment(_ value: Value, from start: Int, _ cursor: inout TokenCursor) -> (Value, String)? {
        let date = cursor.tree.source.text(cursor.span(from: start))
        let offset = cursor.kind() == .comma || cursor.isWord("at") ? 1 : 0
        guard offset == 1, cursor.kind(1) == .time || cursor.kind(1) == .number, date.utf8.count == 10 else {
            return (value, date)
        }
        var probe = cursor
        probe.index += 1
        let time = cursor.tree.tokens[probe.index..<probe.end].map { cursor.tree.text(of: $0) }.joined()
        guard let mended = Moment(written: "\(date)T\(time)") else { return (value, date) }
        cursor.index = cursor.end
        isCompound = true
        return (.moment(mended), "\(date)T\(time)")
    }

    /// The second of `90 and 120`, `1 year and 2 months`.
    private mutating func partner(_ cursor: inout TokenCursor, of first: Value) -> (value: Value, written: String)? {
        let joins = cursor.isWord("and") || cursor.isWord("or") || cursor.isWord("to") || cursor.kind() == .comma
        guard joins, cursor.kind(1) == .number else { return nil }
        let isTime: Bool
        if case .duration = first { isTime = true } else { isTime = false }
        guard isTime && !isBetween || takesRange else { return nil }
        let index = cursor.index
        cursor.index += 1
        guard let second = one(&cursor), kind.admits(second.value), second.value.kind == first.kind,
            second.value.isRange == first.isRange
        else {
            cursor.index = index
            return nil
        }
        if isTime, !isBetween { isCompound = true } else { isBetween = true }
        return second
    }

    private mutating func readWordsBehind(_ cursor: inout TokenCursor) {
        var nouns = 0
        while !cursor.isAtEnd {
            if let (found, count) = BoundWords.behind(cursor) {
                bound = bound ?? found
                boundWords = boundWords.isEmpty ? cursor.text(count) : boundWords
                cursor.index += count
            } else if cursor.kind() == .word, nouns == 0, isNoun(cursor.text.lowercased()) {
                nouns += 1
                hasFillers = true
                cursor.index += 1
            } else {
                return
            }
        }
    }

    private func isNoun(_ word: String) -> Bool {
        switch kind {
        case .count, .number:
            word == keyword || word + "s" == keyword
                || ["people", "persons", "staff", "employees", "words", "questions", "steps", "pieces"].contains(word)
        case .duration, .durations, .due: ["ago", "long", "old", "now"].contains(word)
        default: false
        }
    }

    // MARK: Money and scores

    /// `$84 k`, `84 thousand dollars`, `1.2 million €`.
    private mutating func money(_ cursor: inout TokenCursor) -> (value: Value, written: String)? {
        var symbol: String?
        if cursor.kind() == .currency {
            symbol = cursor.text
            cursor.index += 1
        }
        guard cursor.kind() == .number, var amount = Double(cursor.text.filter { $0 != "_" }) else { return nil }
        var text = cursor.text
        cursor.index += 1
        if cursor.kind() == .word, let (letter, factor) = QuantityPhrase.factor(cursor.text) {
            text += letter
            amount *= factor
            isMoney = true
            cursor.index += 1
        }
        if symbol == nil {
            symbol =
                cursor.kind() == .currency
                ? cursor.text : cursor.kind() == .word ? QuantityReader.symbol(cursor.text) : nil
            guard symbol != nil else { return nil }
            isMoney = true
            cursor.index += 1
        }
        guard let symbol else { return nil }
        return (.money(amount, currency: symbol), symbol + text)
    }

    private static func factor(_ word: String) -> (String, Double)? {
        switch word.lowercased() {
        case "k", "thousand", "thousands", "tsd": ("k", 1e3)
        case "m", "million", "millions", "mio", "mn": ("m", 1e6)
        default: nil
        }
    }

    /// `4 / 10`, `four out of ten`, and `4` behind a word such as `score`.
    private mutating func score(_ cursor: inout TokenCursor) -> (value: Value, written: String)? {
        guard let points = QuantityPhrase.figure(&cursor) else { return nil }
        var whole = 10.0
        let index = cursor.index
        if cursor.isWord("out") { cursor.index += 1 }
        let isWell = cursor.kind() == .slash && cursor.isAttached(0) && cursor.isAttached(1)
        if cursor.kind() == .slash || cursor.isWord("of") {
            cursor.index += 1
            if let figure = QuantityPhrase.figure(&cursor) { whole = figure } else { cursor.index = index }
        } else {
            cursor.index = index
        }
        guard let scaled = ScaledScore(points, of: whole), points == points.rounded() else { return nil }
        isScore = !isWell || whole != 10
        return (.score(scaled.score), scaled.text)
    }

    private static func figure(_ cursor: inout TokenCursor) -> Double? {
        let figure =
            cursor.kind() == .number
            ? Double(cursor.text) : cursor.kind() == .word ? NumberWords.number(cursor.text) : nil
        if figure != nil { cursor.index += 1 }
        return figure
    }
}

extension ArgumentKind {
    fileprivate var takesNumberWords: Bool {
        switch self {
        case .count, .number, .duration, .durations, .due: true
        default: false
        }
    }
}

extension TokenCursor {
    /// The words of some tokens from here on.
    fileprivate func text(_ count: Int) -> String {
        tree.source.text(tree.tokens[index].span.union(tree.tokens[index + count - 1].span))
    }
}

extension Value {
    fileprivate var isRange: Bool {
        if case .range = self { return true }
        return false
    }
}
