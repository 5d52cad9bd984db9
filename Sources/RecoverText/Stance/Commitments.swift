/// Where a text uses the phrases of a set, and how: promised, denied, quoted …
public struct Commitment: Hashable, Sendable {
    public let match: PhraseSet.Match
    /// Byte range of the sentence that holds it.
    public let sentence: Range<Int>
    public let stance: Stance
}

extension PhraseSet {
    /// Every place where a phrase occurs, with its stance. Text behind `>` is quoted.
    public func commitments(in text: String) -> [Commitment] {
        let bytes = Array(text.utf8)
        return commitments(utf8: bytes, sentences: Sentences(utf8: bytes))
    }

    /// As above, for sentences that are split already.
    ///
    /// A phrase that a sentence end cuts in two is judged in the sentence it starts in; one outside every sentence
    /// (none is known) counts as promised.
    public func commitments(utf8 bytes: [UInt8], sentences: Sentences) -> [Commitment] {
        let matches = matches(utf8: bytes)
        guard !matches.isEmpty else { return [] }
        var place = 0
        return matches.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { match in
            while place < sentences.all.count, sentences.all[place].range.upperBound <= match.range.lowerBound {
                place += 1
            }
            guard place < sentences.all.count, sentences.all[place].range.lowerBound <= match.range.lowerBound else {
                return Commitment(match: match, sentence: match.range, stance: .promised)
            }
            let sentence = sentences.all[place]
            let stance = sentence.isQuoted ? .quoted : Stance.of(match.range, in: sentence.range, utf8: bytes)
            return Commitment(match: match, sentence: sentence.range, stance: stance)
        }
    }
}
