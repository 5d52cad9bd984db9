import RecoverBase
import RecoverCompiler
import Testing

@testable import RecoverDiagnostics
@testable import RecoverLanguage

/// The pages of the codes in `Sources/RecoverDiagnostics/Codes`: `Code` is made from them, so none is without one.
@Suite struct CodePageTests {
    @Test func codesAreInTheOrderOfTheirWords() {
        let codes = Code.allCases.map(\.rawValue)
        #expect(codes == codes.sorted())
        #expect(Code.allCases.count > 100)
        #expect(Code(rawValue: "set-twice") == .setTwice)
        #expect(Code.setTwice.severity == .error)
        #expect(Code.stalePlaybook.severity == .warning)
        #expect(Code.setTwice.title == "a value is set twice")
    }

    /// A paragraph or more, the mistake, the mend, and nothing that the reader of pages would pass over.
    @Test(arguments: Code.allCases) func aPageIsAStoryAMistakeAndAMend(code: Code) throws {
        let parts = code.page.parts
        let kinds = parts.map { part in
            switch part {
            case .prose: "p"
            case .heading(let heading): heading
            case .example: "e"
            }
        }.joined()
        #expect(try /p+Wronge+Mendede+/.wholeMatch(in: kinds) != nil, "\(kinds)")
        let lines = code.markdown.split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("#") && !$0.hasPrefix("# ") || $0.hasPrefix("# error") }.count <= 3)
        for line in lines where line.hasPrefix("```") && line != "```" {
            #expect(line.split(separator: " ").first == "```recoverscript")
        }
        #expect(lines.allSatisfy { $0.count <= 120 || $0.contains("((((") }, "a line is longer than 120")
    }

    @Test(arguments: Code.allCases) func aStoryIsShort(code: Code) throws {
        let story = code.page.parts.compactMap { part in if case .prose(let text) = part { text } else { nil } }
        let sentences = story.joined(separator: " ").split(separator: ". ").count
        #expect((2...6).contains(sentences), "\(sentences) sentences")
        #expect(story.allSatisfy { $0.hasSuffix(".") })
        #expect(!code.title.hasSuffix(".") && code.title.first?.isUppercase == false, "\(code.title)")
        #expect(code.title.count <= 60, "\(code.title)")
    }

    @Test(arguments: Code.allCases) func theWrongExampleGivesThatCodeAlone(code: Code) throws {
        let compilation = try CodeExample.wrong(code).compiled()
        let codes = compilation.diagnostics.map(\.code)
        #expect(codes.first == code, "\(rendered(compilation))")
        #expect(codes.count == 1, "\(rendered(compilation))")
    }

    @Test(arguments: Code.allCases) func theMendedExampleGivesNone(code: Code) throws {
        let compilation = try CodeExample.mended(code).compiled()
        #expect(compilation.diagnostics.isEmpty, "\(rendered(compilation))")
    }

    /// A certain mend, applied to the wrong example, leaves nothing of the mistake, and the story says that it does.
    @Test(arguments: Code.allCases) func certainMendsMend(code: Code) throws {
        let example = try CodeExample.wrong(code)
        let compilation = example.compiled()
        let source = compilation.sources[0]
        let isMended = !certainFixes(for: source, in: compilation.diagnostics).isEmpty
        #expect(code.markdown.contains("--fix") == isMended, "what the story says of `check --fix` is not so")
        guard isMended else { return }
        let mended = applyCertainFixes(to: source, diagnostics: compilation.diagnostics)
        let after = compile(mended, arguments: example.arguments)
        #expect(after.diagnostics.isEmpty, "\(rendered(after))")
    }
}
