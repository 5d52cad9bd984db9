import RecoverText

/// Whether a sentence offers something: a time, a call, a choice.
struct OfferReader {
    private var words: [String] = []
    private let isQuestion: Bool

    init(_ bytes: [UInt8], in range: Range<Int>) {
        var scanner = WordScanner(bytes, in: range)
        while words.count < 80, let token = scanner.next() {
            words.append(token.isAddress ? "" : bytes.text(token.range).lowercased())
        }
        isQuestion = bytes[range].contains(0x3F)
    }

    var mentionsNoon: Bool { words.contains("noon") || words.contains("midday") }

    var isShort: Bool { words.count <= 8 }

    /// Some verb stands in it: it is no mere list of times.
    var hasVerb: Bool {
        words.contains { word in
            OfferReader.verbs.contains(word) || word.count > 4 && word.hasSuffix("ed") && word != "wed"
                || OfferReader.signals.contains(word)
        }
    }

    var isOffer: Bool {
        if isPast { return false }
        if words.contains(where: { OfferReader.signals.contains($0) }) { return true }
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : ""
            let asks = OfferReader.modals.contains(word) && OfferReader.subjects.contains(next)
            let says = OfferReader.modals.contains(next) && OfferReader.subjects.contains(word)
            if says, index + 2 < words.count, words[index + 2] == "not" { continue }
            if asks || says { return true }
            // "Tuesday at 10 would work", "… would suit us".
            if OfferReader.modals.contains(word), ["work", "suit", "fit", "do"].contains(next) { return true }
            if word == "about", index > 0, ["how", "what"].contains(words[index - 1]) { return true }
        }
        return isQuestion && words.contains { ["call", "talk", "speak", "meet"].contains($0) }
    }

    /// It tells what happened: somebody did something, and no word of choice stands beside it.
    private var isPast: Bool {
        let hasChoice = words.contains {
            ["available", "free", "either", "suit", "suits", "work", "works", "choose", "pick", "prefer"].contains($0)
        }
        guard !hasChoice else { return false }
        for (index, word) in words.enumerated() where index > 0 {
            let subject = words[index - 1]
            guard ["we", "i", "they", "it", "you", "team", "server", "system", "export", "exports"].contains(subject)
            else { continue }
            if OfferReader.past.contains(word) || word.count > 4 && word.hasSuffix("ed") && word != "need" {
                return true
            }
        }
        return false
    }

    private static let signals: Set<String> = [
        "available", "free", "suit", "suits", "option", "options", "slot", "slots", "choose", "pick", "prefer",
        "propose",
        "suggest", "offer", "either", "reserved", "whichever", "open", "hold", "holding", "join", "book",
    ]

    private static let modals: Set<String> = ["can", "could", "would", "shall", "may", "might", "does", "do"]

    private static let subjects: Set<String> = [
        "we", "i", "you", "it", "that", "this", "either", "one", "both", "tuesday", "monday", "wednesday", "thursday",
        "friday",
    ]

    private static let past: Set<String> = [
        "was", "were", "had", "did", "went", "found", "sent", "saw", "came", "began", "got", "made", "met", "spoke",
        "wrote",
        "broke", "lost", "ran", "told", "took",
    ]

    private static let verbs: Set<String> = [
        "is", "are", "was", "were", "be", "will", "we'll", "i'll", "have", "has", "had", "can", "could", "would",
        "shall", "may",
        "do", "does", "did", "went", "sent", "found", "broke", "hear", "send", "call", "reply", "let", "tell", "write",
        "know",
        "makes", "make", "take", "ran", "runs", "keep", "begins", "starts", "ends",
    ]
}
