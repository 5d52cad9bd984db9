import RecoverBase

/// Lays out headings, labelled fields and blocks of a report.
struct ReportPage {
    let style: ReportStyle
    let width: Int?

    private static let indent = 2
    private static let labelWidth = 10

    /// What a block below a heading may take; never so little that nothing fits.
    var innerWidth: Int? { width.map { max(40, $0 - ReportPage.indent) } }

    func heading(_ text: String, _ part: ReportStyle.Part = .heading) -> String {
        style.paint(text.shown, part) + "\n"
    }

    func line(_ text: String, _ part: ReportStyle.Part) -> String {
        let lines = width.map { text.shown.wrapped(to: max(20, $0 - ReportPage.indent)) } ?? [text.shown]
        return lines.map { "  " + style.paint($0, part) + "\n" }.joined()
    }

    /// A label and its text, which goes on under itself.
    func field(_ label: String, _ text: String) -> String {
        let margin = ReportPage.indent + ReportPage.labelWidth
        let shown = text.shown
        let lines = width.map { shown.wrapped(to: max(20, $0 - margin)) } ?? [shown]
        let padding = String(repeating: " ", count: max(1, ReportPage.labelWidth - DisplayWidth.of(label)))
        let first = "  " + style.paint(label, .label) + padding + (lines.first ?? "") + "\n"
        return first + lines.dropFirst().map { String(repeating: " ", count: margin) + $0 + "\n" }.joined()
    }

    /// A label of a given width, and text that goes on under itself.
    func labelled(_ label: String, _ text: String, labelWidth: Int) -> String {
        let gap = String(repeating: " ", count: max(1, labelWidth - DisplayWidth.of(label.shown)))
        let margin = ReportPage.indent + max(labelWidth, DisplayWidth.of(label.shown) + 1)
        let lines = width.map { text.shown.wrapped(to: max(20, $0 - margin)) } ?? [text.shown]
        let rest = lines.dropFirst().map { String(repeating: " ", count: margin) + $0 + "\n" }
        return "  " + style.paint(label.shown, .label) + gap + (lines.first ?? "") + "\n" + rest.joined()
    }

    /// A mark, then text that goes on under itself.
    func hanging(_ mark: String, _ text: String) -> String {
        let margin = DisplayWidth.of(mark)
        let lines = width.map { text.shown.wrapped(to: max(20, $0 - margin)) } ?? [text.shown]
        let rest = lines.dropFirst().map { String(repeating: " ", count: margin) + $0 + "\n" }
        return mark + (lines.first ?? "") + "\n" + rest.joined()
    }

    /// Text as its author broke it into lines, each wrapped to the width.
    func paragraphs(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { $0.isEmpty ? "\n" : hanging("  ", $0) }.joined()
    }

    /// A heading that may be a long sentence.
    func wrappedHeading(_ text: String) -> String {
        guard let width else { return heading(text) }
        return text.shown.wrapped(to: width).map { style.paint($0, .heading) + "\n" }.joined()
    }

    /// Text of several lines, below a heading. Its lines are not broken: a prompt is copied as it stands.
    func indented(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { $0.isEmpty ? "\n" : "  \(VisibleText.visible(String($0)))\n" }.joined()
    }
}
