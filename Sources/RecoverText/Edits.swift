/// How far apart two names are, and which of several was probably meant.
public enum Edits {
    /// Damerau-Levenshtein distance over bytes (optimal string alignment: insertions, deletions, substitutions and
    /// swaps of neighbours, no part edited twice); nil when it is more than `limit`.
    ///
    /// Cost: `limit` × the shorter length.
    public static func distance(_ first: String, _ second: String, atMost limit: Int) -> Int? {
        distance(Array(first.utf8), Array(second.utf8), atMost: limit)
    }

    public static func distance(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
        guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        let limit = min(limit, max(a.count, b.count))
        let far = limit + 1
        var older = Array(repeating: far, count: b.count + 1)
        var last = (0...b.count).map { min($0, far) }
        var row = older
        for i in 1...a.count {
            let from = max(1, i - limit)
            let to = min(b.count, i + limit)
            row[from - 1] = from == 1 ? min(i, far) : far
            if to < b.count { row[to + 1] = far }
            var best = row[from - 1]
            if from <= to {
                for j in from...to {
                    var value = min(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), last[j] + 1, row[j - 1] + 1)
                    if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { value = min(value, older[j - 2] + 1) }
                    row[j] = min(value, far)
                    best = min(best, row[j])
                }
            }
            if best > limit { return nil }
            (older, last, row) = (last, row, older)
        }
        return last[b.count] <= limit ? last[b.count] : nil
    }

    /// The candidate that `name` was probably meant to be: one that differs only in case, or else the closest one
    /// within a third of the name's length (at least one edit from three letters on), the first of equals. Nil when
    /// none is.
    public static func bestMatch(for name: String, in candidates: [String]) -> String? {
        let wanted = folded(name)
        let same = candidates.first { candidate in
            candidate.utf8.count == wanted.count && candidate.utf8.elementsEqual(wanted) { Bytes.lower($0) == $1 }
        }
        // What is longer is no slip of a finger, and would take long to compare.
        guard same == nil, (3...longest).contains(wanted.count) else { return same }
        var limit = max(1, wanted.count / 3)
        var best: String?
        let letters = letters(of: wanted)
        // Most are too long or too short, or have other letters, which costs little to see.
        for candidate in candidates where limit > 0 && abs(candidate.utf8.count - wanted.count) <= limit {
            let others = Edits.letters(of: candidate.utf8)
            guard (letters & ~others).nonzeroBitCount <= limit, (others & ~letters).nonzeroBitCount <= limit,
                let distance = distance(wanted, folded(candidate), atMost: limit)
            else { continue }
            best = candidate
            limit = distance - 1
        }
        return best
    }

    /// The letters of a word, a bit for each, some sharing one. An edit changes one letter at most, so two words are at least
    /// as far apart as the one has letters that the other lacks.
    private static func letters(of word: some Sequence<UInt8>) -> UInt32 {
        word.reduce(0) { $0 | 1 << UInt32(wide: $1 & 31) }
    }

    /// Bytes of a name that may be a slip.
    private static let longest = 100

    private static func folded(_ word: String) -> [UInt8] {
        word.utf8.map(Bytes.lower)
    }
}
