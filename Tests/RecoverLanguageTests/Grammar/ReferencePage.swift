@testable import RecoverCompiler
@testable import RecoverLanguage

/// `Grammar/reference.md`: a section for each statement.
enum ReferencePage {
    static var text: String {
        var parts = [
            """
            # The statements

            Generated from the vocabulary by the test `generatedFilesAreUpToDate`; do not edit. `recoverscript help KEYWORD` shows
            the same. In the usage, `[ ]` may be left out, `|` is a choice, CAPITALS stand for a value, and `, …` for a list. Any
            statement may end in `because "…"`.
            """
        ]
        for block in Block.allCases {
            let names = Vocabulary.standard.keywords(in: block).filter { $0.blocks.count < Block.allCases.count }
                .map { "[`\($0.name)`](#\(anchor($0)))" }
            guard !names.isEmpty else { continue }
            parts.append("**\(capitalised(block.location))**: \(names.joined(separator: ", "))")
        }
        for keyword in Vocabulary.standard.keywords { parts.append(section(keyword)) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func section(_ keyword: Keyword) -> String {
        """
        ## \(title(keyword))

        \(keyword.summary) Stands \(KeywordHelp.places(of: keyword)).\(keyword.isItem ? " May stand several times." : "")

            \(keyword.usage)

        ```recoverscript
        \(keyword.example)
        ```
        """
    }

    /// Words that mean different things in different blocks say where.
    private static func title(_ keyword: Keyword) -> String {
        let isOnly = Vocabulary.standard.keywords(word: keyword.name.rawValue).count == 1
        return isOnly ? keyword.name.rawValue : "\(keyword.name) (\(keyword.blocks[0].name))"
    }

    private static func anchor(_ keyword: Keyword) -> String {
        title(keyword).lowercased().filter { $0 != "(" && $0 != ")" }.map { $0 == " " ? "-" : String($0) }.joined()
    }

    private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
