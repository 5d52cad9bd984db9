import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverRendering
import RecoverSession
import Testing

/// Every line of an output ends, when one asks why, at a statement with a reason.
@Suite struct PartTests {
    @Test(arguments: Scenarios.files)
    func everyLineEndsAtAReasonWithItsPlace(file: String) throws {
        let compilation = try Scenarios.compile(file)
        let model = try #require(compilation.model)
        let explanation = LineExplanation(compilation)
        let keywords = Set(Vocabulary.standard.keywords.map(\.name))
        var asked: Set<String> = []
        for output in Output.allCases {
            for line in try output.lines(of: model) where line.text.contains(where: \.isLetter) {
                let part = try #require(line.part, "\(file): \(line.text)")
                for statement in line.statements {
                    #expect(statement.keyword.map(keywords.contains) ?? true, "\(statement)")
                }
                guard asked.insert(line.text).inserted else { continue }
                let found = explanation.lines(with: "\"\(line.text)\"")
                let same = try #require(
                    found.first { $0.part?.path == "part.\(part.rawValue)" }, "\(file): \(line.text)")
                let origin = try #require(same.part?.layers.last?.origin)
                #expect(origin.file == "playbook:parts" && origin.line > 3, "\(file): \(line.text)")
                #expect(origin.reason?.isEmpty == false, "\(file): \(line.text)")
                for why in same.statements {
                    let last = try #require(why.layers.last?.origin, "\(file): \(line.text)")
                    #expect(!last.file.isEmpty && last.line > 0, "\(file): \(line.text)")
                }
            }
        }
        #expect(asked.count > 20)
    }

    /// A kind of line without a reason, or a reason without such a line, would be a gap that no scenario shows.
    @Test func thePlaybookNamesEveryPartOnceWithAReasonOfItsOwn() throws {
        let source = try #require(Library.shipped.source(named: "parts"))
        var compiler = Compiler.warm()
        let tree = compiler.compile(CompileRequest(main: source)).tree
        var reasons: Set<String> = []
        for part in Part.allCases {
            let why = try #require(tree.why(Path(["part", part.rawValue])), "\(part.rawValue)")
            #expect(why.layers.count == 1, "\(part.rawValue)")
            #expect(reasons.insert(why.layers[0].origin.reason ?? "").inserted, "\(part.rawValue)")
        }
        #expect(tree.children(of: ModelTree.root, .part).count == Part.allCases.count)
    }

    @Test func aPlaybookMayGiveAnotherReason() throws {
        let text = """
            scenario "x"
            customer "Guest" { name "Ada" }
            feedback 2/10 "Late."
            deliver email
            part task because "We greet everyone at the door."
            """
        var compiler = Compiler.warm()
        let result = compiler.compile(CompileRequest(main: Source(name: "x.rs", text: text)))
        #expect(!result.hasErrors)
        let why = try #require(LineExplanation(result).lines(with: "to win back Ada").first?.part)
        #expect(why.layers.map(\.origin.layer) == ["parts", "scenario"])
        #expect(why.layers.last?.origin.reason == "We greet everyone at the door.")
        #expect(why.layers.last?.origin.line == 5)
        let unknown = compiler.compile(
            CompileRequest(main: Source(name: "y.rs", text: "scenario \"y\"\npart word because \"No.\"")))
        let mistake = try #require(unknown.diagnostics.first)
        #expect(mistake.code == .unknownName)
        #expect(mistake.help == "did you mean `words`?")
    }
}
