/// The stems of a phrase set, numbered from 1; an open hash table over one byte buffer.
struct StemTable: Sendable {
    private var slots: [Int32] = Array(repeating: 0, count: 64)
    private var offsets: [Int32] = [0, 0]
    private var bytes: [UInt8] = []
    /// One bit for each pair of first letters: most words of a text are turned away without being stemmed.
    private var firsts: [UInt64] = Array(repeating: 0, count: 32)

    /// Whether a word that starts with these bytes may be in the table. Stemming never changes the first two letters.
    func mayHold(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let first = text[range.lowerBound]
        let second = range.count > 1 ? text[range.lowerBound + 1] : 0
        if (first | second) >= 0x80 { return true }
        let bit = StemTable.bit(Bytes.lower(first), Bytes.lower(second))
        return firsts[bit >> 6] & (1 << (bit & 63)) != 0
    }

    private static func bit(_ first: UInt8, _ second: UInt8) -> Int {
        (Int(wide: first) << 5 ^ Int(wide: second)) & 2047
    }

    private static func hash(_ stem: [UInt8]) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in stem { hash = (hash ^ UInt64(wide: byte)) &* 0x0000_0100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ hash >> 32) & Int.max
    }

    private func isEqual(_ id: Int32, _ stem: [UInt8]) -> Bool {
        let start = Int(wide: offsets[Int(wide: id)])
        guard Int(wide: offsets[Int(wide: id) + 1]) - start == stem.count else { return false }
        for index in 0..<stem.count where bytes[start + index] != stem[index] { return false }
        return true
    }

    /// The number of a stem, -1 when it is none of the set's.
    func id(of stem: [UInt8]) -> Int32 {
        let mask = slots.count - 1
        var slot = StemTable.hash(stem) & mask
        while slots[slot] != 0 {
            if isEqual(slots[slot], stem) { return slots[slot] }
            slot = (slot + 1) & mask
        }
        return -1
    }

    mutating func insert(_ stem: [UInt8]) -> Int32 {
        let known = id(of: stem)
        if known > 0 { return known }
        bytes.append(contentsOf: stem)
        let bit = StemTable.bit(stem.first ?? 0, stem.count > 1 ? stem[1] : 0)
        firsts[bit >> 6] |= 1 << (bit & 63)
        let id = Int32(clamping: offsets.count - 1)
        offsets.append(Int32(clamping: bytes.count))
        if offsets.count * 4 > slots.count {
            slots = Array(repeating: 0, count: slots.count * 4)
            for other in 1...id { place(other) }
        } else {
            place(id)
        }
        return id
    }

    private mutating func place(_ id: Int32) {
        let stem = Array(bytes[Int(wide: offsets[Int(wide: id)])..<Int(wide: offsets[Int(wide: id) + 1])])
        let mask = slots.count - 1
        var slot = StemTable.hash(stem) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = id
    }
}

/// Aho-Corasick over numbered words (A. V. Aho, M. J. Corasick, CACM 18(6), 1975). State 0 is the root.
struct PhraseAutomaton: Sendable {
    private struct Node: Sendable {
        var failure: Int32 = 0
        /// This state or the nearest one on its failure chain where a phrase ends; 0 for none.
        var output: Int32 = 0
        var depth: Int32 = 0
        var phrases: [Int] = []
    }

    private var nodes: [Node] = [Node()]
    private var edges = EdgeTable()

    /// Words in the longest phrase.
    private(set) var longest = 0

    init(_ phrases: [[Int32]]) {
        var order: [(parent: Int32, symbol: Int32, node: Int32)] = []
        for (index, phrase) in phrases.enumerated() where !phrase.isEmpty {
            longest = max(longest, phrase.count)
            var state: Int32 = 0
            for symbol in phrase {
                let key = PhraseAutomaton.key(state, symbol)
                if let next = edges[key] {
                    state = next
                } else {
                    let next = Int32(clamping: nodes.count)
                    nodes.append(Node(depth: nodes[Int(wide: state)].depth + 1))
                    edges[key] = next
                    order.append((state, symbol, next))
                    state = next
                }
            }
            nodes[Int(wide: state)].phrases.append(index)
        }
        order.sort { nodes[Int(wide: $0.node)].depth < nodes[Int(wide: $1.node)].depth }
        for (parent, symbol, node) in order {
            let failure = parent == 0 ? 0 : step(from: nodes[Int(wide: parent)].failure, by: symbol)
            nodes[Int(wide: node)].failure = failure
            nodes[Int(wide: node)].output =
                nodes[Int(wide: node)].phrases.isEmpty ? nodes[Int(wide: failure)].output : node
        }
    }

    private static func key(_ state: Int32, _ symbol: Int32) -> UInt64 {
        UInt64(wide: UInt32(bitPattern: state)) << 32 | UInt64(wide: UInt32(bitPattern: symbol))
    }

    func step(from start: Int32, by symbol: Int32) -> Int32 {
        var state = start
        while true {
            if let next = edges[PhraseAutomaton.key(state, symbol)] { return next }
            if state == 0 { return 0 }
            state = nodes[Int(wide: state)].failure
        }
    }

    func firstOutput(at state: Int32) -> Int32 { nodes[Int(wide: state)].output }

    func nextOutput(after output: Int32) -> Int32 { nodes[Int(wide: nodes[Int(wide: output)].failure)].output }

    func depth(of state: Int32) -> Int { Int(wide: nodes[Int(wide: state)].depth) }

    func phrases(at state: Int32) -> [Int] { nodes[Int(wide: state)].phrases }
}

/// Where a word leads from a state. A table of its own: conditions are evaluated at every start, and the first use of a
/// `Dictionary` with keys of another type costs a search through all conformances of the program.
struct EdgeTable: Sendable {
    /// A state and a word; no edge leads to state 0, which marks a free place.
    private var keys = [UInt64](repeating: 0, count: 64)
    private var states = [Int32](repeating: 0, count: 64)
    private var count = 0

    subscript(key: UInt64) -> Int32? {
        get {
            let place = place(of: key)
            return states[place] == 0 ? nil : states[place]
        }
        set {
            guard let newValue else { return }
            if count * 2 >= keys.count { grow() }
            let place = place(of: key)
            if states[place] == 0 { count += 1 }
            keys[place] = key
            states[place] = newValue
        }
    }

    private func place(of key: UInt64) -> Int {
        let mask = keys.count - 1
        var place = Int(truncatingIfNeeded: key &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
        while states[place] != 0, keys[place] != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let (oldKeys, oldStates) = (keys, states)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 4)
        states = [Int32](repeating: 0, count: oldKeys.count * 4)
        for (key, state) in zip(oldKeys, oldStates) where state != 0 {
            let place = place(of: key)
            keys[place] = key
            states[place] = state
        }
    }
}
