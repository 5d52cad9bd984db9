/// How a sentence uses a phrase that names a commitment ("refund", "discount", "legal action").
public enum Stance: String, Hashable, Sendable, CaseIterable {
    /// The writer commits to it, offers it or says that it happens. Hedged offers ("we can offer a refund", "why
    /// don't we refund you?") are here too: a reader takes them as promises.
    case promised
    /// Ruled out: "we cannot refund you", "a refund isn't something I can offer", "a credit instead of a refund".
    case denied
    /// Depends on something open or unreal: "if we could refund you", "I wish we could", "we will look into a refund".
    case conditional
    /// Asked about: "Did you want a refund?"
    case asked
    /// The customer's wish or the topic: "You asked for a refund", "your refund request", "our refund policy".
    case reported
    /// Somebody else's words inside quotation marks or behind `>`.
    case quoted

    public var isPromise: Bool { self == .promised }

    /// The stance of the sentence in `sentence` towards the phrase in `match`.
    ///
    /// Judges the clause that holds the phrase, not the whole sentence. Rules over closed word lists, English only; a
    /// sentence that no rule knows counts as a promise, because an overlooked promise costs more than a false alarm.
    /// - Parameters:
    ///   - match: byte range of the phrase inside `sentence`.
    ///   - sentence: byte range of the sentence inside `bytes`.
    ///   - isTopic: whether a noun behind it makes it the topic alone ("refund policy"), or one before it what was asked
    ///     for ("your request for a refund").
    public static func of(
        _ match: Range<Int>, in sentence: Range<Int>, utf8 bytes: [UInt8], isTopic: Bool = true
    ) -> Stance {
        guard !sentence.isEmpty, sentence.upperBound <= bytes.count, sentence.overlaps(match) else { return .promised }
        let all = ClauseWords(bytes, in: sentence)
        guard let target = all.indices(of: match) else { return .promised }
        if Quotation.holds(match, all, sentence, bytes) { return .quoted }
        let (words, place) = all.withoutAsides(around: target)
        return StanceReader(words: words, target: place, isTopic: isTopic).stance
    }

    /// As above, for a sentence and the first place of `phrase` in it; nil when the phrase does not occur.
    public static func of(_ phrase: String, in sentence: String) -> Stance? {
        let bytes = Array(sentence.utf8)
        guard let match = PhraseSet([phrase]).matches(utf8: bytes).first else { return nil }
        return of(match.range, in: 0..<bytes.count, utf8: bytes)
    }
}
