import RecoverBase
import RecoverModel

/// What the conditions of the playbooks say of a row, two bits for each: no, yes or unknown. Rows with the same signature are
/// judged alike, so each signature is judged once and no row is.
struct RowSignature: Hashable, Sendable {
    private var words: SIMD4<UInt64> = .zero

    /// How many conditions find room.
    static let room = 128

    mutating func set(_ truth: Truth, at index: Int) {
        let bits: UInt64 =
            switch truth {
            case .no: 0
            case .yes: 1
            case .unknown: 2
            }
        words[index >> 5] |= bits << ((index & 31) * 2)
    }

    func truth(at index: Int) -> Truth {
        switch words[index >> 5] >> ((index & 31) * 2) & 3 {
        case 0: .no
        case 1: .yes
        default: .unknown
        }
    }

    mutating func formUnion(_ other: RowSignature) { words |= other.words }

    /// Says what `self` says of the conditions that the mask has.
    func masked(by mask: RowSignature) -> RowSignature {
        var part = self
        part.words &= mask.words
        return part
    }

    /// Makes a mask have a condition.
    mutating func include(_ index: Int) { words[index >> 5] |= 3 << ((index & 31) * 2) }

    /// All bits of it in one number.
    fileprivate var mixed: UInt64 {
        var hash = words[0] &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ hash >> 32 ^ words[1]) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ hash >> 32 ^ words[2]) &* 0x94D0_49BB_1331_11EB
        hash = (hash ^ hash >> 32 ^ words[3]) &* 0x9E37_79B9_7F4A_7C15
        return hash ^ hash >> 32
    }
}

/// The verdicts on signatures, by a hash that costs less than that of a dictionary.
struct SignatureTable: Sendable {
    private var keys: [RowSignature]
    /// The verdict of each key; -1 where there is none.
    private var values: [Int32]

    /// - Parameter room: how many signatures it is asked to keep at most.
    init(room: Int) {
        let slots = 1 << (Int.bitWidth - max(1, 2 * room - 1).leadingZeroBitCount)
        keys = [RowSignature](repeating: RowSignature(), count: slots)
        values = [Int32](repeating: -1, count: slots)
    }

    /// Where a signature is, or where it belongs.
    private func slot(_ key: RowSignature) -> Int {
        var slot = Int(truncatingIfNeeded: key.mixed) & (keys.count - 1)
        while values[slot] >= 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    subscript(key: RowSignature) -> Int? {
        let value = values[slot(key)]
        return value < 0 ? nil : Int(wide: value)
    }

    mutating func insert(_ value: Int, for key: RowSignature) {
        let slot = slot(key)
        keys[slot] = key
        values[slot] = Int32(truncatingIfNeeded: value)
    }

    mutating func removeAll() {
        for slot in values.indices { values[slot] = -1 }
    }
}
