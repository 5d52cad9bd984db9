/// Names under a heading in the list of all that can be explained, each with a sentence.
public struct ExplainList: Sendable {
    let heading: String
    let severity: Diagnostic.Severity?
    let rows: [(name: String, summary: String)]

    public var names: [String] { rows.map(\.name) }

    public init(_ heading: String, severity: Diagnostic.Severity? = nil, _ rows: [(name: String, summary: String)]) {
        self.heading = heading
        self.severity = severity
        self.rows = rows
    }

    /// The codes with their titles, errors first.
    public static let diagnostics: [ExplainList] = [Diagnostic.Severity.error, .warning].map { severity in
        let codes = Code.allCases.filter { $0.severity == severity }
        return ExplainList("\(severity.rawValue)s", severity: severity, codes.map { ($0.rawValue, $0.title) })
    }
}
