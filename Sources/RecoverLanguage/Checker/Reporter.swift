import RecoverBase
import RecoverDiagnostics
import RecoverText

/// Collects diagnostics of one file.
struct Reporter {
    let file: String
    var diagnostics: [Diagnostic] = []
    /// Tokens without a meaning that are a part of another mistake.
    var excused: Set<Int> = []

    var isEmpty: Bool { diagnostics.isEmpty && excused.isEmpty }

    init(file: String) {
        self.file = file
    }

    mutating func report(
        _ code: Code, _ message: String, at span: Span, related: [Diagnostic.Related] = [], note: String? = nil,
        help: String? = nil, fix: Diagnostic.FixIt? = nil
    ) {
        let place = Diagnostic.Place(file: file, span: span)
        diagnostics.append(
            Diagnostic(code, message, at: place, related: related, note: note, help: help, fix: fix))
    }

    /// Takes over what a reader of one statement found. Readers start with a reporter of their own: one that shared
    /// this one's array would copy it for each mistake.
    mutating func take(_ other: Reporter) {
        diagnostics += other.diagnostics
        if !other.excused.isEmpty { excused.formUnion(other.excused) }
    }
}
