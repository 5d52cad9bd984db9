import RecoverModel

/// A sentence of a prompt as a structure: the tool's own words, and words of the case with the path under which they
/// leave. It is never parsed again; whoever writes it masks and swaps the words of the case only.
public struct Phrasing: Sendable, Hashable, ExpressibleByStringInterpolation {
    public enum Piece: Sendable, Hashable {
        /// The tool's own.
        case words(String)
        /// Of the case, or of its playbooks.
        case text(String, path: String)
        /// Of the case, telling of the customer: personal data in it is masked.
        case personal(String, path: String)
        /// Something that is needed and not known.
        case blank(String, path: String)
    }

    public private(set) var pieces: [Piece]

    public init(pieces: [Piece]) { self.pieces = pieces }
    public init(stringLiteral value: String) { pieces = [.words(value)] }
    public init(_ words: String) { pieces = [.words(words)] }

    public init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

    public struct Interpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.words(literal)) }
        }

        /// The tool's own words.
        public mutating func appendInterpolation(_ words: String) { appendLiteral(words) }

        public mutating func appendInterpolation(_ sentence: Phrasing) { pieces += sentence.pieces }

        /// Words of the case.
        public mutating func appendInterpolation(_ text: String, at path: String) {
            pieces.append(.text(text, path: path))
        }

        public mutating func appendInterpolation(personal text: String, at path: String) {
            pieces.append(.personal(text, path: path))
        }

        public mutating func appendInterpolation(needed: String, at path: String) {
            pieces.append(.blank(needed, path: path))
        }
    }

    public static func + (left: Phrasing, right: Phrasing) -> Phrasing { Phrasing(pieces: left.pieces + right.pieces) }

    /// As it reads without masks and stand-ins.
    public var text: String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .text(let text, _), .personal(let text, _): text
            case .blank(let needed, _): contextNeeded(needed)
            }
        }.joined()
    }
}

extension [Phrasing] {
    public func joined(_ separator: String) -> Phrasing {
        Phrasing(pieces: [[Phrasing.Piece]](map(\.pieces)).joined(separator: [.words(separator)]).map { $0 })
    }

    /// `a`, `a and b`, `a, b and c`.
    public func listed(_ conjunction: String = "and") -> Phrasing {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().map { $0 }.joined(", ") + Phrasing(" \(conjunction) ") + last
    }
}

extension Field<String> {
    /// The text, its labelled blank, or nothing.
    public func sentence(at path: String) -> Phrasing? {
        switch self {
        case .known(let text): "\(text, at: path)"
        case .open(let needed): "\(needed: needed, at: path)"
        case .unknown: nil
        }
    }
}
