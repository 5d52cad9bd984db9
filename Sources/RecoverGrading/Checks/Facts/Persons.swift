import RecoverText

/// Names of persons in a reply that the case does not hold.
enum Persons {
    private struct Word {
        let bytes: [UInt8]
        var range: Range<Int>
        var isCapital: Bool
        /// A mark or the beginning of a sentence stands before it.
        var opens: Bool
        var isComma: Bool
        /// Marks & Spencer.
        var isJoined: Bool

        var lower: String { CaseFacts.name(bytes, range) }

        var isTitle: Bool { has(Persons.titleWords) { Persons.titles.contains(lower) } }

        var isGiven: Bool { has(Persons.givenWords) { Persons.given.contains(lower) } }

        /// Looked up by its bytes where they are the whole of it: most words are none of either.
        private func has(_ table: ShortWordTable, or slow: () -> Bool) -> Bool {
            let isPlain = !bytes[range].contains { $0 >= 0x80 || $0 == 0x27 }
            return isPlain ? table.contains(bytes, range) : slow()
        }
    }

    private static let titleWords = ShortWordTable([(1, titles.joined(separator: " "))])
    private static let givenWords = ShortWordTable([(1, given.joined(separator: " "))])
    private static let callingWords = ShortWordTable([(1, callings.joined(separator: " "))])
    private static let departmentWords = ShortWordTable([(1, departments.joined(separator: " "))])

