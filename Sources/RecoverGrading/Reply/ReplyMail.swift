import RecoverBase
import RecoverText

/// A mail as it stands in a reply, without what surrounds it there: labels, lines for the head, and what is said to the
/// person who asked.
public struct ReplyMail: Sendable, Hashable {
    /// Empty where there is none.
    public let subject: String
    public let body: String

    public init(_ text: String) {
        var cleaner = PartCleaner(Array(text.utf8))
        cleaner.clean(isMail: true)
        let bytes = cleaner.bytes
        subject = cleaner.subject.map { bytes.text($0).trimmed } ?? ""
        var lines: [String] = []
        for (index, line) in Lines(utf8: bytes).all.enumerated() where index != cleaner.subjectLine {
            let isBlank = line.kind == .blank
            if !isBlank || lines.last?.isEmpty == false {
                lines.append(isBlank ? "" : bytes.text(line.start..<line.end))
            }
        }
        body = lines.joined(separator: "\n").trimmed
    }
}
