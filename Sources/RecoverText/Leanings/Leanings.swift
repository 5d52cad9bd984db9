/// How much a sentence leans to what labelled sentences say: a promise, blame, a stock phrase.
///
/// The weights of its features (`WeighedSentence`) are summed and divided by the square root of their number. They were
/// learned by logistic regression from the seen half of `Tests/Corpora` (`LeaningTraining` in the tests), one set of weights
/// for each family of sentences. A sentence of other words in the same frame leans the same way, which a list of phrases
/// cannot do.
///
/// A class, so that nobody copies all weights to look at them.
public final class Leanings: Sendable {
    /// By family, in the order of `families`; 0 is as likely as not on the sentences it was learned from.
    public typealias Scores = SIMD8<Float>

    /// At most eight.
    public let families: [String]
    /// From here on it is probably that: a check warns.
    public let warns: [Float]
    /// From here on it is nearly certainly that: a check fails.
    public let fails: [Float]
    /// What the weights were learned from, so that a test can tell whether they are up to date.
    public let stamp: String
    private let biases: Scores
    /// Half a hash each, 0 where nothing is: small, so that they stay near the processor.
    private let keys: [UInt32]
    private let weights: [SIMD8<Int8>]
    private let mask: Int

    /// Of fewer features a sentence leans less: two words are no proof.
    public static let fewest: Float = 24

    /// Weights are written in sixteenths.
    public static let scale: Float = 16

    /// The words of each kind, by stem.
    private let kinds: [UInt64: UInt8]
    /// What stands for a kind where features are looked up.
    private let kindKeys: [UInt64]

    /// Reads what `LeaningTraining` wrote: a line for the names of the families, their biases and their two thresholds (in
    /// hundredths), one for each kind of words, then one for each feature: `late`, `you did`, `<they> .. <failed>`.
    public init(_ text: String) {
        var families: [String] = []
        var heads: [String: [Float]] = [:]
        var stamp = ""
        var kinds: [UInt64: UInt8] = [:]
        var kindKeys: [UInt64] = []
        var text = text
        let rows = text.withUTF8 { bytes in
            var reader = RowReader(bytes)
            while let line = reader.head() {
                switch line.first {
                case "families": families = Array(line.dropFirst().prefix(8))
                case "learned-from": stamp = line.last ?? ""
                case "kind":
                    guard line.count > 2, kindKeys.count < 8 else { continue }
                    for word in line.dropFirst(2) {
                        kinds[Leanings.hash(Array(word.utf8)), default: 0] |= 1 << UInt8(clamping: kindKeys.count)
                    }
                    kindKeys.append(Leanings.hash(Array(line[1].utf8)))
                case let name?: heads[name] = line.dropFirst().map { (Float($0) ?? 0) / 100 }
                case nil: break
                }
            }
            return reader.rows()
        }
        self.families = families
        self.stamp = stamp
        self.kinds = kinds
        self.kindKeys = kindKeys
        var biases = Scores()
        for (index, bias) in (heads["bias"] ?? []).prefix(8).enumerated() { biases[index] = bias }
        self.biases = biases
        warns = heads["warns"] ?? []
        fails = heads["fails"] ?? []
        var capacity = 64
        while capacity < rows.count * 2 { capacity *= 2 }
        mask = capacity - 1
        var keys: [UInt32] = Array(repeating: 0, count: capacity)
        var weights: [SIMD8<Int8>] = Array(repeating: SIMD8(), count: capacity)
        for row in rows {
            var slot = Leanings.slot(row.key) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = Leanings.short(row.key)
            weights[slot] = row.weights
        }
        self.keys = keys
        self.weights = weights
    }

    /// The file of weights, read once from front to back: a start of `grade` waits for it.
    private struct RowReader {
        struct Row {
            var key: UInt64
            var weights: SIMD8<Int8>
        }

        private let bytes: UnsafeBufferPointer<UInt8>
        private var at = 0

        init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        /// The words of the next line; nil where the features begin.
        mutating func head() -> [String]? {
            var end = at
            while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x09 { end += 1 }
            guard at < bytes.count, end == bytes.count || bytes[end] == 0x0A else { return nil }
            let line = bytes[at..<end]
            at = min(end + 1, bytes.count)
            return line.first == 0x23 ? [] : line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        }

        mutating func rows() -> [Row] {
            var rows: [Row] = []
            rows.reserveCapacity((bytes.count - at) / 20)
            while at < bytes.count { rows.append(Row(key: key(), weights: weights())) }
            return rows
        }

        /// Of one word, of two neighbours, or of two that stand `..` from each other.
        private mutating func key() -> UInt64 {
            var (words, first, last): (Int, UInt64, UInt64) = (0, 0, 0)
            repeat {
                var hash = Leanings.noByte
                while at < bytes.count, bytes[at] > 0x20 {
                    hash = Leanings.adding(bytes[at], to: hash)
                    at += 1
                }
                last = hash == 0 ? 1 : hash
                if words == 0 { first = last }
                words += 1
                at += 1
            } while at <= bytes.count && bytes[at - 1] == 0x20
            return words == 1 ? first : Leanings.pair(first, last, isApart: words == 3)
        }

