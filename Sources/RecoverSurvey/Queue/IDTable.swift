import RecoverBase

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

    /// FNV-1a, 64 bits.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(wide: byte)) &* 0x100_0000_01B3 }
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
