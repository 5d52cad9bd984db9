import RecoverBase
import RecoverDiagnostics
import RecoverText

/// Collects diagnostics of one file.
struct Reporter {
    let file: String
    var diagnostics: [Diagnostic] = []

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
}
