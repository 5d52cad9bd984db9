import RecoverBase

/// Pages of `explain` as people read them.
public struct ExplainRenderer: Sendable {
    private let style: DiagnosticStyle
    private let width: Int

    /// - Parameter width: the columns that a line of prose may take.
    public init(style: DiagnosticStyle, width: Int = 80) {
        self.style = style
        self.width = max(20, width)
    }

    public func text(of page: ExplainPage) -> String {
        let name = style.paint(page.name, painting(page.severity))
        return page.parts.reduce(into: name + "\n") { text, part in
            switch part {
            case .prose(let prose): text += "\n" + wrapped(prose.shown) + "\n"
            case .heading(let heading): text += "\n" + style.paint(heading, .heading) + "\n"
            case .example(let example):
                if let remark = remark(on: example) { text += "\n" + remark + "\n" }
                text += "\n" + indented(example.text)
            }
        }
    }

    /// All names, in their lists.
    public func text(of lists: [ExplainList]) -> String {
        let longest = lists.flatMap(\.rows).map(\.name.utf8.count).max() ?? 0
        let indent = String(repeating: " ", count: longest + 4)
        return lists.map { list in
            var text = style.paint(list.heading, painting(list.severity)) + "\n"
            for (name, summary) in list.rows {
                let padding = String(repeating: " ", count: longest - name.utf8.count + 2)
                let lines = wrapped(summary, width: max(20, width - longest - 4)).split(separator: "\n")
                text += "  " + style.paint(name, .heading) + padding + lines.joined(separator: "\n" + indent) + "\n"
            }
            return text
        }.joined(separator: "\n")
    }

    private func painting(_ severity: Diagnostic.Severity?) -> DiagnosticStyle.Part {
        severity.map { .severity($0) } ?? .heading
    }

    private func remark(on example: ExplainPage.Example) -> String? {
        if let file = example.file { return "Beside it `\(file)`:" }
        return example.arguments.isEmpty ? nil : "With `\(example.arguments.joined(separator: " "))`:"
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "\n" : "    \(VisibleText.visible(String($0)))\n" }.joined()
    }

    private func wrapped(_ text: String, width: Int? = nil) -> String {
        let width = width ?? self.width
        var lines: [String] = []
        var line = ""
        for word in words(of: text) {
            if !line.isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + [line]).joined(separator: "\n")
    }

    /// What a line must not break: words, and what stands between backticks, to be copied whole.
    private func words(of text: String) -> [String] {
        var words: [String] = []
        var isOpen = false
        for word in text.split(separator: " ").map(String.init) {
            if isOpen, let last = words.last, DisplayWidth.of(last) + 1 + DisplayWidth.of(word) <= width {
                words[words.count - 1] = "\(last) \(word)"
            } else {
                words.append(word)
            }
            if !word.count(where: { $0 == "`" }).isMultiple(of: 2) { isOpen.toggle() }
        }
        return words
    }
}
