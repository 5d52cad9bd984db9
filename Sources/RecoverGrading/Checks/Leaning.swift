import RecoverBase
import RecoverPlaybooks
import RecoverText

/// What a sentence may lean to, in the order of the shipped weights.
enum Leaning: String, CaseIterable, Sendable {
    case commitments, blame, minimising, hollow, reviews

    var index: Int { Leaning.allCases.firstIndex(of: self) ?? 0 }

    /// How sure the weights are.
    enum Degree: Int, Comparable {
        /// It sounds like nothing of the kind.
        case none
        /// A word of a list makes it doubtful, and nothing else does.
        case slight
        /// It is probably that.
        case likely
        /// It is nearly certainly that: right so often on sentences that were not learned from that it fails a reply.
        case sure

        static func < (one: Degree, other: Degree) -> Bool { one.rawValue < other.rawValue }
    }

    func degree(_ scores: Leanings.Scores) -> Degree {
        let (index, warns, fails) = (index, Leaning.warns, Leaning.fails)
        guard index < warns.count, index < fails.count else { return .slight }
        let score = scores[index]
        if score >= fails[index] { return .sure }
        if score >= warns[index] { return .likely }
        return score >= warns[index] - Leaning.margin ? .slight : .none
    }

    private static let warns = Shipped.leanings.warns
    private static let fails = Shipped.leanings.fails

    private static let margin: Float = 1

    static func scores(of sentences: [Sentence], _ words: SentenceWords, _ bytes: [UInt8]) -> [Leanings.Scores] {
        // What begins with a blank is a signature, or says nothing yet.
        Shipped.leanings.scores(of: sentences, words: words, utf8: bytes) { sentence in
            sentence.isBody && !sentence.isQuoted && bytes[sentence.range.lowerBound] != 0x5B
        }.map { $0 ?? PartText.leansToNothing }
    }
}

extension PartText {
    static let leansToNothing = Leanings.Scores(repeating: -100)

    /// How the sentence around a place leans; slightly where none is weighed.
    func degree(of leaning: Leaning, at offset: Int) -> Leaning.Degree {
        guard let index = index(ofSentenceAt: offset), index < leanings.count else { return .slight }
        return leaning.degree(leanings[index])
    }

    /// The sentences that lean likely or surely. One that holds what only looks like it is less sure by a degree.
    func sentences(leaning: Leaning, to lists: [WatchedList] = []) -> [(sentence: Range<Int>, degree: Leaning.Degree)] {
        leanings.indices.compactMap { index in
            let degree = leaning.degree(leanings[index])
            guard degree >= .likely else { return nil }
            let sentence = sentences.all[index].range
            let first = spared.partitioningIndex { $0.range.lowerBound >= sentence.lowerBound }
            let isSpared = spared[first...].prefix { $0.range.lowerBound < sentence.upperBound }.contains { hit in
                lists.contains { hit.subject == .list($0) }
            }
            // "We are sorry." is too short to be sure of.
            let isShort = bytes[sentence].count { Bytes.isSpace($0) } < 4
            if isSpared || isShort { return degree == .sure || !isSpared ? (sentence, .likely) : nil }
            return (sentence, degree)
        }
    }
}

extension Examination {
    /// What a finding by words and the sentence around it are worth together; nil where nothing is to be told.
    /// - Parameter isSure: the words say who does what, and nothing around them turns their sense.
    /// - Parameter isListed: they are a phrase of a list, which is told of in any case.
    func status(isSure: Bool, isListed: Bool = false, _ degree: Leaning.Degree) -> Check.Status? {
        switch degree {
        case .sure: .fail
        case .likely, .slight: isSure ? .fail : .warn
        case .none: isSure || isListed ? .warn : nil
        }
    }
}
