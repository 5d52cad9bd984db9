/// Random numbers that are the same for the same seed, everywhere and always.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014), with the constants of
/// Vigna's public-domain splitmix64.c.
@frozen
public struct SplitMix64: Sendable, RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    /// A stream of its own for each number: drawing from one never changes another.
    public init(seed: UInt64, stream: UInt64) {
        var first = SplitMix64(seed: seed)
        var second = SplitMix64(seed: first.next() ^ (stream &* 0xD1B5_4A32_D192_ED03))
        state = second.next()
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 32 bits.
    @inline(__always)
    mutating func half() -> UInt64 { next() >> 32 }

    /// Below `count`, each alike (to one part in 2^32 over `count`).
    @inline(__always)
    mutating func below(_ count: Int) -> Int { Int(truncatingIfNeeded: (half() &* UInt64(clamping: count)) >> 32) }
}
