/// A page of `explain`: a diagnostic, a rule or a check in full.
public struct ExplainPage: Sendable, Hashable {
    /// A text of the language, with what it needs around it.
    public struct Example: Sendable, Hashable {
        /// Without a line end behind its last line.
        public var text: String
        /// The name of a file that stands beside the one before; nil for what is checked itself.
        public var file: String?
        /// What `check` is called with besides the file: `--variant exec`.
        public var arguments: [String]

        public init(_ text: String, file: String? = nil, arguments: [String] = []) {
            self.text = text
            self.file = file
            self.arguments = arguments
        }
    }

    public enum Part: Sendable, Hashable {
        /// A paragraph, on one line.
        case prose(String)
        case heading(String)
        case example(Example)
    }

    /// `error[set-twice]`, `rule acknowledges`.
    public var name: String
    /// For the colour of the name.
    public var severity: Diagnostic.Severity?
    public var parts: [Part]

    public init(_ name: String, severity: Diagnostic.Severity? = nil, _ parts: [Part]) {
        self.name = name
        self.severity = severity
        self.parts = parts
    }
}

extension ExplainPage {
    /// Paragraphs, headings of the second level and fenced blocks. Behind a fence stands `recoverscript`, and then the
    /// name of a file that lies beside the one before, or what `check` is called with.
    static func parts(ofMarkdown markdown: Substring) -> [Part] {
        var parts: [Part] = []
        var paragraph: [String] = []
        var fenced: (example: Example, lines: [String])?
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if let (example, lines) = fenced {
                if line != "```" {
                    fenced?.lines.append(line)
                } else {
                    let text = lines.joined(separator: "\n")
                    parts.append(.example(Example(text, file: example.file, arguments: example.arguments)))
                    fenced = nil
                }
                continue
            }
            let isFence = line.hasPrefix("```")
            let isHeading = line.hasPrefix("## ")
            if !line.isEmpty, !isFence, !isHeading {
                paragraph.append(line)
                continue
            }
            if !paragraph.isEmpty { parts.append(.prose(paragraph.joined(separator: " "))) }
            paragraph = []
            if isHeading { parts.append(.heading(String(line.dropFirst(3)))) }
            if isFence {
                let words = line.split(separator: " ").dropFirst().map(String.init)
                let file = words.first.flatMap { $0.hasPrefix("-") ? nil : $0 }
                fenced = (Example("", file: file, arguments: file == nil ? words : []), [])
            }
        }
        return parts
    }
}
