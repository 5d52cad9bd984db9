import RecoverBase
import RecoverModel
import RecoverPlaybooks
import RecoverSyntax
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// The shipped playbooks say why: every statement has a reason in words, of its own or of the block around it.
@Suite struct ReasonTests {
    /// A statement of a playbook, with the words of those around it and the reason that counts for it.
    struct Statement {
        var words: String
        var line: Int
        var reason: String?
        /// Nothing stands in its block that has a reason of its own.
        var isLeaf: Bool
    }

    static func statements(of name: String) throws -> [Statement] {
        statements(in: try #require(Library.shipped.source(named: name)))
    }

    static func statements(in source: Source) -> [Statement] {
        let lines = LineTable(source)
        var found: [Statement] = []
        func walk(_ item: Item, _ around: [String], _ reason: String?) {
            let own =
                item.reason?.text(in: source)
                ?? item.children.first { $0.name == .because }?.arguments.first?.value.string
            let inner = item.children.filter { $0.name != .because }
            let words = around + [source.text(item.span).oneLine]
            found.append(
                Statement(
                    words: words.joined(separator: " "), line: lines.line(at: Int(item.span.start)),
                    reason: own ?? reason, isLeaf: inner.isEmpty))
            for child in inner { walk(child, words, own ?? reason) }
        }
        for item in Reader.read(Parser.parse(source)).items { walk(item, [], nil) }
        return found
    }

    @Test(arguments: Library.shipped.names)
    func everyStatementHasAReasonInWords(name: String) throws {
        for statement in try ReasonTests.statements(of: name) where statement.isLeaf {
            guard !statement.words.hasPrefix("playbook "), !statement.words.contains(" drop ") else { continue }
            let words = statement.reason.map { $0.split(separator: " ") } ?? []
            #expect(words.count >= 3, "\(name):\(statement.line): \(statement.words)")
        }
    }

    /// Figures of other people are told as theirs.
    @Test(arguments: Library.shipped.names)
    func aBenchmarkNamesItsSource(name: String) throws {
        for statement in try ReasonTests.statements(of: name) where statement.words.hasPrefix("benchmark ") {
            let reason = statement.reason ?? ""
            #expect(
                reason.contains("text behind `") || statement.words.hasPrefix("benchmark neutral-scores"),
                "\(statement.words): \(reason)")
        }
    }

    @Test func aReasonInTheBlockCountsForAllThatStandsInIt() {
        let result = compile(
            """
            scenario "x"
            customer "y" { cancelled }
            guard g "G" { when customer.cancelled; hold email; route Legal "Ask first."; because "Of the guard." }
            deliver email { words 10 because "Of the line."; tone warm; because "Of the mail." }
            when customer.cancelled { policy apology banned; because "Of the condition." }
            """)
        #expect(result.diagnostics.filter(\.isError).isEmpty, "\(result.summary)")
        func reason(_ path: String) -> String? { result.explain(Path(path) ?? Path([]))?.layers.last?.origin.reason }
        #expect(reason("guard.g") == "Of the guard.")
        #expect(reason("guard.g.route") == "Of the guard.")
        #expect(reason("email.words") == "Of the line.")
        #expect(reason("email.tone") == "Of the mail.")
        #expect(reason("policy.apology") == "Of the condition.")
        #expect(result.model?.guards.first { $0.id == "g" }?.reason == "Of the guard.")
    }

    @Test func aFieldLeftOpenIsNeitherKnownNorUnknown() {
        let open = compile(
            "scenario \"x\"\nfeedback 3/10 ? \"the comment\"\ncustomer ? \"role\" { tenure ? \"how long\" }")
        #expect(open.holds("customer.tenure is unknown") == .unknown)
        #expect(open.holds("customer.tenure is known") == .unknown)
        #expect(open.holds("not customer.tenure is known") == .unknown)
        #expect(open.holds("customer.arr is unknown") == .yes)
        #expect(open.model?.firedGuards.map(\.id) == [])
    }

    /// A text without the paths in it reads as a sentence with a labelled blank, never as an empty quotation.
    @Test func templatesReadWellWithoutAComment() throws {
        let blank = compile(
            """
            scenario "x"
            use service-protocol
            customer "Guest" { name "Ada" }
            feedback 4/10 { context "The visit was late" }
            """)
        for template in try #require(blank.model?.templates) {
            #expect(!template.body.contains("\"[CONTEXT"), "\(template.id)")
            #expect(!template.body.contains("comment of the feedback"), "\(template.id)")
        }
        let acknowledgement = try #require(blank.model?.templates.first { $0.id == "acknowledgement" })
        #expect(acknowledgement.body.contains("without a comment"))
        #expect(acknowledgement.body.contains("[CONTEXT NEEDED: contact of the sender]"))
        let said = compile("scenario \"x\"\ncustomer \"Guest\"\nfeedback 4/10 \"Late.\"")
        #expect(said.model?.templates.first { $0.id == "acknowledgement" }?.body.contains("\"Late.\"") == true)
    }
}
