import ModelDump
import RecoverBase
import RecoverModel
import RecoverPlaybooks
import RecoverSyntax
import SnapshotTesting
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// `fmt` moves words about and never what they mean.
@Suite struct FormatModelTests {
    private func expectSame(_ before: [UInt8], _ after: [UInt8], variant: String? = nil) {
        let (old, new) = (compile(before, variant: variant), compile(after, variant: variant))
        let (oldLines, newLines) = (ModelDump(old.tree).lines, ModelDump(new.tree).lines)
        // Which brace is missing, or one too many, is told by how far lines are indented, and that is what `fmt` changes: it
        // may then say another thing of the mistakes, and still has to say that there are some.
        let problems = Parser.parse(Source(name: "case.rs", bytes: before)).problems
        guard problems.allSatisfy({ $0.kind == .missingKeyword }) else {
            #expect(old.hasErrors && new.hasErrors, "\(String(decoding: before, as: UTF8.self))")
            return
        }
        #expect(oldLines.count == newLines.count)
        if let (left, right) = zip(oldLines, newLines).first(where: { $0 != $1 }) {
            Issue.record("the model says something else\nbefore: \(left)\nafter:  \(right)")
        }
        #expect(messages(old) == messages(new))
        #expect((old.model == nil) == (new.model == nil))
        let stated = old.expectations.map { ModelDump.text($0.condition) }
        #expect(stated == new.expectations.map { ModelDump.text($0.condition) })
    }

    private func messages(_ compilation: Compilation) -> [String] {
        compilation.diagnostics.map { "\($0.code) \($0.message)" }
    }

    @Test(arguments: ShippedFiles.all)
    func shippedFilesKeepTheirModel(file: ShippedFiles.File) throws {
        let bytes = try file.bytes()
        // The files are formatted already, so they are first put into disorder.
        var random = SeededGenerator(seed: 11)
        let rough = roughened(bytes, &random)
        expectSame(bytes, rough)
        let formatted = Formatter.format(Source(name: "case.rs", bytes: rough))
        for variant in [nil] + compile(bytes).variants.map(Optional.some) {
            expectSame(bytes, formatted, variant: variant)
        }
    }

    /// More spaces where there is one, and other indentation; never inside of strings, never a new attachment.
    private func roughened(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        let tokens = Lexer.tokens(of: Source(name: "case.rs", bytes: bytes))
        var out: [UInt8] = []
        var end = 0
        for token in tokens {
            for byte in bytes[end..<Int(token.start)] {
                out.append(byte)
                if byte == 32, token.kind != .newline, random.chance(0.1) { out.append(32) }
            }
            // Where a line goes on after a comma, its place decides whether a keyword in it is one.
            if token.flags.contains(.startsLine), !token.flags.contains(.continuesLine), random.chance(0.2) {
                out.append(contentsOf: Array("   ".utf8))
            }
            out += bytes[token.span.range]
            end = token.end
        }
        return out + bytes[end...]
    }

    @Test func damagedFilesKeepTheirModelAndTheirMistakes() throws {
        var random = SeededGenerator(seed: 5)
        for file in ShippedFiles.scenarios.prefix(12) {
            let bytes = try file.bytes()
            for _ in 0..<4 {
                var damaged = bytes
                for _ in 0..<3 {
                    let index = Int.random(in: 0..<damaged.count, using: &random)
                    if damaged[index] < 0x80 { damaged[index] = random.pick(Array("{}\",;\n(- ".utf8)) }
                }
                expectSame(damaged, Formatter.format(Source(name: "case.rs", bytes: damaged)))
            }
        }
    }

    @Test(arguments: ShippedFiles.all)
    func shippedFilesAreFormatted(file: ShippedFiles.File) throws {
        let bytes = try file.bytes()
        #expect(Formatter.format(Source(name: file.name, bytes: bytes)) == bytes, "recoverscript fmt \(file.url.path)")
    }

    /// What a condition is called does not depend on how it is spaced: a layer can go on with the line of another.
    @Test func aPriorityIsTheSameHoweverItIsSpaced() {
        let playbook = "playbook own\npriority 30 when customer.value is high and customer.arr>$5k"
        let scenario =
            "scenario \"S\"\nuse \"own.rs\"\npriority 50 when customer.value  is high and\n  customer.arr > $5k"
        var compiler = Compiler(surroundings: MemoryFiles(files: ["own.rs": playbook]), playbooks: .shipped)
        let tree = compiler.compile(CompileRequest(main: Source(name: "case.rs", text: scenario))).tree
        let points = tree.children(of: ModelTree.root, .priority).filter { tree[$0].key.contains("$5k") }
        #expect(points.map { tree.value("points", of: $0) } == [.number(50)])
    }
}

/// Files that do not touch the same value can be used in any order.
@Suite struct UseOrderTests {
    private static let files = [
        "owners.rs": "owner CS \"Customer Success\" { person \"Maya\" }\nowner Support",
        "mail.rs": "deliver email { words 90..100; tone calm }",
        "topics.rs": "topic rebates \"Rebates\" { phrases \"rebate\" }\nconstraint no rebates",
        "gate.rs": "guard press \"Press\" { when feedback mentions \"newspaper\"; hold email }",
        "rules.rs":
            "rule quick \"Quick\" { when customer.tenure is known; expects option.within <= 24 hours; weight 3 }",
        "when.rs": """
        when customer.employees < 50 { policy tea yes }
        when policy.tea is yes { deliver call { questions 4 } }
        """,
        "stage.rs": "stage thanked \"Thanked\" { after answered; within 2 days of answered }",
    ]

    @Test(arguments: 0..<12 as Range<UInt64>) func anyOrderGivesTheSameModel(seed: UInt64) {
        func dump(_ names: [String]) -> [String] {
            let uses = names.map { "use \"\($0)\"" }.joined(separator: "\n")
            let text = "scenario \"S\"\n\(uses)\ncustomer \"Owner\" { employees 12 }\nfeedback 2/10 \"Late\"\n"
            var compiler = Compiler(surroundings: MemoryFiles(files: UseOrderTests.files), playbooks: .shipped)
            let result = compiler.compile(CompileRequest(main: Source(name: "case.rs", text: text)))
            #expect(result.diagnostics.filter(\.isError).map(\.message) == [])
            return ModelDump(result.tree, sorted: true).lines.filter { !$0.contains("/use:") }
        }
        let names = UseOrderTests.files.keys.sorted()
        var random = SeededGenerator(seed: seed)
        let expected = dump(names)
        #expect(expected.contains { $0.contains("/deliver:call/questions:") })
        #expect(dump(names.shuffled(using: &random)) == expected)
    }
}
