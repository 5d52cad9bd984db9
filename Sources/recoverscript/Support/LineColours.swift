#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Colours of texts whose lines tell by how they begin what they are.
enum LineColours {
    private static let bold = "1"
    private static let faint = "2"
    private static let green = "32"
    private static let red = "31"
    private static let alarm = "1;31"

    /// The text as it is where colours are off.
    static func paint(_ text: String, isOn: Bool, by code: (Substring) -> String?) -> String {
        guard isOn else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            code(line).map { "\u{1B}[\($0)m\(line)\u{1B}[0m" } ?? String(line)
        }.joined(separator: "\n")
    }

    /// What is new green, what is gone red, headings bold.
    static func difference(_ line: Substring) -> String? {
        if line.hasPrefix("  + ") || line.hasSuffix(" (new)") { return green }
        if line.hasPrefix("  - ") || line.hasSuffix(" (gone)") { return red }
        return ["Values", "Guards", "Prompt", "Plan", "Scores"].contains(line) ? bold : nil
    }

    static func verdict(_ line: Substring) -> String? {
        line.hasPrefix("ok  ") ? green : line.hasPrefix("FAIL ") ? alarm : nil
    }

    /// Headings in capitals bold, what is late or lost red.
    static func report(_ line: Substring) -> String? {
        let words = line.split(separator: " ")
        if words.contains(where: { ["LATE", "BREACHED", "REJECTED"].contains($0) }) { return alarm }
        guard let first = words.first, first.utf8.count > 2 else { return nil }
        return first.utf8.allSatisfy { (65...90).contains($0) || $0 == 58 } ? bold : nil
    }

    /// Comments of a playbook.
    static func comment(_ line: Substring) -> String? { line.drop { $0 == " " }.first == "#" ? faint : nil }
}
