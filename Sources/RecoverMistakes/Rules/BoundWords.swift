import RecoverBase
import RecoverLanguage

/// Words and signs that make a limit of a number, in front of it or behind.
enum BoundWords {
    enum Bound {
        /// At most so much; `under` excludes the number itself.
        case upper(isStrict: Bool)
        case lower(isStrict: Bool)
        case about
    }

    private static let table: [(bound: Bound, front: [String], back: [String])] = [
        (
            .upper(isStrict: false),
            phrases("at most|max|maximum|up to|no more than|not more than|no longer than|not over|<=|≤"),
            phrases("at most|max|maximum|or less|or fewer|or under|or below|or lower|or shorter")
        ),
        (.upper(isStrict: true), phrases("less than|fewer than|shorter than|smaller than|under|below|<"), []),
        (
            .lower(isStrict: false), phrases("at least|min|minimum|no less than|no fewer than|not less than|>=|≥"),
            phrases("at least|min|minimum|or more|or above|or higher|or over|or longer|and more|and up|plus|+")
        ),
        (
            .lower(isStrict: true),
            phrases("more than|longer than|greater than|larger than|older than|over|above|>"), []
        ),
        (.about, phrases("about|around|approx|approximately|roughly|circa|ca|nearly|almost|~|≈"), ["or so"]),
    ]
    private static let bounds = Dictionary(
        table.flatMap { row in (row.front + row.back).map { ($0, row.bound) } }, uniquingKeysWith: { first, _ in first }
    )

    static let inFront = piece(table.flatMap(\.front))
    static let behind = piece(table.flatMap(\.back))

    private static func phrases(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }

    private static func piece(_ phrases: [String]) -> Piece {
        let phrases = phrases.map { $0.split(separator: " ").map(String.init) }
        return Piece { suspect, index in
            let first = suspect.text(index).lowercased()
            guard !first.isEmpty else { return nil }
            let found = phrases.first { words in
                words[0] == first && words.indices.allSatisfy { suspect.text(index + $0).lowercased() == words[$0] }
            }
            return found.map { index + $0.count }
        }
    }

    /// What a piece means that was found to be such words.
    static func bound(_ suspect: Suspect, _ piece: Int) -> Bound? {
        bounds[suspect.pieces[piece].map { suspect.text($0).lowercased() }.joined(separator: " ")]
    }
}

extension Suspect {
    /// A number with words that make a limit of it.
    func limit(words: Int, number piece: Int) -> [Proposal]? {
        guard let bound = BoundWords.bound(self, words) else { return nil }
        let (number, word) = (self[piece], self[words])
        guard refusal.slots.isEmpty || wants(.count, .durations) || takes(.count, .durations) else {
            return replace(
                with: number, "one value stands here, without `\(word)`",
                help: "write it as near as you know it, such as `\(number)`")
        }
        let (isUpper, isStrict): (Bool, Bool)
        switch bound {
        case .about:
            return replace(
                with: number, "a range says it, not `\(word)`",
                help: "write the two ends with `..` between them, or only `\(number)`")
        case .upper(let strict): (isUpper, isStrict) = (true, strict)
        case .lower(let strict): (isUpper, isStrict) = (false, strict)
        }
        let next =
            isStrict ? Int(reading: number).map { isUpper ? $0.subtractingSaturating(1) : $0.addingSaturating(1) } : nil
        let end = next.map(String.init) ?? number
        return replace(
            with: isUpper ? "..\(end)" : "\(end)..", "a limit is written with two dots, not with `\(word)`",
            isCertain: !isStrict || next != nil)
    }
}
