import ModelDump
import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverLanguage
import RecoverPlaybooks
import RecoverSyntax

/// What `fmt` promises for any text. It checks its own result before it hands it out, but by comparing tokens; here
/// the promise is held against what the rest of the program makes of the text.
enum FormatterProperties {
    static func check(_ bytes: [UInt8]) {
        let before = source(bytes)
        let result = Formatter.format(before)
        let after = Source(name: before.name, bytes: result)
        require(Formatter.format(after) == result, "formatting twice is formatting once")

        let (old, new) = (Parser.parse(before), Parser.parse(after))
        require(words(of: old) == words(of: new), "every word stays, in its order")
        require(comments(of: old) == comments(of: new), "every comment stays, in its order")
        for line in unreadableLines(of: old) {
            require(contains(result, line), "`\(String(decoding: line, as: UTF8.self))` stays as it is")
        }
        compareMeaning(before, after)
    }

    /// Scenarios lie on the shipped playbooks; all else is faster to check as a playbook with nothing below it.
    private static func source(_ bytes: [UInt8]) -> Source {
        let isScenario = bytes.starts(with: Array("scenario".utf8))
        return Source(name: "fuzzed", bytes: isScenario ? bytes : Array("playbook standard \"Fuzzed\"\n".utf8) + bytes)
    }

    /// The lexemes, without what only ends statements. In text blocks CRLF and LF are the same.
    private static func words(of tree: SyntaxTree) -> [ArraySlice<UInt8>] {
        tree.tokens.compactMap { token in
            if token.kind == .newline || token.kind == .semicolon { return nil }
            let lexeme = tree.source.bytes[token.span.range]
            return token.kind == .textBlock ? lexeme.filter { $0 != 13 }[...] : lexeme
        }
    }

    /// All that is written between tokens and is not white space.
    private static func comments(of tree: SyntaxTree) -> String {
        var text = ""
        var end = tree.source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for token in tree.tokens {
            let gap = tree.source.bytes[end..<Int(token.start)]
            end = token.end
            // Most gaps are blanks; an odd blank such as U+00A0 may become a plain one.
            guard gap.contains(UInt8(ascii: "#")) || gap.contains(UInt8(ascii: "/")) else { continue }
            for scalar in String(decoding: gap, as: UTF8.self).unicodeScalars
            where !scalar.properties.isWhitespace && scalar.value != 0xFEFF {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// The lines, without the space around them, that hold a token which means nothing or which nothing ends.
    private static func unreadableLines(of tree: SyntaxTree) -> [ArraySlice<UInt8>] {
        let bytes = tree.source.bytes
        return tree.tokens.compactMap { token in
            let isUnreadable =
                token.kind == .unknown || !token.flags.isDisjoint(with: [.unterminated, .wrongQuotes])
            guard isUnreadable else { return nil }
            let newline = UInt8(ascii: "\n")
            var start = bytes[..<Int(token.start)].lastIndex(of: newline).map { $0 + 1 } ?? 0
            var end = bytes[token.end...].firstIndex(of: newline) ?? bytes.count
            while start < end, isBlank(bytes[start]) { start += 1 }
            while end > start, isBlank(bytes[end - 1]) { end -= 1 }
            return bytes[start..<end]
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 }

    private static func contains(_ text: [UInt8], _ part: ArraySlice<UInt8>) -> Bool {
        guard let first = part.first else { return true }
        return text.indices.contains { text[$0] == first && text[$0...].starts(with: part) }
    }

    /// Playbooks are checked once for all inputs.
    private nonisolated(unsafe) static var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)

    private static func compareMeaning(_ source: Source, _ formatted: Source) {
        let old = compiler.compile(CompileRequest(main: source))
        let new = compiler.compile(CompileRequest(main: formatted))
        let (before, after) = (old.diagnostics.map(\.message), new.diagnostics.map(\.message))
        // What a broken file means is guessed from its layout as well, so its messages may change; but `fmt` mends no
        // mistake, other than a brace on a line of its own, and makes none.
        let isBroken = { (all: [Diagnostic]) in
            all.contains { $0.severity == .error && $0.code != .braceOnOwnLine }
        }
        require(
            isBroken(old.diagnostics) == isBroken(new.diagnostics), "mistakes before and after\n\(before)\n\(after)")
        guard !old.hasErrors else { return }
        require(before == after, "the same messages\n\(before)\n\(after)")
        compare(ModelDump(old.tree).lines, ModelDump(new.tree).lines)
        require(
            old.expectations.map { ModelDump.text($0.condition) }
                == new.expectations.map { ModelDump.text($0.condition) }, "the same expectations")
    }

    private static func compare(_ old: [String], _ new: [String]) {
        let first = zip(old, new).first { $0 != $1 }
        require(first == nil, "the same model\nbefore: \(first?.0 ?? "")\nafter:  \(first?.1 ?? "")")
        require(old.count == new.count, "a model of the same size")
    }
}