        private mutating func weights() -> SIMD8<Int8> {
            var (weights, index, value, isNegative) = (SIMD8<Int8>(), 0, 0, false)
            while at <= bytes.count {
                let byte = at < bytes.count ? bytes[at] : 0x0A
                at += 1
                if byte == 0x2D { isNegative = true }
                if Bytes.isDigit(byte) { value = min(1000, value * 10 + Int(wide: byte & 15)) }
                guard byte == 0x09 || byte == 0x0A else { continue }
                if index < 8 { weights[index] = Int8(clamping: isNegative ? -value : value) }
                (index, value, isNegative) = (index + 1, 0, false)
                if byte == 0x0A { break }
            }
            return weights
        }
    }

    public var isEmpty: Bool { families.isEmpty }

    /// What a sentence is read into; may be used again for the next one.
    public struct Reader: Sendable {
        var words = WeighedWords()
        var sentence = WeighedSentence()
        var hashes: [UInt64] = []
        /// Of words that are their stem alone.
        var memory = WordMemory(Word(hash: 0, kinds: 0))

        struct Word: Sendable {
            var hash: UInt64
            var kinds: UInt8
        }

        public init() {}
    }

    private let readers = Pool { Reader() }

    /// How each of the sentences leans that are to be weighed; nil for the others.
    public func scores(
        of sentences: [Sentence], words: SentenceWords, utf8 bytes: [UInt8], isWeighed: (Sentence) -> Bool
    ) -> [Scores?] {
        readers.with { reader in
            sentences.enumerated().map { index, sentence in
                isWeighed(sentence) ? scores(of: sentence.range, words[index], utf8: bytes, &reader) : nil
            }
        }
    }

    /// Nil for what is no sentence: fewer than three words beside quoted ones, a heading, the address of whoever signs.
    public func scores(of sentence: Range<Int>, utf8 bytes: [UInt8], _ reader: inout Reader) -> Scores? {
        scores(of: sentence, WordScanner.all(bytes, in: sentence)[...], utf8: bytes, &reader)
    }

    private func scores(
        of sentence: Range<Int>, _ tokens: ArraySlice<WordScanner.Token>, utf8 bytes: [UInt8], _ reader: inout Reader
    ) -> Scores? {
        read(sentence, tokens, bytes, &reader)
        let hashes = reader.hashes
        let last = bytes[sentence].last { !Leanings.closing.contains($0) } ?? 0
        guard hashes.count >= ([0x2E, 0x21, 0x3F].contains(last) ? 5 : 9), !hashes.contains(Leanings.address) else {
            return nil
        }
        var sum = SIMD8<Int32>()
        var count: Float = 0
        reader.sentence.features { feature in
            count += 1
            var key = hash(of: feature.first, hashes)
            if let second = feature.second {
                key = Leanings.pair(key, hash(of: second, hashes), isApart: feature.isApart)
            }
            add(key, to: &sum)
        }
        return biases + Scores(sum) / (Leanings.scale * max(Leanings.fewest, count).squareRoot())
    }

    /// Reads a sentence in place of the one before.
    private func read(
        _ sentence: Range<Int>, _ tokens: ArraySlice<WordScanner.Token>, _ bytes: [UInt8], _ reader: inout Reader
    ) {
        reader.hashes.removeAll(keepingCapacity: true)
        reader.sentence.clear()
        func append(_ word: Reader.Word, _ reader: inout Reader) {
            reader.hashes.append(word.hash)
            reader.sentence.append(kinds: word.kinds)
        }
        var words = reader.words
        words.read(bytes, in: sentence, tokens) { place in
            guard let key = WordMemory<Reader.Word>.key(bytes, place), let word = reader.memory[key] else {
                return false
            }
            append(word, &reader)
            return true
        } each: { stem, place in
            let hash = Leanings.hash(stem)
            let word = Reader.Word(hash: hash, kinds: kinds[hash] ?? 0)
            append(word, &reader)
            if let place, let key = WordMemory<Reader.Word>.key(bytes, place) { reader.memory.remember(word, of: key) }
        }
        reader.words = words
    }

    @inline(__always)
    private func hash(of symbol: WeighedSentence.Symbol, _ hashes: [UInt64]) -> UInt64 {
        switch symbol {
        case .word(let index): hashes[index]
        case .kind(let kind): kindKeys[kind]
        }
    }

    private func add(_ key: UInt64, to sum: inout SIMD8<Int32>) {
        let short = Leanings.short(key)
        var slot = Leanings.slot(key) & mask
        while keys[slot] != 0 {
            if keys[slot] == short {
                sum &+= SIMD8<Int32>(truncatingIfNeeded: weights[slot])
                return
            }
            slot = (slot + 1) & mask
        }
    }

    private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 8) }
    private static func short(_ key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) | 1 }

    /// Behind the stop of a sentence: spaces, quotation marks, brackets, marks of emphasis.
    private static let closing: Set<UInt8> = [0x20, 0x0A, 0x0D, 0x22, 0x27, 0x29, 0x2A, 0x5F, 0xE2, 0x80, 0x9D, 0x99]
    private static let address = hash(WeighedWords.address)

    /// FNV-1a, never 0.
    private static func hash(_ word: [UInt8]) -> UInt64 {
        let hash = word.reduce(noByte) { adding($1, to: $0) }
        return hash == 0 ? 1 : hash
    }

    private static let noByte: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    private static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(wide: byte)) &* 0x100_0000_01B3
    }

    private static func pair(_ first: UInt64, _ second: UInt64, isApart: Bool) -> UInt64 {
        let mixed =
            (isApart ? 0x1656_67B1_9E37_79F9 : 0) ^ (first &* 0x9E37_79B9_7F4A_7C15) ^ (second &* 0xC2B2_AE3D_27D4_EB4F)
        return (mixed ^ mixed >> 31) | 1
    }
}
