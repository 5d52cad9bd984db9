/// A sentence as lower-case words, each with the punctuation in front of it.
struct ClauseWords: Sendable {
    enum Mark: Sendable {
        case none
        case comma
        /// `;`, `:`, a stop inside the sentence.
        case strong
        /// An em or en dash, a spaced hyphen.
        case dash
        case open
        case close
    }

    struct Word: Sendable {
        /// Lower case, straight apostrophes.
        let text: String
        let range: Range<Int>
        var mark: Mark
        /// How many brackets are open around the word.
        let depth: Int
    }

    private(set) var words: [Word] = []
    /// The last character that is no closing quote or bracket is `?`.
    private(set) var isQuestion = false

    init(_ bytes: [UInt8], in sentence: Range<Int>) {
        var scanner = WordScanner(bytes, in: sentence)
        var from = sentence.lowerBound
        var depth = 0
        var scratch: [UInt8] = []
        while let token = scanner.next() {
            let mark = ClauseWords.mark(bytes, from..<token.range.lowerBound, &depth)
            scratch.removeAll(keepingCapacity: true)
            var index = token.range.lowerBound
            while index < token.range.upperBound {
                if bytes[index] == 0xE2, index + 2 < token.range.upperBound, bytes[index + 1] == 0x80,
                    bytes[index + 2] & 0xFE == 0x98
                {
                    scratch.append(0x27)
                    index += 3
                } else {
                    scratch.append(Bytes.lower(bytes[index]))
                    index += 1
                }
            }
            let text = scratch.text(0..<scratch.count)
            words.append(Word(text: text, range: token.range, mark: words.isEmpty ? .none : mark, depth: depth))
            from = token.range.upperBound
        }
        isQuestion = bytes[from..<sentence.upperBound].contains(0x3F)
    }

    private static func mark(_ bytes: [UInt8], _ range: Range<Int>, _ depth: inout Int) -> Mark {
        var mark = Mark.none
        var index = range.lowerBound
        while index < range.upperBound {
            let (value, length) = Bytes.scalar(in: bytes, at: index)
            switch value {
            case 0x2C: if mark == .none { mark = .comma }
            case 0x3B, 0x3A, 0x2E, 0x21, 0x3F, 0x2026: mark = .strong
            case 0x2013, 0x2014, 0x2D: mark = .dash
            case 0x28, 0x5B:
                depth += 1
                mark = .open
            case 0x29, 0x5D:
                depth = max(0, depth - 1)
                mark = .close
            default: break
            }
            index += length
        }
        return mark
    }

    /// The words that `match` touches.
    func indices(of match: Range<Int>) -> Range<Int>? {
        guard let first = words.firstIndex(where: { $0.range.upperBound > match.lowerBound }) else { return nil }
        var end = first
        while end < words.count, words[end].range.lowerBound < match.upperBound { end += 1 }
        return end > first ? first..<end : nil
    }

    /// The words with brackets and paired dashes taken out that do not hold the target.
    ///
    /// A bracket that holds the target and has no verb of its own reads on from the words before it.
    func withoutAsides(around target: Range<Int>) -> (ClauseWords, Range<Int>) {
        var kept = self
        var keep = Array(repeating: true, count: words.count)
        let depth = words[target.lowerBound].depth
        for index in words.indices where words[index].depth > depth { keep[index] = false }
        let dashes = words.indices.filter { words[$0].mark == .dash && words[$0].depth == depth }
        if dashes.count == 2, target.lowerBound >= dashes[1], !ClauseLexicon.subjects.contains(words[dashes[1]].text) {
            for index in dashes[0]..<dashes[1] { keep[index] = false }
            kept.words[dashes[1]].mark = .none
        }
        if depth > 0, let open = words[...target.lowerBound].lastIndex(where: { $0.mark == .open }) {
            let end = words[open...].firstIndex { $0.depth < depth } ?? words.count
            let hasVerb = words[open..<end].contains { ClauseLexicon.isFinite($0.text) }
            kept.words[open].mark = hasVerb ? .strong : .none
        }
        for index in words.indices where keep[index] && index > 0 && !keep[index - 1] { kept.words[index].mark = .none }
        for index in words.indices where kept.words[index].mark == .close {
            kept.words[index].mark = depth == 0 ? .none : .strong
        }
        let skipped = keep[0..<target.lowerBound].filter { !$0 }.count
        kept.words = words.indices.filter { keep[$0] }.map { kept.words[$0] }
        return (kept, (target.lowerBound - skipped)..<(target.upperBound - skipped))
    }
}
