import RecoverBase
import SnapshotTesting
import Testing

@testable import RecoverSyntax

/// What must hold for any bytes at all.
@Suite struct SyntaxPropertyTests {
    /// Lexemes and the gaps between them give back the source; a gap holds nothing but blanks and comments.
    private func isLossless(_ bytes: [UInt8]) -> Bool {
        let tokens = Lexer.tokens(of: Source(name: "test.rs", bytes: bytes))
        guard tokens.last?.kind == .endOfFile, tokens.last?.end == bytes.count else { return false }
        var end = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for token in tokens {
            guard Int(token.start) >= end, token.end <= bytes.count else { return false }
            guard isTrivia(bytes[end..<Int(token.start)]) else { return false }
            guard token.length > 0 || token.kind == .endOfFile else { return false }
            end = token.end
        }
        return true
    }

    /// White space and comments, those of other languages too (`// …`, `/* … */`).
    private func isTrivia(_ gap: ArraySlice<UInt8>) -> Bool {
        if gap.allSatisfy({ $0 == 32 || $0 == 10 }) { return true }
        var rest = String(decoding: gap, as: UTF8.self)[...]
        while let first = rest.unicodeScalars.first {
            if first == "#" || rest.hasPrefix("//") {
                rest = rest.drop { $0 != "\n" && $0 != "\r\n" }
            } else if rest.hasPrefix("/*") {
                rest = rest.ranges(of: "*/").first.map { rest[$0.upperBound...] } ?? ""
            } else if first.properties.isWhitespace || first.value == 0xFEFF {
                rest = Substring(rest.unicodeScalars.dropFirst())
            } else {
                return false
            }
        }
        return true
    }

    /// Statements lie in each other and behind each other, and no token index is out of range.
    private func isSound(_ bytes: [UInt8]) -> Bool {
        let tree = Parser.parse(Source(name: "test.rs", bytes: bytes))
        func check(_ siblings: SyntaxTree.Siblings, in range: Range<Int>) -> Bool {
            var end = range.lowerBound
            for statement in siblings {
                let extent = tree.extent(of: statement)
                guard extent.lowerBound >= end, extent.upperBound <= range.upperBound else { return false }
                guard check(tree.children(of: statement), in: extent) else { return false }
                end = extent.upperBound
            }
            return true
        }
        return check(tree.roots, in: 0..<tree.tokens.count) && tree.problems.allSatisfy { $0.token < tree.tokens.count }
    }

    private func check(_ bytes: [UInt8]) {
        let shown = String(decoding: bytes, as: UTF8.self).debugDescription
        #expect(isLossless(bytes), "\(shown)")
        #expect(isSound(bytes), "\(shown)")
        let source = Source(name: "test.rs", bytes: bytes)
        let once = Formatter.format(source)
        let twice = Formatter.format(Source(name: "test.rs", bytes: once))
        if once != twice {
            Issue.record(
                """
                not the same when formatted twice: \(shown)
                \(String(decoding: once, as: UTF8.self).debugDescription)
                \(String(decoding: twice, as: UTF8.self).debugDescription)
                """)
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func randomBytes(seed: UInt64) {
        var random = RandomSource(seed: seed)
        for _ in 0..<100 { check(random.bytes()) }
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func randomTokens(seed: UInt64) {
        var random = RandomSource(seed: seed + 1000)
        for _ in 0..<100 { check(random.tokens()) }
    }

    @Test(arguments: ShippedFiles.scenarios) func truncatedScenarios(file: ShippedFiles.File) throws {
        let bytes = try file.bytes()
        for end in stride(from: 0, to: bytes.count, by: 7) {
            let cut = Array(bytes[..<end])
            #expect(isLossless(cut) && isSound(cut), "\(file.name) cut at \(end)")
        }
        for end in stride(from: 0, to: bytes.count, by: 331) { check(Array(bytes[..<end])) }
    }

    @Test(arguments: ShippedFiles.scenarios + ShippedFiles.playbooks) func damagedFiles(file: ShippedFiles.File) throws
    {
        var random = RandomSource(seed: 7)
        let bytes = try file.bytes()
        for _ in 0..<12 { check(random.mutated(bytes)) }
    }

    /// How often the formatter had to give up because its result said something else: it should not need the check.
    @Test func theFormatterRarelyNeedsItsCheck() {
        var random = RandomSource(seed: 99)
        var given = 0
        for _ in 0..<4000 {
            let tree = Parser.parse(Source(name: "test.rs", bytes: random.tokens()))
            let result = Parser.parse(Source(name: "test.rs", bytes: Formatter.layOut(tree)))
            if !FormatCheck.saysTheSame(tree, result) { given += 1 }
        }
        #expect(given < 40, "\(given) of 4000")
    }
}
