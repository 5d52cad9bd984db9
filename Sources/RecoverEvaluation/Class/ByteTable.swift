/// Texts as bytes, each kept once and numbered in the order in which they came. What a class holds of names, and how cells
/// are recognised without reading them again.
struct ByteTable: Sendable {
    private var arena: [UInt8] = []
    private var ends: [Int32] = []
    /// Open addressing; -1 is free. The size is a power of two.
    private var buckets = [Int32](repeating: -1, count: 64)

    var count: Int { ends.count }

    func text(_ index: Int) -> String { String(decoding: arena[range(index)], as: UTF8.self) }

    private func range(_ index: Int) -> Range<Int> {
        (index > 0 ? Int(wide: ends[index - 1]) : 0)..<Int(wide: ends[index])
    }

    /// The number of a text that is known; nil for another.
    func find(_ bytes: [UInt8], _ place: Range<Int>) -> Int? {
        var bucket = hash(bytes, place) & (buckets.count - 1)
        while buckets[bucket] >= 0 {
            let index = Int(wide: buckets[bucket])
            if isEqual(index, bytes, place) { return index }
            bucket = (bucket + 1) & (buckets.count - 1)
        }
        return nil
    }

    /// Adds a text that is not in it; the result is its number.
    mutating func add(_ bytes: [UInt8], _ place: Range<Int>) -> Int {
        if ends.count * 2 >= buckets.count { grow() }
        arena += bytes[place]
        ends.append(Int32(clamping: arena.count))
        enter(ends.count - 1, hash(bytes, place))
        return ends.count - 1
    }

    private mutating func enter(_ index: Int, _ hash: Int) {
        var bucket = hash & (buckets.count - 1)
        while buckets[bucket] >= 0 { bucket = (bucket + 1) & (buckets.count - 1) }
        buckets[bucket] = Int32(clamping: index)
    }

    private mutating func grow() {
        buckets = [Int32](repeating: -1, count: buckets.count * 2)
        for index in ends.indices { enter(index, hash(arena, range(index))) }
    }

    private func isEqual(_ index: Int, _ bytes: [UInt8], _ place: Range<Int>) -> Bool {
        let own = range(index)
        guard own.count == place.count else { return false }
        var (one, two) = (own.lowerBound, place.lowerBound)
        while one < own.upperBound {
            if arena[one] != bytes[two] { return false }
            one += 1
            two += 1
        }
        return true
    }

    private func hash(_ bytes: [UInt8], _ place: Range<Int>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var index = place.lowerBound
        while index < place.upperBound {
            hash = (hash ^ UInt64(wide: bytes[index])) &* 0x100_0000_01B3
            index += 1
        }
        return Int(truncatingIfNeeded: hash ^ hash >> 29)
    }
}
