/// The phrases that a pattern of phrases stands for: `"close our|my account"` are two, `"in the? public"` two as well. Only
/// where a phrase has several words may one of them be missing, and never the last: `"why?"` is a word with a mark. `^` is where a
/// sentence, or a part of one, begins or ends: `"leave me|us alone ^|now"`.
public enum PhraseForms {
    /// How many phrases one pattern may stand for.
    public static let limit = 2000

    public static func isPattern(_ text: String) -> Bool {
        text.utf8.contains(0x7C) || text.utf8.contains(0x3F) && pieces(of: text).contains { $0.isOptional }
    }

    /// How many phrases it stands for; `limit + 1` where there are more.
    public static func count(_ text: String) -> Int { count(pieces(of: text)) }

    private static func count(_ pieces: [Piece]) -> Int {
        pieces.reduce(1) { min(limit + 1, $0 * ($1.words.count + ($1.isOptional ? 1 : 0))) }
    }

    /// All of them; the text itself where it is no pattern, or stands for too many.
    /// - Parameter isPossible: false for a word that need not be looked for; phrases with it are left out.
    public static func all(_ text: String, where isPossible: (Substring) -> Bool = { _ in true }) -> [String] {
        pattern(text).map { all($0, where: isPossible) } ?? [text]
    }

    static func all(_ pieces: [Piece], where isPossible: (Substring) -> Bool) -> [String] {
        var phrases = [""]
        for piece in pieces {
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

    /// Its pieces; nil where it is no pattern, or stands for too many.
    static func pattern(_ text: String) -> [Piece]? {
        guard text.utf8.contains(0x7C) || text.utf8.contains(0x3F) else { return nil }
        let pieces = pieces(of: text)
        let isPattern = text.utf8.contains(0x7C) || pieces.contains { $0.isOptional }
        return isPattern && count(pieces) <= limit ? pieces : nil
    }

    private static func pieces(of text: String) -> [Piece] {
        let parts = text.utf8.split(separator: 0x20)
        return parts.enumerated().map { index, part in
            let isOptional = part.last == 0x3F && index < parts.count - 1
            let words = (isOptional ? part.dropLast() : part).split(separator: 0x7C)
            return Piece(words: words.map { Substring($0) }, isOptional: isOptional)
        }
    }
}
