import RecoverModel
import Synchronization

/// What may stand behind a keyword, as one line of text in the vocabulary.
///
/// The notation, which is also what `help` shows:
///
///     at organisation:text      a literal word, then an argument: its role and its kind
///     day:number{whole}         a number that is one of `Limits`
///     [of values:value,…]       optional; `,…` is a list
///     order:(before|after)      one of these words
///     [score:score | text:text] one of several forms
///     values~                   kept from a lower layer where it is not said again
///     need!                     never left open
///     time%:duration            a value, or the policy that holds it: `policy.first-contact`
///     who?                      may be left open although the statement is none of the case
public final class Shape: Sendable {
    public enum Part: Sendable {
        case literal(String)
        case argument(Slot)
        case optional([Part])
        case choice([[Part]])
    }

    public struct Slot: Sendable {
        public let role: String
        public let kind: ArgumentKind
        public let isList: Bool
        public let isKept: Bool
        /// `?` may stand in its place: what it needs is then shown wherever it would be.
        public let canBeOpen: Bool
        /// A policy may stand in its place.
        public let canBePolicy: Bool
        public let limits: Limits?
    }

    /// As it is written in the vocabulary.
    public let notation: String
    /// What the notation says. A file uses a third of the vocabulary: the rest is never read.
    private let reading = Mutex<Reading?>(nil)
    private let owner: Owner

    /// What decides whether an argument can stand open, besides its kind.
    struct Owner: Sendable {
        /// The statement is a part of the case, which a prompt or a plan shows.
        var isOfCase = false
        var keyRoles: [String] = []
    }

    init(_ notation: String, of owner: Owner = Owner()) {
        self.notation = notation
        self.owner = owner
    }

    /// The notation, taken apart.
    final class Reading: Sendable {
        let parts: [Part]
        let connectors: [String]
        let slots: [Slot]
        let references: [(role: String, reference: Reference)]
        let needed: [Slot]
        let canBeEmpty: Bool

        init(_ notation: String, of owner: Owner) {
            var notation = notation
            (parts, connectors, slots) = notation.withUTF8 { text in
                var reader = ShapeReader(text, owner)
                return (text.isEmpty ? [] : reader.sequence(), reader.connectors, reader.slots)
            }
            var references: [(role: String, reference: Reference)] = []
            for slot in slots {
                if case .reference(let reference) = slot.kind { references.append((slot.role, reference)) }
            }
            self.references = references
            var needed: [Slot] = []
            for case .argument(let slot) in parts where slot.kind != .expression { needed.append(slot) }
            self.needed = needed
            canBeEmpty = parts.allSatisfy { if case .optional = $0 { true } else { false } }
        }
    }

    var read: Reading {
        reading.withLock { known in
            if let known { return known }
            let new = Reading(notation, of: owner)
            known = new
            return new
        }
    }

    public var parts: [Part] { read.parts }
    /// All literal words, which an optional name never is.
    public var connectors: [String] { read.connectors }
    /// All slots, in order.
    public var slots: [Slot] { read.slots }
    /// The roles that name something declared elsewhere.
    public var references: [(role: String, reference: Reference)] { read.references }
    /// The arguments that must be written, alternatives and conditions apart.
    public var needed: [Slot] { read.needed }
    /// The statement can stand without arguments.
    public var canBeEmpty: Bool { read.canBeEmpty }

    /// That of a statement without arguments.
    static let none = Shape("")

    public func slot(_ role: String) -> Slot? { slots.first { $0.role == role } }
}

/// The kinds of arguments and, for messages, what they look like.
public enum ArgumentKind: Sendable, Hashable {
    /// A string or text block; `{paths}` in it are filled in when it is shown.
    case text
    /// A string that is never filled in: the customer's own words.
    case verbatim
    /// An id.
    case name
    /// A name, or a string where the name has spaces.
    case label
    /// The id of something declared elsewhere.
    case reference(Reference)
    case number, percent, money, duration, score, moment, weekdays, times
    /// A number or a range of them.
    case count
    /// A length of time or a range of them.
    case durations
    /// `in 90 days`, or a date.
    case due
    /// `+3h`: counted from when the feedback came in.
    case offset
    /// Any literal or word.
    case value
    /// `trust +4, churn -20%`.
    case effects
    case expression
    /// One of these words.
    case oneOf([String])

