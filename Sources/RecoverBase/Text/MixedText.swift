/// A line of our words around texts of others: what a literal says is ours, what is put into it is theirs. Where theirs is read from
/// right to left it keeps its direction for itself, so that it turns no figure, arrow or mark beside it.
public struct MixedText: Sendable, Hashable, ExpressibleByStringInterpolation {
    private struct Part: Sendable, Hashable {
        var text: String
        /// It is read from right to left somewhere, amid what is ours.
        var isApart: Bool

        /// On one line; what is ours keeps the spaces that part it from theirs.
        var shown: String {
            let shown = text.shown
            guard !isApart else { return shown }
            let (begins, ends) = (text.first?.isWhitespace == true, text.last?.isWhitespace == true)
            return (begins ? " " : "") + shown + (ends && !shown.isEmpty ? " " : "")
        }
    }

    private var parts: [Part]

    /// A text that has the line for itself, and gives it its direction.
    public init(_ text: String) { parts = text.isEmpty ? [] : [Part(text: text, isApart: false)] }

    public init(stringLiteral text: String) { self.init(text) }
    public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = MixedText("")

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) { text.append(MixedText(literal)) }
        public mutating func appendInterpolation(_ other: MixedText) { text.append(other) }
        public mutating func appendInterpolation(_ number: Int) { text.append(MixedText(String(number))) }

        public mutating func appendInterpolation(_ theirs: String) {
            let isApart = theirs.unicodeScalars.contains(where: Direction.isRightToLeft)
            text.parts.append(Part(text: theirs, isApart: isApart))
        }
    }

    // A method and no operator: `+` of one more kind of literals is slow to compile in every file.
    public mutating func append(_ other: MixedText) { parts += other.parts }

    /// As it is written where nothing is read from right to left, and on a terminal.
    public var plain: String { parts.map(\.text).joined() }
    public var isEmpty: Bool { parts.allSatisfy(\.text.isEmpty) }
    /// Whether anything in it keeps its direction for itself.
    public var hasApart: Bool { parts.contains(where: \.isApart) }

    /// On one line for a page that takes plain text: what keeps its direction stands between the signs that isolate it.
    public var isolated: String {
        guard hasApart else { return plain.shown }
        return parts.map { $0.isApart ? "\u{2068}\($0.shown)\u{2069}" : $0.shown }.joined()
    }

    /// On one line, for HTML.
    public var html: String {
        guard hasApart else { return Escapes.html(plain.shown) }
        return parts.map { part in
            let text = Escapes.html(part.shown)
            return part.isApart ? "<bdi>\(text)</bdi>" : text
        }.joined()
    }
}

extension Sequence<MixedText> {
    public func joined(_ separator: MixedText) -> MixedText {
        var sum = MixedText("")
        for (place, text) in enumerated() {
            if place > 0 { sum.append(separator) }
            sum.append(text)
        }
        return sum
    }
}

extension [MixedText] {
    /// `a, b and c`
    public func listed(_ conjunction: String = "and") -> MixedText {
        guard count > 1, let last else { return first ?? MixedText("") }
        return [dropLast().joined(", "), last].joined(MixedText(" \(conjunction) "))
    }
}
