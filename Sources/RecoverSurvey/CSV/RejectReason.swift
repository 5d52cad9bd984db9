import RecoverBase

/// Why a row was not taken, as a clause behind its number.
public enum RejectReason: Sendable, Hashable, CustomStringConvertible {
    /// It has another number of cells than the header.
    case cells(Int, wanted: Int)
    /// A quote that is not doubled stands inside a quoted text.
    case quoteInside
    /// A quote is never closed.
    case quoteOpen
    /// It is longer than a record may be; lines that were passed over with it.
    case tooLong(lines: Int, isClosed: Bool)
    /// The score is none; as it is written.
    case score(String)

    public var description: String {
        switch self {
        case .cells(let found, let wanted): "\(counted(found, "cell")) where the header has \(wanted)"
        case .quoteInside: "a quote inside the text is not doubled, or one is never closed"
        case .quoteOpen: "a quote is never closed"
        case .tooLong(_, isClosed: true): "longer than 1 MB"
        case .tooLong(let lines, isClosed: false):
            "a quote is never closed; \(lines) \(lines == 1 ? "line" : "lines") behind it could not be read"
        case .score(let text): "score \"\(text)\""
        }
    }
}

/// A row that was not taken.
public struct Reject: Sendable, Hashable {
    /// As a spreadsheet numbers it; in a piece of a file, counted from the piece's beginning.
    public var row: Int
    public var reason: RejectReason

    public init(row: Int, reason: RejectReason) {
        self.row = row
        self.reason = reason
    }
}
