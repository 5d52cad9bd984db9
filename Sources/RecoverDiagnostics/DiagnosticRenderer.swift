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

    /// The columns where no terminal says how many it has.
    public static let usualWidth = 100

    /// - Parameters:
    ///   - sources: the texts that the diagnostics are about; a file that is not among them is named without a place.
    ///   - width: the columns that a line of a source may take before it is cut to a window around its carets.
    ///   - justTyped: the name of a source of one line whose name and line need not be told.
    public init(
        sources: [Source], style: DiagnosticStyle, width: Int = usualWidth, justTyped: String? = nil
    ) {
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
            render(diagnostic, to: &text)
        }
        for (file, count) in shown.sorted(by: { $0.key < $1.key }) where count > DiagnosticRenderer.mostOfOneFile {
            let rest = grouped(count - DiagnosticRenderer.mostOfOneFile)
            text += "\n" + style.paint("\(self.shown(file)):", .heading) + " and \(rest) more\n"
        }
        return text
    }

    /// One diagnostic, its last line ended.
    public mutating func render(_ diagnostic: Diagnostic) -> String {
        var text = ""
        render(diagnostic, to: &text)
        return text
    }

    private mutating func render(_ diagnostic: Diagnostic, to text: inout String) {
        var gutter = lineNumberWidth(of: diagnostic.place)
        for related in diagnostic.related { gutter = max(gutter, lineNumberWidth(of: related.place)) }
        let label = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
        head(diagnostic.place, label, diagnostic.severity, style.paint(shown(diagnostic.message), .heading), to: &text)
        excerpt(diagnostic.place, diagnostic.severity, gutter: gutter, to: &text)
        for related in diagnostic.related {
            head(related.place, "note", .note, shown(related.message), to: &text)
            excerpt(related.place, .note, gutter: gutter, to: &text)
        }
        if let note = diagnostic.note {
            text += style.paint("note:", .severity(.note))
            text += " \(shown(note))\n"
        }
        if let help = diagnostic.help { helpLine(shown(help), to: &text) }
        mended(diagnostic, to: &text)
    }

    /// `path:line:column: label: message`; in a session `line 3, column 5: label: message`.
    private mutating func head(
        _ place: Diagnostic.Place, _ label: String, _ severity: Diagnostic.Severity, _ message: String,
        to text: inout String
    ) {
        if place.file != justTyped {
            var name = shown(place.file)
            if let source = index.find(place.file) {
                name = shown(source.source.place(source.position(at: place.span.range.lowerBound)))
            }
            text += style.paint(name + ":", .heading)
            text += " "
        }
        text += style.paint(label + ":", .severity(severity))
        text += " \(message)\n"
    }

    /// The first line of the place, and the carets under it.
    private mutating func excerpt(
        _ place: Diagnostic.Place, _ severity: Diagnostic.Severity, gutter: Int, to text: inout String
    ) {
        guard let source = index.find(place.file) else { return }
        let span = place.span.range
        let line = source.line(at: span.lowerBound)
        let excerpt = Excerpt(
            source.bytes, line: source.textRange(ofLineAt: span.lowerBound), span: span, width: width,
            goesOn: source.lastLine(of: span) > line)
        if place.file == justTyped {
            text += "  \(excerpt.text)\n"
            text.addSpaces(excerpt.indent + 2)
        } else {
            numbered(excerpt.text, line, gutter: gutter, to: &text)
            text += style.paint(String(repeating: " ", count: gutter) + " |", .gutter)
            text.addSpaces(excerpt.indent + 1)
        }
        text += style.paint(excerpt.underline, .severity(severity))
        text += "\n"
    }

    /// The help that a fix-it gives: the line as it should be, unless the help of the diagnostic says so already.
    private mutating func mended(_ diagnostic: Diagnostic, to text: inout String) {
        guard let fix = diagnostic.fix, !MendedText.isSaid(fix, by: diagnostic.help),
            let source = index.find(diagnostic.place.file), let mended = MendedText(fix, in: source, width: width)
        else { return }
        let verb = fix.isCertain ? "write" : "perhaps write"
        switch mended.lines.count {
        case 0: helpLine(fix.isCertain ? "leave this out" : "perhaps leave this out", to: &text)
        case 1: helpLine("\(verb) `\(mended.lines[0].text)`", to: &text)
        default:
            let gutter = mended.lines.compactMap { $0.number.map { String($0).utf8.count } }.max() ?? 1
            helpLine(verb, to: &text)
            for line in mended.lines { numbered(line.text, line.number, gutter: gutter, to: &text) }
        }
    }

    private func helpLine(_ help: String, to text: inout String) {
        text += style.paint("help:", .help)
        text += " \(help)\n"
    }

    /// A line of a file; one without a number stands for those that are left out.
    private func numbered(_ line: String, _ number: Int?, gutter: Int, to text: inout String) {
        let number = number.map(String.init) ?? ""
        let padding = String(repeating: " ", count: max(0, gutter - number.utf8.count))
        var line = line[...]
        while line.last == " " { line.removeLast() }
        text += style.paint("\(padding)\(number) |", .gutter)
        if !line.isEmpty { text += " " }
        text += line
        text += "\n"
    }

    private mutating func lineNumberWidth(of place: Diagnostic.Place) -> Int {
        guard let source = index.find(place.file) else { return 0 }
        return String(source.line(at: place.span.range.lowerBound)).utf8.count
    }

    private func shown(_ text: String) -> String {
        VisibleText.visible(text, keepsLineFeeds: false, keepsTabs: false)
    }
}

extension String {
    fileprivate mutating func addSpaces(_ count: Int) { self += String(repeating: " ", count: count) }
}
