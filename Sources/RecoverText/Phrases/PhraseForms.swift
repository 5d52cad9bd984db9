/// The phrases that a pattern of phrases stands for: `"close our|my account"` are two, `"in the? public"` two as well. Only
/// where a phrase has several words may one of them be missing, and never the last: `"why?"` is a word with a mark.
public enum PhraseForms {
    /// How many phrases one pattern may stand for.
    public static let limit = 2000

    public static func isPattern(_ text: String) -> Bool {
        text.utf8.contains(0x7C) || text.utf8.contains(0x3F) && pieces(of: text).contains { $0.isOptional }
    }

    /// How many phrases it stands for; `limit + 1` where there are more.
    public static func count(_ text: String) -> Int {
        pieces(of: text).reduce(1) { min(limit + 1, $0 * ($1.words.count + ($1.isOptional ? 1 : 0))) }
    }

    /// All of them; the text itself where it is no pattern, or stands for too many.
    /// - Parameter isPossible: false for a word that need not be looked for; phrases with it are left out.
    public static func all(_ text: String, where isPossible: (Substring) -> Bool = { _ in true }) -> [String] {
        guard isPattern(text), count(text) <= limit else { return [text] }
        var phrases = [""]
        for piece in pieces(of: text) {
            let words = piece.words.filter(isPossible)
            let longer = phrases.flatMap { start in words.map { start.isEmpty ? String($0) : "\(start) \($0)" } }
            phrases = piece.isOptional ? phrases + longer : longer
            if phrases.isEmpty { return [] }
        }
        return phrases
    }

    struct Piece {
        var words: [Substring]
        var isOptional: Bool
    }

    static func pieces(of text: String) -> [Piece] {
        let parts = text.split(separator: " ")
        return parts.enumerated().map { index, part in
            let isOptional = part.hasSuffix("?") && index < parts.count - 1
            return Piece(words: (isOptional ? part.dropLast() : part).split(separator: "|"), isOptional: isOptional)
        }
    }
}
