/// A story of the catalogue as `explain` shows it, and the list of all codes.
public struct CataloguePage: Sendable {
    private let style: DiagnosticStyle
    private let width: Int

    /// - Parameter width: the columns that a line of a story may take.
    public init(style: DiagnosticStyle, width: Int = 80) {
        self.style = style
        self.width = max(20, width)
    }

    /// The whole story, with its examples.
    public func text(of entry: CatalogueEntry) -> String {
        let severity = entry.code.severity
        var text = style.paint("\(severity.rawValue)[\(entry.code.rawValue)]", .severity(severity)) + "\n\n"
        text += wrapped(entry.story) + "\n\n"
        text += style.paint("The mistake", .heading) + remark(on: entry.wrong) + ":\n\n" + indented(entry.wrong) + "\n"
        text += style.paint("Mended", .heading) + remark(on: entry.mended) + ":\n\n" + indented(entry.mended)
        return text
    }

    /// All codes, errors first, each with the first sentence of its story.
    public var list: String {
        let longest = Code.allCases.map(\.rawValue.utf8.count).max() ?? 0
        var text = ""
        for severity in [Diagnostic.Severity.error, .warning] {
            text += (text.isEmpty ? "" : "\n") + style.paint("\(severity.rawValue)s", .severity(severity)) + "\n"
            for entry in Catalogue.entries where entry.code.severity == severity {
                let name = entry.code.rawValue
                let padding = String(repeating: " ", count: longest - name.utf8.count + 2)
                let indent = String(repeating: " ", count: longest + 4)
                let lines = wrapped(entry.summary, width: max(20, width - longest - 4)).split(separator: "\n")
                text += "  " + style.paint(name, .heading) + padding + lines.joined(separator: "\n" + indent) + "\n"
            }
        }
        return text
    }

    private func remark(on example: CatalogueEntry.Example) -> String {
        example.arguments.isEmpty ? "" : " (with `\(example.arguments.joined(separator: " "))`)"
    }

    private func indented(_ example: CatalogueEntry.Example) -> String {
        var text = CataloguePage.indented(example.text)
        for file in example.files { text += "\nBeside it \(file.name):\n\n" + CataloguePage.indented(file.text) }
        return text
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "\n" : "    \(visible(String($0)))\n" }.joined()
    }

    private func wrapped(_ text: String, width: Int? = nil) -> String {
        let width = width ?? self.width
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, columns(of: line) + 1 + columns(of: String(word)) > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + [line]).joined(separator: "\n")
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
