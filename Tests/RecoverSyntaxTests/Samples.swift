import RecoverBase
import SnapshotTesting

@testable import RecoverSyntax

func tokens(_ text: String) -> [Token] { Lexer.tokens(of: Source(name: "test.rs", text: text)) }

/// The kinds of all tokens but the last, `endOfFile`.
func kinds(_ text: String) -> [Token.Kind] { tokens(text).dropLast().map(\.kind) }

/// The lexemes of all tokens but line ends and the last.
func lexemes(_ text: String) -> [String] {
    let source = Source(name: "test.rs", text: text)
    return Lexer.tokens(of: source).dropLast().filter { $0.kind != .newline }.map { source.text($0.span) }
}

func parse(_ text: String) -> SyntaxTree { Parser.parse(Source(name: "test.rs", text: text)) }

/// The tree in one line: `a(b c(d))`.
func outline(_ tree: SyntaxTree) -> String {
    func list(_ siblings: SyntaxTree.Siblings) -> String {
        siblings.map { tree.keywordText(of: $0) + (tree.hasBlock($0) ? "(\(list(tree.children(of: $0))))" : "") }
            .joined(separator: " ")
    }
    return list(tree.roots)
}

func formatted(_ text: String) -> String {
    String(decoding: Formatter.format(Source(name: "test.rs", text: text)), as: UTF8.self)
}

/// Random inputs that look like the language: the words that make trouble, more often than chance would.
struct RandomSource {
    var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    private static let pieces: [String] = [
        "customer", "feedback", "option", "and", "or", "not", "is", "in", "a", "b-c", "é", "x1", "no", "because",
        "12", "3/10", "120..160", "..8", "5..", "4,000", "1_000", "2.5", "30%", "$84k", "€1.2m", "48h", "20 minutes",
        "2026-03-02", "2026-03-02T09:10Z", "2026-03-02 09:10", "9:00", "+3h", "-5", "- 5", "+", "-", "*", "/", "=",
        "==", "!=", "<", "<=", ">", ">=", "(", ")", "( ", " )", ",", ", ", " ,", ",\n", ",\n    ", "and\n", ".", "..",
        "?", ":", "%", "$", "'", "'x'", "“", "”", "“x”", "–", "…", "!", "\\", "\0", "\u{FEFF}", "\u{A0}",
        "\"text\"", "\"\"", "\"", "\"a \\\" b\"", "\"{customer.name}\"", "\"\"\"", "\"\"\"\n  two\n  lines\n  \"\"\"",
        "{", "}", "{ ", " }", "{\n", "\n}", "{ a; b }", "{ a \"x\" }", ";", "; ", "\n", "\n", "\n", "\n\n", "\n  ",
        "\n    ", "\r\n", "\r", "# note\n", "  # note\n", "#\n", " ", " ", " ", "  ", "     ", "\t",
    ]

    /// Pieces of the language in any order.
    mutating func tokens() -> [UInt8] {
        var text = ""
        for _ in 0..<Int.random(in: 0...40, using: &generator) {
            text += generator.pick(RandomSource.pieces)
            if generator.chance(0.4) { text += " " }
        }
        return Array(text.utf8)
    }

    mutating func bytes() -> [UInt8] {
        let count = Int.random(in: 0...80, using: &generator)
        return (0..<count).map { _ in
            generator.chance(0.5)
                ? generator.pick(Array("{}\"\n;#,. ()a1-+\\".utf8)) : UInt8.random(in: 0...255, using: &generator)
        }
    }

    /// A text with a few bytes taken out, doubled or replaced.
    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &generator) where !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes.remove(at: index)
            case 1: bytes.insert(contentsOf: Array(generator.pick(RandomSource.pieces).utf8), at: index)
            case 2: bytes[index] = generator.pick(Array("{}\"\n;#,. ()".utf8))
            default: bytes.removeSubrange(index..<min(bytes.count, index + 20))
            }
        }
        return bytes
    }
}
