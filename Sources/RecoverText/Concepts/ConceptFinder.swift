/// Looks for the patterns of a set in the sentences of one text.
///
/// Of a sentence it is first seen which sets of needed words have a word at which places, one bit a place. A pattern is tried
/// only where words of all its sets stand in their order; of hundreds that share a common word hardly any is.
public struct ConceptFinder {
    private let set: ConceptSet
    private var spoken: SpokenWords
    /// For each set of needed words where its words stand in the sentence.
    private var places: [UInt64]
    /// The sets with words in the sentence.
    private var seen: [Int] = []
    private var found: [ConceptSet.Match] = []

    public init(_ set: ConceptSet, utf8 bytes: [UInt8]) {
        self.set = set
        spoken = SpokenWords(bytes, stems: set.stems)
        places = Array(repeating: 0, count: set.needs.count)
    }

    /// What a sentence says, each concept once for each place.
    public mutating func matches(in sentence: Range<Int>) -> [ConceptSet.Match] {
        guard !set.isEmpty else { return [] }
        spoken.read(sentence)
        for (index, word) in spoken.words.enumerated() {
            let bit: UInt64 = 1 << min(index, ConceptFinder.last)
            set.needs.forEachSet(of: word) { need in
                if places[need] == 0 { seen.append(need) }
                places[need] |= bit
            }
        }
        found = []
        for place in spoken.words.indices {
            for pattern in set.everywhere where mayStand(pattern, at: place) { attempt(pattern, at: place) }
            for row in set.byStem.row(Int(wide: spoken.words[place].stem)) {
                let pattern = set.byStem[row]
                if mayStand(pattern, at: place) { attempt(pattern, at: place) }
            }
        }
        for need in seen { places[need] = 0 }
        seen.removeAll(keepingCapacity: true)
        return found
    }

    /// The place that stands for all behind it, too.
    private static let last = 63

    /// Whether words of all sets that a pattern needs stand around a place in their order.
    private func mayStand(_ index: Int, at place: Int) -> Bool {
        let gate = set.gates[index]
        let isLong = spoken.words.count > ConceptFinder.last
        // Of a long sentence it is only asked whether they are there.
        var open = isLong ? UInt64.max : UInt64.max << max(0, place - gate.reach)
        if !isLong, place + gate.length < 64 { open &= ~(UInt64.max << (place + gate.length)) }
        for need in gate.from..<gate.to {
            let here = places[set.needed[need]] & open
            if here == 0 { return false }
            // Behind the first of them.
            if !isLong { open &= ~((here & (0 &- here)) &* 2 &- 1) }
        }
        return true
    }

    private mutating func attempt(_ index: Int, at place: Int) {
        let pattern = set.patterns[index]
        let isLong = spoken.words.count > ConceptFinder.last
        let firsts = isLong ? UInt64.max : pattern.firsts.map { places[$0] } ?? .max
        for start in max(0, place - pattern.reach)...place {
            if firsts & (1 << min(start, ConceptFinder.last)) == 0 { continue }
            guard let match = pattern.match(spoken.words, at: start, sets: set.sets), match.words.contains(place) else {
                continue
            }
            add(match, of: index, pattern)
            return
        }
    }

    private mutating func add(_ match: ConceptPattern.Found, of index: Int, _ pattern: ConceptPattern) {
        let words = spoken.words
        let range = words[match.words.lowerBound].range.lowerBound..<words[match.words.upperBound - 1].range.upperBound
        let core = pattern.isNegative ? range : words[match.anchor].range
        let hit = ConceptSet.Match(concept: set.concepts[index], range: range, core: core)
        if !found.contains(where: { $0.concept == hit.concept && $0.range.overlaps(range) }) { found.append(hit) }
    }
}
