/// Looks for the patterns of a set in the sentences of one text.
///
/// Of a sentence it is first seen which sets of words have a word at which places, one bit a place. A pattern is tried
/// only where words of all sets that it needs stand in their order; of hundreds that share a common word hardly any is.
public struct ConceptFinder {
    private let set: ConceptSet
    private var spoken: SpokenWords
    private var places: WordPlaces
    /// By step of a pattern's code, where it is reached.
    private var reached: [UInt64]
    private var found: [ConceptSet.Match] = []

    public init(_ set: ConceptSet, utf8 bytes: [UInt8]) {
        self.set = set
        spoken = SpokenWords(bytes, stems: set.stems, known: set.known)
        places = WordPlaces(of: set.sets)
        reached = Array(repeating: 0, count: ConceptPattern.Steps.size(longest: set.longest))
    }

    /// What a sentence says, each concept once for each place.
    public mutating func matches(in sentence: Range<Int>) -> [ConceptSet.Match] {
        set.isEmpty ? [] : matches(in: sentence, words: WordScanner.all(spoken.bytes, in: sentence)[...])
    }

    /// The same, where its words are known.
    public mutating func matches(in sentence: Range<Int>, words: ArraySlice<WordScanner.Token>) -> [ConceptSet.Match] {
        guard !set.isEmpty else { return [] }
        spoken.read(sentence, words)
        places.read(spoken.words, in: set.sets)
        found = []
        for place in spoken.words.indices {
            for pattern in set.everywhere where mayStand(pattern, at: place) { attempt(pattern, at: place) }
            for row in set.byStem.row(Int(wide: spoken.words[place].stem)) {
                let pattern = set.byStem[row]
                if mayStand(pattern, at: place) { attempt(pattern, at: place) }
            }
        }
        return found
    }

    /// Whether words of all sets that a pattern needs stand around a place in their order.
    private func mayStand(_ index: Int, at place: Int) -> Bool {
        let gate = set.gates[index]
        let isLong = spoken.words.count >= WordPlaces.last
        // Of a long sentence it is only asked whether they are there.
        var open = isLong ? UInt64.max : UInt64.max << max(0, place - gate.reach)
        if !isLong, place + gate.length < 64 { open &= ~(UInt64.max << (place + gate.length)) }
        for need in gate.from..<gate.to {
            let here = places.sets[set.needed[need]] & open
            if here == 0 { return false }
            // Behind the first of them.
            if !isLong { open &= ~((here & (0 &- here)) &* 2 &- 1) }
        }
        return true
    }

    private mutating func attempt(_ index: Int, at place: Int) {
        let from = max(0, place - set.gates[index].reach)
        var firsts = UInt64.max
        if spoken.words.count < WordPlaces.last {
            firsts = UInt64.max << from & ~(UInt64.max << (place + 1))
            if let first = set.patterns[index].firsts { firsts &= places.sets[first] }
            guard firsts != 0 else { return }
            let mayMatch = reached.withUnsafeMutableBufferPointer { memory in
                guard let memory = memory.baseAddress else { return true }
                var steps = ConceptPattern.Steps(memory, longest: set.longest)
                return set.patterns[index].mayMatch(from: firsts, places, &steps)
            }
            guard mayMatch else { return }
        }
        let pattern = set.patterns[index]
        for start in from...place {
            if firsts & (1 << min(start, WordPlaces.last)) == 0 { continue }
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
