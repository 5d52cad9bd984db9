/// Reads the clause around a phrase: who wants it, whether it is asked, conditional, denied or promised.
struct StanceReader {
    private let words: [ClauseWords.Word]
    private let isQuestion: Bool
    private let target: Range<Int>
    private let clause: Range<Int>
    private var isTopic = true

    init(words: ClauseWords, target: Range<Int>, isTopic: Bool = true) {
        self.isTopic = isTopic
        self.words = words.words
        isQuestion = words.isQuestion
        self.target = target
        let start = Clauses.range(around: target.lowerBound, in: words.words)
        // A phrase may run over the border of a clause: "let me know when you are free".
        clause = start.lowerBound..<max(start.upperBound, target.upperBound)
    }

    /// Reads the clause in front of `target`, which opens a subordinate one.
    private init(words: [ClauseWords.Word], isQuestion: Bool, target: Range<Int>) {
        self.words = words
        self.isQuestion = isQuestion
        self.target = target
        clause = Clauses.range(around: target.lowerBound - 1, in: words)
    }

    private func text(_ index: Int) -> String {
        words.indices.contains(index) ? words[index].text : ""
    }

    private var before: ArraySlice<ClauseWords.Word> { words[clause.lowerBound..<target.lowerBound] }

    private var behind: ArraySlice<ClauseWords.Word> {
        words[min(target.upperBound, clause.upperBound)..<clause.upperBound]
    }

    /// No verb stands before the phrase: it is the clause's subject or stands alone.
    private var isSubject: Bool {
        !before.contains { ClauseLexicon.isFinite($0.text) || ClauseLexicon.subjects.contains($0.text) }
    }

    var stance: Stance {
        if let opened = stanceOfCondition { return opened }
        if isQuestion, isInverted, isAsked { return .asked }
        if isReported { return .reported }
        if isAsked { return .asked }
        if isConditional { return .conditional }
        return isDenied ? .denied : .promised
    }

    // MARK: What the customer asked

    private var isReported: Bool {
        let isGranted = words[clause].contains { ClauseLexicon.grants.contains($0.text) }
        if !isGranted, isTopic {
            if ClauseLexicon.topics.contains(text(target.upperBound)), words[target.upperBound].mark == .none {
                return true
            }
            if isRequestNounBefore { return true }
        }
        if isRelativeAsk { return true }
        guard let ask = before.indices.last(where: { ClauseLexicon.asks.contains(words[$0].text) }) else {
            return false
        }
        return isAsk(at: ask)
    }

    /// "your request for a refund".
    private var isRequestNounBefore: Bool {
        before.indices.contains { index in
            ClauseLexicon.askNouns.contains(words[index].text) && target.lowerBound - index <= 6
                && (["for", "about", "of", "on", "regarding", "to"].contains(text(index + 1))
                    || text(index + 2) == "about")
                && !["we", "i"].contains(text(index - 1))
                && !words[index..<target.lowerBound].contains { $0.text == "we" || $0.text == "i" }
        }
    }

    /// "About the refund you asked for:", but not "The refund you asked for is on its way".
    private var isRelativeAsk: Bool {
        guard isSubject else { return false }
        let start = text(target.upperBound) == "that" ? target.upperBound + 1 : target.upperBound
        guard start < clause.upperBound, ["you", "she", "he", "they"].contains(text(start)) else { return false }
        guard words[start..<clause.upperBound].prefix(4).contains(where: { ClauseLexicon.asks.contains($0.text) })
        else {
            return false
        }
        return !words[start..<clause.upperBound].contains { ClauseLexicon.isFinite($0.text) }
    }

    private func isAsk(at ask: Int) -> Bool {
        var index = ask - 1
        if ["for", "about", "by", "of"].contains(text(index)), words[ask].text.hasSuffix("ing") { return true }
        var isPassive = false
        while index >= clause.lowerBound, ask - index <= 5 {
            let word = words[index].text
            switch word {
            case "can", "could", "may", "should", "will", "must", "you'll", "they'll", "she'll", "he'll": return false
            case "i", "we", "us", "me", "i'm", "i've", "i'd", "i'll", "we're", "we've", "we'd", "we'll", "to", "don't":
                return false
            case "was", "were", "been", "are", "you're": isPassive = true
            default: break
            }
            let isPerson = [
                "you", "you've", "you'd", "you're", "she", "he", "they", "who", "customer", "client", "team",
            ]
            .contains(word)
            if isPerson {
                let between = words[ask..<target.lowerBound]
                let isAsYouAsked =
                    text(index - 1) == "as" && between.contains { ClauseLexicon.writers.contains($0.text) }
                return !isAsYouAsked && (words[ask].text != "like" || isWish(ask))
            }
            index -= 1
        }
        // "Dana asked for a refund": a past form right behind a name or noun.
        return isPassive || index < clause.lowerBound && ask > clause.lowerBound && words[ask].text.hasSuffix("ed")
    }

    private func isWish(_ like: Int) -> Bool {
        text(like - 1) == "would" || text(like - 1) == "you'd" || text(like - 2) == "would"
    }

    // MARK: Questions

    private var isAsked: Bool {
        guard isQuestion, clause.upperBound == words.count || isInverted else { return false }
        let (first, second) = opening
        switch first {
        case "why" where ["don't", "not", "wouldn't"].contains(second): return text(openingIndex + 2) == "you"
        case "how" where second == "about", "what" where second == "about" || second == "if": return false
        case "can", "could", "may", "shall", "should", "might", "can't", "couldn't":
            return second != "we" && second != "i"
        case "would": return ["it", "they", "he", "she"].contains(second)
        default: break
        }
        if ClauseLexicon.questionWords.contains(first) || ClauseLexicon.isAuxiliary(first) { return true }
        return !ClauseLexicon.writers.contains(first)
    }

