import RecoverBase

/// The id of an answer, as far as it takes to know it again.
public struct SeenID: Sendable {
    public var hash: UInt64
    public var row: Int
    public var isDetractor: Bool
}

/// The hashes of ids that were seen: a set that costs less than one that hashes them again.
struct IDTable: Sendable {
    /// 0 where there is none.
    private var slots = [UInt64](repeating: 0, count: 1 << 10)
    private(set) var count = 0

    private func slot(_ id: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: id >> 32 ^ id) & (slots.count - 1)
        while slots[slot] != 0, slots[slot] != id { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    /// Eight bytes at a time, each multiplied into 128 bits that are folded: within one run alone.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(clamping: raw.count)
        func mix(_ word: UInt64) {
            let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            hash = product.high ^ product.low
        }
        var at = 0
        while at &+ 8 <= raw.count {
            mix(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            at = at &+ 8
        }
        var rest: UInt64 = 0
        while at < raw.count {
            rest = rest << 8 | UInt64(wide: raw[at])
            at = at &+ 1
        }
        mix(rest)
        return hash
    }

    func contains(_ id: UInt64) -> Bool { slots[slot(max(id, 1))] != 0 }

    /// - Returns: false where it is there already.
    mutating func insert(_ id: UInt64) -> Bool {
        let id = max(id, 1)
        let slot = slot(id)
        guard slots[slot] == 0 else { return false }
        slots[slot] = id
        count += 1
        if 2 * count > slots.count { grow() }
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: 2 * old.count)
        for id in old where id != 0 { slots[slot(id)] = id }
    }
}
