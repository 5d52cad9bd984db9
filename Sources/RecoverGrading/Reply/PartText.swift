import RecoverBase
import RecoverText

/// The text of one deliverable, read once for all checks. Offsets are those of the part; `base` leads to the reply's.
struct PartText {
    let base: Int
    /// With what is no part of the text blanked out: code fences, `To:` lines, remarks to the person who asked.
    let bytes: [UInt8]
    let blocks: Blocks
    let sentences: Sentences
    /// In the order of their places.
    let hits: [Watch.Hit]
    /// The words behind `Subject:`; nil where there is no such line.
    let subject: Range<Int>?
    let subjectLine: Int?

    init(_ reply: [UInt8], _ part: Range<Int>, isMail: Bool, watch: Watch) {
        base = part.lowerBound
        let raw = Array(reply[part])
        var cleaner = PartCleaner(raw)
        cleaner.clean(isMail: isMail)
        bytes = cleaner.bytes
        subject = cleaner.subject
        subjectLine = cleaner.subjectLine
        blocks = Blocks(utf8: bytes)
        sentences = Sentences(utf8: bytes, blocks: blocks)
        hits = watch.hits(in: bytes)
    }

    var lines: [Lines.Line] { blocks.lines.all }

    /// The words of the message, greeting and sign-off among them, the subject line not.
    var wordCount: Int {
        var count = 0
        for (index, line) in lines.enumerated() where line.kind != .blank && line.kind != .rule && index != subjectLine
        {
            count += Words.count(utf8: bytes, in: line.content..<line.end)
        }
        return count
    }

    func text(_ range: Range<Int>) -> String { bytes.text(range) }

    var isEmpty: Bool { !lines.contains { $0.kind != .blank && $0.kind != .rule } }

    /// The sentence that holds a place.
    func sentence(at offset: Int) -> Sentence? {
        let index = sentences.all.partitioningIndex { $0.range.upperBound > offset }
        guard index < sentences.all.count, sentences.all[index].range.lowerBound <= offset else { return nil }
        return sentences.all[index]
    }

    /// The sentences that begin in a range.
    func sentences(in range: Range<Int>) -> ArraySlice<Sentence> {
        let from = sentences.all.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
        let to = sentences.all.partitioningIndex { $0.range.lowerBound >= range.upperBound }
        return sentences.all[from..<max(from, to)]
    }

    /// How the sentence around a phrase uses it.
    func stance(of hit: Watch.Hit) -> Stance {
        guard let sentence = sentence(at: hit.range.lowerBound) else { return .promised }
        return sentence.isQuoted ? .quoted : Stance.of(hit.range, in: sentence.range, utf8: bytes)
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

    func hits(of list: WatchedList) -> [Watch.Hit] {
        hits.filter { if case .list(list) = $0.subject { true } else { false } }
    }
}
