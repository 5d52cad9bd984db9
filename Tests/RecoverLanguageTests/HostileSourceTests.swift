import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverPlaybooks
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// Sources that nobody would write by hand: each gives a clear answer, and none makes the compiler trap.
@Suite struct HostileSourceTests {
    private func codes(_ text: String, arguments: [String] = [], files: [String: String] = [:]) -> [Code] {
        compile(text, files: files, arguments: arguments).diagnostics.map(\.code)
    }

    // MARK: Depth

    @Test func tenThousandBlocksAreOneMistake() {
        let open = String(repeating: "when customer.cancelled {\n", count: 10_000)
        #expect(codes(open + String(repeating: "}\n", count: 10_000)) == [.nestedTooDeep])
        #expect(codes(open).filter { $0 == .nestedTooDeep } == [.nestedTooDeep])
        #expect(codes(String(repeating: "}", count: 10_000)).allSatisfy { $0 == .strayBrace })
    }

    @Test func tenThousandParenthesesAreOneMistake() {
        let open = String(repeating: "(", count: 10_000)
        let close = String(repeating: ")", count: 10_000)
        #expect(codes("expect \(open)customer.cancelled\(close)\n") == [.nestedTooDeep])
        #expect(codes("expect \(open)\n").count == 1)
        #expect(codes("expect \(String(repeating: "not ", count: 10_000))customer.cancelled\n") == [.nestedTooDeep])
    }

    @Test(arguments: ["and", "or", "+", "*"]) func longChainsAreOneMistake(word: String) {
        let value = word.count > 1 ? "customer.cancelled" : "customer.employees"
        let chain = String(repeating: "\(value) \(word) ", count: 10_000) + value
        #expect(codes("expect \(chain)\(word.count > 1 ? "" : " > 5")\n") == [.nestedTooDeep])
    }

    /// Each of them is told; of a statement that has grown beyond all measure only what is wrong first.
    @Test(arguments: [(200, 200), (10_000, 1)]) func swallowedLines(count: Int, messages: Int) {
        let lines = (0..<count).map { "  include \"\($0)\"," }.joined(separator: "\n")
        let found = codes("deliver email {\n\(lines)\n  words 5\n}\n")
        #expect(found.count == messages)
        #expect(found.allSatisfy { $0 == (messages == 1 ? .extraArgument : .trailingComma) })
    }

    // MARK: Size

