import RecoverBase

/// A page of `explain`, and the list of all that can be explained.
public struct CataloguePage: Sendable {
    /// A piece of a page.
    public enum Part: Sendable {
        /// A paragraph, broken into lines.
        case prose(String)
        /// A text of the language, set in, under a heading.
        case example(String, heading: String, remark: String = "")
    }

    /// Names under a heading in the list, each with a sentence.
    public struct Group: Sendable {
        let heading: String
        let severity: Diagnostic.Severity?
        let rows: [(name: String, summary: String)]

        public var names: [String] { rows.map(\.name) }

        public init(_ heading: String, severity: Diagnostic.Severity? = nil, _ rows: [(name: String, summary: String)])
        {
            self.heading = heading
            self.severity = severity
            self.rows = rows
        }

        /// The codes, errors first, each with the first sentence of its story.
        public static let diagnostics: [Group] = [Diagnostic.Severity.error, .warning].map { severity in
            let entries = Catalogue.entries.filter { $0.code.severity == severity }
            return Group(
                "\(severity.rawValue)s", severity: severity, entries.map { ($0.code.rawValue, $0.summary) })
        }
    }

    private let style: DiagnosticStyle
    private let width: Int

    /// - Parameter width: the columns that a line of prose may take.
    public init(style: DiagnosticStyle, width: Int = 80) {
        self.style = style
        self.width = max(20, width)
    }

    /// The whole story of a code, with its examples.
    public func text(of entry: CatalogueEntry) -> String {
        let severity = entry.code.severity
        return page(
            "\(severity.rawValue)[\(entry.code.rawValue)]", severity,
            [.prose(entry.story)] + CataloguePage.parts(entry.wrong, "The mistake")
                + CataloguePage.parts(entry.mended, "Mended"))
    }

    private static func parts(_ example: CatalogueEntry.Example, _ heading: String) -> [Part] {
        let with = example.arguments.isEmpty ? "" : " (with `\(example.arguments.joined(separator: " "))`)"
        return [.example(example.text, heading: heading, remark: with)]
            + example.files.map { .example($0.text, heading: "", remark: "Beside it \($0.name)") }
    }

    /// A page of any kind.
    public func page(_ heading: String, _ severity: Diagnostic.Severity? = nil, _ parts: [Part]) -> String {
        let title = style.paint(heading, severity.map { .severity($0) } ?? .heading) + "\n"
        return parts.reduce(into: title) { text, part in
            switch part {
            case .prose(let prose): text += "\n" + wrapped(prose.shown) + "\n"
            case .example(let example, let heading, let remark):
                text += "\n" + style.paint(heading, .heading) + remark + ":\n\n" + CataloguePage.indented(example)
            }
        }
    }

    /// All names, in their groups.
    public func list(_ groups: [Group]) -> String {
        let longest = groups.flatMap(\.rows).map(\.name.utf8.count).max() ?? 0
        let indent = String(repeating: " ", count: longest + 4)
        return groups.map { group in
            var text = style.paint(group.heading, group.severity.map { .severity($0) } ?? .heading) + "\n"
            for (name, summary) in group.rows {
                let padding = String(repeating: " ", count: longest - name.utf8.count + 2)
                let lines = wrapped(summary, width: max(20, width - longest - 4)).split(separator: "\n")
                text += "  " + style.paint(name, .heading) + padding + lines.joined(separator: "\n" + indent) + "\n"
            }
            return text
        }.joined(separator: "\n")
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "\n" : "    \(VisibleText.visible(String($0)))\n" }.joined()
    }

    private func wrapped(_ text: String, width: Int? = nil) -> String {
        text.wrapped(to: width ?? self.width).joined(separator: "\n")
    }
}

extension CatalogueEntry {
    /// The first sentence of the story.
    public var summary: String {
        var end = story.startIndex
        var previous: Character = " "
        for index in story.indices {
            if story[index] == " ", previous == "." {
                end = index
                break
            }
            previous = story[index]
        }
        return end == story.startIndex ? story : String(story[..<end])
    }
}
