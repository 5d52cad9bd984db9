import RecoverLanguage
import RecoverSyntax

/// A part of a pattern: one token, or a few that belong together.
struct Piece: Sendable {
    /// The token behind it, where it stands at a token of a statement; nil where it does not.
    let end: @Sendable (Suspect, Int) -> Int?

    init(_ end: @escaping @Sendable (Suspect, Int) -> Int?) { self.end = end }

    // MARK: Tokens

    static func of(_ kinds: Token.Kind...) -> Piece { Piece { kinds.contains($0.kind($1)) ? $1 + 1 : nil } }

    /// One of some words, however they are capitalised.
    static func words(_ words: String...) -> Piece {
        Piece { suspect, index in
            suspect.kind(index) == .word && words.contains(suspect.text(index).lowercased()) ? index + 1 : nil
        }
    }

    /// A mark that means nothing to the language, such as `&`.
    static func marks(_ marks: String...) -> Piece {
        Piece { $0.kind($1) == .unknown && marks.contains($0.text($1)) ? $1 + 1 : nil }
    }

    static let word = of(.word)
    static let number = of(.number)
    static let comma = of(.comma)
    static let dash = of(.dash, .minus, .signMinus) | marks("–", "—")
    static let token = Piece { $1 < $0.end ? $1 + 1 : nil }
    /// A text in its two straight quotes.
    static let text = Piece { $0.isWholeText($1) ? $1 + 1 : nil }
    /// A keyword of the statement's block.
    static let keyword = Piece { $0.isKeyword($1, in: $0.block) ? $1 + 1 : nil }
    /// The same between quotes, as JSON has it.
    static let keywordInQuotes = Piece {
        $0.isWholeText($1) && Vocabulary.standard.keyword(word: $0.inside($1), in: $0.block) != nil ? $1 + 1 : nil
    }
    /// A unit of time.
    static let unit = Piece { $0.kind($1) == .word && TimeUnits.unit(named: $0.text($1)) != nil ? $1 + 1 : nil }

    // MARK: More than one token

    /// A number with its currency, `%`, `/10` or unit; no range of them.
    static let quantity =
        (of(.currency).optional + number | of(.date)) + of(.percent).optional
        + (of(.slash).attached + number.attached).optional + (word.attached | unit).optional
    /// All tokens but the last.
    static let allButLast = Piece { $1 < $0.end - 1 ? $0.end - 1 : nil }
    /// Nothing: the end of the line.
    static let end = Piece { $1 == $0.end ? $1 : nil }

    // MARK: Combinations

    static func + (first: Piece, second: Piece) -> Piece {
        Piece { suspect, index in first.end(suspect, index).flatMap { second.end(suspect, $0) } }
    }

    static func | (first: Piece, second: Piece) -> Piece { Piece { first.end($0, $1) ?? second.end($0, $1) } }

    /// Right behind the token in front.
    var attached: Piece { Piece { $0.isAttached($1) ? end($0, $1) : nil } }

    var optional: Piece { Piece { end($0, $1) ?? $1 } }

    var repeated: Piece {
        Piece { suspect, index in
            var index = index
            while let next = end(suspect, index), next > index { index = next }
            return index
        }
    }
}

extension Suspect {
    /// The statement with what a pattern found at a token: each piece by its number, from 1.
    func finding(_ pattern: [Piece], at index: Int) -> Suspect? {
        guard let first = pattern.first else { return self }
        // Most patterns fail at their first piece.
        guard var position = first.end(self, index) else { return nil }
        var pieces = [index..<index, index..<position]
        for piece in pattern.dropFirst() {
            guard let end = piece.end(self, position) else { return nil }
            pieces.append(position..<end)
            position = end
        }
        pieces[0] = index..<position
        var found = self
        found.pieces = pieces
        return found
    }
}
