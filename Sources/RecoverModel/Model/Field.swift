/// A field of a case: known, left open on purpose, or not written.
///
/// Without a constraint on `Content`: the runtime would look for its conformances at every start.
public enum Field<Content: Sendable>: Sendable {
    case known(Content)
    /// What is needed, in the author's words.
    case open(String)
    case unknown

    /// Known, or not written.
    public init(_ content: Content?) { self = content.map { .known($0) } ?? .unknown }

    public var known: Content? {
        if case .known(let content) = self { return content }
        return nil
    }

    /// What is needed, where it is left open on purpose.
    public var needed: String? {
        if case .open(let needed) = self { return needed }
        return nil
    }
}

extension Field: Equatable where Content: Equatable {}
extension Field: Hashable where Content: Hashable {}

extension Field<String> {
    /// The text, or the labelled blank that stands for it in every output: `[CONTEXT NEEDED: …]`.
    public func text(orNeeds what: String) -> String {
        switch self {
        case .known(let text): text
        case .open(let needed): contextNeeded(needed)
        case .unknown: contextNeeded(what)
        }
    }

    /// The text or the labelled blank; nil where nothing is written.
    public var written: String? {
        if case .unknown = self { return nil }
        return text(orNeeds: "")
    }
}

/// The labelled blank of requirement C19.
public func contextNeeded(_ what: String) -> String { "[CONTEXT NEEDED: \(what)]" }

/// What is needed, of a text that is one labelled blank and nothing else.
public func need(of text: String) -> String? {
    guard text.hasPrefix("[CONTEXT NEEDED: "), text.hasSuffix("]") else { return nil }
    let needed = text.dropFirst("[CONTEXT NEEDED: ".count).dropLast()
    return needed.contains("]") ? nil : String(needed)
}

/// A value with the author's own words for it.
public struct Quantity: Sendable, Hashable {
    public var value: Value
    public var words: String

    public init(value: Value, words: String) {
        self.value = value
        self.words = words
    }
}

/// Whole numbers from one end to the other, both included; nil is open.
public struct Bounds: Sendable, Hashable {
    public var lower: Int?
    public var upper: Int?
    /// What is needed, where both ends are left open on purpose.
    public var needed: String?

    public init(lower: Int?, upper: Int?, needed: String? = nil) {
        self.lower = lower
        self.upper = upper
        self.needed = needed
    }

    /// Of a number or a range of numbers.
    public init?(_ value: Value) {
        switch value {
        case .open(let needed): self.init(lower: nil, upper: nil, needed: needed)
        case .range(let lower, let upper):
            self.init(lower: lower?.integer, upper: upper?.integer)
        default:
            guard let number = value.integer else { return nil }
            self.init(lower: number, upper: number)
        }
    }

    public func contains(_ number: Int) -> Bool {
        (lower.map { number >= $0 } ?? true) && (upper.map { number <= $0 } ?? true)
    }

    /// `120 to 160`, `at most 80`, `at least 5`, `6`. From 0 on is no limit at the lower end.
    public var phrase: String {
        switch (lower, upper) {
        case (let low?, let high?) where low == high: String(low)
        case (let low?, let high?) where low <= 0: "at most \(high)"
        case (let low?, let high?): "\(low) to \(high)"
        case (nil, let high?): "at most \(high)"
        case (let low?, nil): "at least \(low)"
        case (nil, nil): needed.map(contextNeeded) ?? "any number of"
        }
    }
}
