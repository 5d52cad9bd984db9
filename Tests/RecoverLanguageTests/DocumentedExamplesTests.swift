import RecoverBase
import RecoverDiagnostics
import RecoverMistakes
import RecoverSyntax
import SnapshotTesting
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// Whoever learns from the pages learns the layout, too: every example is as `fmt` writes it.
///
/// What stands behind a fence says what the block is: `recoverscript` is checked, `recoverscript fragment` is a piece of
/// a file; `rs NAME` and `text NAME` are files of a walk through the program, which `TutorialTests` goes.
@Suite struct DocumentedExamplesTests {
    private static let known = ["console", "text", "recoverscript", "recoverscript fragment"]

    private static func blocks(_ page: String) throws -> [MarkdownBlock] { try MarkdownBlock.all(in: page) }

    private func formatted(_ text: String) -> String {
        String(decoding: Formatter.format(Source(name: "example", text: text)), as: UTF8.self)
    }

    @Test(arguments: MarkdownBlock.pages) func everyBlockSaysWhatItIs(page: String) throws {
        for block in try Self.blocks(page) where !block.heading.hasPrefix("rs ") && !block.heading.hasPrefix("text ") {
            #expect(Self.known.contains(block.heading), "\(block): write one of \(Self.known) behind the fence")
        }
    }

    @Test(arguments: MarkdownBlock.pages) func everyBlockIsFormatted(page: String) throws {
        for block in try Self.blocks(page) where block.heading.hasPrefix("r") {
            #expect(formatted(block.text) == block.text, "\(block)")
        }
    }

    /// The reference's examples stand in the block of their statement; a test of the grammar puts them there.
    @Test(arguments: MarkdownBlock.pages.filter { $0 != "Grammar/reference.md" })
    func whatIsNoFragmentChecksClean(page: String) throws {
        for block in try Self.blocks(page) where block.heading == "recoverscript" {
            let compilation = compile(block.text)
            #expect(compilation.diagnostics.isEmpty, "\(block)\n\(rendered(compilation))")
        }
    }

    @Test func fragmentsHoldStatementsOfTheLanguage() throws {
        for page in MarkdownBlock.pages {
            for block in try Self.blocks(page) where block.heading == "recoverscript fragment" {
                let checked = Mistakes.read(Parser.parse(Source(name: page, text: block.text)))
                #expect(checked.diagnostics.map(\.message) == [], "\(block)")
            }
        }
    }

    @Test func thereAreExamples() throws {
        let headings = try MarkdownBlock.pages.flatMap { try Self.blocks($0).map(\.heading) }
        #expect(headings.count { $0 == "recoverscript" } > 150)
        #expect(headings.count { $0.hasPrefix("rs ") } >= 4)
        #expect(headings.contains("recoverscript fragment"))
    }

    @Test(arguments: Code.allCases) func mendedExamplesAreFormatted(code: Code) throws {
        let mended = try CodeExample.mended(code)
        for text in [mended.text] + mended.files.values {
            let whole = text.hasSuffix("\n") ? text : text + "\n"
            #expect(formatted(whole) == whole)
        }
    }
}
