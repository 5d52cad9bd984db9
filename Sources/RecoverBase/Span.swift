/// A half-open range of bytes in one source.
@frozen
public struct Span: Sendable, Hashable {
    public var start: UInt32
    public var end: UInt32

    @inlinable
    public init(start: Int, end: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: max(start, end))
    }

    @inlinable public var range: Range<Int> { Int(wide: start)..<Int(wide: end) }
    @inlinable public var isEmpty: Bool { start == end }

    /// The smallest span that holds both.
    public func union(_ other: Span) -> Span {
        Span(start: Int(wide: min(start, other.start)), end: Int(wide: max(end, other.end)))
    }
}