    private var openingIndex: Int {
        var index = clause.lowerBound
        while index < clause.upperBound, ["and", "but", "so", "or", "then", "please"].contains(text(index)) {
            index += 1
        }
        return index
    }

    private var opening: (String, String) { (text(openingIndex), text(openingIndex + 1)) }

    private var isInverted: Bool {
        ClauseLexicon.isAuxiliary(opening.0) || ClauseLexicon.questionWords.contains(opening.0)
    }

    // MARK: Conditions

    /// Inside "if …", "unless …", "whether …": open, or the customer's question ("You asked if we could refund you").
    private var stanceOfCondition: Stance? {
        guard ["if", "unless", "whether"].contains(text(clause.lowerBound)) else { return nil }
        let isAskedFor = clause.lowerBound > 0 && ClauseLexicon.asks.contains(text(clause.lowerBound - 1))
        guard isAskedFor else { return .conditional }
        let outer = StanceReader(
            words: words, isQuestion: isQuestion, target: clause.lowerBound..<clause.lowerBound + 1)
        return outer.isAsk(at: clause.lowerBound - 1) ? .reported : .conditional
    }

    private var isConditional: Bool {
        let words = before.map(\.text)
        if words.contains("wish") { return true }
        if let index = before.lastIndex(where: { ClauseLexicon.tentative.contains($0.text) || $0.text == "into" }),
            self.words[index].text != "into" || text(index - 1).hasPrefix("look"),
            !self.words[index..<target.lowerBound].contains(where: { $0.text == "and" || $0.text == "then" })
        {
            return true
        }
        let isUnreal = self.words[clause].contains { ["would", "could", "might", "we'd", "i'd"].contains($0.text) }
        return isUnreal && hasUnrealCondition
    }

    /// An if-clause elsewhere in the sentence with a past form: "if we could", "if it were up to me".
    private var hasUnrealCondition: Bool {
        for start in Clauses.starts(of: words) where text(start) == "if" && !clause.contains(start) {
            let range = Clauses.range(around: start, in: words)
            if words[range].contains(where: { ["could", "were", "was", "had", "allowed", "did"].contains($0.text) }) {
                return true
            }
        }
        return false
    }

    // MARK: Negation

    private var isDenied: Bool {
        let negations = Negations(words: words, clause: clause)
        var count = negations.before(target.lowerBound)
        if text(target.lowerBound).hasPrefix("non-") { count += 1 }
        if isSubject {
            count += predicateNegations(negations)
        } else {
            if behind.contains(where: { ["nothing", "nobody", "none"].contains($0.text) }) { count += 1 }
        }
        if !isSubject || text(target.upperBound) == "which", isRuledOutByRelative { count += 1 }
        if !count.isMultiple(of: 2) { return true }
        return isWishedButDenied || isInDeniedList
    }

    /// "a refund isn't possible": the negations of the main verb, not of a relative clause before it.
    private func predicateNegations(_ negations: Negations) -> Int {
        let verbs = behind.indices.filter { ClauseLexicon.isFinite(words[$0].text) && !isRelative($0) }
        let verb = verbs.first ?? behind.indices.first { ClauseLexicon.isFinite(words[$0].text) }
        guard let verb else { return negations.behind(target.upperBound) }
        return negations.behind(verb)
    }

    private func isRelative(_ verb: Int) -> Bool {
        let pronouns = ["we", "you", "i", "they", "it", "that", "which", "who"]
        let isSecond = ClauseLexicon.isAuxiliary(text(verb - 1)) && verb > target.upperBound
        if verb == target.upperBound + 1, text(verb - 1) == "you", text(target.lowerBound).hasSuffix("ing") {
            return false
        }
        return isSecond || pronouns.contains(text(verb - 1)) || ClauseLexicon.subjects.contains(text(verb))
    }

    /// "That is a refund we can't give".
    private var isRuledOutByRelative: Bool {
        var index = target.upperBound
        if ["that", "which"].contains(text(index)) { index += 1 }
        guard text(index) == "we" || text(index) == "i" else { return false }
        return text(index + 1).hasSuffix("n't") || text(index + 1) == "cannot"
    }

    /// "We would love to refund you, but we can't."
    private var isWishedButDenied: Bool {
        let isWish = before.contains {
            ["would", "we'd", "i'd", "want", "wanted", "love", "like", "wish", "hoped", "tried"].contains($0.text)
        }
        guard isWish, ["but", "however", "unfortunately", "yet", "though"].contains(text(clause.upperBound)) else {
            return false
        }
        let next = Clauses.range(around: clause.upperBound, in: words)
        let negations = Negations(words: words, clause: next)
        return !negations.behind(next.lowerBound).isMultiple(of: 2)
    }

    /// "We can't offer any of these: a refund, a credit."
    private var isInDeniedList: Bool {
        guard clause.lowerBound > 0, words[clause.lowerBound].mark == .strong else { return false }
        guard !words[clause].contains(where: { ClauseLexicon.isFinite($0.text) }) else { return false }
        let last = text(clause.lowerBound - 1)
        guard
            ["these", "following", "this", "offer", "do", "promise", "possible", "include", "things", "give"].contains(
                last)
        else {
            return false
        }
        let previous = Clauses.range(around: clause.lowerBound - 1, in: words)
        return !Negations(words: words, clause: previous).behind(previous.lowerBound).isMultiple(of: 2)
    }
}
