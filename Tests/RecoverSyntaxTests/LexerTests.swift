import RecoverBase
import Testing

@testable import RecoverSyntax

@Suite struct LexerTests {
    @Test(arguments: [
        ("customer", Token.Kind.word), ("12", .number), ("2.5", .number), ("1_000", .number), ("\"a\"", .string),
        ("\"\"\"a\"\"\"", .textBlock), ("2026-03-02", .date), ("2026-03-02T09:10Z", .date),
        ("2026-03-02 09:10+01:00", .date), ("2026-03-02T09:10:30-05:00", .date), ("9:00", .time), ("17:30", .time),
        ("{", .openBrace), ("}", .closeBrace), ("(", .openParen), (")", .closeParen), (",", .comma), (".", .dot),
        ("..", .dotDot), ("?", .question), (":", .colon), ("%", .percent), ("/", .slash), ("*", .star),
        ("$", .currency),
        ("€", .currency), ("£", .currency), ("¥", .currency), ("+", .plus), ("-", .minus), ("<", .less),
        ("<=", .lessEqual), (">", .greater), (">=", .greaterEqual), ("=", .equals), ("==", .equalsEquals),
        ("!=", .notEquals), ("–", .dash), ("—", .dash), ("−", .dash), (";", .semicolon), ("§", .unknown),
        ("!", .unknown),
        ("\\", .unknown), ("\0", .unknown), ("…", .unknown),
    ])
    func oneToken(text: String, kind: Token.Kind) {
        #expect(kinds(text) == [kind])
        #expect(lexemes(text) == [text])
    }

    @Test func everyKindHasAnExample() {
        let text =
            "a 1 \"s\" \"\"\"t\"\"\" 2026-03-02 9:00 { } ( ) , . .. ? : % / * $ +1 -1 + - < <= > >= = == != – § ;\n"
        #expect(Set(tokens(text).map(\.kind)) == Set(Token.Kind.allCases))
    }

    @Test(arguments: ["next-step", "VP-CS", "x1_y", "größe", "é", "naïve-plan", "日本語", "a-1"])
    func namesHoldLettersDigitsHyphensAndUnderscores(name: String) {
        #expect(lexemes(name) == [name])
        #expect(kinds(name) == [.word])
    }

    @Test func aHyphenBelongsToANameOnlyWhenItGoesOn() {
        #expect(lexemes("go-") == ["go", "-"])
        #expect(lexemes("go- no") == ["go", "-", "no"])
        #expect(lexemes("go--no") == ["go", "-", "-", "no"])
    }

    @Test func datesComeFirst() {
        #expect(lexemes("2026-03-02") == ["2026-03-02"])
        #expect(lexemes("2026-03-02..2026-03-09") == ["2026-03-02", "..", "2026-03-09"])
        #expect(lexemes("2026-03-021") == ["2026", "-", "03", "-", "021"])
        #expect(lexemes("2026-3-2") == ["2026", "-", "3", "-", "2"])
        #expect(lexemes("2026-03-02 9:10") == ["2026-03-02", "9:10"])
        #expect(lexemes("2026-03-02T09:10Zulu") == ["2026-03-02T09:10", "Zulu"])
        #expect(lexemes("2026-03-02T9") == ["2026-03-02", "T9"])
    }

    @Test func quantitiesAreSeveralTokensWithoutSpaces() {
        #expect(lexemes("120..160") == ["120", "..", "160"])
        #expect(lexemes("3/10") == ["3", "/", "10"])
        #expect(lexemes("$1.2m") == ["$", "1.2", "m"])
        #expect(lexemes("48h") == ["48", "h"])
        #expect(tokens("48h")[1].isAttached)
        #expect(!tokens("48 h")[1].isAttached)
        #expect(lexemes("1.x") == ["1", ".", "x"])
        #expect(lexemes("1__0") == ["1", "_", "_", "0"])
    }

