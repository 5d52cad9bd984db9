/// Counts the negations that reach a phrase: an odd number denies it, an even one affirms it.
struct Negations {
    let words: [ClauseWords.Word]
    let clause: Range<Int>

    private func text(_ index: Int) -> String {
        clause.contains(index) ? words[index].text : ""
    }

    private func isContraction(_ word: String) -> Bool { word.hasSuffix("n't") }

    private func isNegator(_ word: String) -> Bool {
        isContraction(word) || ClauseLexicon.negators.contains(word)
    }

    /// Negations in the clause before `target` that reach it.
    func before(_ target: Int) -> Int {
        count(in: clause.lowerBound..<target, reaching: target)
    }

    /// Negations of the predicate behind a phrase that is the clause's subject.
    func behind(_ end: Int) -> Int {
        let start = min(end, clause.upperBound)
        // "The fault lies with them, not here": what is set against the phrase denies it not.
        let to = (start..<clause.upperBound).first { text($0) == "not" && words[$0].mark == .comma }
        return count(in: start..<(to ?? clause.upperBound), reaching: clause.upperBound)
    }

    private func count(in range: Range<Int>, reaching target: Int) -> Int {
        var count = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let skip = harmless(at: index)
            if skip > 0 {
                index += skip
                continue
            }
            let word = text(index)
            if word == "no" || word == "non" || word.hasPrefix("non-") {
                if reaches(no: index, target) { count += 1 }
            } else if let length = preposition(at: index) {
                if !hasClause(between: index + length, and: target) { count += 1 }
                index += length
                continue
            } else if isOutside(index) || word == "doubt" && ClauseLexicon.writers.contains(text(index - 1)) {
                count += 1
            } else if word == "off" && text(index + 1) == "the" && text(index + 2) == "table"
                || word == "out" && text(index + 1) == "of" && text(index + 3) == "question"
                || word == "out" && ["rule", "ruled", "rules", "ruling"].contains(text(index - 1))
            {
                count += 1
            } else if isNegator(word) {
                count += 1
            } else if ClauseLexicon.reversers.contains(word), !count.isMultiple(of: 2) {
                count += 1
            }
            index += 1
        }
        return count
    }

    /// How many words from `index` on look like a negation and are none; 0 when they are one.
    private func harmless(at index: Int) -> Int {
        let word = text(index)
        let next = text(index + 1)
        if word == "why", next == "not" || next == "don't" || next == "doesn't" { return 2 }
        if word == "not", ["only", "merely", "later", "less", "fewer", "more"].contains(next) { return 2 }
        if word == "not", next == "to", ["mention", "worry"].contains(text(index + 2)) { return 3 }
        if word == "not" || ["won't", "wouldn't", "don't", "isn't", "aren't"].contains(word),
            next == "just" || next == "simply"
        {
            return ["can", "could", "able"].contains(text(index - 1)) ? 0 : 2
        }
        if ["won't", "don't"].contains(word), next == "only" || next == "merely" { return 2 }
        if ["can't", "cannot", "couldn't"].contains(word) {
            if ["wait", "thank", "apologise", "apologize", "stress", "emphasise", "emphasize", "agree"].contains(next) {
                return 2
            }
            if next == "help", text(index + 2) == "but" { return 3 }
        }
        if word == "don't", ["worry", "hesitate"].contains(next) { return 2 }
        if word == "or", next == "not" { return 2 }
        if word == "don't", text(index - 1) == "you", next == "need" || next == "have", text(index + 2) == "to" {
            return 3
        }
        if word == "no" || word == "without" {
            var noun = index + 1
            while ["any", "further", "more", "a", "additional", "extra", "the", "slightest"].contains(text(noun)) {
                noun += 1
            }
            if text(noun) == "than" { return noun - index + 1 }
            if text(noun) == "longer", text(noun + 1) == "than" { return noun - index + 2 }
            if ClauseLexicon.harmless.contains(text(noun)) { return noun - index + 1 }
        }
        if word == "nothing", (index + 1..<index + 4).contains(where: { text($0) == "rather" }) { return 1 }
        return word == "no-questions-asked" ? 1 : 0
    }

    /// "no refund", "no way to refund you", but not "no fee applies, so the refund".
    private func reaches(no index: Int, _ target: Int) -> Bool {
        if (index + 1..<min(index + 4, target)).contains(where: { ClauseLexicon.governing.contains(text($0)) }) {
            return true
        }
        if target == clause.upperBound { return true }
        let isNextOfList = (index + 1..<target).contains { text($0) == "no" || text($0) == "and" }
        return target - index <= 4 && !isNextOfList && !hasClause(between: index + 1, and: target)
    }

    /// The length of a preposition that excludes its noun.
    private func preposition(at index: Int) -> Int? {
        let next = text(index + 1)
        switch text(index) {
        case "without", "except", "against": return 1
        case "instead" where next == "of", "rather" where next == "than", "other" where next == "than",
            "short" where next == "of":
            return 2
        case "in" where ["lieu", "place"].contains(next) && text(index + 2) == "of": return 3
        case "as" where next == "opposed": return 3
        case "anything" where next == "but": return 2
        default: return nil
        }
    }

    /// "outside our policy", "beyond what I can offer".
    private func isOutside(_ index: Int) -> Bool {
        guard text(index) == "outside" || text(index) == "beyond" else { return false }
        return (index + 1..<index + 5).contains {
            ["policy", "policies", "power", "rules", "authority", "control", "remit", "scope", "what", "terms"]
                .contains(text($0))
        }
    }

    private func hasClause(between from: Int, and to: Int) -> Bool {
        guard from < to else { return false }
        return (from..<to).contains { ClauseLexicon.subjects.contains(text($0)) || ClauseLexicon.isFinite(text($0)) }
    }
}
