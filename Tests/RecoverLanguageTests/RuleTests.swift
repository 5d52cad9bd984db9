import RecoverBase
import RecoverDiagnostics
import RecoverPlaybooks
import RecoverSyntax
import Testing

@testable import RecoverLanguage
@testable import RecoverMistakes

/// Every row of the table of mistakes is its own test: its example is refused, and it alone mends it.
@Suite struct RuleTests {
    @Test(arguments: Rules.all.indices) func theRowMendsItsExample(_ index: Int) throws {
        let rule = Rules.all[index]
        let example = rule.example
        let tree = Parser.parse(Source(name: "example", text: example.wrong))
        let refused = try #require(Reader.firstRefusal(in: tree, as: example.block), "\(example.wrong) is no mistake")
        let detective = Detective(of: tree, library: .shipped)
        let meant = detective.meant(by: refused, of: tree)
        #expect(detective.diagnostics.map(\.code) == [rule.code], "\(example.wrong): \(detective.diagnostics)")
        guard let mended = example.mended else {
            #expect(meant == nil, "\(example.wrong)")
            return
        }
        var text = tree.source
        for diagnostic in detective.diagnostics {
            text = Source(name: "example", bytes: try #require(diagnostic.fix?.applied(to: text), "\(example.wrong)"))
        }
        #expect(meant != nil && String(decoding: text.bytes, as: UTF8.self) == mended)
        #expect(Reader.firstRefusal(in: Parser.parse(Source(name: "mended", text: mended)), as: example.block) == nil)
    }

    /// A statement with several mistakes has a message for each, and all of them together mend it.
    @Test func mistakesOfOneStatementAreFoundTogether() throws {
        let source = Source(name: "case.rs", text: "customer { tenure: 2,5 yrs }\n")
        let found = Mistakes.read(Parser.parse(source)).diagnostics
        #expect(found.map(\.code) == [.keywordMark, .decimalComma, .wrongUnit])
        var text = source
        for diagnostic in found.reversed() {
            text = Source(name: "case.rs", bytes: try #require(diagnostic.fix?.applied(to: text)))
        }
        #expect(String(decoding: text.bytes, as: UTF8.self) == "customer { tenure 2.5 years }\n")
    }

    /// Lines that end in commas, as those of other languages do, are statements all the same, with mistakes of their own.
    @Test func linesThatEndInCommasAreReadOneByOne() {
        let lines = (0..<40).map { "include \"\($0)\"," }.joined(separator: "\n  ")
        let source = Source(name: "case.rs", text: "deliver email {\n  \(lines)\n  wrds 120\n}\n")
        let found = Mistakes.read(Parser.parse(source))
        #expect(found.diagnostics.map(\.code) == Array(repeating: .trailingComma, count: 40) + [.unknownKeyword])
        #expect(found.reading.items.first?.children.count == 41)
    }

    /// What JSON and Python have between names and values: a message for each mark, and mending one brings up no other.
    @Test(arguments: [
        ("{ name: \"Ida\", employees: 4 }", 3), ("{ name = \"Ida\", employees = 4 }", 3),
        ("{ name: \"Ida\", company: \"Hof\", tenure: 4 years, arr: $4k, employees: 4 }", 9),
        ("{\n  name: \"Ida\",\n  company: \"Hof\",\n  employees: 4\n}", 5),
        ("{\n  name: \"Ida\",\n  company: \"Hof\",\n  tenure: 4 years,\n  arr: $4k,\n  employees: 4,\n}", 10),
        ("{ \"name\": \"Ida\", \"employees\": 4 }", 5), ("{\n  \"name\": \"Ida\",\n  \"employees\": 4\n}", 5),
        ("{ name: Ida Brandt, employees: 4 }", 3),
    ]) func habitsOfOtherNotations(block: String, count: Int) throws {
        var files = ["customer \"T\" \(block)\n"]
        for left in (0..<count).reversed() {
            var next: [String] = []
            for text in files {
                let source = Source(name: "case.rs", text: text)
                let found = Mistakes.read(Parser.parse(source)).diagnostics
                #expect(found.count == left + 1, "\(text): \(found.map(\.message))")
                for index in found.indices {
                    // The first and the last are enough of the ways.
                    guard index == 0 || index == found.count - 1, let fix = found[index].fix else { continue }
                    next.append(String(decoding: try #require(fix.applied(to: source)), as: UTF8.self))
                }
            }
            files = Array(Set(next).sorted().prefix(8))
        }
        #expect(!files.isEmpty)
        for text in files {
            let tree = Parser.parse(Source(name: "case.rs", text: text))
            #expect(tree.problems.isEmpty && Reader.firstRefusal(in: tree, as: .file) == nil, "\(text)")
        }
    }

    /// What is written into a file unasked is meant for certain.
    @Test(arguments: [
        "decision \"What?\" { option a \"One\"; option b \"Two\" }", "quiz \"Why?\" { answer a \"One\" }",
        "deliver call { question 5 }",
    ]) func whatMayBeMeantOtherwiseIsNotWrittenUnasked(text: String) {
        let found = Mistakes.read(Parser.parse(Source(name: "case.rs", text: text))).diagnostics
        #expect(found.count == 1 && found.allSatisfy { $0.fix?.isCertain == false }, "\(found.map(\.message))")
    }

    @Test func aFileInAnotherLanguageIsOneMessage() {
        let texts = [
            "{\n  \"customer\": { \"role\": \"Boss\" },\n  \"score\": 3\n}\n",
            "use std::fmt;\n\npub struct Case {\n    score: u8,\n}\n\nfn main() {\n    let x = 1;\n    println!(\"{}\", x);\n}\n",
            "---\ncustomer:\n  role: Boss\n  tenure: 3 years\nfeedback:\n  score: 3\n",
            "<html><body>Hi</body></html>\n",
        ]
        for text in texts {
            let found = Mistakes.read(Parser.parse(Source(name: "case.rs", text: text)))
            #expect(found.diagnostics.map(\.code) == [.anotherLanguage], "\(text)")
        }
        // A case with many mistakes is a case all the same.
        let text = "scenario: Late\ncustomer: Boss {\n  name: Dana\n  tenure: 3 years\n}\n"
        let found = Mistakes.read(Parser.parse(Source(name: "case.rs", text: text)))
        #expect(!found.diagnostics.contains { $0.code == .anotherLanguage })
    }

    /// Places of an edited text are those of the text as it was.
    @Test func editsKeepThePlaces() throws {
        let text = EditedText(Array("tenure: 2,5 years".utf8), startingAt: 100)
        let once = try #require(text.adding([TextEdit(Span(start: 6, end: 7), "")]))
        #expect(String(decoding: once.bytes, as: UTF8.self) == "tenure 2,5 years")
        let twice = try #require(once.adding([TextEdit(Span(start: 7, end: 10), "2.5")]))
        #expect(String(decoding: twice.bytes, as: UTF8.self) == "tenure 2.5 years")
        #expect(twice.edits == [TextEdit(Span(start: 6, end: 7), ""), TextEdit(Span(start: 8, end: 11), "2.5")])
        #expect(twice.place(Span(start: 7, end: 10)) == Span(start: 108, end: 111))
        #expect(twice.place(Span(start: 11, end: 16)) == Span(start: 112, end: 117))
        // What one edit wrote another one leaves alone.
        #expect(twice.adding([TextEdit(Span(start: 8, end: 9), "!")]) == nil)
    }
}