    @Test func aFilePastTheLimitIsRefusedUnread() {
        let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 100_000_000)
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        let diagnostics = compiler.compile(CompileRequest(main: Source(name: "case.rs", bytes: bytes))).diagnostics
        #expect(diagnostics.map(\.code) == [.fileTooLarge])
    }

    @Test func oneLongLineIsReadInLinearTime() {
        let seconds = [200_000, 2_000_000].map { count -> Double in
            let text =
                "customer { " + String(repeating: "history \"x\"; ", count: 1) + "goal \""
                + String(repeating: "x", count: count) + "\" }"
            return cpuSeconds { #expect(codes(text).isEmpty) }
        }
        #expect(seconds[1] < seconds[0] * 40)
    }

    @Test func manyErrorsAreAllReported() {
        #expect(codes(String(repeating: "~\n", count: 20_000)).count == 20_000)
    }

    // MARK: Places

    /// Found by the fuzzer: the block that a text without its end opens was taken for a part of the text.
    @Test(arguments: ["\"The x {", "#x\n \"The \0\0 x {", "customer {\n \"The x {"])
    func everyMessageStandsWithinItsFile(text: String) {
        let diagnostics = compile(text).diagnostics
        #expect(!diagnostics.isEmpty)
        for diagnostic in diagnostics {
            #expect(Int(diagnostic.place.span.end) <= text.utf8.count, "\(diagnostic.message)")
            #expect(!diagnostic.message.contains("{}"), "\(diagnostic.message)")
        }
    }

    // MARK: Bytes

    @Test func emptyFilesSayNothing() {
        #expect(codes("").isEmpty)
        #expect(compile([0xEF, 0xBB, 0xBF]).diagnostics.isEmpty)
        #expect(codes("\n\r\n \t\n# x").isEmpty)
    }

    @Test func invalidUTF8IsFoundAtItsByte() {
        for (bytes, offset): ([UInt8], UInt32) in [
            ([0x80], 0), ([0x61, 0xC3], 1), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0),
            ([0xE2, 0x82], 0), ([0xF0, 0x82, 0x82, 0xAC], 0),
        ] {
            let diagnostics = compile(bytes).diagnostics
            #expect(diagnostics.map(\.code) == [.invalidUTF8])
            #expect(diagnostics.first?.place.span.start == offset)
        }
    }

    @Test func aNulByteMeansNothing() {
        #expect(codes("customer { employees 6\u{0}00 }").contains(.unknownCharacter))
        #expect(codes("situation \"a\u{0}b\"").isEmpty)
    }

    @Test(arguments: [#"\u{D800}"#, #"\u{110000}"#, #"\u{}"#, #"\u{1234567}"#, #"\u{12"#, #"\u"#, #"\x"#])
    func escapesThatNameNothing(escape: String) {
        #expect(codes("situation \"a\(escape)\"") == [.unknownEscape])
    }

    @Test(arguments: [
        "9223372036854775808", "1e400", String(repeating: "9", count: 5000),
        "0.\(String(repeating: "0", count: 5000))1",
        "99999999999999999999 years", "9223372036854775807 years", "$9223372036854775807m", "9223372036854775807%",
        "1_0_0", "00000000000000000000000007",
    ])
    func numbersOfAnySize(number: String) {
        for text in [
            "customer { employees \(number) }", "customer { tenure \(number) }", "customer { arr \(number) }",
            "deliver plan { lasts \(number); milestone m \"M\" { by day \(number) } }",
            "feedback \(number)/10 \"x\" { received 2026-03-02 }\nevent contacted +\(number)h",
            "expect customer.employees * \(number) + \(number) > \(number) / 3",
        ] {
            _ = compile(text)
        }
    }

    @Test(arguments: ["0000-00-00", "9999-99-99", "2026-02-30T25:61Z", "2026-03-02T09:10+99:99", "99:99", "24:00"])
    func datesThatDoNotExist(date: String) {
        _ = codes("feedback 3/10 { received \(date) }\nhours mon..fri \(date)..\(date)\nexpect elapsed < \(date)")
    }

    // MARK: Files

    @Test func aFileThatUsesItself() {
        #expect(codes(#"use "case.rs""#) == [.useCycle])
    }

    @Test func aCircleOfThree() throws {
        let files = ["a.rs": #"use "b.rs""#, "b.rs": #"use "c.rs""#, "c.rs": #"use "a.rs""#]
        let compilation = compile(#"use "a.rs""#, files: files)
        #expect(compilation.diagnostics.map(\.code) == [.useCycle])
        #expect(compilation.diagnostics.first?.note == "a.rs → b.rs → c.rs → a.rs")
    }

    @Test func aLongChainOfFiles() {
        let files = Dictionary(uniqueKeysWithValues: (0..<2000).map { ("f\($0).rs", "use \"f\($0 + 1).rs\"") })
        #expect(codes(#"use "f0.rs""#, files: files) == [.nestedTooDeep])
        let short = Dictionary(
            uniqueKeysWithValues: (0..<50).map { ("f\($0).rs", $0 == 49 ? "owner CS" : "use \"f\($0 + 1).rs\"") })
        #expect(codes(#"use "f0.rs""#, files: short).isEmpty)
    }

    @Test func aFileThatIsUsedTwiceIsReadOnce() {
        #expect(codes("use \"a.rs\"\nuse \"a.rs\"\n", files: ["a.rs": "owner CS \"x\""]).isEmpty)
    }

    // MARK: Layers

    @Test func twoVariantsOfOneName() {
        let text = "variant v \"A\" { customer { tenure 3 years } }\nvariant v \"B\" { customer { tenure 4 years } }"
        #expect(codes(text) == [.duplicateID])
    }

    @Test(arguments: [
        "", ".", "..", "customer", "customer.", ".customer", "customer.tenure.years", "customer.no-such", "guards",
        "prompt",
        "email", "email.", "email.words.x", "owner", "owner.X", "owner.X.person", "a b", "customer.\"", "{",
        "option.vp.actor",
        "deliver", "use", "scenario", "drop.tone", "when", "expect", "variant.x", "feedback.score", "constraint.no",
    ])
    func settingBadPaths(path: String) {
        for value in ["", "x", "\"", "{", "}", "3 years", "\n", "a\u{0}b"] {
            let compilation = compile(
                "scenario \"S\"\ncustomer { tenure 1 year }\nowner CS\n",
                arguments: ["--set", "\(path)=\(value)"])
            #expect(compilation.model == nil || !compilation.hasErrors)
        }
    }
}
