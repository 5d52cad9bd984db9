/// A short name for some texts, the same on every machine: what has to be recognised again in another program is called by
/// it. Not a secret, and not safe from somebody who wants two texts to have the same.
public struct Fingerprint: Sendable, Hashable {
    private let hash: UInt64

    /// FNV-1a, 64 bits, over the texts with a byte between them that no text holds.
    public init(_ texts: [String]) {
        hash = texts.reduce(0xCBF2_9CE4_8422_2325) { hash, text in
            text.utf8.reduce((hash ^ 0xFF) &* 0x100_0000_01B3) { ($0 ^ UInt64(wide: $1)) &* 0x100_0000_01B3 }
        }
    }

    /// 16 digits and letters.
    public var text: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
