import RecoverBase
import RecoverText

/// The text of one deliverable, read once for all checks. Offsets are those of the part; `base` leads to the reply's.
struct PartText {
    let base: Int
    /// With what is no part of the text blanked out: code fences, `To:` lines, remarks to the person who asked.
    let bytes: [UInt8]
    /// Where invisible marks stood, in the order of the text.
    private let removed: [Int]
    let blocks: Blocks
    let sentences: Sentences
    /// Of the sentences.
    let words: SentenceWords
    /// In the order of their places.
    let hits: [Watch.Hit]
    private let overlaps: Overlaps
    /// The words behind `Subject:`; nil where there is no such line.
    let subject: Range<Int>?
    let subjectLine: Int?
    let blanks: [Blanks.Blank]
    /// What looks like what a list says and is none of it.
    let spared: [Watch.Hit]
    /// How each of the sentences leans, where somebody outside reads them; those that are quoted lean to nothing.
    let leanings: [Leanings.Scores]

    /// - Parameter isWeighed: a customer reads or hears it.
    init(_ reply: [UInt8], _ part: Range<Int>, isMail: Bool, isWeighed: Bool = true, watch: Watch) {
        base = part.lowerBound
        let (raw, removed) = PartText.withoutMarks(reply, part)
        self.removed = removed
        var cleaner = PartCleaner(raw)
        cleaner.clean(isMail: isMail)
        bytes = cleaner.bytes
        subject = cleaner.subject
        subjectLine = cleaner.subjectLine
        blanks = Blanks.all(in: bytes)
        blocks = Blocks(utf8: bytes)
        sentences = Sentences(utf8: bytes, blocks: blocks)
        words = SentenceWords(utf8: bytes, sentences: sentences.all)
        var spared: [Watch.Hit] = []
        hits = watch.hits(in: bytes, sentences: sentences.all, words: words, spared: &spared)
        overlaps = Overlaps(hits.map(\.range))
        self.spared = spared
        leanings = isWeighed ? Leaning.scores(of: sentences.all, words, bytes) : []
    }

    /// Without marks of direction and of no width: they would tear words apart that people see whole.
    private static func withoutMarks(_ reply: [UInt8], _ part: Range<Int>) -> (bytes: [UInt8], removed: [Int]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(part.count)
        var removed: [Int] = []
        var index = part.lowerBound
        while index < part.upperBound {
            let byte = reply[index]
            if byte == 0xE2, index + 2 < part.upperBound, isMark(reply[index + 1], reply[index + 2]) {
                removed.append(bytes.count)
                index += 3
            } else {
                bytes.append(byte)
                index += 1
            }
        }
        return (bytes, removed)
    }

    /// U+200B…U+200F, U+202A…U+202E, U+2060…U+2069.
    private static func isMark(_ second: UInt8, _ third: UInt8) -> Bool {
        second == 0x80 && ((0x8B...0x8F).contains(third) || (0xAA...0xAE).contains(third))
            || second == 0x81 && (0xA0...0xA9).contains(third)
    }

    /// A place of this text in the reply.
    func original(_ offset: Int) -> Int {
        removed.isEmpty ? base + offset : base + offset + 3 * removed.count { $0 <= offset }
    }

    var lines: [Lines.Line] { blocks.lines.all }

    /// The words of the message, greeting and sign-off among them, the subject line not.
    var wordCount: Int {
        var count = 0
        for (index, line) in lines.enumerated() where line.kind != .blank && line.kind != .rule && index != subjectLine
        {
            count += Words.count(utf8: bytes, in: line.content..<line.end)
        }
        return count - blankWords
    }

    /// How many words the labels of blanks have more than the blanks count: a labelled blank stands for one word, whatever its
    /// label says.
    var blankWords: Int {
        blanks.reduce(0) { $0 + ($1.isLabelled ? max(0, Words.count(utf8: bytes, in: $1.range) - 1) : 0) }
    }

    func text(_ range: Range<Int>) -> String { bytes.text(range) }

    var isEmpty: Bool { !lines.contains { $0.kind != .blank && $0.kind != .rule } }

    /// The sentence that holds a place.
    func sentence(at offset: Int) -> Sentence? { index(ofSentenceAt: offset).map { sentences.all[$0] } }

    func index(ofSentenceAt offset: Int) -> Int? {
        let index = sentences.all.partitioningIndex { $0.range.upperBound > offset }
        guard index < sentences.all.count, sentences.all[index].range.lowerBound <= offset else { return nil }
        return index
    }

