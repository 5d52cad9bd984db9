/// Bytes, packed (RFC 1951, with its fixed codes): every browser unpacks them. It looks one byte ahead for a longer repetition, and
/// is linear whatever is packed.
struct Deflate {
    private static let mostTries = 32
    private static let window = 32_768
    private static let (shortest, longest) = (3, 258)
    private static let tableBits: UInt32 = 15

    /// What a length or a distance begins at, and the bits that follow its code.
    private static let lengths = bases(codes: 28, doubling: 4, from: 3) + [(258, 0)]
    private static let distances = bases(codes: 30, doubling: 2, from: 1)

    private static func bases(codes: Int, doubling: Int, from start: Int) -> [(base: Int, bits: Int)] {
        var base = start
        return (0..<codes).map { code in
            let bits = max(0, code / doubling - 1)
            defer { base += 1 << bits }
            return (base, bits)
        }
    }

    private var out: [UInt8] = []
    private var pending: UInt64 = 0
    private var pendingBits = 0

    static func pack(_ bytes: [UInt8]) -> [UInt8] {
        var packer = Deflate()
        packer.write(0b011, bits: 3)
        packer.packBlock(bytes)
        packer.writeSymbol(256)
        packer.write(0, bits: (8 - packer.pendingBits % 8) % 8)
        return packer.out
    }

    private mutating func packBlock(_ bytes: [UInt8]) {
        // The last place of each three bytes, and for each place the one before it.
        var last = [Int32](repeating: -1, count: 1 << Int(wide: Deflate.tableBits))
        var before = [Int32](repeating: -1, count: bytes.count)
        var entered = 0
        func enter(through place: Int) {
            let end = min(place, bytes.count - Deflate.shortest)
            while entered <= end {
                let slot = Deflate.slot(bytes, entered)
                before[entered] = last[slot]
                last[slot] = Int32(clamping: entered)
                entered += 1
            }
        }
        func match(at place: Int) -> (length: Int, distance: Int) {
            guard place < bytes.count else { return (0, 0) }
            enter(through: place)
            return Deflate.longestMatch(bytes, at: place, before)
        }
        var place = 0
        while place < bytes.count {
            let found = match(at: place)
            guard found.length >= Deflate.shortest, found.length >= match(at: place + 1).length else {
                writeSymbol(Int(wide: bytes[place]))
                place += 1
                continue
            }
            let length = Deflate.code(of: found.length, in: Deflate.lengths)
            writeSymbol(257 + length)
            write(found.length - Deflate.lengths[length].base, bits: Deflate.lengths[length].bits)
            let distance = Deflate.code(of: found.distance, in: Deflate.distances)
            writeReversed(distance, bits: 5)
            write(found.distance - Deflate.distances[distance].base, bits: Deflate.distances[distance].bits)
            // What is passed by is entered before the next is looked for.
            place += found.length
        }
    }

    private static func slot(_ bytes: [UInt8], _ place: Int) -> Int {
        let three =
            UInt32(wide: bytes[place]) << 16 | UInt32(wide: bytes[place + 1]) << 8 | UInt32(wide: bytes[place + 2])
        return Int(wide: (three &* 2_654_435_761) >> (32 - tableBits))
    }

    private static func longestMatch(_ bytes: [UInt8], at place: Int, _ before: [Int32]) -> (length: Int, distance: Int)
    {
        var best = (length: 0, distance: 0)
        let most = min(longest, bytes.count - place)
        var other = Int(wide: before[place])
        var tries = 0
        while other >= 0, place - other <= window, tries < mostTries, best.length < most {
            var length = 0
            while length < most, bytes[other + length] == bytes[place + length] { length += 1 }
            if length > best.length { best = (length, place - other) }
            other = Int(wide: before[other])
            tries += 1
        }
        return best
    }

    private static func code(of value: Int, in table: [(base: Int, bits: Int)]) -> Int {
        (table.firstIndex { $0.base > value } ?? table.count) - 1
    }

    // MARK: Bits

    private mutating func writeSymbol(_ symbol: Int) {
        switch symbol {
        case ..<144: writeReversed(0x30 + symbol, bits: 8)
        case ..<256: writeReversed(0x190 + symbol - 144, bits: 9)
        case ..<280: writeReversed(symbol - 256, bits: 7)
        default: writeReversed(0xC0 + symbol - 280, bits: 8)
        }
    }

    /// Codes begin with their highest bit, all else with its lowest.
    private mutating func writeReversed(_ code: Int, bits: Int) {
        var reversed = 0
        for place in 0..<bits { reversed |= (code >> place & 1) << (bits - 1 - place) }
        write(reversed, bits: bits)
    }

    private mutating func write(_ value: Int, bits: Int) {
        pending |= UInt64(clamping: value) << pendingBits
        pendingBits += bits
        while pendingBits >= 8 {
            out.append(UInt8(truncatingIfNeeded: pending))
            pending >>= 8
            pendingBits -= 8
        }
    }
}
