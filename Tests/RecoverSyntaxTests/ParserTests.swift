import RecoverBase
import Testing

@testable import RecoverSyntax

@Suite struct ParserTests {
    /// The problems, each with the line of its token from 1.
    private func problems(_ text: String) -> [(SyntaxProblem.Kind, Int)] {
        let tree = parse(text)
        let lines = LineTable(tree.source)
        return tree.problems.map { ($0.kind, lines.line(at: Int(tree.tokens[$0.token].start))) }
    }

    private func isOne(_ kind: SyntaxProblem.Kind, line: Int, in text: String) -> Bool {
        let found = problems(text)
        return found.count == 1 && found[0] == (kind, line)
    }

    @Test(arguments: [
        ("a", "a"), ("a\nb", "a b"), ("a; b;; c", "a b c"), ("a { b; c } d", "a(b c) d"), ("a {}", "a()"),
        ("a x y { b z {\n c\n }\n d }", "a(b(c) d)"), ("a b,\nc\nd", "a d"), ("", ""), (" # x\n", ""),
        ("a { b } c { d }", "a(b) c(d)"),
    ])
    func statements(text: String, expected: String) {
        #expect(outline(parse(text)) == expected)
        #expect(parse(text).problems.isEmpty)
    }

    @Test func aStatementKnowsItsParts() throws {
        let tree = parse("use x\nowner CS \"Team\" because \"y\" { person \"Maya\" } # end")
        let owner = try #require(Array(tree.roots).last)
        #expect(tree.keywordText(of: owner) == "owner")
        #expect(
            tree.arguments(of: owner).map { tree.text(of: tree.tokens[$0]) } == ["CS", "\"Team\"", "because", "\"y\""])
        #expect(tree.source.text(tree.headSpan(of: owner)) == "owner CS \"Team\" because \"y\"")
        let extent = tree.extent(of: owner)
        #expect(tree.text(of: tree.tokens[extent.upperBound - 1]) == "}")
        #expect(tree.brace(of: owner).map { tree.text(of: tree.tokens[$0]) } == "{")
    }

    @Test func anUnclosedBlockIsOneProblemAtItsBrace() {
        #expect(isOne(.unclosedBlock, line: 1, in: "a {\n  b\n"))
        #expect(isOne(.unclosedBlock, line: 2, in: "a {\n  b {\n    c\n}\nd { e }\n"))
        #expect(outline(parse("a {\n  b {\n    c\n}\nd { e }\n")) == "a(b(c)) d(e)")
        #expect(isOne(.unclosedBlock, line: 1, in: "a {\n  b\nc {\n  d\n}\n"))
        #expect(outline(parse("a {\n  b\nc {\n  d\n}\n")) == "a(b) c(d)")
        // Three levels that one mistake leaves open are one problem.
        #expect(problems("a {\n  b {\n    c {\n      d\ne\n").count == 1)
        #expect(outline(parse("a {\n  b {\n    c {\n      d\ne\n")) == "a(b(c(d))) e")
    }

    @Test func aStrayBraceIsOneProblem() {
        #expect(isOne(.strayBrace, line: 2, in: "a { b }\n}\nc"))
        #expect(outline(parse("a { b }\n}\nc")) == "a(b) c")
    }

    @Test func aBraceInALineOfItsOwnBelongsToTheStatementBefore() {
        #expect(isOne(.braceOnOwnLine, line: 2, in: "a x\n{\n  b\n}\nc"))
        #expect(outline(parse("a x\n{\n  b\n}\nc")) == "a(b) c")
    }

    @Test func aBlockWithoutAStatementIsSkipped() {
        #expect(isOne(.blockWithoutStatement, line: 1, in: "{ a { b } }\nc"))
        #expect(outline(parse("{ a { b } }\nc")) == "c")
        #expect(isOne(.blockWithoutStatement, line: 1, in: "a { b } { c }\nd"))
    }

    @Test func aStatementStartsWithAWord() {
        #expect(isOne(.missingKeyword, line: 2, in: "a\n\"text\" b\nc"))
        #expect(isOne(.missingKeyword, line: 1, in: "12 a { b }"))
    }

    @Test(arguments: [64, 65, 10_000]) func blocksMayBeNestedToALimit(depth: Int) {
        let text = String(repeating: "a {\n", count: depth) + String(repeating: "}\n", count: depth) + "b\n"
        let found = problems(text)
        if depth <= SyntaxTree.depthLimit {
            #expect(found.isEmpty)
        } else {
            #expect(found.count == 1 && found[0] == (.nestedTooDeep, SyntaxTree.depthLimit + 1))
        }
        #expect(outline(parse(text)).hasSuffix(" b"))
    }

    @Test func tenThousandOpenBracesAreTooDeepAndOneIsUnclosed() {
        let found = problems(String(repeating: "a { ", count: 10_000))
        #expect(found.map(\.0) == [.nestedTooDeep, .unclosedBlock])
    }
}
