import RecoverBase
import RecoverDiagnostics
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

@Suite struct CatalogueTests {
    @Test func codesAreUniqueAndAlphabetical() {
        let codes = Code.allCases.map(\.rawValue)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.allSatisfy { $0 == "-" || $0.isLowercase || $0.isNumber } })
    }

    @Test func everyCodeHasOneEntry() {
        #expect(Catalogue.entries.map(\.code) == Code.allCases)
    }

    @Test(arguments: Catalogue.entries.map(\.code)) func storyIsShort(code: Code) throws {
        let story = try #require(Catalogue.entry(code)).story
        let sentences = story.split(separator: ". ").count
        #expect((2...6).contains(sentences), "\(sentences) sentences")
        #expect(story.hasSuffix("."))
        #expect(!story.contains("\n"))
    }

    @Test(arguments: Catalogue.entries.map(\.code)) func wrongExampleGivesThatCodeAlone(code: Code) throws {
        let compilation = try #require(Catalogue.entry(code)).wrong.compiled()
        let codes = compilation.diagnostics.map(\.code)
        #expect(codes.filter { $0 == code }.count == 1, "\(rendered(compilation))")
        #expect(compilation.diagnostics.filter { $0.isError && $0.code != code }.isEmpty, "\(rendered(compilation))")
    }

    @Test(arguments: Catalogue.entries.map(\.code)) func mendedExampleDoesNotGiveIt(code: Code) throws {
        let compilation = try #require(Catalogue.entry(code)).mended.compiled()
        #expect(!compilation.diagnostics.contains { $0.code == code || $0.isError }, "\(rendered(compilation))")
    }

    /// A certain mend, applied to the wrong example, leaves nothing of the mistake.
    @Test(arguments: Catalogue.entries.map(\.code)) func certainMendsMend(code: Code) throws {
        let entry = try #require(Catalogue.entry(code))
        let compilation = entry.wrong.compiled()
        let source = compilation.sources[0]
        let fixes = certainFixes(for: source, in: compilation.diagnostics)
        guard !fixes.isEmpty else { return }
        let mended = applyCertainFixes(to: source, diagnostics: compilation.diagnostics)
        let after = compile(mended, arguments: entry.wrong.arguments)
        #expect(!after.diagnostics.contains { $0.code == code || $0.isError }, "\(rendered(after))")
        // What the story says of `check --fix` is true.
        #expect(entry.story.contains("--fix"), "the story does not say that `check --fix` mends it")
    }

    @Test(arguments: Catalogue.entries.map(\.code)) func storiesPromiseNoMendThatIsNotMade(code: Code) throws {
        let entry = try #require(Catalogue.entry(code))
        guard entry.story.contains("--fix") else { return }
        let compilation = entry.wrong.compiled()
        #expect(compilation.diagnostics.contains { $0.code == code && $0.fix?.isCertain == true })
    }
}
