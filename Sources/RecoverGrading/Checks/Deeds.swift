import RecoverBase
import RecoverText

/// What tells a deed from a feeling: somebody on our side does, did or will do something, or something was done.
enum Deeds {
    /// Whether one of the parts of a sentence tells a deed.
    /// - Parameter apology: where the apology stands in it; its own part ("sorry that nobody answered") is none.
    static func stand(in range: Range<Int>, _ bytes: [UInt8], besides apology: Range<Int>? = nil) -> Bool {
        let words = DeedWord.all(bytes, in: range)
        var start = 0
        for index in 0...words.count where index == words.count || index > start && words[index].opens {
            let clause = words[start..<index]
            start = index
            let isApology =
                apology.map { place in clause.contains { place.contains($0.range.lowerBound) } } ?? false
            if !isApology, tells(clause) { return true }
        }
        return false
    }

    /// Whether a part of the sentence might tell one, in words that are not known: something moves in it.
    static func mayStand(in range: Range<Int>, _ bytes: [UInt8], besides apology: Range<Int>) -> Bool {
        let words = DeedWord.all(bytes, in: range)
        var start = 0
        for index in 0...words.count where index == words.count || index > start && words[index].opens {
            let clause = words[start..<index]
            start = index
            if clause.contains(where: { apology.contains($0.range.lowerBound) }) { continue }
            if clause.count > 2, clause.contains(where: { $0.isPast || $0.isGoing || times.contains($0.text) }) {
                return true
            }
        }
        return false
    }

    /// Whether a sentence behind an apology might be its deed, in words that are not known: it states something, and no
    /// feeling, wish or thanks.
    static func mayFollow(in range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        guard !bytes[range].contains(0x3F) else { return false }
        let words = DeedWord.all(bytes, in: range)
        return words.count > 3 && words.first?.text != "please"
            && !words.contains { hopes.contains($0.text) || feelings.contains($0.text) && !grammar.contains($0.text) }
    }

    /// Words among `feelings` that any sentence may have.
    private static let grammar: Set<String> = [
        "your", "the", "a", "our", "at", "to", "am", "was", "were", "is", "are", "do", "did", "not", "only", "take",
        "takes",
        "hold", "look", "closed", "always", "never", "so", "left", "kept", "ask", "need", "see", "very", "read",
    ]

    private static func tells(_ clause: ArraySlice<DeedWord>) -> Bool {
        guard clause.count > 1 else { return false }
        let texts = clause.map(\.text)
        if texts.contains(where: { hopes.contains($0) }) { return false }
        if ["here", "here's", "below", "attached", "enclosed"].contains(
            texts.first { !adverbs.contains($0) && $0 != "and" } ?? "")
        {
            return true
        }
        for (index, word) in zip(clause.indices, clause) {
            // "the new ones are on their way", "a technician is on the way".
            if word.isHelper, clause[index...].contains(where: { $0.text == "way" }) { return true }
            guard word.isOurs || word.isHelper, let next = following(index, clause) else { continue }
            let subject = index > clause.startIndex ? clause[index - 1].text : ""
            if feelings.contains(next.text) { continue }
            if word.isFuture { return true }
            if word.isHelper {
                if ["you", "nobody", "nothing"].contains(subject) { continue }
                if next.isPast || next.isGoing || states.contains(next.text) { return true }
            } else if !next.isHelper {
                return true
            }
        }
        // "they leave Hull tonight", "Sam has your case now", "the exports move on Monday".
        return texts.count > 3 && texts.contains { times.contains($0) }
            && !texts.contains { feelings.contains($0) && !["your", "the", "a", "our", "at", "to"].contains($0) }
            && texts.first != "you" && !texts.contains("have")
    }

    /// The word behind another one, adverbs skipped; nil behind "not".
    private static func following(_ index: Int, _ clause: ArraySlice<DeedWord>) -> DeedWord? {
        var next = index + 1
        while next < clause.endIndex, adverbs.contains(clause[next].text) { next += 1 }
        guard next < clause.endIndex, clause[next].text != "not" else { return nil }
        return clause[next]
    }

    private static let adverbs: Set<String> = [
        "now", "already", "also", "therefore", "immediately", "just", "since", "then", "personally", "both", "be",
        "been",
        "being", "all", "each", "today", "again", "on", "their", "its", "back", "no", "longer",
    ]

