import RecoverBase
import RecoverDiagnostics
import Testing

/// The source line of a diagnostic and the carets under it, whatever the line holds.
@Suite struct ExcerptTests {
    @Test func wideCharacters() {
        #expect(
            shown(Marked("name \"田中⟦さん⟧\" x")) == """
                case.rs:1:9: error[unknown-keyword]: wrong
                1 | name "田中さん" x
                  |           ^^^^

                """)
    }

    @Test func emojiTakeTwoColumnsHoweverManyScalars() {
        #expect(
            shown(Marked("👩‍👩‍👧‍👦🇩🇪👍🏽 ⟦bad⟧")) == """
                case.rs:1:13: error[unknown-keyword]: wrong
                1 | 👩‍👩‍👧‍👦🇩🇪👍🏽 bad
                  |        ^^^

                """)
        #expect(
            shown(Marked("a ⟦👩‍👩‍👧‍👦⟧ b")) == """
                case.rs:1:3: error[unknown-keyword]: wrong
                1 | a 👩‍👩‍👧‍👦 b
                  |   ^^

                """)
    }

    @Test func aVariationSelectorMakesAnEmoji() {
        #expect(
            shown(Marked("❤️1️⃣❤ ⟦bad⟧")) == """
                case.rs:1:8: error[unknown-keyword]: wrong
                1 | ❤️1️⃣❤ bad
                  |       ^^^

                """)
    }

    @Test func combiningMarks() {
        #expect(
            shown(Marked("cafe\u{301} ⟦cre\u{300}me⟧ x")) == """
                case.rs:1:7: error[unknown-keyword]: wrong
                1 | cafe\u{301} cre\u{300}me x
                  |      ^^^^^

                """)
        // A span that begins with the mark points at the character that it belongs to.
        #expect(
            shown(Marked("cafe⟦\u{301}⟧ x")) == """
                case.rs:1:5: error[unknown-keyword]: wrong
                1 | cafe\u{301} x
                  |    ^

                """)
    }

    @Test func tabsReachToTheNextMultipleOfFour() {
        #expect(
            shown(Marked("\ta\t⟦bc\td⟧\te")) == """
                case.rs:1:4: error[unknown-keyword]: wrong
                1 |     a   bc  d   e
                  |         ^^^^^

                """)
        #expect(
            shown(Marked("ab⟦\t⟧c")) == """
                case.rs:1:3: error[unknown-keyword]: wrong
                1 | ab  c
                  |   ^^

                """)
    }

    @Test func controlCharactersAreShown() {
        #expect(
            shown(Marked("a\u{1B}[31m\u{0}\u{7F}\r ⟦b⟧")) == """
                case.rs:1:11: error[unknown-keyword]: wrong
                1 | a␛[31m␀␡␍ b
                  |           ^

                """)
        let line = shown(Marked("\u{9B}2J \u{202E}x\u{2066} ⟦b⟧"))
        #expect(line.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        #expect(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .format })
        #expect(caretsPointAt("b", in: line))
    }

    @Test func invalidBytesAreReplacementCharacters() {
        var bytes = Array("a ".utf8)
        bytes += [0xFF, 0xC3, 0xE2, 0x82]
        bytes += Array(" ⟦b⟧".utf8)
        // The column counts bytes that could begin a scalar; the caret stands right all the same.
        #expect(
            shown(Marked(bytes: bytes)) == """
                case.rs:1:7: error[unknown-keyword]: wrong
                1 | a \u{FFFD}\u{FFFD}\u{FFFD} b
                  |       ^

                """)
    }

    @Test func byteOrderMarkAndCarriageReturnsAreNoCharacters() {
        #expect(
            shown(Marked("\u{FEFF}a ⟦b⟧\r\nc")) == """
                case.rs:1:3: error[unknown-keyword]: wrong
                1 | a b
                  |   ^

                """)
        #expect(
            shown(Marked("⟦\u{FEFF}a⟧\r\nc")) == """
                case.rs:1:1: error[unknown-keyword]: wrong
                1 | a
                  | ^

                """)
        #expect(
            shown(Marked("a\r\n  b⟦⟧\r\nc")) == """
                case.rs:2:4: error[unknown-keyword]: wrong
                2 |   b
                  |    ^

                """)
    }

    @Test func longLinesAreCutAroundTheCarets() {
        let long = String(repeating: "abcdefghij", count: 9)
        #expect(
            shown(Marked(long + "⟦XYZ⟧" + long), width: 21) == """
                case.rs:1:91: error[unknown-keyword]: wrong
                1 | …cdefghijXYZabcdefgh…
                  |          ^^^

                """)
        #expect(
            shown(Marked("⟦XYZ⟧" + long), width: 21) == """
                case.rs:1:1: error[unknown-keyword]: wrong
                1 | XYZabcdefghijabcdef…
                  | ^^^

                """)
        #expect(
            shown(Marked(long + "⟦⟧"), width: 21) == """
                case.rs:1:91: error[unknown-keyword]: wrong
                1 | …bcdefghijabcdefghij
                  |                     ^

                """)
        #expect(
            shown(Marked("ab ⟦" + long + "⟧ cd"), width: 21) == """
                case.rs:1:4: error[unknown-keyword]: wrong
                1 | …abcdefghijabcdefghi…
                  |  ^^^^^^^^^^^^^^^^^^^…

                """)
        #expect(
            shown(Marked("ab ⟦12345678901234567⟧ "), width: 21) == """
                case.rs:1:4: error[unknown-keyword]: wrong
                1 | ab 12345678901234567
                  |    ^^^^^^^^^^^^^^^^^

                """)
    }

    @Test func aCutLeavesCharactersWhole() {
        let wide = String(repeating: "田", count: 50)
        #expect(
            shown(Marked(wide + "⟦X⟧" + wide), width: 20) == """
                case.rs:1:51: error[unknown-keyword]: wrong
                1 | …田田田田X田田田田…
                  |          ^

                """)
    }

    @Test func aVeryLongLineCostsOneLookThroughIt() {
        let size = 1 << 20
        let half = [UInt8](repeating: UInt8(ascii: "a"), count: size)
        let source = Source(name: "case.rs", bytes: half + [UInt8(ascii: "b")] + half)
        // Each at another column: a column counted from the line's beginning would take minutes.
        let diagnostics = (0..<2000).map { index in
            Diagnostic(
                .unknownKeyword, "wrong",
                at: Diagnostic.Place(file: "case.rs", span: Span(start: size - index, end: size + 1)))
        }
        var renderer = DiagnosticRenderer(sources: [source], style: .plain, width: 21)
        #expect(
            renderer.render(diagnostics[0]) == """
                case.rs:1:1048577: error[unknown-keyword]: wrong
                1 | …aaaaaaaaabaaaaaaaaa…
                  |           ^

                """)
        var json = DiagnosticJSON(sources: [source])
        guard case .array(let values) = json.list(diagnostics) else {
            Issue.record("no list")
            return
        }
        #expect(values.map { $0["column"] } == (0..<2000).map { .int(size - $0 + 1) })
    }
}

/// Whether the first caret stands under a character, in a text whose characters are all one column wide.
private func caretsPointAt(_ character: Character, in text: String) -> Bool {
    let lines = text.split(separator: "\n")
    guard lines.count == 3, let index = lines[2].firstIndex(of: "^") else { return false }
    let column = lines[2].distance(from: lines[2].startIndex, to: index)
    return Array(lines[1])[column] == character
}
