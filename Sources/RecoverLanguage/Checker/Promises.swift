import RecoverBase
import RecoverDiagnostics
import RecoverSyntax

/// `constraint do not promise refunds`: a sentence, where a verb and what it speaks of are asked for.
extension Checker {
    private static let negations: Set<String> = [
        "not", "never", "none", "without", "zero", "don", "dont", "don't", "don’t", "nobody", "cannot", "can't",
        "forbid",
        "keine", "kein", "nicht", "pas", "aucun",
    ]

    /// Words around what a promise is about.
    private static let around: Set<String> = [
        "we", "i", "you", "they", "do", "can", "may", "must", "should", "will", "to", "ever", "any", "a", "an", "the",
        "promise", "promises", "offer", "offers", "give", "grant", "make", "mention", "commit", "allow", "of", "on",
        "about",
    ]

    /// Whether a word says that something is not to be.
    func isNegation(_ index: Int) -> Bool { Self.negations.contains(tree.text(of: tree.tokens[index]).lowercased()) }

    /// What such a sentence forbids, as it stands behind `no`; nil where it does not forbid anything.
    func forbidden(_ range: Range<Int>) -> String? {
        let words = tree.source.text(span(range.lowerBound, range.upperBound)).split(separator: " ").map(String.init)
        guard words.count < 12, words.contains(where: { Self.negations.contains($0.lowercased()) }) else { return nil }
        let topic = words.drop {
            Self.negations.contains($0.lowercased()) || Self.around.contains($0.lowercased())
        }
        let topics = topic.joined(separator: " ").split(separator: ",").map { String($0).trimmingSpaces() }
        guard !topics.isEmpty, topic.count < words.count,
            topics.allSatisfy({ $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " } }),
            topic.allSatisfy({ !Self.negations.contains($0.lowercased()) })
        else { return nil }
        return topics.map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: ", ")
    }
}