    private static let hopes: Set<String> = ["hope", "wish", "if", "would", "could", "might", "should"]

    /// After "we have", "we are", "I will", "was": no deed.
    static let feelings: Set<String> = [
        "sorry", "so", "very", "truly", "deeply", "really", "sincerely", "fully", "not", "never", "failed", "let",
        "fallen", "hear", "heard", "understand", "understood", "know", "known", "sad", "committed", "caused", "value",
        "disappointed", "apologize", "apologise", "apologised", "apologized", "regret", "regretted", "valued",
        "appreciate", "only", "afraid", "glad", "proud", "aware", "felt", "feel", "missed", "kept", "left", "fell",
        "broke", "lost", "wasted", "thank", "care", "upset", "frustrated", "affected", "inconvenienced", "strive",
        "believe", "think", "see", "want", "love", "like", "expect", "expected", "need", "ask", "owe", "mean",
        "unhappy",
        "own", "delayed", "ignored", "closed", "hope", "wish", "look", "say", "realise", "realize", "imagine", "forgot",
        "charged", "billed", "dropped", "wronged", "assure", "remain", "stay", "trying", "doing", "saddened", "failing",
        "dissatisfied", "waiting", "experiencing", "experienced", "a", "the", "your", "our", "to", "at", "am", "was",
        "were", "is", "are", "always", "happy", "pleased", "confused", "misled", "treated", "embarrassed", "ashamed",
        "take", "takes", "hold", "aim", "endeavour", "pride", "deserve", "deserved", "fall", "fail", "did", "do",
    ]

    private static let states: Set<String> = [
        "attached", "open", "live", "gone", "below", "here", "yours", "underway", "done", "off", "removed", "freed",
        "ready", "way", "booked",
    ]

    private static let times: Set<String> = [
        "now", "today", "tonight", "tomorrow", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday",
        "again", "since", "morning", "noon", "daily", "weekly", "hour", "evening",
    ]
}

/// A word of a sentence, as `Deeds` looks at it.
private struct DeedWord {
    var text: String
    var range: Range<Int>
    /// A part of the sentence begins with it.
    var opens: Bool
    var isOurs: Bool
    var isHelper: Bool
    var isFuture: Bool

    static func all(_ bytes: [UInt8], in range: Range<Int>) -> [DeedWord] {
        var scanner = WordScanner(bytes, in: range)
        var words: [DeedWord] = []
        var last = range.lowerBound
        while words.count < 120, let token = scanner.next() {
            var text = bytes.text(token.range).lowercased()
            if text.contains("’") { text = text.substituting("’", with: "'") }
            let hasMark = bytes[last..<token.range.lowerBound].contains { byte in
                [0x2C, 0x3B, 0x3A, 0x2E, 0x21, 0x28].contains(byte) || byte >= 0xE2
            }
            last = token.range.upperBound
            let contracted = text.hasSuffix("'ll") || text.hasSuffix("'ve") || text.hasSuffix("'re") || text == "i'm"
            words.append(
                DeedWord(
                    text: text, range: token.range, opens: hasMark || ["and", "but", "so"].contains(text),
                    isOurs: ours.contains(text), isHelper: helpers.contains(text) || contracted,
                    isFuture: text == "will" || text.hasSuffix("'ll")))
        }
        return words
    }

    var isPast: Bool {
        text.count > 4 && text.hasSuffix("ed") && !Deeds.feelings.contains(text) || DeedWord.irregular.contains(text)
    }

    var isGoing: Bool { text.count > 5 && text.hasSuffix("ing") && !Deeds.feelings.contains(text) }

    private static let ours: Set<String> = ["we", "i", "we've", "i've", "we'll", "i'll", "we're", "i'm", "team"]

    private static let helpers: Set<String> = [
        "will", "have", "has", "are", "is", "am", "was", "were", "had", "can", "did", "do", "been", "being", "and",
    ]

    private static let irregular: Set<String> = [
        "wrote", "made", "put", "built", "set", "sent", "took", "found", "began", "begun", "gave", "given", "ran",
        "run",
        "got", "spoken", "spoke", "written", "read", "reset", "rebuilt", "brought", "bought", "paid", "cut", "met",
        "told", "shown", "undone", "taken", "grown", "dealt", "held", "shut", "split", "rolled",
    ]
}
