/// What is said in many ways, looked for in sentences.
///
/// Patterns are tried only where a word of theirs stands that they cannot do without, so the cost of a sentence grows
/// with the telling words in it and not with the number of patterns.
public struct ConceptSet: Sendable {
    public struct Match: Hashable, Sendable {
        /// Index into `wanted`.
        public let concept: Int
        /// Byte offsets of all of it.
        public let range: Range<Int>
        /// What it is about: whether it is promised, denied or asked is judged here.
        public let core: Range<Int>
    }

    public let wanted: [String]
    /// What says nothing: a reference to no concept, or to itself.
    public let problems: [String]

    private let stems: StemTable
    private let sets: WordSets
    private var patterns: [ConceptPattern] = []
    private var concepts: [Int] = []
    /// The patterns that each stem starts; those of no stem are tried at every word.
    private var byStem: [[Int]] = []
    private var everywhere: [Int] = []

    /// - Parameters:
    ///   - forms: what each concept says, by name.
    ///   - wanted: those that are looked for; the others serve as parts.
    public init(_ forms: [String: [String]], wanted: [String]) {
        self.wanted = wanted
        var compiler = ConceptCompiler(forms)
        for (index, name) in wanted.enumerated() {
            for form in forms[name] ?? [] {
                guard let pattern = compiler.pattern(form, of: name) else { continue }
                patterns.append(pattern)
                concepts.append(index)
            }
        }
        stems = compiler.stems
        sets = compiler.sets
        problems = compiler.problems
        for (index, pattern) in patterns.enumerated() {
            if pattern.anchors.isEmpty { everywhere.append(index) }
            for stem in Set(pattern.anchors) {
                while byStem.count <= Int(wide: stem) { byStem.append([]) }
                byStem[Int(wide: stem)].append(index)
            }
        }
    }

    public var isEmpty: Bool { patterns.isEmpty }

    /// What a sentence says, each concept once for each place.
    public func matches(utf8 bytes: [UInt8], in sentence: Range<Int>) -> [Match] {
        guard !patterns.isEmpty else { return [] }
        let words = SpokenWords(bytes, in: sentence, stems: stems).words
        var found: [Match] = []
        func attempt(_ index: Int, at place: Int) {
            let pattern = patterns[index]
            for start in max(0, place - pattern.reach)...place {
                guard let match = pattern.match(words, at: start, sets: sets), match.words.contains(place) else {
                    continue
                }
                let range =
                    words[match.words.lowerBound].range.lowerBound..<words[match.words.upperBound - 1].range.upperBound
                let core = pattern.isNegative ? range : words[match.anchor].range
                let hit = Match(concept: concepts[index], range: range, core: core)
                if !found.contains(where: { $0.concept == hit.concept && $0.range.overlaps(range) }) {
                    found.append(hit)
                }
                return
            }
        }
        for place in words.indices {
            for index in everywhere { attempt(index, at: place) }
            let stem = Int(wide: words[place].stem)
            guard stem >= 0, stem < byStem.count else { continue }
            for index in byStem[stem] { attempt(index, at: place) }
        }
        return found
    }
}
