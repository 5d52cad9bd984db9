/// A sentence as it is weighed: its words, and for some what kind of word they are: we, you, somebody else, something that
/// went wrong.
///
/// Its features are each word, each two neighbours and each kind; a kind and its neighbour; and two kinds up to five words
/// apart, in their order: that somebody else stands before a failure is blame, whoever it is.
public struct WeighedSentence: Sendable {
    /// A word, by its place, or a kind, by its number.
    public enum Symbol: Hashable, Sendable {
        case word(Int)
        case kind(Int)
    }

    public struct Feature: Hashable, Sendable {
        public let first: Symbol
        public let second: Symbol?
        /// Words stand between the two.
        public let isApart: Bool
    }

    /// One bit for each kind that a word is of.
    private var kinds: [UInt8] = []

    public init() {}

    public mutating func clear() { kinds.removeAll(keepingCapacity: true) }

    public mutating func append(kinds: UInt8) { self.kinds.append(kinds) }

    /// How far two kinds may stand apart.
    private static let reach = 5

    @inlinable
    public static func bits(_ kinds: UInt8, _ visit: (Int) -> Void) {
        var rest = kinds
        while rest != 0 {
            visit(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
    }

    public func features(_ visit: (Feature) -> Void) {
        for index in kinds.indices {
            let own = kinds[index]
            if index > 0 {
                visit(Feature(first: .word(index), second: nil, isApart: false))
                visit(Feature(first: .word(index - 1), second: .word(index), isApart: false))
            }
            let next = index + 1
            if next < kinds.count {
                WeighedSentence.bits(kinds[next]) {
                    visit(Feature(first: .word(index), second: .kind($0), isApart: false))
                }
            }
            guard own != 0 else { continue }
            WeighedSentence.bits(own) { kind in
                visit(Feature(first: .kind(kind), second: nil, isApart: false))
                guard next < kinds.count else { return }
                visit(Feature(first: .kind(kind), second: .word(next), isApart: false))
                for other in next..<min(kinds.count, next + WeighedSentence.reach) {
                    WeighedSentence.bits(kinds[other]) {
                        visit(Feature(first: .kind(kind), second: .kind($0), isApart: other > next))
                    }
                }
            }
        }
    }
}
