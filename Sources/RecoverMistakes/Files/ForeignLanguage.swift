import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverSyntax

/// A file in another language: one message, not one for each line.
struct ForeignLanguage {
    let name: String
    private let place: Span

    /// Lines that are looked at.
    private static let lineLimit = 60

    /// Nil where the file may well be one of ours, with mistakes.
    init?(_ source: Source) {
        let lines = ForeignLanguage.lines(of: source)
        guard let first = lines.first else { return nil }
        place = Span(start: first.start, end: first.start + first.text.utf8.count)
        let firstByte = first.text.utf8.first
        if firstByte == UInt8(ascii: "{")
            && (first.text.contains("\"") || lines.dropFirst().first?.text.hasPrefix("\"") == true)
            || firstByte == UInt8(ascii: "[") && (first.text.utf8.count == 1 || first.text.contains("{"))
        {
            name = "JSON"
        } else if firstByte == UInt8(ascii: "<") {
            name = "HTML or XML"
        } else if lines.count(where: { ForeignLanguage.isRust($0.text) }) * 4 >= lines.count {
            name = "Rust"
        } else if lines.count > 2, lines.allSatisfy({ !$0.text.hasSuffix("{") }),
            first.text == "---" || lines.count(where: { ForeignLanguage.isYAML($0.text) }) * 3 >= lines.count * 2
        {
            name = "YAML"
        } else {
            return nil
        }
    }

    func understood(_ tree: SyntaxTree) -> UnderstoodFile {
        let diagnostic = Diagnostic(
            .anotherLanguage, "this looks like \(name), not like RecoverScript",
            at: .init(file: tree.source.name, span: place),
            help:
                "a case begins with a line such as `scenario \"Late exports\"`; `recoverscript new case FILE` writes one"
        )
        return UnderstoodFile(
            reading: Reader.read(Parser.parse(Source(name: tree.source.name, bytes: []))), diagnostics: [diagnostic],
            unread: UnreadNames())
    }

    /// The first lines that hold anything, without comments and blanks.
    private static func lines(of source: Source) -> [(start: Int, text: String)] {
        var lines: [(start: Int, text: String)] = []
        var start = 0
        let head = source.bytes.prefix(8_000)
        while start < head.count, lines.count < lineLimit {
            let end = head[start...].firstIndex(of: UInt8(ascii: "\n")) ?? head.count
            let blanks = head[start..<end].prefix { $0 <= 32 || $0 >= 0xBB && start == 0 && $0 != 0xC2 && $0 != 0xE2 }
                .count
            let text = String(decoding: head[(start + blanks)..<end], as: UTF8.self).trimmed
            if !text.isEmpty, !text.hasPrefix("#") || text.hasPrefix("#["), !text.hasPrefix("//") {
                lines.append((start + blanks, text))
            }
            start = end + 1
        }
        return lines
    }

    private static func isRust(_ line: String) -> Bool {
        for start in [
            "fn ", "pub ", "impl ", "let ", "mod ", "struct ", "enum ", "trait ", "#[", "match ", "extern crate ",
        ]
        where line.hasPrefix(start) { return true }
        return line.hasPrefix("use ") && line.contains("::") || line.hasSuffix(";") && line.contains("::")
    }

    /// `key: value`, `- item`
    private static func isYAML(_ line: String) -> Bool {
        let line = line.hasPrefix("- ") ? line.dropFirst(2) : line[...]
        let name = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        let rest = line.dropFirst(name.count)
        return !name.isEmpty && (rest == ":" || rest.hasPrefix(": "))
    }
}
