import Foundation
import RecoverBase
import RecoverSyntax
import SnapshotTesting
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// The editor grammars colour the shipped files as the lexer and the vocabulary read them.
@Suite struct EditorGrammarTests {
    private static let vim = ["/usr/bin/vim", "/usr/local/bin/vim"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// ICU has no `\K`: what stands before the keyword is put into a group instead.
    private func expression(_ match: String) throws -> NSRegularExpression {
        try NSRegularExpression(pattern: match.replacing("\\K", with: ""), options: [.anchorsMatchLines])
    }

    @Test func everyTextMatePatternIsValidAndFitsSomethingShipped() throws {
        let texts = try ShippedFiles.all.map { String(decoding: try $0.bytes(), as: UTF8.self) }
        for (scope, match) in EditorGrammars.patterns {
            let expression = try expression(match)
            let isUsed = texts.contains {
                expression.firstMatch(in: $0, range: NSRange($0.startIndex..., in: $0)) != nil
            }
            #expect(isUsed, "\(scope)")
        }
    }

    /// Each keyword of each statement is coloured as one, and each date, score and sum as a whole.
    @Test(arguments: ShippedFiles.scenarios) func textMateFindsKeywordsAndQuantities(file: ShippedFiles.File) throws {
        let source = Source(name: file.name, bytes: try file.bytes())
        let tree = Parser.parse(source)
        let text = String(decoding: source.bytes, as: UTF8.self)
        func spans(_ scope: String) throws -> Set<String> {
            let match = try #require(EditorGrammars.patterns.first { $0.scope.hasPrefix(scope) }?.match)
            let range = NSRange(text.startIndex..., in: text)
            return Set(
                try expression(match).matches(in: text, range: range).compactMap { found in
                    Range(found.range, in: text).map {
                        "\(text.utf8.distance(from: text.startIndex, to: $0.upperBound))"
                    }
                })
        }
        let keywords = try spans("keyword.control")
        func check(_ siblings: SyntaxTree.Siblings) {
            for statement in siblings {
                let token = tree.keyword(of: statement)
                #expect(keywords.contains("\(token.end)"), "\(file.name): \(tree.text(of: token))")
                check(tree.children(of: statement))
            }
        }
        check(tree.roots)
        let dates = try spans("constant.other.date")
        for token in tree.tokens where token.kind == .date || token.kind == .time {
            #expect(dates.contains("\(token.end)"), "\(file.name): \(tree.text(of: token))")
        }
    }

    @Test(.enabled(if: vim != nil, "vim is not installed: its syntax file is not tried"))
    func vimColoursAScenario() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "recoverscript-vim-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let syntax = SnapshotFolder.package.appending(path: "Grammar/vim/syntax/recoverscript.vim").path
        let sample = folder.appending(path: "sample.recover")
        try """
        customer "Director" { name "Dana {sender.person}"; legal-dispute }  # note
        feedback 3/10 "Late" { received 2026-03-02T09:10Z }
        when customer.employees < 50 and feedback.score is known { segment smb }
        situation \"\"\"
        owner in a text
        \"\"\"

        """.write(to: sample, atomically: true, encoding: .utf8)
        let places = [
            (1, 1, "recoverKeyword"), (1, 11, "recoverString"), (1, 23, "recoverKeyword"),
            (1, 35, "recoverPlaceholder"),
            (1, 52, "recoverFlag"), (1, 70, "recoverComment"), (2, 10, "recoverNumber"), (2, 33, "recoverDate"),
            (3, 6, "recoverPath"), (3, 27, "recoverNumber"), (3, 30, "recoverOperator"), (5, 1, "recoverText"),
        ]
        let script = folder.appending(path: "script.vim")
        let queries = places.map { "call add(r, synIDattr(synID(\($0.0), \($0.1), 1), 'name'))" }.joined(
            separator: "\n")
        try """
        syntax on
        source \(syntax)
        let r = []
        \(queries)
        call writefile(r, '\(folder.appending(path: "out").path)')
        qall!
        """.write(to: script, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(filePath: try #require(EditorGrammarTests.vim))
        process.arguments = ["-Nu", "NONE", "-n", "-i", "NONE", "-es", sample.path, "-S", script.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let found = try String(contentsOf: folder.appending(path: "out"), encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init).prefix(places.count)
        for (place, name) in zip(places, found) { #expect(name == place.2, "line \(place.0), column \(place.1)") }
        #expect(found.count == places.count)
    }
}
