import RecoverBase

/// Tells which of many phrases, or patterns of phrases (`PhraseForms`), occur in texts by the million, as `PhraseSet` finds them.
///
/// An automaton over word stems whose states are made when a text first needs them: a pattern is never written out as all that
/// it stands for. What was found about a word is remembered, since texts repeat their words.
public struct PhraseSieve: Sendable {
    private var stems = StemTable()
    /// What may stand behind each position of a pattern: a stem, and the position behind it.
    private var edges: [[Edge]] = []
    /// The tag of the pattern that ends at a position, or -1.
    private var ends: [Int32] = []
    /// Where the piece behind a position may be missing: the position behind that piece, or -1.
    private var skips: [Int32] = []
    /// For each stem, the positions behind it at which some pattern may have begun.
    private var starts: [[Int32]] = []
    private var isStart: [Bool] = []

    private struct Edge: Sendable {
        var stem: Int32
        var target: Int32
    }

    // What was made so far.
    private var states: [State] = [State()]
    /// For a state and a stem, the next state and one.
    private var known = EdgeTable()
    private var byPositions: [[Int32]: Int32] = [:]
    private var words = WordMemory<Int32>(-1)
    private var scratch: [UInt8] = []

    private struct State: Sendable {
        var positions: [Int32] = []
        var tags: [Int] = []
    }

    /// With more of them, all are made anew.
    private let mostStates: Int

    /// - Parameters:
    ///   - phrases: each with the tag that is reported where it occurs.
    ///   - mostStates: how many states are kept.
    public init(_ phrases: [(phrase: String, tag: Int)], mostStates: Int = 4096) {
        self.mostStates = mostStates
        for (phrase, tag) in phrases {
            if let pieces = PhraseForms.pattern(phrase), pieces.allSatisfy({ $0.words.allSatisfy(PhraseSieve.isPlain) })
            {
                add(pieces, tag)
            } else {
                for form in PhraseForms.all(phrase) {
                    let steps = PhraseSet.steps(of: Array(form.utf8), in: &stems)
                    add([([steps], false)], tag)
                }
            }
        }
    }

    /// No phrase has a word.
    public var isEmpty: Bool { starts.isEmpty }

    // MARK: Patterns

    /// Letters and digits, joined by apostrophes and hyphens, or a `^`: such a word is the same in whatever phrase it stands.
    private static func isPlain(_ word: Substring) -> Bool {
        if word == "^" { return true }
        var wasJoint = true
        for byte in word.utf8 {
            let isJoint = byte == 0x27 || byte == 0x2D
            guard Bytes.isAlphanumeric(byte) || isJoint && !wasJoint else { return false }
            wasJoint = isJoint
        }
        return !wasJoint
    }

    private mutating func add(_ pieces: [PhraseForms.Piece], _ tag: Int) {
        add(
            pieces.map { piece in
                let words = piece.words.map { word -> [Int32] in
                    if word == "^" { return [0] }
                    return word.utf8.split(separator: 0x2D).map { part in
                        let bytes = Array(part)
                        Stem.fold(bytes, in: 0..<bytes.count, into: &scratch)
                        return stems.insert(scratch)
                    }
                }
                return (words, piece.isOptional)
            }, tag)
    }

    private mutating func add(_ pieces: [(words: [[Int32]], isOptional: Bool)], _ tag: Int) {
        guard pieces.contains(where: { $0.words.contains { !$0.isEmpty } }) else { return }
        let first = position()
        var before = first
        for (words, isOptional) in pieces {
            let after = position()
            for word in words where !word.isEmpty {
                var from = before
                for (index, stem) in word.enumerated() {
                    let to = index == word.count - 1 ? after : position()
                    edges[Int(wide: from)].append(Edge(stem: stem, target: to))
                    from = to
                }
            }
            if isOptional { skips[Int(wide: before)] = after }
            before = after
        }
        ends[Int(wide: before)] = Int32(clamping: tag)
        var start = first
        while start >= 0 {
            for edge in edges[Int(wide: start)] {
                while starts.count <= Int(wide: edge.stem) {
                    starts.append([])
                    isStart.append(false)
                }
                starts[Int(wide: edge.stem)].append(edge.target)
                isStart[Int(wide: edge.stem)] = true
            }
            start = skips[Int(wide: start)]
        }
    }

    private mutating func position() -> Int32 {
        edges.append([])
        ends.append(-1)
        skips.append(-1)
        return Int32(clamping: edges.count - 1)
    }

    // MARK: States

