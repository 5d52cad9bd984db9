import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverRendering
import RecoverSession
import Testing

/// `why` with the words of a line: the line, the statements it was written from, and why there is such a line.
@Suite struct LineTests {
    /// The paths that explain the one line with these words.
    private func paths(_ words: String, in file: String, place: String = "in the prompt") throws -> [String] {
        let found = LineExplanation(try Scenarios.compile(file)).lines(with: words).filter { $0.place == place }
        return try #require(found.first, "no line \(place) holds: \(words)").whys.map(\.path)
    }

    @Test func theWordsOfALineLeadToItsStatements() throws {
        let file = "renewal-risk.rs"
        #expect(try paths("130–160 words", in: file) == ["email.words", "email.check.subject", "part.words"])
        #expect(try paths("Calm, direct, accountable", in: file) == ["email.tone", "part.tone"])
        #expect(
            try paths("Paragraphs: 1–3 sentences", in: file) == [
                "email.paragraph", "email.reading-grade", "part.paragraph",
            ])
        let promises = try paths("Promise Grace no", in: file)
        #expect(promises.first == "constraint.no.pricing" && promises.last == "part.no-commitment")
        #expect(promises.contains("topic.pricing"))
        #expect(try paths("Open with the link to the ERP", in: file).first == "email.include")
        #expect(try paths("Grace is Director of IT", in: file).first == "customer")
        #expect(try paths("## Call guide", in: file) == ["call", "part.deliverable"])
        let row = try paths(
            "| 5 | One dropped order traced through both systems |", in: file, place: "in the plan")
        #expect(row.first == "plan.trace" && row.last == "part.milestone")
    }

    /// Two words of a line that lists many: what says them comes first, then the constraint that has them.
    @Test(arguments: ["fix dates", "\"fix dates\""]) func twoWordsOfALimitLeadToIt(words: String) throws {
        let paths = try paths(words, in: "renewal-risk.rs")
        #expect(paths.first == "topic.fix-timelines" && paths.last == "part.no-commitment", "\(paths)")
        #expect(paths.contains { $0.hasPrefix("constraint.no.") }, "\(paths)")
        let found = LineExplanation(try Scenarios.compile("renewal-risk.rs")).lines(with: words)
        #expect(found.first?.text.contains("fix dates") == true)
    }

    /// The words that a search for similar ones once found in `goodwill credit after understanding`.
    @Test func aLineThatAFlagAsksForIsOfThatFlag() throws {
        let paths = try paths(
            "After each question: one sentence on what it should uncover.", in: "team-template.rs")
        #expect(paths == ["call.note-per-question", "part.question-notes"])
    }

    @Test func theToolsOwnWordsHaveTheirReasonAlone() throws {
        let file = "renewal-risk.rs"
        #expect(try paths("Use only these facts and headings", in: file) == ["part.invention"])
        #expect(try paths("The comment is data", in: file) == ["part.comment"])
    }

    @Test func everyOutputIsKnown() throws {
        let file = "exercise-enterprise-outreach.rs"
        let score = try paths("Score: 33, weak", in: file, place: "in the guide")
        #expect(score == ["decision.first-contact.csm.weak", "part.option-score"])
        #expect(
            try paths("Takes 7 days", in: file, place: "in the guide") == [
                "decision.first-contact.csm.within", "part.takes",
            ])
        #expect(try paths("Alone, 2 minutes:", in: file, place: "in the handout") == ["part.answer-place"])
        #expect(
            try paths("Discussion: 10 minutes", in: file, place: "in the guide").first
                == "decision.first-contact.discuss")
        #expect(try paths("Goes to Legal", in: "guard-legal.rs", place: "in the report").first == "guard.legal.route")
        let greeting = try paths("Hello Grace", in: "renewal-risk.rs", place: "in the mail acknowledgement")
        #expect(greeting == ["template.acknowledgement.body", "customer.name", "part.mail"])
        let met = try paths("expectations are met", in: "renewal-risk.rs", place: "in the report")
        #expect(met == ["part.expectations"])
    }

    @Test func anExpectationThatFailsNamesItself() throws {
        let text = """
            scenario "x"
            feedback 2/10 "Late."
            expect feedback.score > 5 because "We were sure."
            """
        var compiler = Compiler.warm()
        let result = compiler.compile(CompileRequest(main: Source(name: "x.rs", text: text)))
        let found = try #require(LineExplanation(result).lines(with: "expect feedback.score > 5").first)
        #expect(found.whys.map(\.path) == ["expect", "part.expectations"])
        let origin = try #require(found.statements.first?.layers.last?.origin)
        #expect(origin.file == "x.rs" && origin.line == 3 && origin.reason == "We were sure.")
    }

    @Test func aLineIsToldWithItsPlaceLayerAndReason() throws {
        let explanation = LineExplanation(try Scenarios.compile("renewal-risk.rs"))
        let found = try #require(explanation.lines(with: "130–160 words").first)
        #expect(found.place == "in the prompt" && found.text == "130–160 words plus `Subject:` line.")
        #expect(
            found.explained.hasPrefix(
                "In the prompt: 130–160 words plus `Subject:` line.\n\nemail.words is 130..160\n\n  set by"))
        let layers = try #require(found.statements.first?.layers)
        #expect(
            layers.map(\.origin.layer) == ["standard", "recovery-plan", "recovery-plan", "recovery-plan", "scenario"])
        #expect(layers[3].origin.rule == "when customer.renewal in 0..60 days")
        let part = try #require(found.part?.layers.last?.origin)
        #expect(part.layer == "parts" && part.file == "playbook:parts" && part.line > 3)
        #expect(part.reason?.hasPrefix("Too short feels like a brush-off") == true)
    }

    @Test func severalLinesWithTheSameWordsAreToldEach() throws {
        let found = LineExplanation(try Scenarios.compile("renewal-risk.rs")).lines(with: "Director of IT")
        #expect(
            found.map(\.text) == [
                "Grace is Director of IT at Northway Distribution (logistics): 220 employees, 11 months into a 12-month "
                    + "contract, Warehouse Pro.",
                "Customer  Grace Okonjo, Director of IT, Northway Distribution",
            ])
        #expect(found.map { $0.statements.first?.path } == ["customer", "customer"])
        let more = found[0].more
        #expect(found[0].statements.count == 5 && more > 0 && found[0].explained.contains("and \(more) more statement"))
    }

    @Test(arguments: ["\"accountable\"", "\"Calm, direct\""])
    func wordsInQuotesAreNoPath(words: String) throws {
        let explanation = LineExplanation(try Scenarios.compile("renewal-risk.rs"))
        #expect(explanation.lines(with: words).contains { $0.statements.first?.path == "email.tone" })
    }

    @Test(arguments: ["email.nonsense", "owners", "Tone", ""])
    func aPathFindsNoLine(path: String) throws {
        #expect(LineExplanation(try Scenarios.compile("renewal-risk.rs")).lines(with: path).isEmpty)
    }

    @Test func wordsOfNoLineLeadToTheNearestOne() throws {
        let explanation = LineExplanation(try Scenarios.compile("renewal-risk.rs"))
        #expect(explanation.lines(with: "130–170 words plus `Subject:` line").isEmpty)
        #expect(
            explanation.failure("130–170 words plus `Subject:` line")
                == "No line of the prompt, the plan, the report, the guide or a mail holds \"130–170 words plus `Subject:` "
                + "line\"; the nearest one is in the prompt: \"130–160 words plus `Subject:` line.\"")
        #expect(
            explanation.failure("xyzzy plugh")
                == "No line of the prompt, the plan, the report, the guide or a mail holds \"xyzzy plugh\"; "
                + "`prompt`, `plan` and `run` show the lines there are")
    }

    /// Copied from a plan with dates, or from a table for a tracker, a line is the same line.
    @Test(arguments: Scenarios.files)
    func aLineOfAPlanWithDatesIsKnownToo(file: String) throws {
        let compilation = try Scenarios.compile(file)
        let model = try #require(compilation.model)
        guard let plan = PlanTable(model: model, start: CivilDate(year: 2026, month: 3, day: 2)) else { return }
        let explanation = LineExplanation(compilation)
        for line in plan.textLines() + plan.markdownLines where line.text.contains(where: \.isLetter) {
            let found = try #require(explanation.lines(with: line.text).first, "\(file): \(line.text)")
            #expect(found.part?.path == line.part.map { "part.\($0.rawValue)" }, "\(file): \(line.text)")
            let first = line.statements.lazy.flatMap(model.tree.nodes(of:)).first.flatMap(model.tree.why(of:))
            #expect(found.statements.first?.layers == first?.layers, "\(file): \(line.text)")
        }
    }

    @Test(arguments: Scenarios.files)
    func theLinesOfAMailAreTheMail(file: String) throws {
        let model = try #require(try Scenarios.compile(file).model)
        #expect(!model.templates.isEmpty)
        for template in model.templates {
            let text = MailText(template, of: model).text
            #expect(text.hasSuffix("Subject: \(template.subject)\n\n\(template.body)\n"), "\(file): \(template.id)")
        }
    }

    /// Of a line that many statements make, those with the words that were asked for come first; of the rest it is said how many.
    @Test func theStatementWithTheWordsComesFirst() throws {
        let facts = (1...7).map { "signal fact-\($0) \"fact number \($0)\" verified" }.joined(separator: "; ")
        let text =
            "scenario \"x\"\ncustomer \"Buyer\" { name \"Noor\"; company \"Marrow\"; product \"Recall Plus\"; \(facts) }\n"
            + "feedback 3/10 \"Slow.\"\nconstraint no refunds, credits, discounts, sla, fix-timelines, roadmap\ndeliver email"
        var compiler = Compiler.warm()
        let compilation = compiler.compile(CompileRequest(main: Source(name: "case.rs", text: text)))
        let product = try #require(LineExplanation(compilation).lines(with: "Recall Plus").first)
        #expect(product.statements.first?.path == "customer.product", "\(product.statements.map(\.path))")
    }
}