    @Test(arguments: [
        ("trust -2", [Token.Kind.word, .signMinus, .number]), ("-2", [.signMinus, .number]),
        ("trust - 2", [.word, .minus, .number]), ("trust-2", [.word]), ("3-2", [.number, .minus, .number]),
        ("(-2)", [.openParen, .signMinus, .number, .closeParen]), ("+$5", [.signPlus, .currency, .number]),
        ("a +€5", [.word, .signPlus, .currency, .number]), ("a -b", [.word, .minus, .word]),
        ("..-5", [.dotDot, .signMinus, .number]), ("a,-5", [.word, .comma, .signMinus, .number]),
        ("a<-5", [.word, .less, .minus, .number]),
    ])
    func aSignHasASpaceBeforeAndNoneBehind(text: String, expected: [Token.Kind]) {
        #expect(kinds(text) == expected)
    }

    @Test func stringsEndWithTheirLine() {
        #expect(tokens("\"a \\\" b\"")[0].flags.contains(.hasEscapes))
        let open = tokens("name \"Dana\nrole")
        #expect(open.map(\.kind) == [.word, .string, .newline, .word, .endOfFile])
        #expect(open[1].flags.contains(.unterminated))
        #expect(lexemes("name \"Dana\r\nrole") == ["name", "\"Dana", "role"])
        #expect(lexemes("\"a\\") == ["\"a\\"])
    }

    @Test(arguments: ["“Dana”", "„Dana“", "“Dana\"", "'Dana'"])
    func wrongQuotesAreStrings(text: String) {
        let all = tokens("name \(text) x")
        #expect(all.map(\.kind) == [.word, .string, .word, .endOfFile])
        #expect(all[1].flags.contains(.wrongQuotes))
        #expect(!all[1].flags.contains(.unterminated))
        #expect(tokens("name \(text.dropLast())")[1].flags.contains(.unterminated))
    }

    @Test func textBlocksHoldLinesAndQuotes() {
        let text = "body \"\"\"\n  He said \"no\" and \\\"\"\" too.\n  \"\"\" because"
        #expect(lexemes(text).count == 3)
        #expect(kinds(text) == [.word, .textBlock, .word])
        #expect(tokens("\"\"\"open\n}")[0].flags.contains(.unterminated))
        #expect(tokens("\"\"\"open\n}").count == 2)
        #expect(lexemes("\"\" \"\"\"\"\"\"") == ["\"\"", "\"\"\"\"\"\""])
    }

    @Test func aStatementGoesOnAfterCommaAndOrAndInParentheses() {
        #expect(!kinds("a b,\nc").contains(.newline))
        #expect(!kinds("a b and\nc or\n# note\n\nd").contains(.newline))
        #expect(!kinds("a (\nb\n)").contains(.newline))
        #expect(kinds("a (\nb\n)\nc").filter { $0 == .newline }.count == 1)
        #expect(tokens("a b,\nc")[3].flags.contains([.continuesLine, .startsLine, .spaceBefore]))
        #expect(kinds("band\nc").contains(.newline))
        // A brace or a semicolon ends what a parenthesis left open.
        #expect(kinds("a (b }\nc").contains(.newline))
    }

    @Test func runsOfLineEndsAreOneToken() {
        #expect(kinds("a\n\n\r\n# note\n\nb") == [.word, .newline, .word])
        #expect(kinds("\n\na") == [.word])
    }

    @Test func commentsAndByteOrderMarkAreTrivia() {
        #expect(kinds("\u{FEFF}#!/usr/bin/env recoverscript\n# note\na # b \"c\" {") == [.word])
        #expect(kinds("a\u{A0}b") == [.word, .word])
        #expect(!tokens("a\u{A0}b")[1].isAttached)
        #expect(lexemes("\"a # b\"") == ["\"a # b\""])
    }

    @Test func invalidBytesAreUnknownOneByOne() {
        let all = Lexer.tokens(of: Source(name: "x", bytes: [0x61, 0xFF, 0xC3, 0xED, 0xA0, 0x80, 0x62]))
        #expect(all.filter { $0.kind == .unknown }.count == 5)
        #expect(all.last?.kind == .endOfFile)
    }
}
