import SnapshotTesting
import Testing

@testable import RecoverText

/// The sieve finds what the set of all forms of its patterns finds.
@Suite struct PhraseSieveTests {
    private static let patterns = [
        "refund", "money back", "cancel|cancelling our|my|the? contract|account", "leave me|us alone",
        "do not ever? call|mail us",
        "e-mail|follow-up them", "breach of the? our? contract", "a.m.", "sure, whenever", "why?", "50% off",
        "i'm|we're leaving",
        "one|1 star", "see you in court", "in court", "not|never pay|paid", "$5 off",
    ]

    private static let sets = patterns.map { PhraseSet(PhraseForms.all($0)) }

    private func expected(_ text: String) -> Set<Int> {
        Set(PhraseSieveTests.sets.indices.filter { PhraseSieveTests.sets[$0].mentions(in: text) })
    }

    private func found(_ text: String, _ sieve: inout PhraseSieve) -> Set<Int> {
        var tags: Set<Int> = []
        Array(text.utf8).withUnsafeBufferPointer { bytes in sieve.sift(bytes) { tags.insert($0) } }
        return tags
    }

    @Test func itFindsWhatTheSetFinds() {
        var sieve = PhraseSieve(PhraseSieveTests.patterns.enumerated().map { ($1, $0) })
        let words = [
            "refund", "Refunds", "money", "back", "cancel", "cancelling", "our", "the", "contract", "Accounts", "leave",
            "us", "alone",
            "do", "not", "ever", "call", "mail", "e-mail", "follow-ups", "them", "breach", "of", "a.m.", "sure",
            "whenever", "why",
            "50%", "50", "off", "I'm", "i’m", "leaving", "we're", "one", "1", "star", "see", "you", "in", "court",
            "never", "paying",
            "paid", "$5", "x@acme.com", "https://a.b/c", "é", "not-paid", "its'", "2.5", "a/b",
        ]
        let joints = [
            " ", " ", " ", " ", " ", ", ", ". ", "-", "\n", "\n\n", "  ", "!", "? ", "'", " - ", " (", ") ", ": ", "\"",
            ",", ".", "…",
        ]
        var random = SeededGenerator(seed: 18)
        var hits = 0
        for _ in 0..<4000 {
            var text = ""
            for _ in 0..<Int.random(in: 1...9, using: &random) {
                text += (words.randomElement(using: &random) ?? "") + (joints.randomElement(using: &random) ?? "")
            }
            let wanted = expected(text)
            hits += wanted.count
            #expect(found(text, &sieve) == wanted, "\(text.debugDescription)")
        }
        #expect(hits > 500)
    }

    @Test func whatIsPossibleManyTimesOverIsFoundAtOnce() {
        // 20 to the power of 12 phrases would not fit into any memory; the text itself stands for too many of them.
        let piece = (0..<20).map { "w\($0)" }.joined(separator: "|")
        var sieve = PhraseSieve([
            ("\(piece) \(piece) end", 7), (Array(repeating: piece, count: 12).joined(separator: " "), 8),
        ])
        #expect(found("so W3 w19 ends here", &sieve) == [7])
        #expect(found("w3 end w4", &sieve) == [])
    }

    @Test func statesAreMadeAnewWhenThereAreTooMany() {
        let phrases = (0..<80).map { (phrase: "alpha beta\($0)", tag: $0) }
        var sieve = PhraseSieve(phrases, mostStates: 50)
        for number in 0..<80 { #expect(found("Alpha beta\(number)!", &sieve) == [number]) }
    }
}
