/// Integers of one size as another, where it can be seen that nothing is lost: `Int(wide:)` takes only what always fits, so
/// that anything else does not compile. What may not fit is `clamping:`, `saturating:` or `exactly:`; a text is `reading:`.
public protocol NarrowInteger: FixedWidthInteger {}

extension Int8: NarrowInteger {}
extension Int16: NarrowInteger {}
extension Int32: NarrowInteger {}
extension UInt8: NarrowInteger {}
extension UInt16: NarrowInteger {}
extension UInt32: NarrowInteger {}

extension Int {
    @inlinable @inline(__always) public init(wide value: some NarrowInteger) { self.init(truncatingIfNeeded: value) }

    /// What a text has written in figures, if it is nothing but an integer that there is.
    @inlinable public init?(reading text: some StringProtocol) { self.init(text, radix: 10) }
}

extension Int32 {
    @inlinable @inline(__always) public init(wide value: UInt8) { self.init(truncatingIfNeeded: value) }
    @inlinable @inline(__always) public init(wide value: UInt16) { self.init(truncatingIfNeeded: value) }
}

extension UInt32 {
    @inlinable @inline(__always) public init(wide value: UInt8) { self.init(truncatingIfNeeded: value) }
    @inlinable @inline(__always) public init(wide value: UInt16) { self.init(truncatingIfNeeded: value) }
}

extension UInt64 {
    @inlinable @inline(__always) public init(wide value: UInt8) { self.init(truncatingIfNeeded: value) }
    @inlinable @inline(__always) public init(wide value: UInt16) { self.init(truncatingIfNeeded: value) }
    @inlinable @inline(__always) public init(wide value: UInt32) { self.init(truncatingIfNeeded: value) }

    /// What a text has written in figures, if it is nothing but an integer that there is.
    @inlinable public init?(reading text: some StringProtocol) { self.init(text, radix: 10) }

    /// A share from 0 to 1 in parts of 2^32; what is less or more is 0 or 1.
    @inlinable public init(share: Double) {
        self.init(clamping: Int(saturating: Swift.min(Swift.max(share, 0), 1) * 4_294_967_296))
    }
}
