/// The codes of all diagnostics, as users see them. Their stories are in the catalogue.
public enum Code: String, Sendable, Hashable, CaseIterable, Comparable {
    case unknownKeyword = "unknown-keyword"
    case setTwice = "set-twice"

    /// What a diagnostic of this code is.
    public var severity: Diagnostic.Severity { .error }

    public static func < (left: Code, right: Code) -> Bool { left.rawValue < right.rawValue }
}
