/// Rows of integers, each kept once. The last integer of a row is where the path stands.
struct StateTable: Sendable {
    let width: Int
    private(set) var rows: [Int] = []
    private(set) var count = 0
    /// Open addressing; -1 is free. The size is a power of two.
    private var buckets: [Int32]

    init(width: Int) {
        self.width = width
        buckets = [Int32](repeating: -1, count: 64)
    }

    /// The row's index, and whether it is new.
    mutating func insert(_ row: [Int]) -> (index: Int, isNew: Bool) {
        if count * 2 >= buckets.count { grow() }
        var bucket = hash(row, at: 0) & (buckets.count - 1)
        while buckets[bucket] >= 0 {
            let index = Int(wide: buckets[bucket])
            if isEqual(row, index) { return (index, false) }
            bucket = (bucket + 1) & (buckets.count - 1)
        }
        buckets[bucket] = Int32(clamping: count)
        rows += row[0..<width]
        count += 1
        return (count - 1, true)
    }

    private func isEqual(_ row: [Int], _ index: Int) -> Bool {
        let base = index * width
        for slot in 0..<width where rows[base + slot] != row[slot] { return false }
        return true
    }

    private func hash(_ row: [Int], at base: Int) -> Int {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for slot in 0..<width {
            hash = (hash ^ UInt64(bitPattern: Int64(clamping: row[base + slot]))) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
        }
        return Int(truncatingIfNeeded: hash)
    }

    private mutating func grow() {
        buckets = [Int32](repeating: -1, count: buckets.count * 2)
        for index in 0..<count {
            var bucket = hash(rows, at: index * width) & (buckets.count - 1)
            while buckets[bucket] >= 0 { bucket = (bucket + 1) & (buckets.count - 1) }
            buckets[bucket] = Int32(clamping: index)
        }
    }
}
