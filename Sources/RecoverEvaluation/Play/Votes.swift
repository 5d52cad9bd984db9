/// The votes of a room, counted for each choice: `4 1 9`.
public struct Votes: Sendable, Hashable {
    /// In the order in which the choices are shown.
    public var counts: [Int]
    /// More hands than any room has.
    public static let most = 100_000

    public init(counts: [Int]) {
        self.counts = counts
    }

    /// As many counts as there are choices; nil where the words are none, and may name a choice. Two numbers or more
    /// can only be counts.
    public static func read(_ words: [String], choices: Int) throws(AnswerFailure) -> Votes? {
        guard !words.isEmpty, words.count > 1 || choices == 1, words.allSatisfy(isNumber) else { return nil }
        guard words.count == choices else {
            let example = (0..<choices).map { "\([4, 1, 9][$0 % 3])" }.joined(separator: " ")
            throw AnswerFailure(
                message: "there \(choices == 1 ? "is 1 option" : "are \(choices) options"): type as many counts, such "
                    + "as \(example), or one number to choose")
        }
        let counts = words.compactMap { Int(reading: $0) }
        guard counts.count == words.count, counts.allSatisfy({ $0 <= most }) else {
            throw AnswerFailure(message: "a count is a whole number up to \(most)")
        }
        guard counts.contains(where: { $0 > 0 }) else { throw AnswerFailure(message: "nobody has voted") }
        return Votes(counts: counts)
    }

    private static func isNumber(_ word: String) -> Bool {
        !word.isEmpty && word.utf8.allSatisfy { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
    }

    /// The places that have most votes, from 0; several where they are level.
    public var leaders: [Int] {
        let most = counts.max() ?? 0
        return counts.indices.filter { counts[$0] == most }
    }

    /// The place that the group goes on with; nil where several are level.
    public var winner: Int? { leaders.count == 1 ? leaders[0] : nil }
}