    /// With an example: what a message says was expected.
    public var expectation: String {
        switch self {
        case .text: "a text in quotes"
        case .verbatim: "the customer's words in quotes"
        case .name: "a name of one word"
        case .label: "a name, or a text in quotes"
        case .reference(let reference): "the name of \(reference.described)"
        case .number: "a number"
        case .percent: "a percentage, such as `70%`"
        case .money: "a sum of money, such as `$84k`"
        case .duration: "a length of time, such as `9 months` or `48h`"
        case .score: "a score, such as `3/10`"
        case .moment: "a date, such as `2026-03-02` or `2026-03-02T09:10Z`"
        case .weekdays: "days of the week, such as `mon..fri`"
        case .times: "times of day, such as `9:00..17:00`"
        case .count: "a number or a range, such as `6` or `120..160`"
        case .durations: "a length of time or a range, such as `48 hours` or `3..5 days`"
        case .due: "a date, or a time from now such as `in 90 days`"
        case .offset: "a time after the feedback, such as `+3h`"
        case .value: "a word, a number or a length of time"
        case .effects: "changes of meters, such as `trust +2, churn -5%`"
        case .expression: "a condition, such as `customer.employees < 50`"
        case .oneOf(let words): words.map { "`\($0)`" }.joined(separator: " or ")
        }
    }

    /// Whether an argument of this kind stands in quotes: `--set` adds them.
    public var isQuoted: Bool { self == .text || self == .verbatim }

    /// Whether it may stand in quotes.
    public var canBeQuoted: Bool {
        switch self {
        case .text, .verbatim, .label, .reference, .value: true
        default: false
        }
    }
}

/// What an id can refer to.
public enum Reference: String, Sendable, Hashable, CaseIterable {
    case owner, issue, topic, offer, objective, meter, stage, template, kind, playbook, target, part

    /// The keyword that declares such ids.
    public var keyword: KeywordName {
        switch self {
        case .owner: .owner
        case .issue: .issue
        case .topic: .topic
        case .offer: .offer
        case .objective: .objective
        case .meter: .meter
        case .stage: .stage
        case .template: .template
        case .kind: .deliver
        case .playbook: .playbook
        case .target: .decision
        case .part: .part
        }
    }

    public var described: String {
        switch self {
        case .owner: "an `owner`"
        case .issue: "an `issue` of the feedback"
        case .topic: "a `topic`"
        case .offer: "an `offer`"
        case .objective: "an `objective`"
        case .meter: "a `meter`"
        case .stage: "a `stage`"
        case .template: "a `template`"
        case .kind: "a kind of deliverable, such as `email`"
        case .playbook: "a playbook"
        case .target: "a `decision` or an `ending`, or `end`"
        case .part: "a kind of line, such as `words` or `milestone`"
        }
    }
}

/// Reads the notation. It is written by us; a mistake in it shows in the tests of the vocabulary.
private struct ShapeReader {
    private let text: UnsafeBufferPointer<UInt8>
    private let owner: Shape.Owner
    private var index = 0
    var connectors: [String] = []
    var slots: [Shape.Slot] = []

    init(_ text: UnsafeBufferPointer<UInt8>, _ owner: Shape.Owner) {
        self.text = text
        self.owner = owner
        if !text.isEmpty { slots.reserveCapacity(4) }
    }

    private var current: UInt8? { index < text.count ? text[index] : nil }

    private mutating func skipSpaces() {
        while current == UInt8(ascii: " ") { index += 1 }
    }

