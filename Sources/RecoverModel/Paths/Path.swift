/// A dotted path: `customer.tenure`, `email.check-in.words`. Segments that are no names are quoted when written.
public struct Path: Sendable, Hashable, CustomStringConvertible {
    public var segments: [String]

    public init(_ segments: [String]) {
        self.segments = segments
    }

    /// Splits at dots outside quotes. Nil where a segment is empty or a quote is not closed.
    public init?(_ text: String) {
        var segments: [String] = []
        var current = ""
        var inQuotes = false
        var wasQuoted = false
        for character in text {
            if character == "\"" {
                inQuotes.toggle()
                wasQuoted = true
            } else if character == ".", !inQuotes {
                guard !current.isEmpty || wasQuoted else { return nil }
                segments.append(current)
                current = ""
                wasQuoted = false
            } else {
                current.append(character)
            }
        }
        guard !inQuotes, !current.isEmpty || wasQuoted else { return nil }
        segments.append(current)
        self.segments = segments
    }

    /// The same with another segment in place of one.
    public func setting(_ index: Int, to segment: String) -> Path {
        var segments = segments
        segments[index] = segment
        return Path(segments)
    }

    public var description: String {
        var text = ""
        for segment in segments {
            if !text.isEmpty { text += "." }
            let isName = segment.utf8.allSatisfy {
                ($0 | 32 >= 97 && $0 | 32 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 || $0 == 95 || $0 >= 128
            }
            text += isName && !segment.isEmpty ? segment : "\"\(segment)\""
        }
        return text
    }
}
