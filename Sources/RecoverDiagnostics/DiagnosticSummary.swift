import RecoverBase

/// How many diagnostics of each severity there are.
public struct DiagnosticSummary: Sendable, Hashable {
    public private(set) var errors = 0
    public private(set) var warnings = 0
    public private(set) var notes = 0

    public init(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            switch diagnostic.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: notes += 1
            }
        }
    }

    /// In plain words: `2 errors, 1 warning`; `no errors` where there is nothing to count.
    public var text: String {
        let counts = [(errors, "error"), (warnings, "warning"), (notes, "note")].filter { $0.0 > 0 }
        guard !counts.isEmpty else { return "no errors" }
        return counts.map { count, word in counted(count, word) }.joined(separator: ", ")
    }
}
