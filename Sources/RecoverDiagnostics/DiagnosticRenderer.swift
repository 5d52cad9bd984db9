import RecoverBase

/// Diagnostics as people read them.
///
///     late.rs:3:5: error[unknown-keyword]: there is no keyword `tonne`
///     3 |     tonne calm
///       |     ^^^^^
///     late.rs:1:1: note: in this block
///     1 | deliver email {
///       | ^^^^^^^
///     note: …
///     help: …
///
/// Everything that comes from a source is shown, never sent: a control character appears as its picture.
public struct DiagnosticRenderer: Sendable {
    private let style: DiagnosticStyle
    private let width: Int
    private var index: SourceIndex
    /// The name of a text of one line that was typed a moment ago: where in it something is, the carets tell.
    private let justTyped: String?

    /// - Parameters:
    ///   - sources: the texts that the diagnostics are about; a file that is not among them is named without a place.
    ///   - width: the columns that a line of a source may take before it is cut to a window around its carets.
    ///   - justTyped: the name of a source of one line whose name and line need not be told.
    public init(sources: [Source], style: DiagnosticStyle, width: Int = 100, justTyped: String? = nil) {
        self.justTyped = justTyped
        self.style = style
        self.width = max(20, width)
        index = SourceIndex(sources)
    }

    /// How many messages of one file are shown: whoever has more mends those first.
    public static let mostOfOneFile = 200

    /// Each diagnostic with a blank line between it and the next, in the order given; empty for none. Of a file with too many,
    /// the last line tells how many are left out.
    public mutating func render(_ diagnostics: [Diagnostic]) -> String {
        var text = ""
        var shown: [String: Int] = [:]
        for diagnostic in diagnostics {
            shown[diagnostic.place.file, default: 0] += 1
            guard shown[diagnostic.place.file, default: 0] <= DiagnosticRenderer.mostOfOneFile else { continue }
            if !text.isEmpty { text += "\n" }
            text += render(diagnostic)
        }
        for (file, count) in shown.sorted(by: { $0.key < $1.key }) where count > DiagnosticRenderer.mostOfOneFile {
            let rest = grouped(count - DiagnosticRenderer.mostOfOneFile)
            text += "\n" + style.paint("\(self.shown(file)):", .heading) + " and \(rest) more\n"
        }
        return text
    }

    /// One diagnostic, its last line ended.
    public mutating func render(_ diagnostic: Diagnostic) -> String {
        let label = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
        let places = [diagnostic.place] + diagnostic.related.map(\.place)
        let gutter = places.map { lineNumberWidth(of: $0) }.max() ?? 1

        var text = head(diagnostic.place, label, diagnostic.severity, style.paint(shown(diagnostic.message), .heading))
        text += excerpt(diagnostic.place, diagnostic.severity, gutter: gutter)
        for related in diagnostic.related {
            text += head(related.place, "note", .note, shown(related.message))
            text += excerpt(related.place, .note, gutter: gutter)
        }
        if let note = diagnostic.note {
            text += style.paint("note:", .severity(.note)) + " \(shown(note))\n"
        }
        if let help = diagnostic.help {
            text += helpLine(shown(help))
        }
        text += mended(diagnostic)
        return text
    }

    /// `path:line:column: label: message`; in a session `line 3, column 5: label: message`.
    private mutating func head(
        _ place: Diagnostic.Place, _ label: String, _ severity: Diagnostic.Severity, _ message: String
    ) -> String {
        let text = style.paint(label + ":", .severity(severity)) + " \(message)\n"
        if place.file == justTyped { return text }
        var name = shown(place.file)
        if let source = index.find(place.file) {
            name = shown(source.source.place(source.position(at: place.span.range.lowerBound)))
        }
        return style.paint(name + ":", .heading) + " " + text
    }

    /// The first line of the place, and the carets under it.
    private mutating func excerpt(_ place: Diagnostic.Place, _ severity: Diagnostic.Severity, gutter: Int) -> String {
        guard let source = index.find(place.file) else { return "" }
        let span = place.span.range
        let line = source.position(at: span.lowerBound).line
        let excerpt = Excerpt(
            source.bytes, line: source.textRange(ofLineAt: span.lowerBound), span: span, width: width,
            goesOn: source.lastLine(of: span) > line)
        let carets = style.paint(excerpt.underline, .severity(severity))
        if place.file == justTyped {
            return "  \(excerpt.text)\n" + String(repeating: " ", count: excerpt.indent + 2) + carets + "\n"
        }
        return numbered(excerpt.text, line, gutter: gutter)
            + style.paint(String(repeating: " ", count: gutter) + " |", .gutter)
            + String(repeating: " ", count: excerpt.indent + 1) + carets + "\n"
    }

    /// The help that a fix-it gives: the line as it should be, unless the help of the diagnostic says so already.
    private mutating func mended(_ diagnostic: Diagnostic) -> String {
        guard let fix = diagnostic.fix, let source = index.find(diagnostic.place.file),
            let mended = MendedText(fix, in: source, width: width), !mended.isSaid(by: diagnostic.help)
        else { return "" }
        let verb = fix.isCertain ? "write" : "perhaps write"
        switch mended.lines.count {
        case 0: return helpLine(fix.isCertain ? "leave this out" : "perhaps leave this out")
        case 1: return helpLine("\(verb) `\(mended.lines[0].text)`")
        default:
            let gutter = mended.lines.compactMap { $0.number.map { String($0).utf8.count } }.max() ?? 1
            return mended.lines.reduce(into: helpLine(verb)) { text, line in
                text += numbered(line.text, line.number, gutter: gutter)
            }
        }
    }

    private func helpLine(_ text: String) -> String {
        style.paint("help:", .help) + " \(text)\n"
    }

    /// A line of a file; one without a number stands for those that are left out.
    private func numbered(_ text: String, _ line: Int?, gutter: Int) -> String {
        let number = line.map(String.init) ?? ""
        let padding = String(repeating: " ", count: max(0, gutter - number.utf8.count))
        var text = text[...]
        while text.last == " " { text.removeLast() }
        return style.paint("\(padding)\(number) |", .gutter) + (text.isEmpty ? "" : " ") + text + "\n"
    }

    private mutating func lineNumberWidth(of place: Diagnostic.Place) -> Int {
        guard let source = index.find(place.file) else { return 0 }
        return String(source.position(at: place.span.range.lowerBound).line).utf8.count
    }

    private func shown(_ text: String) -> String {
        VisibleText.visible(text, keepsLineFeeds: false, keepsTabs: false)
    }
}
