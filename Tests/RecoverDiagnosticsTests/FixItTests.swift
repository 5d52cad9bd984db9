import RecoverBase
import RecoverDiagnostics
import Testing

@Suite struct FixItTests {
    private func applied(_ marked: Marked, _ fixes: [(Int, String)]) -> String {
        let diagnostics = fixes.map { index, text in
            Diagnostic(
                .unknownKeyword, "wrong", at: marked.place(index), fix: Diagnostic.FixIt(marked.spans[index], text))
        }
        return String(decoding: applyCertainFixes(to: marked.source, diagnostics: diagnostics), as: UTF8.self)
    }

    @Test func appliesAllFixesInAnyOrder() {
        let marked = Marked("words ⟦120-160⟧\r\nto ⟦“⟧you⟦”⟧⟦⟧")
        #expect(
            applied(marked, [(3, "\n"), (1, "\""), (0, "120..160"), (2, "\"")]) == "words 120..160\r\nto \"you\"\n")
        #expect(applied(marked, []) == "words 120-160\r\nto “you”")
    }

    @Test func ofOverlappingFixesTheFirstIsApplied() {
        #expect(applied(Marked("a ⟦b ⟦c⟧ d⟧ e"), [(1, "C"), (0, "X")]) == "a X e")
        #expect(applied(Marked("a ⟦⟦b⟧ c⟧ d"), [(0, "X"), (1, "Y")]) == "a Y c d")
    }

    @Test func fixesThatTouchAreBothApplied() {
        #expect(applied(Marked("⟦a⟧⟦b⟧⟦⟧⟦c⟧"), [(0, "1"), (1, "2"), (2, "+"), (3, "3")]) == "12+3")
    }

    @Test func theSameFixTwiceIsAppliedOnce() {
        #expect(applied(Marked("a⟦⟧"), [(0, "}"), (0, "}")]) == "a}")
        #expect(applied(Marked("⟦a⟧"), [(0, "b"), (0, "c")]) == "b")
    }

    @Test func leavesAloneWhatIsUncertainOrElsewhere() {
        let marked = Marked("⟦a⟧ ⟦b⟧")
        let other = Diagnostic.Place(file: "other.rs", span: marked.spans[0])
        let diagnostics = [
            Diagnostic(
                .unknownKeyword, "wrong", at: marked.place(0),
                fix: Diagnostic.FixIt(marked.spans[0], "x", isCertain: false)),
            Diagnostic(.unknownKeyword, "wrong", at: other, fix: Diagnostic.FixIt(marked.spans[0], "y")),
            Diagnostic(
                .unknownKeyword, "wrong", at: marked.place(0), fix: Diagnostic.FixIt(Span(start: 1, end: 99), "z")),
            Diagnostic(.unknownKeyword, "wrong", at: marked.place(1)),
        ]
        #expect(applyCertainFixes(to: marked.source, diagnostics: diagnostics) == Array("a b".utf8))
        #expect(certainFixes(for: marked.source, in: diagnostics).isEmpty)
    }

    // MARK: Several edits

    /// A fix-it of the marked spans with those numbers.
    private func fix(_ marked: Marked, _ edits: [(Int, String)]) -> Diagnostic {
        Diagnostic(
            .unknownKeyword, "wrong", at: marked.place(),
            fix: Diagnostic.FixIt(edits.map { .init(marked.spans[$0], $1) }))
    }

    private func mended(_ marked: Marked, _ diagnostics: [Diagnostic]) -> String {
        String(decoding: applyCertainFixes(to: marked.source, diagnostics: diagnostics), as: UTF8.self)
    }

    @Test func editsOfOneFixAreMadeTogether() {
        let marked = Marked("a ⟦⟧b ⟦c⟧ d⟦⟧ e")
        #expect(mended(marked, [fix(marked, [(2, "}"), (0, "{")])]) == "a {b c d} e")
        // What lies between them is mended by another.
        #expect(mended(marked, [fix(marked, [(1, "C")]), fix(marked, [(2, "}"), (0, "{")])]) == "a {b C d} e")
    }

    @Test func ofFixesThatCollideInOneEditTheLaterIsLeftWhole() {
        let marked = Marked("⟦a⟧ ⟦b⟧ ⟦c⟧ ⟦d⟧")
        #expect(
            mended(marked, [fix(marked, [(1, "B"), (3, "D")]), fix(marked, [(0, "1"), (3, "4")])]) == "1 b c 4")
        #expect(
            certainFixes(for: marked.source, in: [fix(marked, [(2, "C")]), fix(marked, [(0, "1"), (2, "3")])])
                .map(\.edits.count) == [2])
    }

    @Test func aFixWhoseEditsCannotBeMadeIsLeft() {
        let nested = Marked("a ⟦b ⟦c⟧ d⟧ e")
        #expect(mended(nested, [fix(nested, [(0, "X"), (1, "Y")])]) == "a b c d e")
        #expect(mended(nested, [fix(nested, [(1, "X"), (1, "Y")])]) == "a b c d e")
        #expect(
            Diagnostic.FixIt([.init(nested.spans[1], "C"), .init(Span(start: 90, end: 91), "")])
                .applied(to: nested.source) == nil)
        #expect(mended(nested, [Diagnostic(.setTwice, "wrong", at: nested.place(), fix: .init([]))]) == "a b c d e")
    }

    @Test func showsTheMendedLinesOfSeveralEdits() {
        func help(_ marked: Marked, _ edits: [String], help: String? = nil) -> String {
            var renderer = DiagnosticRenderer(sources: [marked.source], style: .plain)
            let fix = Diagnostic.FixIt(zip(marked.spans, edits).map(Diagnostic.FixIt.Edit.init))
            let diagnostic = Diagnostic(.unknownKeyword, "wrong", at: marked.place(), help: help, fix: fix)
            return renderer.render(diagnostic).split(separator: "\n").dropFirst(3).joined(separator: "\n")
        }
        #expect(help(Marked("  to ⟦⟧you⟦⟧, a"), ["\"", "\""]) == "help: write `to \"you\", a`")
        #expect(help(Marked("to ⟦⟧you⟦⟧"), ["“", "”"], help: "quote it: “you”") == "help: quote it: “you”")
        #expect(
            help(Marked("a\nb⟦⟧\nc\nd⟦⟧\ne"), [" {", " }"]) == """
                help: write
                2 | b {
                3 | c
                4 | d }
                """)
        // What the first edit adds moves the lines behind it.
        #expect(
            help(Marked("a⟦⟧\nb\nc\nd⟦⟧\ne"), [" {\n  x", "\n}"]) == """
                help: write
                1 | a {
                2 |   x
                  | …
                5 | d
                6 | }
                """)
        let many = Array(repeating: "a⟦⟧\n\n\n\n", count: 9).joined()
        #expect(help(Marked(many), Array(repeating: "b", count: 9)).hasSuffix("9 | ab\n  | …"))
    }

    private func help(
        _ marked: Marked, _ replacement: String, help: String? = nil, isCertain: Bool = true, width: Int = 100
    ) -> String {
        var renderer = DiagnosticRenderer(sources: [marked.source], style: .plain, width: width)
        let fix = Diagnostic.FixIt(marked.spans[0], replacement, isCertain: isCertain)
        let lines = renderer.render(marked.diagnostic(help: help, fix: fix)).split(separator: "\n")
        return lines.dropFirst(3).joined(separator: "\n")
    }

    @Test func showsTheMendedLine() {
        let marked = Marked("a\n  words ⟦120-160⟧  # so many\nb")
        #expect(help(marked, "120..160") == "help: write `words 120..160  # so many`")
        #expect(help(marked, "120..160", isCertain: false) == "help: perhaps write `words 120..160  # so many`")
        #expect(
            help(marked, "120..160", help: "say how many words") == """
                help: say how many words
                help: write `words 120..160  # so many`
                """)
        #expect(help(marked, "120..160", help: "write `120..160`") == "help: write `120..160`")
    }

    @Test func showsWhatIsLeftOfALine() {
        #expect(help(Marked("to a, b⟦,⟧\nb"), "") == "help: write `to a, b`")
        #expect(help(Marked("to a, b⟦,⟧\nb"), "", help: "leave the comma out") == "help: leave the comma out")
        #expect(help(Marked("a\n⟦;⟧\nb"), "") == "help: leave this out")
    }

    @Test func showsSeveralMendedLines() {
        #expect(
            help(Marked("a\ndeliver email {⟦⟧"), "\n  words 120\n}\n") == """
                help: write
                2 | deliver email {
                3 |   words 120
                4 | }
                5 |
                """)
        #expect(help(Marked("⟦a\nb⟧ c"), "x") == "help: write `x c`")
    }

    @Test func cutsALongMendedLine() {
        let long = String(repeating: "abcdefghij", count: 1000)
        #expect(help(Marked(long + "⟦-⟧" + long), "X", width: 21) == "help: write `…bcdefghijXabcdefghi…`")
        #expect(help(Marked("⟦a⟧\u{1B}"), "X", width: 21) == "help: write `X␛`")
    }
}
