import RecoverBase
import RecoverDiagnostics
import Testing

@Suite struct DiagnosticOrderTests {
    private func diagnostic(
        _ file: String, _ start: Int, _ code: Code = .unknownKeyword, _ message: String = "wrong", end: Int? = nil,
        help: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            code, message, at: Diagnostic.Place(file: file, span: Span(start: start, end: end ?? start + 1)),
            help: help)
    }

    private let sources = [Source(name: "z.rs", text: ""), Source(name: "a.rs", text: "")]

    @Test func ordersByFileThenPositionThenCode() {
        let expected = [
            diagnostic("z.rs", 3), diagnostic("z.rs", 20), diagnostic("a.rs", 1, .setTwice, end: 9),
            diagnostic("a.rs", 1, .unknownKeyword, "short", end: 2), diagnostic("a.rs", 1, .unknownKeyword, end: 5),
            diagnostic("b.rs", 9), diagnostic("c.rs", 0),
        ]
        #expect(expected.reversed().inReadingOrder(of: sources) == expected)
        #expect(expected.inReadingOrder(of: sources) == expected)
    }

    @Test func keepsTheFirstOfTheSame() {
        let first = diagnostic("a.rs", 1, help: "this")
        let others = [
            diagnostic("a.rs", 1, .unknownKeyword, "other"), diagnostic("a.rs", 1, end: 3), diagnostic("a.rs", 2),
        ]
        let again = diagnostic("a.rs", 1, help: "that")
        #expect(([first] + others + [again]).inReadingOrder(of: sources) == [first] + others)
    }

    @Test func countsInPlainWords() {
        var warning = diagnostic("a.rs", 1)
        warning.severity = .warning
        var note = warning
        note.severity = .note
        let error = diagnostic("a.rs", 1)
        #expect(DiagnosticSummary([]).text == "no errors")
        #expect(DiagnosticSummary([error]).text == "1 error")
        #expect(DiagnosticSummary([warning, error, error]).text == "2 errors, 1 warning")
        #expect(DiagnosticSummary([warning, note, warning]).text == "2 warnings, 1 note")
        #expect(DiagnosticSummary([error, warning]).errors == 1)
    }
}
