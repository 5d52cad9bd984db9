import Foundation
import RecoverBase
import RecoverDiagnostics
import RecoverEvaluation
import RecoverModel
import RecoverPlaybooks
import RecoverRendering
import RecoverSyntax
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// Every field of the vocabulary, left open one by one in its own example: what is needed is seen in the prompt or the
/// plan, or on a page for people; or the checker says that it cannot be left open.
@Suite struct OpenFieldTests {
    /// What leaves a case neither in a prompt nor in a plan even where it is known: it shows in the model.
    private static let inTheModelOnly: Set<String> = [
        "authority level", "source kind",
        // How to reach an owner is told of the one that the case is given to; the customer's own way stays behind.
        "contact address", "contact channel",
        // The writer needs no title, and no guide says how long a mail's call is.
        "deliver title",
    ]
    /// The offer of the case comes after something, so that it cannot come before anything.
    private static let contradicted: Set<String> = ["before moment"]

    /// The case of the language's description, and what the examples speak of besides.
    private static let main: Source = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/language-case.rs")
        let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
        return Source(
            name: "case.rs",
            text: text + """

                situation "S"
                meter trust "Trust" 0..10 = 4
                meter churn "Churn" 0%..100% = 45%
                objective ownership "O"
                decision first-contact "What do you do?" { option vp "Call" { then end }; option csm "Mail" { then end } }
                ending renewed "Renewed" when trust >= 7
                ending crisis "Lost" otherwise
                quiz owner "Who?" { answer csm "A" correct; answer manager "B" }
                owner Legal, Marketing
                """)
    }()

    struct Field: Sendable, CustomTestStringConvertible {
        var keyword: Int
        var block: Block
        var role: String

        var testDescription: String { "\(Vocabulary.standard.keywords[keyword].name) \(role) in \(block.name)" }
    }

    /// In the first of its blocks; a deliverable in each of its kind.
    private static let fields: [Field] = Vocabulary.standard.keywords.indices.flatMap { index in
        let keyword = Vocabulary.standard.keywords[index]
        let kinds = keyword.blocks.filter { Block.email.rawValue...Block.sequence.rawValue ~= $0.rawValue }
        let blocks = kinds.isEmpty ? [keyword.blocks[0]] : kinds
        return blocks.flatMap { block in
            keyword.shape.slots.filter(\.canBeOpen).map { Field(keyword: index, block: block, role: $0.role) }
        }
    }

    /// The example with one argument left open; nil where the example does not write it.
    private static func opened(_ field: Field) -> String? {
        let keyword = Vocabulary.standard.keywords[field.keyword]
        let example = keyword.example.split(separator: "{")[0].trimmingCharacters(in: .whitespaces)
        let text = GrammarTexts.wrapped(example, in: field.block)
        let source = Source(name: "line", text: text)
        var found: Span?
        func visit(_ items: [Item]) {
            for item in items {
                if item.keyword == field.keyword, let argument = item.arguments.first(where: { $0.role == field.role })
                {
                    found = argument.span
                }
                visit(item.children)
            }
        }
        visit(Reader.read(Parser.parse(source)).items)
        guard let found else { return nil }
        var bytes = source.bytes
        bytes.replaceSubrange(found.range, with: Array("? \"needed here\"".utf8))
        // The chances of an option make up 100%. Another milestone than the one that has a title already.
        return String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "70%", with: "100%")
            .replacingOccurrences(of: "milestone profile", with: "milestone other")
    }

    @Test(arguments: fields) func showsWhatIsNeeded(field: Field) throws {
        let keyword = Vocabulary.standard.keywords[field.keyword]
        let name = "\(keyword.name) \(field.role)"
        guard let text = Self.opened(field), !Self.contradicted.contains(name) else { return }
        var request = CompileRequest(main: Self.main)
        request.typed = [TypedLayer(source: Source(name: "line 2", text: text))]
        var compiler = Compiler.warm().next(surroundings: NoFiles())
        let compilation = compiler.compile(request)
        // `constraint no` names a topic, `constraint only` holds a text: the example is of the first.
        guard !compilation.diagnostics.contains(where: { $0.code == .cannotBeOpen }) else { return }
        let errors = compilation.diagnostics.filter(\.isError).map(\.message)
        let model = try #require(compilation.model, "\(text): \(errors)")
        let blank = contextNeeded("needed here")
        var seen = try Prompt(model).text() + (PlanTable(model: model, start: nil)?.markdown() ?? "")
        // Guards show where they fired.
        request.typed.insert(TypedLayer(source: Source(name: "line 1", text: "customer { legal-dispute }")), at: 0)
        let disputed = try #require(compiler.compile(request).model)
        seen += try Prompt(disputed).text()
        for model in [model, disputed] { seen += CaseReport(model: model, prompt: nil, plan: nil).text() }
        seen += Handout(model).markdown
        seen += model.templates.map { $0.subject + $0.body }.joined()
        seen += model.exercise.decisions.flatMap(\.options).compactMap(\.reveal).joined()
        seen += model.exercise.decisions.compactMap(\.hint).joined()
        seen += model.exercise.decisions.flatMap(\.options).flatMap(\.chances).compactMap(\.text).joined()
        seen += (model.exercise.endings.map { $0.title + ($0.text ?? "") } + model.exercise.notes).joined()
        seen += (model.exercise.debrief + model.exercise.objectives.map(\.title)).joined()
        let plain = seen.split(separator: "\\").joined()
        if Self.inTheModelOnly.contains(name) {
            #expect(ModelJSON.json(of: model).write().contains(blank), "\(text)")
        } else {
            #expect(plain.contains(blank), "\(text)")
        }
    }

    @Test(arguments: [
        ("sender ? \"x\" at ? \"y\"", ", [CONTEXT NEEDED: x] at [CONTEXT NEEDED: y]."),
        ("feedback ? \"the score\" \"Bad\"", "who scored us [CONTEXT NEEDED: the score]"),
        ("feedback 3/10 { issue a ? \"the first issue\" }", "\n[CONTEXT NEEDED: the first issue]\n"),
        ("customer { signal logins ? \"log\" verified }", "Verified: logins ([CONTEXT NEEDED: log])."),
        ("customer { peak 2026-11-27 \"Black Friday\" }", "peak 2026-11-27 (Black Friday)"),
        ("assigned ? \"who leads\"", "[CONTEXT NEEDED: who leads] leads."),
        (
            "offer o ? \"what\" { worth ? \"how much\" }",
            "May be offered: [CONTEXT NEEDED: what], worth [CONTEXT NEEDED: how"
        ),
        ("deliver email { words ? \"w\" }", "[CONTEXT NEEDED: w] words"),
        ("deliver email { paragraph ? \"p\" }", "Paragraphs: [CONTEXT NEEDED: p] sentences; "),
        ("deliver email { section s ? \"size\" sentences }", "- S, [CONTEXT NEEDED: size] sentences.\n"),
        ("deliver email { section s ? \"about\" }", "- S: [CONTEXT NEEDED: about]"),
        (
            "deliver email { schedule 2 times { at ? \"first\" } }",
            ": [CONTEXT NEEDED: first]; [CONTEXT NEEDED: time of option 2]."
        ),
        ("deliver call { question ? \"Q\" }", "- [CONTEXT NEEDED: Q]\n"),
        ("deliver call { lasts ? \"long\" }", "For a call of [CONTEXT NEEDED: long].\n"),
        ("deliver brief { confirm ? \"what\" }", "List what to confirm before the call: [CONTEXT NEEDED: what].\n"),
        ("deliver sequence { message \"m\" on day ? \"when\" }", "- [CONTEXT NEEDED: when]: m\n"),
        (
            "deliver sequence { lasts ? \"long\"; message \"m\" on day 2 }",
            "One message within [CONTEXT NEEDED: long], under its day:"
        ),
        ("deliver call { to ? \"whom\" }", "For: [CONTEXT NEEDED: whom].\n"),
        ("deliver call { check tied-to-complaint ? \"how\" }", "\n[CONTEXT NEEDED: how].\n"),
        ("deliver brief { check greeting \"Begin with the account.\" }", "\nBegin with the account.\n"),
        ("customer { history \"One\"; history ? \"two\" }", "History: One; [CONTEXT NEEDED: two].\n"),
        (
            "feedback 3/10 \"Bad\" { issue a \"Bad\"; issue b ? \"what\" }",
            "About b: in the customer's words: [CONTEXT NEEDED: what]."
        ),
        ("deliver sequence { message \"m\" on day 2 { about \"A\" } }", "- Day 2: m (A)\n"),
        ("deliver plan { lasts ? \"long\" }", " within [CONTEXT NEEDED: long]"),
        ("constraint only ? \"limits\"", "Propose only [CONTEXT NEEDED: limits]."),
        ("constraint avoid ? \"a word\"", "Avoid the word \"[CONTEXT NEEDED: a word]\"."),
    ])
    func readsWellInThePrompt(text: String, line: String) throws {
        var compiler = Compiler.warm().next(surroundings: NoFiles())
        // A guard holds what is written where nothing was said and nothing is known.
        let said = text.hasPrefix("feedback") ? "" : "feedback 3/10 \"Exports crawl.\""
        let main = Source(name: "case.rs", text: "scenario \"S\"\nowner CS\ncustomer \"Director\"\n\(said)")
        var request = CompileRequest(main: main)
        request.typed = [TypedLayer(source: Source(name: "line 1", text: text))]
        let compilation = compiler.compile(request)
        let model = try #require(compilation.model, "\(compilation.diagnostics.map(\.message))")
        let prompt = try Prompt(model)
        #expect(prompt.text().contains(line), "\(prompt.text())")
        // The first rule tells how a blank is written: that one is none.
        let blanks = prompt.text().split(separator: "[CONTEXT NEEDED: ").dropFirst().filter { !$0.hasPrefix("what].") }
        for blank in blanks {
            #expect(prompt.manifest.blanks.contains { blank.hasPrefix("\($0.needed)]") }, "\(blank)")
        }
    }

    @Test func saysTheSameInPromptAndPlan() throws {
        let text = """
            scenario "S"
            feedback 3/10 "Exports crawl."
            deliver plan {
              lasts ? "how long"
              visible-win within 48 hours
              milestone a ? "milestone one" { by day ? "day of one"; owner ? "who"; success ? "sign"; visible-win }
              milestone b "Two"
              checkpoint "Gate" on day ? "gate day" { decided by ? "decider"; go when ? "signal" }
            }
            """
        var compiler = Compiler.warm().next(surroundings: NoFiles())
        let compilation = compiler.compile(CompileRequest(main: Source(name: "case.rs", text: text)))
        #expect(!compilation.diagnostics.contains { $0.code == .noVisibleWin })
        let model = try #require(compilation.model)
        let prompt = try Prompt(model).text()
        let plan = try #require(PlanTable(model: model, start: nil))
        let table = plan.text()
        let json = plan.json.write()
        for needed in ["how long", "milestone one", "day of one", "who", "sign", "gate day", "decider", "signal"] {
            #expect(prompt.contains(contextNeeded(needed)), "\(needed)")
            #expect(table.contains(contextNeeded(needed)), "\(needed)")
            #expect(json.contains(contextNeeded(needed)), "\(needed)")
        }
        for needed in ["day of b", "owner of b", "success signal of b"] {
            #expect(prompt.contains(contextNeeded(needed)))
            #expect(table.contains(contextNeeded(needed)))
        }
    }

    @Test(arguments: [
        ("owner ? \"who\"", 6), ("pass at ? \"points\"", 8),
        ("offer ? \"what\"", 6), ("constraint no ? \"topic\"", 14),
        ("deliver email { schedule ? \"n\" times }", 25), ("deliver call { next-step ? }", 25), ("zone ?", 5),
    ])
    func refusesWhatIsNeededAtOnce(text: String, start: Int) {
        var compiler = Compiler.warm().next(surroundings: NoFiles())
        let found = compiler.compile(CompileRequest(main: Source(name: "case.rs", text: text))).diagnostics
        let errors = found.filter(\.isError)
        #expect(errors.map(\.code) == [.cannotBeOpen], "\(errors.map(\.message))")
        if start > 0 { #expect(errors.first.map { Int($0.place.span.start) } == start) }
        #expect(errors.first?.help?.hasPrefix("write ") == true)
    }

    /// Most fields stand in the examples; few can be left out of one.
    @Test func opensMostFields() {
        let missing = Self.fields.filter { Self.opened($0) == nil }.map(\.testDescription)
        #expect(missing.count < Self.fields.count / 8, "\(missing)")
    }
}

/// Statements with all the blocks around them.
private enum GrammarTexts {
    static func wrapped(_ statement: String, in block: Block) -> String {
        guard block != .file else { return statement }
        if Block.email.rawValue...Block.sequence.rawValue ~= block.rawValue {
            return "deliver \(block.name) { \(statement) }"
        }
        guard let opener = Vocabulary.standard.keywords.first(where: { $0.opens == block }) else { return statement }
        return wrapped("\(opener.example.split(separator: "{")[0]) { \(statement) }", in: opener.blocks[0])
    }
}