    mutating func sequence() -> [Shape.Part] {
        var alternatives: [[Shape.Part]] = []
        var parts: [Shape.Part] = []
        parts.reserveCapacity(4)
        while true {
            skipSpaces()
            guard let byte = current, byte != UInt8(ascii: "]") else { break }
            if byte == UInt8(ascii: "[") {
                index += 1
                let inner = sequence()
                index += 1
                parts.append(.optional(inner))
            } else if byte == UInt8(ascii: "|") {
                index += 1
                alternatives.append(parts)
                parts = []
            } else {
                parts.append(word())
            }
        }
        return alternatives.isEmpty ? parts : [.choice(alternatives + [parts])]
    }

    private mutating func word() -> Shape.Part {
        let role = letters()
        let mark = current ?? 0
        guard ":~!?%".utf8.contains(mark) else {
            if role.isEmpty {
                // Punctuation of the language itself: the `=` of a meter.
                let mark = String(decoding: text[index..<index + 1], as: UTF8.self)
                index += 1
                return .literal(mark)
            }
            connectors.append(role)
            return .literal(role)
        }
        index += mark == UInt8(ascii: ":") ? 1 : 2
        let kind = argumentKind()
        let limits = limits()
        let isList = current == UInt8(ascii: ",")
        if isList { while let byte = current, byte != UInt8(ascii: " "), byte != UInt8(ascii: "]") { index += 1 } }
        let slot = Shape.Slot(
            role: role, kind: kind, isList: isList, isKept: mark == UInt8(ascii: "~"),
            canBeOpen: canBeOpen(role, kind, mark), canBePolicy: mark == UInt8(ascii: "%"), limits: limits)
        slots.append(slot)
        return .argument(slot)
    }

    private func canBeOpen(_ role: String, _ kind: ArgumentKind, _ mark: UInt8) -> Bool {
        if mark == UInt8(ascii: "!") { return false }
        switch kind {
        case .text, .verbatim: return true
        case .expression, .effects, .oneOf(["yes", "no"]): return false
        // What a statement is found by is known, or nothing could name it.
        case .name, .label, .reference, .oneOf:
            return mark == UInt8(ascii: "?") || owner.isOfCase && !owner.keyRoles.contains(role)
        // What a later layer need not repeat, such as a weight, is nobody's to find out.
        default: return mark == UInt8(ascii: "?") || owner.isOfCase && mark != UInt8(ascii: "~")
        }
    }

    private mutating func skipLetters() {
        while let byte = current, byte | 32 >= 97 && byte | 32 <= 122 || byte == UInt8(ascii: "-") { index += 1 }
    }

    private mutating func letters() -> String {
        let start = index
        skipLetters()
        return String(decoding: text[start..<index], as: UTF8.self)
    }

    private mutating func limits() -> Limits? {
        guard current == UInt8(ascii: "{") else { return nil }
        index += 1
        defer { index += 1 }
        return Limits(rawValue: letters())
    }

    private mutating func argumentKind() -> ArgumentKind {
        if current == UInt8(ascii: "(") {
            index += 1
            var words: [String] = []
            while current != UInt8(ascii: ")"), current != nil {
                words.append(letters())
                if current == UInt8(ascii: "|") { index += 1 }
            }
            index += 1
            return .oneOf(words)
        }
        return namedKind()
    }

    /// The kinds that have a name of one word, by that name.
    private static let named: [(name: String, kind: ArgumentKind)] =
        [
            ("text", .text), ("verbatim", .verbatim), ("name", .name), ("label", .label), ("number", .number),
            ("percent", .percent), ("money", .money), ("duration", .duration), ("score", .score), ("moment", .moment),
            ("weekdays", .weekdays), ("times", .times), ("count", .count), ("durations", .durations), ("due", .due),
            ("offset", .offset), ("effects", .effects), ("expression", .expression), ("value", .value),
        ] + Reference.allCases.map { ($0.rawValue, .reference($0)) }
    private static let names = WordTable(named.map(\.name))

    private mutating func namedKind() -> ArgumentKind {
        let start = index
        skipLetters()
        return ShapeReader.names.number(of: UnsafeBufferPointer(rebasing: text[start..<index]))
            .map { ShapeReader.named[$0].kind } ?? .value
    }
}
