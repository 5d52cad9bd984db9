import RecoverBase

/// What was found out about the last words, by their bytes.
struct WordMemory<Value: Sendable>: Sendable {
    typealias Key = SIMD2<UInt64>
    private static var slots: Int { 2048 }

    private var keys = [Key](repeating: .zero, count: slots)
    private var values: [Value]

    /// - Parameter nothing: stands where nothing is known yet.
    init(_ nothing: Value) { values = Array(repeating: nothing, count: WordMemory.slots) }

    /// Nil for a word of more than 16 bytes.
    @inline(__always)
    static func key(_ bytes: [UInt8], _ range: Range<Int>) -> Key? {
        bytes.withUnsafeBufferPointer { key($0, range.lowerBound, range.upperBound) }
    }

    /// Nil for a word of more than 16 bytes.
    @inline(__always)
    static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Key? {
        let count = end - start
        guard count <= 16 else { return nil }
        var key = Key.zero
        if let base = bytes.baseAddress, start + 16 <= bytes.count {
            let raw = UnsafeRawPointer(base + start)
            key[0] = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
            key[1] = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            if count < 8 {
                key[0] &= 1 << (UInt64(truncatingIfNeeded: count) &* 8) &- 1
                key[1] = 0
            } else if count < 16 {
                key[1] &= 1 << (UInt64(truncatingIfNeeded: count &- 8) &* 8) &- 1
            }
            return key
        }
        for index in 0..<count {
            key[index >> 3] |= UInt64(wide: bytes[start + index]) << (UInt64(truncatingIfNeeded: index & 7) &* 8)
        }
        return key
    }

    @inline(__always)
    private static func slot(_ key: Key) -> Int {
        let mixed = (key[0] ^ key[1] &* 0xBF58_476D_1CE4_E5B9) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 53)
    }

    subscript(key: Key) -> Value? {
        @inline(__always)
        get {
            let slot = WordMemory.slot(key)
            return keys[slot] == key ? values[slot] : nil
        }
    }

    mutating func remember(_ value: Value, of key: Key) {
        let slot = WordMemory.slot(key)
        keys[slot] = key
        values[slot] = value
    }
}
