import Foundation
import RecoverBase
import RecoverMistakes
import RecoverModel
import RecoverSyntax
import Testing

@testable import RecoverCompiler
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

    @Test func aNameLeadsToAllItsStatementsInTheirOrder() {
        for name in Set(keywords.map(\.name)) {
            let found = Vocabulary.standard.keywords(named: name)
            #expect(found.map(\.summary) == keywords.filter { $0.name == name }.map(\.summary))
        }
        #expect(Vocabulary.standard.keywords(word: "owner").count > 1)
        #expect(Vocabulary.standard.keywords(word: "nobody").isEmpty)
    }

    /// The names that code uses are those of the table, no more and no fewer.
    @Test func everyNameIsAKeyword() {
        #expect(Set(keywords.map(\.name)) == Set(KeywordName.allCases).subtracting([.root]))
    }

    @Test func everyStatementHasASummaryAndAnExampleOfItsOwn() {
        let summaries = keywords.map(\.summary)
        #expect(Set(summaries).count == summaries.count)
        for keyword in keywords {
            #expect(keyword.summary.hasSuffix("."), "\(keyword.name)")
            #expect(keyword.example.hasPrefix(keyword.name.rawValue), "\(keyword.name)")
        }
    }

    /// An example is a statement that the checker accepts in each block where it may stand.
    @Test func everyExampleChecksCleanInItsBlocks() {
        for keyword in keywords {
            for block in keyword.blocks where block != .section && block != .columns {
                let source = Source(name: "example", text: VocabularyTests.nested(keyword.example, in: block))
                let diagnostics = Mistakes.read(Parser.parse(source)).diagnostics
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
                  Example: milestone profile "Exports profiled" { by day 2; owner Product; success "The customer confirms it" }
                  In its block:
                    needs approval from WHO             Who must approve it first.
                    visible-win [within TIME | yes|no]  In a plan: by when the customer must see a first result. In a milestone: this is it.
                    by day DAY                          The day by which it is done; day 1 is the start.
                    owner WHO                           Who sees to it.
                    success "sign"                      How one knows that it is done.
                    prevents ISSUES, …                  The issues that it keeps from coming back.
                """)
        #expect(Help.page("milestoen") == nil)
        #expect(Help.nearest("milestoen") == "milestone")
    }

    @Test func aDeliverableHasAPageOfItsOwn() throws {
        let page = try #require(Help.page("deliver sequence"))
        #expect(page == Help.page("sequence"))
        #expect(
            page.hasPrefix(
                """
                deliver sequence
                  In its block:
                    to "who"                              Who it is addressed to.

                """))
        #expect(page.contains("\n    message \"title\" [on day DAY]          One message of a sequence, and its day."))
        #expect(Help.page("deliver nonsense") == nil)
    }

    /// What the pages on values, conditions and paths show can be written.
    @Test func theFormsOfTheHelpAreRight() throws {
        for form in HelpTopic.values.forms {
            let isText = form.written.hasPrefix("\"") || form.written.hasPrefix("?")
            let file =
                isText
                ? "scenario \"x\"\ncustomer \"y\" { goal \(form.written) }"
                : "playbook p \"P\"\npolicy mine \(form.written)"
            let errors = compile(file).diagnostics.filter(\.isError).map(\.message)
            #expect(errors == [], "\(form.written)")
        }
        for form in HelpTopic.conditions.forms {
            let file = "scenario \"x\"\ncustomer \"y\"\nexpect \(form.written)"
            let errors = compile(file).diagnostics.filter(\.isError).map(\.message)
            #expect(errors == [], "\(form.written)")
        }
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
            case .fact: (.customer, "goal \"t\"")
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
