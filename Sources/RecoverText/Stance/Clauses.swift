/// Where the clauses of a sentence begin.
public enum Clauses {
    /// The clauses of a sentence one after the other. Stops inside it are those of abbreviations, brackets and the dash before a
    /// figure ("10:00 – 10:30") part nothing.
    public static func ranges(utf8 bytes: [UInt8], in sentence: Range<Int>) -> [Range<Int>] {
        let words = ClauseWords(bytes, in: sentence).words
        guard !words.isEmpty else { return [] }
        var starts = starts(of: words).map { words[$0].range.lowerBound }
        starts.removeAll { start in
            let gap = bytes[..<start].reversed().prefix { !Bytes.isAlphanumeric($0) }
            if gap.contains(where: { [0x3B, 0x3A, 0x21, 0x3F].contains($0) }) { return false }
            return gap.contains { [0x2E, 0x28, 0x29].contains($0) }
                || gap.contains { $0 == 0x2D || $0 >= 0x80 } && Bytes.isDigit(bytes[start])
        }
        if starts.first != words[0].range.lowerBound { starts.insert(words[0].range.lowerBound, at: 0) }
        return zip(starts, starts.dropFirst() + [sentence.upperBound]).map { $0..<$1 }
    }

    /// The clause that holds the word at `index`.
    static func range(around index: Int, in words: [ClauseWords.Word]) -> Range<Int> {
        var from = 0
        for place in words.indices.dropFirst() where begins(at: place, in: words, clause: from) {
            if place > index { return from..<place }
            from = place
        }
        return from..<words.count
    }

    static func starts(of words: [ClauseWords.Word]) -> [Int] {
        var starts = [0]
        for index in words.indices.dropFirst() where begins(at: index, in: words, clause: starts[starts.count - 1]) {
            starts.append(index)
        }
        return starts
    }

    private static func begins(at index: Int, in words: [ClauseWords.Word], clause: Int) -> Bool {
        let word = words[index]
        let before = words[index - 1].text
        switch word.mark {
        case .strong, .dash, .open, .close: return true
        case .none, .comma: break
        }
        let hasComma = word.mark == .comma
        switch word.text {
        case "but" where !hasComma && ["nothing", "help", "anything"].contains(before): return false
        case "if" where before == "what" || before == "as": return false
        case "since", "after", "before", "until", "till":
            return index + 1 < words.count && ClauseLexicon.subjects.contains(words[index + 1].text)
        case "and", "or", "so", "then": return opensAfterConjunction(index, words, hasComma)
        case "which", "who", "however", "please", "instead": return hasComma
        case "as": return index + 1 < words.count && ["you", "we", "i"].contains(words[index + 1].text)
        default: break
        }
        if ClauseLexicon.openers.contains(word.text) { return true }
        guard hasComma else { return false }
        if ClauseLexicon.introductions.contains(words[clause].text), !endsList(index, words) { return true }
        if ["still", "now", "today", "therefore", "even"].contains(word.text), index + 1 < words.count {
            return hasSubject(at: index + 1, words)
        }
        return hasSubject(at: index, words)
    }

    private static func opensAfterConjunction(_ index: Int, _ words: [ClauseWords.Word], _ hasComma: Bool) -> Bool {
        guard index + 1 < words.count else { return false }
        let next = words[index + 1].text
        if hasSubject(at: index + 1, words) { return true }
        if ClauseLexicon.isAuxiliary(next) { return words[index].text != "or" || next.hasSuffix("n't") }
        return words[index].text == "so" && hasComma
    }

    /// "a, b or c": the comma inside a list of nouns.
    private static func endsList(_ index: Int, _ words: [ClauseWords.Word]) -> Bool {
        words[index...].prefix(3).contains { $0.text == "or" } && !hasSubject(at: index, words)
    }

    /// A pronoun, or a noun with its determiner that a verb follows within a few words.
    static func hasSubject(at index: Int, _ words: [ClauseWords.Word]) -> Bool {
        let text = words[index].text
        if ClauseLexicon.subjects.contains(text) {
            guard text == "that" || text == "this" else { return true }
        }
        guard ClauseLexicon.determiners.contains(text) else { return false }
        var next = index + 1
        while next < words.count, next <= index + 5, words[next].mark == .none {
            if ClauseLexicon.isFinite(words[next].text) { return true }
            if ClauseLexicon.openers.contains(words[next].text) || words[next].text == "or" { return false }
            next += 1
        }
        return false
    }
}
