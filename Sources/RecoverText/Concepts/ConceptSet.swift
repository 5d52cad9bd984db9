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

    let stems: StemTable
    let sets: WordSets
    let known: KnownWords
    private(set) var patterns: [ConceptPattern] = []
    private(set) var concepts: [Int] = []
    /// For each pattern what is to be seen before it is tried.
    private(set) var gates: [Gate] = []
    /// The sets that patterns need, those of one pattern behind one another.
    private(set) var needed: [Int] = []
    /// The patterns that each stem starts; those of no stem are tried at every word.
    private(set) var byStem: Rows
    private(set) var everywhere: [Int] = []
    /// The most code of one pattern.
    let longest: Int

    struct Gate: Sendable {
        /// How many words may stand before the one that it is tried at, and how many it runs over at most.
        var reach: Int
        var length: Int
        /// Where its sets stand in `needed`.
        var from: Int
        var to: Int
    }

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
        var sets = compiler.sets
        sets.close()
        self.sets = sets
        known = KnownWords(compiler.known)
        longest = patterns.reduce(0) { max($0, $1.code.count) }
        problems = compiler.problems
        var rows: [[Int]] = []
        for (index, pattern) in patterns.enumerated() {
            if pattern.anchors.isEmpty { everywhere.append(index) }
            for stem in Set(pattern.anchors) {
                while rows.count <= Int(wide: stem) { rows.append([]) }
                rows[Int(wide: stem)].append(index)
            }
            gates.append(
                Gate(
                    reach: pattern.reach, length: pattern.length, from: needed.count,
                    to: needed.count + pattern.needs.count))
            needed += pattern.needs
        }
        byStem = Rows(rows)
    }

    public var isEmpty: Bool { patterns.isEmpty }

    /// What a sentence says, each concept once for each place.
    public func matches(utf8 bytes: [UInt8], in sentence: Range<Int>) -> [Match] {
        var finder = ConceptFinder(self, utf8: bytes)
        return finder.matches(in: sentence)
    }
}
