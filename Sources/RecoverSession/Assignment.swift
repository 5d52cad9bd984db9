import RecoverBase
import RecoverModel

/// A path and the value it is to have: `customer.tenure 3 years`, `feedback.score=7/10`, `customer.tenure="3 years"`.
struct Assignment: Sendable {
    let path: Path
    let value: String

    /// Nil where the line is no path with a value behind it.
    init?(_ line: String) {
        guard let end = line.firstIndex(where: { $0 == "=" || $0 == " " || $0 == ":" }), line.first?.isLetter == true,
            let path = Path(String(line[..<end]))
        else { return nil }
        var value = String(line[end...]).trimmed
        if value.hasPrefix("=") || value.hasPrefix(":") { value = String(value.dropFirst()).trimmed }
        guard !value.isEmpty else { return nil }
        self.path = path
        self.value = value
    }

    /// The value without the quotes that a shell would have taken away; nil where there are none.
    var unquoted: String? {
        guard value.count > 2, value.hasPrefix("\""), value.hasSuffix("\""), !value.hasPrefix("\"\"\"") else {
            return nil
        }
        let inner = value.dropFirst().dropLast()
        return inner.contains("\"") || inner.contains("\\") ? nil : String(inner)
    }
}
