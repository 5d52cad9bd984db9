import RecoverBase
import RecoverSyntax

@testable import RecoverLanguage

/// `Grammar/vscode/snippets`: the example of each statement, in which texts, figures and days are places to fill in.
enum EditorSnippets {
    static var document: JSON {
        var members: [String: JSON] = [:]
        for keyword in Vocabulary.standard.keywords {
            let place = keyword.blocks.count < Block.allCases.count ? ", \(keyword.blocks[0].location)" : ""
            members[keyword.name.rawValue + place.replacing("`", with: "")] = [
                "prefix": .string(keyword.name.rawValue), "description": .string(keyword.summary),
                "body": .array(body(of: keyword.example).split(separator: "\n").map { .string(String($0)) }),
            ]
        }
        return .object(members)
    }

    static func body(of example: String) -> String {
        let source = Source(name: "example", text: example)
        var body = ""
        var end = 0
        var count = 0
        var previous: Token.Kind?
        for token in Lexer.tokens(of: source) {
            body += escaped(source.text(Span(start: end, end: Int(token.start))))
            end = token.end
            let text = source.text(token.span)
            // The 10 of `3/10` is no choice.
            let isPlace = [.string, .number, .date, .time].contains(token.kind) && previous != .slash
            previous = token.kind
            guard isPlace else {
                body += escaped(text)
                continue
            }
            count += 1
            let isString = token.kind == .string
            let inner = escaped(isString ? String(text.dropFirst().dropLast()) : text)
            body += isString ? "\"${\(count):\(inner)}\"" : "${\(count):\(inner)}"
        }
        return body
    }

    /// As editors read it, inside a place and outside.
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("$", with: "\\$").replacing("}", with: "\\}")
    }
}
