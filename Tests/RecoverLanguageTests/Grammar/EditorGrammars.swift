import RecoverBase

@testable import RecoverCompiler
@testable import RecoverLanguage

/// The colours of editors: `Grammar/recoverscript.tmLanguage.json`, its copy for VS Code, and `Grammar/vim/syntax`.
enum EditorGrammars {
    private static var keywords: [String] { Array(Set(Vocabulary.standard.keywords.map(\.name.rawValue))).sorted() }

    private static var flags: [String] {
        Array(Set(Vocabulary.standard.keywords.filter(\.isFlag).map(\.name.rawValue))).sorted()
    }

    /// Words between arguments, and the words an argument can be.
    private static var connectors: [String] {
        var words: Set<String> = ["because"]
        for keyword in Vocabulary.standard.keywords {
            words.formUnion(keyword.shape.connectors.filter { $0 != "=" })
            for slot in keyword.shape.slots { if case .oneOf(let choices) = slot.kind { words.formUnion(choices) } }
        }
        return words.subtracting(["yes", "no"]).sorted()
    }

    private static let operators = ["and", "has", "in", "is", "known", "mentions", "not", "or", "unknown"]
    private static let units = [
        "minutes", "minute", "min", "hours", "hour", "h", "days", "day", "d", "weeks", "week", "months", "month",
        "years",
        "year",
    ]

    /// A word that is no part of a longer name.
    private static func word(_ words: [String]) -> String {
        "(?<![\\w.-])(?:\(words.joined(separator: "|")))(?![\\w-])"
    }

    /// Each pattern by its TextMate scope, the first that fits wins.
    static var patterns: [(scope: String, match: String)] {
        let clock = "\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:\\d{2})?"
        return [
            ("comment.line.number-sign.recoverscript", "#.*$"),
            ("constant.other.date.recoverscript", "\\b\\d{4}-\\d{2}-\\d{2}(?:[T ]\(clock))?|\\b\\d{1,2}:\\d{2}\\b"),
            (
                "constant.numeric.recoverscript",
                "(?<![\\w.-])(?:(?<=\\s)[+-])?[$€£¥]?\\d[\\d_]*(?:\\.\\d[\\d_]*)?"
                    + "(?:/10\\b|%|[km]\\b|\\s*(?:\(units.joined(separator: "|")))\\b)?"
            ),
            ("keyword.control.recoverscript", "(?:^\\s*|[;{}]\\s*)\\K(?:\(keywords.joined(separator: "|")))(?![\\w-])"),
            ("keyword.operator.word.recoverscript", word(operators)),
            ("storage.modifier.recoverscript", word(flags)),
            ("keyword.other.recoverscript", word(connectors)),
            ("constant.language.recoverscript", word(["yes", "no"])),
            ("keyword.operator.recoverscript", "\\.\\.|<=|>=|<|>|=|\\?|\\*|/|(?<=\\s)[+-](?=\\s)"),
            ("variable.other.recoverscript", "\\b[[:alpha:]][\\w-]*(?:\\.[\\w-]+)+"),
        ]
    }

    static var textMate: JSON {
        let placeholder: JSON = [
            "name": "variable.other.placeholder.recoverscript", "match": .string("\\{[[:alpha:]][\\w.-]*\\}"),
        ]
        let escape: JSON = [
            "name": "constant.character.escape.recoverscript",
            "match": .string("\\\\(?:[\"\\\\nt{]|u\\{[0-9A-Fa-f]{1,6}\\})"),
        ]
        func text(_ quote: String, _ name: String) -> JSON {
            [
                "name": .string("string.quoted.\(name).recoverscript"), "begin": .string(quote),
                "end": .string(name == "double" ? "\"|$" : quote), "patterns": .array([escape, placeholder]),
            ]
        }
        let words = patterns.map { pattern -> JSON in
            ["name": .string(pattern.scope), "match": .string(pattern.match)]
        }
        return [
            "name": "RecoverScript", "scopeName": "source.recoverscript",
            // The ending `.rs` is Rust's: a file is known by its first line, or by a setting of its folder.
            "fileTypes": [], "firstLineMatch": "^(?:#!.*\\brecoverscript\\b|(?:scenario|playbook)\\b)",
            "patterns": .array([text("\"\"\"", "triple"), text("\"", "double")] + words),
        ]
    }

    static var vim: String {
        func list(_ group: String, _ words: [String]) -> [String] {
            stride(from: 0, to: words.count, by: 8).map { start in
                "syn keyword \(group) \(words[start..<min(start + 8, words.count)].joined(separator: " "))"
            }
        }
        let start = "\\%(^\\|[;{}]\\)\\s*\\zs\\%("
        let statements = stride(from: 0, to: keywords.count, by: 8).map { from in
            let words = keywords[from..<min(from + 8, keywords.count)].joined(separator: "\\|")
            return "syn match recoverKeyword '\(start)\(words)\\)\\%(\\k\\)\\@!'"
        }
        let lines =
            [
                "\" Vim syntax file for RecoverScript. Generated from the vocabulary by the test",
                "\" `generatedFilesAreUpToDate`; do not edit.",
                "if exists('b:current_syntax') | finish | endif",
                "syn iskeyword @,48-57,_,-,192-255",
                "",
                "syn match recoverPath '\\<\\a\\k*\\%(\\.\\k\\+\\)\\+'",
            ]
            + list("recoverOperator", operators) + list("recoverConnector", connectors) + list("recoverFlag", flags)
            + list("recoverBoolean", ["yes", "no"]) + statements
            + [
                "syn match recoverNumber '\\%(\\k\\|[.]\\)\\@1<![$€£¥]\\?\\d[0-9_]*\\%(\\.\\d[0-9_]*\\)\\?\\%(/10\\|%\\|[a-z]\\+\\)\\?'",
                "syn match recoverDate '\\<\\d\\{4}-\\d\\d-\\d\\d\\%([T ]\\d\\d:\\d\\d\\%(:\\d\\d\\)\\?\\%(Z\\|[+-]\\d\\d:\\d\\d\\)\\?\\)\\?'",
                "syn match recoverPlaceholder '{\\a[^}\"]*}' contained",
                "syn match recoverEscape '\\\\\\%([\"\\\\nt{]\\|u{\\x\\{1,6}}\\)' contained",
                "syn region recoverString start='\"' skip='\\\\.' end='\"\\|$' contains=recoverEscape,recoverPlaceholder",
                "syn region recoverText start='\"\"\"' skip='\\\\.' end='\"\"\"' contains=recoverEscape,recoverPlaceholder",
                "syn match recoverComment '#.*$'",
                "",
                "hi def link recoverKeyword Statement",
                "hi def link recoverConnector Keyword",
                "hi def link recoverOperator Operator",
                "hi def link recoverFlag Type",
                "hi def link recoverBoolean Boolean",
                "hi def link recoverPath Identifier",
                "hi def link recoverNumber Number",
                "hi def link recoverDate Number",
                "hi def link recoverString String",
                "hi def link recoverText String",
                "hi def link recoverEscape SpecialChar",
                "hi def link recoverPlaceholder Special",
                "hi def link recoverComment Comment",
                "",
                "syn sync fromstart",
                "let b:current_syntax = 'recoverscript'",
            ]
        return lines.joined(separator: "\n") + "\n"
    }
}
