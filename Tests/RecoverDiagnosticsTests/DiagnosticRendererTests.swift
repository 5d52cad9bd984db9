import RecoverBase
import RecoverDiagnostics
import Testing

@Suite struct DiagnosticRendererTests {
    @Test func showsPlaceRelatedPlacesNoteAndHelp() {
        let marked = Marked(
            """
            # A case.
            deliver email {
              ⟦tone⟧ warm
              words 120

            \("  # …\n")

              ⟦tone calm⟧
            }
            """)
        let diagnostic = Diagnostic(
            .setTwice, "`tone` is set twice", at: marked.place(1),
            related: [Diagnostic.Related(marked.place(0), "first set here")],
            note: "a later layer may set it again", help: "keep one of the two")
        var renderer = DiagnosticRenderer(sources: [marked.source], style: .plain)
        #expect(
            renderer.render(diagnostic) == """
                case.rs:9:3: error[set-twice]: `tone` is set twice
                9 |   tone calm
                  |   ^^^^^^^^^
                case.rs:3:3: note: first set here
                3 |   tone warm
                  |   ^^^^
                note: a later layer may set it again
                help: keep one of the two

                """)
    }

    @Test func alignsTheGuttersOfAllItsPlaces() {
        let marked = Marked("⟦one⟧" + String(repeating: "\n", count: 98) + "a\n  ⟦two⟧\n")
        let diagnostic = Diagnostic(
            .unknownKeyword, "wrong", at: marked.place(0), related: [Diagnostic.Related(marked.place(1), "see there")])
        var renderer = DiagnosticRenderer(sources: [marked.source], style: .plain)
        #expect(
            renderer.render(diagnostic) == """
                case.rs:1:1: error[unknown-keyword]: wrong
                  1 | one
                    | ^^^
                case.rs:100:3: note: see there
                100 |   two
                    |   ^^^

                """)
    }

    @Test func separatesDiagnosticsByABlankLine() {
        let marked = Marked("⟦a⟧ ⟦b⟧")
        var renderer = DiagnosticRenderer(sources: [marked.source], style: .plain)
        #expect(renderer.render([]) == "")
        #expect(
            renderer.render([
                Diagnostic(.unknownKeyword, "first", at: marked.place(0)),
                Diagnostic(.unknownKeyword, "second", at: marked.place(1)),
            ]) == """
                case.rs:1:1: error[unknown-keyword]: first
                1 | a b
                  | ^

                case.rs:1:3: error[unknown-keyword]: second
                1 | a b
                  |   ^

                """)
    }

    @Test func showsTheFirstLineOfALongerSpan() {
        #expect(
            shown(Marked("scenario ⟦\"x\n y\"⟧\n")) == """
                case.rs:1:10: error[unknown-keyword]: wrong
                1 | scenario "x
                  |          ^^…

                """)
    }

    @Test func aLineEndIsNotASecondLine() {
        #expect(
            shown(Marked("ab⟦\n⟧cd")) == """
                case.rs:1:3: error[unknown-keyword]: wrong
                1 | ab
                  |   ^

                """)
        #expect(
            shown(Marked("⟦ab\r\n⟧cd")) == """
                case.rs:1:1: error[unknown-keyword]: wrong
                1 | ab
                  | ^^

                """)
        #expect(
            shown(Marked("ab⟦\n⟧cd", name: "x").with(end: 1)) == """
                x:1:3: error[unknown-keyword]: wrong
                1 | ab
                  |   ^…

                """)
    }

    @Test func pointsAtTheEndOfTheFile() {
        #expect(
            shown(Marked("deliver email {⟦⟧")) == """
                case.rs:1:16: error[unknown-keyword]: wrong
                1 | deliver email {
                  |                ^

                """)
        #expect(
            shown(Marked("deliver email {\n⟦⟧")) == """
                case.rs:2:1: error[unknown-keyword]: wrong
                2 |
                  | ^

                """)
        #expect(
            shown(Marked("⟦⟧")) == """
                case.rs:1:1: error[unknown-keyword]: wrong
                1 |
                  | ^

                """)
    }

    @Test func survivesASpanBeyondTheFile() {
        let source = Source(name: "case.rs", text: "ab\n")
        let place = Diagnostic.Place(file: "case.rs", span: Span(start: 90, end: 95))
        var renderer = DiagnosticRenderer(sources: [source], style: .plain)
        #expect(
            renderer.render(Diagnostic(.unknownKeyword, "wrong", at: place)) == """
                case.rs:2:1: error[unknown-keyword]: wrong
                2 |
                  | ^

                """)
    }

    @Test func namesAFileThatCouldNotBeRead() {
        let place = Diagnostic.Place(file: "owners.rs", span: Span(start: 0, end: 0))
        var renderer = DiagnosticRenderer(sources: [Source(name: "case.rs", text: "a")], style: .plain)
        #expect(
            renderer.render(Diagnostic(.unknownKeyword, "there is no such file", at: place)) == """
                owners.rs: error[unknown-keyword]: there is no such file

                """)
    }

    @Test func paintsOnATerminal() {
        let marked = Marked("⟦tone⟧ ⟦warm⟧")
        var diagnostic = marked.diagnostic(note: "a fact", help: "do this")
        var renderer = DiagnosticRenderer(sources: [marked.source], style: .ansi)
        #expect(
            renderer.render(diagnostic).replacing("\u{1B}", with: "␛") == """
                ␛[1mcase.rs:1:1:␛[0m ␛[1;31merror[unknown-keyword]:␛[0m ␛[1mwrong␛[0m
                ␛[34m1 |␛[0m tone warm
                ␛[34m  |␛[0m ␛[1;31m^^^^␛[0m
                ␛[1mcase.rs:1:6:␛[0m ␛[1;36mnote:␛[0m see 1
                ␛[34m1 |␛[0m tone warm
                ␛[34m  |␛[0m      ␛[1;36m^^^^␛[0m
                ␛[1;36mnote:␛[0m a fact
                ␛[1;32mhelp:␛[0m do this

                """)
        diagnostic = Diagnostic(.unknownKeyword, "hm", at: marked.place())
        diagnostic.severity = .warning
        #expect(
            renderer.render(diagnostic).replacing("\u{1B}", with: "␛") == """
                ␛[1mcase.rs:1:1:␛[0m ␛[1;33mwarning[unknown-keyword]:␛[0m ␛[1mhm␛[0m
                ␛[34m1 |␛[0m tone warm
                ␛[34m  |␛[0m ␛[1;33m^^^^␛[0m

                """)
    }

    @Test func namesAndMessagesCannotReachTheTerminal() {
        let marked = Marked("⟦a⟧", name: "x\u{1B}]0;y\u{7}.rs")
        var renderer = DiagnosticRenderer(sources: [marked.source], style: .plain)
        #expect(
            renderer.render(marked.diagnostic("no \u{1B}[2J here", note: "n\u{7F}", help: "h\ni\u{0}")) == """
                x␛]0;y␇.rs:1:1: error[unknown-keyword]: no ␛[2J here
                1 | a
                  | ^
                note: n␡
                help: h␊i␀

                """)
    }
}

extension Marked {
    /// The first span longer by some bytes.
    func with(end more: Int) -> Marked {
        Marked(
            source: source,
            spans: spans.map { Span(start: $0.range.lowerBound, end: $0.range.upperBound + more) })
    }

    private init(source: Source, spans: [Span]) {
        self.source = source
        self.spans = spans
    }
}
