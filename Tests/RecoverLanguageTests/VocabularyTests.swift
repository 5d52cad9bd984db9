import Foundation
import RecoverBase
import RecoverSyntax
import Testing

@testable import RecoverLanguage

/// The vocabulary is the one place in which anything about a keyword is written.
@Suite struct VocabularyTests {
    let keywords = Vocabulary.standard.keywords

    @Test func noStatementIsDescribedTwiceInABlock() {
        for block in Block.allCases {
            let names = Vocabulary.standard.keywords(in: block).map(\.name)
            #expect(
                Set(names).count == names.count,
                "\(block.name): \(names.filter { name in names.filter { $0 == name }.count > 1 })")
        }
    }

    @Test func everyStatementHasASummaryAndAnExampleOfItsOwn() {
        let summaries = keywords.map(\.summary)
        #expect(Set(summaries).count == summaries.count)
        for keyword in keywords {
            #expect(keyword.summary.hasSuffix("."), "\(keyword.name)")
            #expect(keyword.example.hasPrefix(keyword.name), "\(keyword.name)")
        }
    }

    /// An example is a statement that the checker accepts in each block where it may stand.
    @Test func everyExampleChecksCleanInItsBlocks() {
        for keyword in keywords {
            for block in keyword.blocks where block != .section && block != .columns {
                let source = Source(name: "example", text: VocabularyTests.nested(keyword.example, in: block))
                let diagnostics = Checker.check(Parser.parse(source)).diagnostics
                #expect(diagnostics.isEmpty, "\(keyword.example) in \(block.name): \(diagnostics.map(\.message))")
            }
        }
    }

    /// Summaries stand nowhere else in the sources: help, completion and reference come from the table.
    @Test func summariesAreWrittenOnce() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
        let files =
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        let text = try files.filter { $0.pathExtension == "swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
            .joined()
        for keyword in keywords where keyword.summary.count > 24 {
            #expect(text.components(separatedBy: "\"\(keyword.summary)").count == 2, "\(keyword.summary)")
        }
    }

    @Test func helpComesFromTheTable() throws {
        let help = try #require(KeywordHelp("milestone"))
        #expect(
            help.text == """
                milestone [ID] ["title"]
                  A step of the plan, with its day, its owner and its sign of success.
                  Stands in `deliver plan`. May stand several times.
                  In its block: needs, visible-win, by, owner, success, prevents
                  Example: milestone profile "Exports profiled" { by day 2; owner Product; success "The customer confirms it" }
                """)
        #expect(KeywordHelp("milestoen") == nil)
        #expect(KeywordHelp.nearest("milestoen") == "milestone")
    }

    /// A statement inside the blocks that lead to where it may stand.
    static func nested(_ example: String, in block: Block) -> String {
        let head: (Block, String)? =
            switch block {
            case .file: nil
            case .when: (.file, "when customer.employees < 50")
            case .variant: (.file, "variant v")
            case .email, .call, .plan, .brief, .sequence: (.file, "deliver \(block.name)")
            case .schedule: (.email, "schedule 2 times")
            case .signal: (.customer, "signal s \"t\"")
            case .issue: (.feedback, "issue i \"t\"")
            case .cause: (.issue, "cause \"t\"")
            case .milestone: (.plan, "milestone m \"t\"")
            case .checkpoint: (.plan, "checkpoint \"t\"")
            case .message: (.sequence, "message \"t\"")
            case .option: (.decision, "option o \"t\"")
            case .chance: (.option, "chance 50%")
            case .commit: (.option, "commit \"t\"")
            case .answer: (.quiz, "answer a \"t\"")
            case .meter: (.file, "meter m 0..1 = 0")
            case .customer: (.file, "customer \"t\"")
            case .feedback: (.file, "feedback 3/10")
            case .sender: (.file, "sender \"t\"")
            default: (.file, "\(block.name) x")
            }
        guard let head else { return example }
        return nested("\(head.1) {\n\(example)\n}", in: head.0)
    }
}