    static func all(_ text: PartText, _ facts: CaseFacts) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for (index, sentence) in text.sentences.all.enumerated()
        where !sentence.isQuoted && sentence.range.count < 4000 {
            if sentence.kind == .signature, facts.hasOpenSender { continue }
            guard mayStand(in: text.words[index], text.bytes) else { continue }
            let words = words(text.bytes, sentence.range, text.words[index])
            found += strangers(words, facts)
        }
        return found
    }

    /// Two capitalised words behind one another, a given name or what stands beside one: most sentences have none.
    private static func mayStand(in tokens: ArraySlice<WordScanner.Token>, _ bytes: [UInt8]) -> Bool {
        var isBehindCapital = false
        for token in tokens {
            if titleWords.contains(bytes, token.range) || callingWords.contains(bytes, token.range) { return true }
            let first = bytes[token.range.lowerBound]
            guard Bytes.isUpper(first) || first >= 0x80 else {
                isBehindCapital = false
                continue
            }
            if isBehindCapital || bytes[token.range].contains(where: { $0 >= 0x80 || $0 == 0x27 })
                || givenWords.contains(bytes, token.range) || departmentWords.contains(bytes, token.range)
            {
                return true
            }
            isBehindCapital = true
        }
        return false
    }

    private static func words(
        _ bytes: [UInt8], _ range: Range<Int>, _ tokens: ArraySlice<WordScanner.Token>
    ) -> [Word] {
        var words: [Word] = []
        var last = range.lowerBound
        for token in tokens {
            let gap = bytes[last..<token.range.lowerBound]
            last = token.range.upperBound
            let hasMark = gap.contains {
                $0 == 0x2E || $0 == 0x3A || $0 == 0x3B || $0 == 0x21 || $0 == 0x3F || $0 == 0x0A || $0 == 0x2A
                    || $0 == 0x7C || $0 == 0x28
            }
            words.append(
                Word(
                    bytes: bytes, range: token.range,
                    isCapital: !token.isAddress && Bytes.startsUpper(bytes, at: token.range.lowerBound),
                    opens: words.isEmpty || hasMark, isComma: gap.contains(0x2C), isJoined: gap.contains(0x26)))
        }
        return words
    }

    private static func strangers(_ words: [Word], _ facts: CaseFacts) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < words.count {
            guard words[index].isCapital, !words[index].isTitle else {
                index += 1
                continue
            }
            // A run of capitalised words: "Maria Keller".
            var end = index + 1
            while end < words.count, !words[end].opens, !words[end].isComma, end - index < 5 {
                if words[end].isCapital {
                    end += 1
                } else if let name = nameBehindParticles(words, at: end) {
                    end = name + 1
                } else {
                    break
                }
            }
            let run = words[index..<end]
            // A capitalised word alone is nobody's name unless it is known as one, or what stands around it says so.
            let mayName =
                run.count > 1 || words[index].isGiven || index > 0 && words[index - 1].isTitle
                || isCalled(index, words)
            if mayName, isStranger(run, words, facts) {
                found.append(words[index].range.lowerBound..<words[end - 1].range.upperBound)
            }
            index = end
        }
        return found
    }

    /// "van den" Berg: where the capitalised word behind them stands.
    private static func nameBehindParticles(_ words: [Word], at index: Int) -> Int? {
        for end in index..<min(index + 3, words.count) where !words[end].opens && !words[end].isComma {
            if words[end].isCapital { return end > index ? end : nil }
            guard particles.contains(words[end].lower) else { return nil }
        }
        return nil
    }

    /// "my colleague Sigríður", "our deputy, Pauline", "Denise from Sales".
    private static func isCalled(_ index: Int, _ words: [Word]) -> Bool {
        let word = words[index]
        guard !word.opens || index == 0, mayName(word.lower), !word.isJoined else { return false }
        if index > 0, !words[index - 1].isCapital, callings.contains(words[index - 1].lower) { return true }
        guard index + 2 < words.count, words[index + 1].lower == "from", !words[index + 1].isComma else { return false }
        return words[index + 2].isCapital && departments.contains(words[index + 2].lower)
    }

    private static func isStranger(_ run: ArraySlice<Word>, _ words: [Word], _ facts: CaseFacts) -> Bool {
        var run = run
        // "Hello Maria", "Dear Ms Keller": the first word is none of the name.
        while let first = run.first, run.count > 1, leading.contains(first.lower) || first.isTitle {
            run = run.dropFirst()
        }
        guard let first = run.first, let last = run.last else { return false }
        if run.contains(where: { institutions.contains($0.lower) }) { return false }
        let before = run.startIndex > 0 ? words[run.startIndex - 1].lower : ""
        let after = run.endIndex < words.count ? words[run.endIndex] : nil
        let isGiven = given.contains(first.lower)
        if run.count >= 2 {
            // "Annika van der Meulen": what stands between is no name.
            let names = run.filter(\.isCapital)
            // "The Care Quality Commission"
            if before == "the" { return false }
            // "Nadia Ben Yousfi", where the case has Nadia Ben Youssef.
            if names.count > 1, facts.knows(first.lower, names[1].lower) {
                return names.count > 2 && isGiven && !facts.knows(last.lower) && mayName(last.lower)
            }
            if names.allSatisfy({ facts.knows($0.lower) }), !isGiven || names.count < run.count { return false }
            // "Whether Daniel Osei is free": a word that only begins the sentence.
            if first.opens, !isGiven, names.dropFirst().allSatisfy({ facts.knows($0.lower) }) { return false }
            if places.contains(before), !isGiven { return false }
            let isAfterTitle = titles.contains(before)
            let isAfterRole =
                roles.contains(before) || run.startIndex > 0 && words[run.startIndex].isComma && roles.contains(before)
            // "Ada Brant", where the case has Ada Brandt; "Hannah Ito" where it has Hana Ito.
            let isHalfKnown =
                facts.knows(first.lower) != facts.knows(last.lower)
                && (isGiven || personLike(first.lower, facts) || personLike(last.lower, facts))
            return isGiven || isAfterTitle || isAfterRole || isHalfKnown && !isCommon(run)
        }
        guard !facts.knows(first.lower), !facts.isShort(first.lower) else { return false }
        if titles.contains(before) || isCalled(run.startIndex, words) { return true }
        guard isGiven else { return false }
        if first.isJoined || (after?.isJoined ?? false) { return false }
        if ambiguous.contains(first.lower) {
            let acts = ["will", "has", "is", "can", "from", "wrote", "said", "told"].contains(after?.lower ?? "")
            let isMet = ["with", "ask", "as", "by", "colleague", "for", "to"].contains(before)
            if first.opens || !acts && !isMet { return false }
        }
        if ["in", "at", "near", "via", "to", "the", "a"].contains(before), !(before == "to" && after?.lower == "and") {
            return false
        }
        return true
    }

    /// A surname or given name of the case's people stands beside another of them.
    private static func personLike(_ word: String, _ facts: CaseFacts) -> Bool {
        facts.isPerson(word)
    }

    private static func isCommon(_ run: ArraySlice<Word>) -> Bool {
        run.contains { !mayName($0.lower) }
    }

    /// Neither a role, an institution, a day nor a word of grammar.
    static func mayName(_ word: String) -> Bool {
        !institutions.contains(word) && !leading.contains(word) && !common.contains(word) && !roles.contains(word)
            && word.utf8.count > 1
    }
}