    /// The sentences that begin in a range.
    func sentences(in range: Range<Int>) -> ArraySlice<Sentence> {
        let from = sentences.all.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        let to = sentences.all.partitioningIndex { $0.range.lowerBound >= range.upperBound }
        return sentences.all[from..<max(from, to)]
    }

    /// How the sentence around a phrase uses it.
    /// - Parameter isTopic: a noun behind it may make it the topic alone, as in "refund policy".
    func stance(of hit: Watch.Hit, isTopic: Bool = true) -> Stance {
        guard let sentence = sentence(at: hit.range.lowerBound) else { return .promised }
        return sentence.isQuoted
            ? .quoted : Stance.of(hit.core, in: sentence.range, utf8: bytes, isTopic: isTopic)
    }

    /// Whether the sentence around a phrase promises it: somebody on our side gives it, or it comes.
    func isPromised(_ hit: Watch.Hit) -> Bool {
        guard stance(of: hit).isPromise else { return false }
        guard let sentence = sentence(at: hit.range.lowerBound) else { return true }
        let isNegative = hit.isSaid && hit.core == hit.range
        if Grants.isOnlyTold(hit.core, in: sentence.range, utf8: bytes, isNegative: isNegative) { return false }
        return hit.isSaid || Grants.isGranted(hit.range, in: sentence.range, utf8: bytes)
    }

    /// Nothing around it makes its sense doubtful: no negation, condition, question or telling of what others said. Where
    /// something does, the stance is judged rightly most of the time and not nearly always.
    /// - Parameter isRequest: what is looked for is asked of somebody, so "could you" is as plain as "please".
    func isPlain(around hit: Watch.Hit, isRequest: Bool = false) -> Bool {
        guard let sentence = sentence(at: hit.range.lowerBound) else { return true }
        if bytes[hit.range.upperBound..<max(hit.range.upperBound, sentence.range.upperBound)].contains(0x3F) {
            if isRequest {
                return ByteSearch.holds(
                    bytes, sentence.range, ["could you", "would you", "can you", "will you", "please", "may i ask"])
            }
            // "Why don't we refund you?" offers it.
            return ByteSearch.starts(
                bytes, sentence.range, with: ["why don't we", "why not", "how about", "what if we"])
        }
        var behind = 0
        var scanner = WordScanner(bytes, in: sentence.range)
        while let token = scanner.next() {
            if token.range.lowerBound >= hit.range.lowerBound {
                if token.range.lowerBound < hit.range.upperBound { continue }
                behind += 1
                if behind > 4 { break }
                if Doubts.denials.contains(bytes, token.range) { return false }
                continue
            }
            if Doubts.words.contains(bytes, token.range) {
                // "not only will we", "there is no reason we can't".
                let next = bytes.text(
                    token.range.upperBound..<min(sentence.range.upperBound, token.range.upperBound + 8))
                if next.hasPrefix(" only") || next.hasPrefix(" reason") || next.hasPrefix(" doubt") { continue }
                return false
            }
        }
        return true
    }

    /// What begins in a range.
    func hits(in range: Range<Int>) -> ArraySlice<Watch.Hit> {
        func first(from offset: Int) -> Int {
            var (low, high) = (0, hits.count)
            while low < high {
                let middle = (low + high) / 2
                if hits[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
            }
            return low
        }
        let start = first(from: range.lowerBound)
        return hits[start..<max(start, first(from: range.upperBound))]
    }

    func hits(overlapping range: Range<Int>) -> some Collection<Watch.Hit> {
        hits[overlaps.places(of: range)].lazy.filter { $0.range.overlaps(range) }
    }

    func hits(of list: WatchedList) -> [Watch.Hit] {
        hits.filter { if case .list(list) = $0.subject { true } else { false } }
    }
}

/// Words before a phrase that may turn its sense, and words behind it that deny it.
private enum Doubts {
    static let words = ShortWordTable([
        (
            1,
            "not no never nor neither nobody nothing none without cannot can't won't don't doesn't didn't isn't wasn't"
        ),
        (
            1,
            "couldn't wouldn't shouldn't haven't hasn't aren't weren't if unless whether asked ask asks told tell said"
        ),
        (
            1,
            "say says wrote write writes promised believed thought wanted hoped wished instead rather wish hope how"
        ),
        (1, "far hardly"),
    ])
    static let denials = ShortWordTable([
        (1, "not isn't wasn't cannot can't won't never doesn't don't no")
    ])
}