    private mutating func next(_ state: Int32, _ stem: Int32) -> Int32 {
        let key = UInt64(wide: UInt32(bitPattern: state)) << 32 | UInt64(wide: UInt32(bitPattern: stem))
        if let next = known[key] { return next - 1 }
        var found: Set<Int32> = stem < isStart.count ? Set(starts[Int(wide: stem)]) : []
        for position in states[Int(wide: state)].positions {
            for edge in edges[Int(wide: position)] where edge.stem == stem { found.insert(edge.target) }
        }
        for position in found {
            var skip = skips[Int(wide: position)]
            while skip >= 0 {
                found.insert(skip)
                skip = skips[Int(wide: skip)]
            }
        }
        if states.count >= mostStates {
            states = [State()]
            known = EdgeTable()
            byPositions = [:]
            return make(found)
        }
        let next = make(found)
        known[key] = next + 1
        return next
    }

    private mutating func make(_ found: Set<Int32>) -> Int32 {
        guard !found.isEmpty else { return 0 }
        let positions = found.sorted()
        if let state = byPositions[positions] { return state }
        let tags = Set(positions.map { ends[Int(wide: $0)] }).subtracting([-1]).sorted()
        let state = Int32(clamping: states.count)
        states.append(State(positions: positions, tags: tags.map { Int(wide: $0) }))
        byPositions[positions] = state
        return state
    }

    // MARK: Texts

    /// Calls `body` with the tag of each phrase in a text, some several times.
    public mutating func sift(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
        guard !starts.isEmpty else { return }
        if !siftPlain(bytes, body) { siftAny(Array(bytes), body) }
    }

    @inline(__always)
    private mutating func step(_ state: inout Int32, _ stem: Int32, _ body: (Int) -> Void) {
        if stem < 0 || state == 0 && (stem >= isStart.count || !isStart[Int(wide: stem)]) {
            state = 0
            return
        }
        state = next(state, stem)
        if state != 0 { for tag in states[Int(wide: state)].tags { body(tag) } }
    }

    private mutating func siftAny(_ bytes: [UInt8], _ body: (Int) -> Void) {
        var state: Int32 = 0
        // A text begins and ends as a sentence does.
        step(&state, 0, body)
        var wasGap = true
        var walk = PhraseWalk(bytes)
        while let found = walk.next() {
            switch found {
            case .gap:
                if !wasGap { step(&state, 0, body) }
                wasGap = true
            case .word(let range):
                wasGap = false
                step(&state, stem(of: bytes, range), body)
            }
        }
        if !wasGap { step(&state, 0, body) }
    }

    private mutating func stem(of bytes: [UInt8], _ range: Range<Int>) -> Int32 {
        guard stems.mayHold(bytes, range) else { return -1 }
        Stem.fold(bytes, in: range, into: &scratch)
        return stems.id(of: scratch)
    }

    /// The same for a text of plain words, ASCII and the usual marks: most are.
    /// - Returns: false where it is none; `body` was called with nothing that is not in the text.
    private mutating func siftPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) -> Bool {
        let end = bytes.count
        var at = 0
        var state: Int32 = 0
        step(&state, 0, body)
        while true {
            // What stands between two words.
            var isGap = false
            var lines = 0
            while at < end, !Bytes.isAlphanumeric(bytes[at]) {
                switch bytes[at] {
                case 0x20, 0x09, 0x0D: break
                case 0x0A: lines += 1
                case 0x21, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: isGap = true
                default: return false
                }
                at += 1
            }
            if at == end {
                step(&state, 0, body)
                return true
            }
            if isGap || lines > 1 { step(&state, 0, body) }
            guard let last = PhraseSieve.endOfPlainWord(bytes, from: at) else { return false }
            // Words joined by hyphens are several.
            while true {
                let start = at
                while at < last, bytes[at] != 0x2D { at += 1 }
                step(&state, stem(of: bytes, start, at), body)
                if at == last { break }
                at += 1
            }
        }
    }

    /// Where letters and digits end that are joined by apostrophes and hyphens alone; nil where they may be a part of more, such
    /// as an address or a number.
    @inline(__always)
    private static func endOfPlainWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let end = bytes.count
        var at = start
        while at < end {
            let byte = bytes[at]
            if Bytes.isAlphanumeric(byte) {
                at += 1
                continue
            }
            let after = at + 1 < end ? bytes[at + 1] : 0x20
            switch byte {
            case 0x27, 0x2D:
                guard Bytes.isAlphanumeric(after) else { return nil }
                at += 1
            case 0x20, 0x09, 0x0A, 0x0D, 0x21, 0x28, 0x29, 0x3B, 0x3F: return at
            case 0x2C, 0x2E, 0x3A: return after == 0x20 || after == 0x0A ? at : nil
            default: return nil
            }
        }
        return at
    }

    @inline(__always)
    private mutating func stem(of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int32 {
        guard let key = WordMemory<Int32>.key(bytes, start, end) else {
            let word = Array(bytes[start..<end])
            return stem(of: word, 0..<word.count)
        }
        if let stem = words[key] { return stem }
        let word = Array(bytes[start..<end])
        let stem = stem(of: word, 0..<word.count)
        words.remember(stem, of: key)
        return stem
    }
}
