import RecoverBase

/// What a check found in several texts, as one message: where the figures differ, from the least to the most; where the words do,
/// the first of them as an example.
struct SharedMessage {
    private let first: String
    private var words: [String]
    private var figures: [Int: ClosedRange<Int>] = [:]
    private var isOne = true
    private(set) var count = 1

    init(_ message: String) {
        first = message
        words = message.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for (place, word) in words.enumerated() { figures[place] = Int(reading: word).map { $0...$0 } }
    }

    mutating func add(_ message: String) {
        count += 1
        guard isOne, message != first else { return }
        let other = SharedMessage(message)
        isOne = words.count == other.words.count
        for (place, pair) in zip(words, other.words).enumerated() where isOne {
            if let one = figures[place], let two = other.figures[place] {
                figures[place] = min(one.lowerBound, two.lowerBound)...max(one.upperBound, two.upperBound)
            } else if SharedMessage.isPlural(pair.1, of: pair.0) {
                words[place] = pair.1
            } else {
                isOne = pair.0 == pair.1 || SharedMessage.isPlural(pair.0, of: pair.1)
            }
        }
    }

    var text: String {
        guard isOne else { return "\(first), for example" }
        return words.enumerated().map { place, word in
            guard let range = figures[place] else { return word }
            return range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
        }.joined(separator: " ")
    }

    /// `words,` of `word,`
    private static func isPlural(_ word: String, of one: String) -> Bool {
        let (stem, mark) = one.last == "," ? (one.dropLast(), ",") : (Substring(one), "")
        return word == "\(stem)s\(mark)"
    }
}
