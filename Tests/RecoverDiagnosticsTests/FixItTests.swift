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
