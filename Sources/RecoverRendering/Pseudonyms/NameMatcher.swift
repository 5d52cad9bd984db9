import RecoverBase

/// Finds names in a text as whole words, in one pass and the longest first, so that what was put in is not searched
/// again.
struct NameMatcher: Sendable, Hashable {
    private struct Entry: Sendable, Hashable {
        /// The words of the name, folded; any white space may stand between them.
        var words: [[Character]]
        var length: Int
        var replacement: String
    }

    /// By how they begin, longest first. Thousands of names begin with one letter, and all stand-ins with one of four words.
    private var entries: [[Character]: [Entry]] = [:]
    private let isCaseSensitive: Bool

    /// Of two that are the same, the first counts.
    init(_ pairs: [(name: String, replacement: String)], isCaseSensitive: Bool) {
        self.isCaseSensitive = isCaseSensitive
        var seen: Set<[[Character]]> = []
        for pair in pairs {
            let words = NameMatcher.seen(pair.name).signs.split(whereSeparator: \.isWhitespace)
                .map { NameMatcher.fold($0, isCaseSensitive) }
            guard let first = words.first, !first.isEmpty, seen.insert(words).inserted else { continue }
            let length = words.reduce(0) { $0 + $1.count + 1 }
            let next = words.count > 1 && first.allSatisfy(NameMatcher.isWord) ? words[1][...] : []
            let key = NameMatcher.key(NameMatcher.run(first[...]), NameMatcher.run(next))
            entries[key, default: []].append(Entry(words: words, length: length, replacement: pair.replacement))
        }
        for key in entries.keys {
            entries[key]?.sort { ($1.length, $0.replacement) < ($0.length, $1.replacement) }
        }
    }

    func replace(in text: String) -> String {
        guard !entries.isEmpty else { return text }
        let (signs, places) = NameMatcher.seen(text)
        let compared = NameMatcher.fold(signs[...], isCaseSensitive)
        var result = ""
        /// What stands before is in the result.
        var written = text.startIndex
        var index = 0
        while index < compared.count {
            if NameMatcher.beginsWord(compared, index),
                let (entry, end) = match(compared, at: index)
            {
                result += text[written..<places[index]]
                result += entry.replacement
                written = text.index(after: places[end - 1])
                index = end
            } else {
                index += 1
            }
        }
        return result + text[written...]
    }

    /// The characters of a text and where they stand, without what is invisible: a soft hyphen or a mark of direction in a
    /// name makes it no other name.
    private static func seen(_ text: String) -> (signs: [Character], places: [String.Index]) {
        let hasHidden = text.unicodeScalars.contains(where: \.isInvisible)
        var signs: [Character] = []
        var places: [String.Index] = []
        for index in text.indices {
            var sign = text[index]
            if hasHidden, sign.unicodeScalars.contains(where: \.isInvisible) {
                let rest = String(String.UnicodeScalarView(sign.unicodeScalars.filter { !$0.isInvisible }))
                if rest.isEmpty { continue }
                // Joined pictures are several without what joins them.
                if rest.count == 1, let bare = rest.first { sign = bare }
            }
            signs.append(sign)
            places.append(index)
        }
        return (signs, places)
    }

    private func match(_ text: [Character], at start: Int) -> (Entry, end: Int)? {
        let first = NameMatcher.run(text[start...])
        var next = first.endIndex
        while next < text.count, text[next].isWhitespace { next += 1 }
        if next > first.endIndex {
            let second = NameMatcher.run(text[next...])
            for second in [second] + bare(second) {
                if let found = match(text, at: start, among: NameMatcher.key(first, second)) { return found }
            }
        }
        for first in [first] + bare(first) {
            if let found = match(text, at: start, among: NameMatcher.key(first, [])) { return found }
        }
        return nil
    }

    /// The word without the `s` of a genitive or a plural, under which its name is kept.
    private func bare(_ word: ArraySlice<Character>) -> [ArraySlice<Character>] {
        isCaseSensitive || word.last != "s" || word.count < 2 ? [] : [word.dropLast()]
    }

    private func match(_ text: [Character], at start: Int, among key: [Character]) -> (Entry, end: Int)? {
        for entry in entries[key] ?? [] {
            guard let end = NameMatcher.end(of: entry.words, in: text, at: start) else { continue }
            if NameMatcher.endsWord(text, end) { return (entry, end) }
            // A genitive or a plural without an apostrophe: `Danas`, `Harborlines`.
            if !isCaseSensitive, end < text.count, text[end] == "s", NameMatcher.endsWord(text, end + 1) {
                return (entry, end)
            }
        }
        return nil
    }

    /// The letters and digits at the start; a single other character where it starts with none.
    private static func run(_ text: ArraySlice<Character>) -> ArraySlice<Character> {
        let letters = text.prefix(while: isWord)
        return letters.isEmpty ? text.prefix(1) : letters
    }

    private static func key(_ first: ArraySlice<Character>, _ second: ArraySlice<Character>) -> [Character] {
        second.isEmpty ? Array(first) : first + [" "] + second
    }

    private static func end(of words: [[Character]], in text: [Character], at start: Int) -> Int? {
        var index = start
        for (number, word) in words.enumerated() {
            if number > 0 {
                guard index < text.count, text[index].isWhitespace else { return nil }
                while index < text.count, text[index].isWhitespace { index += 1 }
            }
            guard text.count - index >= word.count, text[index..<index + word.count].elementsEqual(word) else {
                return nil
            }
            index += word.count
        }
        return index
    }

    /// Arabic writes "and", "to", "by", "so" and "as" as one letter in front of the word.
    private static func beginsWord(_ text: [Character], _ index: Int) -> Bool {
        if index == 0 || !isWord(text[index - 1]) || !isWord(text[index]) { return true }
        return "ولبفك".contains(text[index - 1]) && (index == 1 || !isWord(text[index - 2]))
    }

    private static func endsWord(_ text: [Character], _ end: Int) -> Bool {
        end >= text.count || !isWord(text[end]) || !isWord(text[end - 1])
    }

    /// Scripts that write without spaces have no words to be whole.
    private static func isWord(_ character: Character) -> Bool {
        guard character.isLetter || character.isNumber else { return false }
        guard let scalar = character.unicodeScalars.first?.value, scalar >= 0x0E00 else { return true }
        return
            !(0x0E00...0x0EFF ~= scalar || 0x1000...0x109F ~= scalar || 0x1780...0x17FF ~= scalar
            || 0x2E80...0xD7FF ~= scalar || 0xF900...0xFAFF ~= scalar || 0x20000...0x3FFFF ~= scalar)
    }

    /// Letters without their marks, and one apostrophe for all.
    private static let plain: [Character: Character] = {
        var table: [Character: Character] = ["’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"]
        for (base, marked) in [
            ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
            ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"),
            ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
        ] as [(Character, String)] {
            for character in marked { table[character] = base }
        }
        return table
    }()

    /// Character by character, so that each keeps its place.
    private static func fold(_ text: ArraySlice<Character>, _ isCaseSensitive: Bool) -> [Character] {
        guard !isCaseSensitive else { return Array(text) }
        return text.map { character in
            let lower = character.lowercased()
            let folded = lower.count == 1 ? Character(lower) : character
            return plain[folded] ?? folded
        }
    }
}
