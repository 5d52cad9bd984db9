import RecoverBase
import RecoverModel

/// A page for browsers and for paper: one file without a script, nothing from outside. It shares its tokens with the page
/// of `play --html`.
extension Document {
    public var html: String {
        let title = Escapes.html(title.plain.shown)
        let sheets = blocks.split(omittingEmptySubsequences: true) { if case .newSheet = $0 { true } else { false } }
        var body = ""
        for sheet in sheets {
            let written = sheet.map(Document.html).joined()
            body += sheets.count > 1 ? "<section class=\"sheet\">\n\(written)</section>\n" : written
        }
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            base-uri 'none'; form-action 'none'">
            <title>\(title)</title>
            <style>
            \(EmbeddedPage.tokens)\(EmbeddedPage.report)</style>
            </head>
            <body class="\(layout.rawValue)">
            <header>
            <p class="kicker">\(Escapes.html(kind))</p>
            <h1>\(title)</h1>
            </header>
            <main>
            \(body)</main>
            \(footer.map { "<footer>\n<p>\(Escapes.html($0.shown))</p>\n</footer>\n" } ?? "")</body>
            </html>

            """
    }

    private static func html(_ block: Block) -> String {
        switch block {
        case .heading(let level, let line): return "<h\(level)>\(html(line))</h\(level)>\n"
        case .paragraph(let lines): return paragraphs(lines)
        case .list(let items, let marker): return html(items, marker)
        case .quote(let lines): return "<blockquote>\n\(paragraphs(lines))</blockquote>\n"
        case .facts(let facts): return "<dl>\n\(facts.map(html).joined())</dl>\n"
        case .table(let table): return html(table)
        case .interval(let interval): return html(interval)
        case .room(let lines): return "<div class=\"room\" style=\"block-size: \(lines * 2)em\"></div>\n"
        case .newSheet: return ""
        }
    }

    // MARK: Lines

    private static func html(_ line: Line) -> String {
        let hasLabel = line.pieces.contains { if case .label = $0 { true } else { false } }
        let hasOthers = line.pieces.count > 1
        return line.pieces.map { piece in
            switch piece {
            // Behind a label a text keeps its direction for itself.
            case .text(let text):
                hasLabel
                    ? "<bdi>\(Escapes.html(text.shown))</bdi>"
                    : indent(text) + (hasOthers ? "\(text)" as MixedText : MixedText(text)).html
            case .mixed(let text): text.html
            case .label(let text): "<span class=\"label\">\(Escapes.html(text.shown))</span>"
            case .strong(let text): "<strong>\(Escapes.html(text.shown))</strong>"
            case .emphasis(let text): "<em>\(Escapes.html(text.shown))</em>"
            case .id(let id): "<code>\(Escapes.html(id.shown))</code>"
            case .blank(let count): "<span class=\"blank\" style=\"inline-size: \(count * 4)em\"></span>"
            }
        }.joined(separator: " ")
    }

    /// Spaces that a browser keeps.
    private static func indent(_ line: String) -> String {
        line.prefix { $0 == " " || $0 == "\t" }.map { $0 == "\t" ? "&#160;&#160;&#160;&#160;" : "&#160;" }.joined()
    }

    private static func paragraphs(_ lines: [Line]) -> String {
        lines.split(omittingEmptySubsequences: true) { $0.pieces.isEmpty }.map { lines in
            "<p>\(lines.map(html).joined(separator: "<br>\n"))</p>\n"
        }.joined()
    }

    private static func html(_ items: [Item], _ marker: Marker) -> String {
        let (open, close) =
            switch marker {
            case .bullet: ("<ul>", "</ul>")
            case .number: ("<ol>", "</ol>")
            case .box: ("<ul class=\"boxes\">", "</ul>")
            }
        let written = items.map { item in
            let below = item.below.isEmpty ? "" : "\n" + html(item.below, marker)
            return "<li>\(html(item.line))\(below)</li>\n"
        }
        return "\(open)\n\(written.joined())\(close)\n"
    }

    private static func html(_ fact: Fact) -> String {
        let mark = fact.isUrgent ? " class=\"urgent\"" : ""
        let text = paragraphs(
            fact.mixed.isEmpty ? lines(fact.part, fact.text) : fact.mixed.map { Line(fact.part, mixed: $0) })
        return "<dt\(mark)>\(Escapes.html(fact.label.shown))</dt>\n<dd>\(text)</dd>\n"
    }

    // MARK: Tables and drawings

    /// On a narrow screen the rows are stacked, so their roles are said outright.
    private static func html(_ table: Table) -> String {
        var out = "<table role=\"table\">\n"
        if let caption = table.caption { out += "<caption>\(Escapes.html(caption.shown))</caption>\n" }
        let header = table.header.map { title in
            title.isEmpty
                ? "<td></td>" : "<th scope=\"col\" role=\"columnheader\">\(Escapes.html(title.shown))</th>"
        }
        out += "<thead role=\"rowgroup\"><tr role=\"row\">\(header.joined())</tr></thead>\n<tbody role=\"rowgroup\">\n"
        for row in table.rows {
            let cells = zip(row, table.header).enumerated().map { column, pair in
                html(pair.0, below: pair.1, isName: column == table.naming)
            }
            out += "<tr role=\"row\">\(cells.joined())</tr>\n"
        }
        return out + "</tbody>\n</table>\n"
    }

    private static func html(_ cell: Cell, below title: String, isName: Bool) -> String {
        let label = title.isEmpty ? "" : " data-label=\"\(Escapes.html(title.shown))\""
        switch cell {
        case .text(let text): return html(.mixed(MixedText(text)), below: title, isName: isName)
        case .mixed(let text):
            let written = text.html
            let words = attribute(classes(of: text.plain, isName: isName))
            return isName
                ? "<th scope=\"row\" role=\"rowheader\"\(words)>\(written)</th>"
                : "<td role=\"cell\"\(words)\(label)>\(written)</td>"
        case .urgent(let text):
            let words = attribute(["urgent"] + classes(of: text, isName: true))
            return "<td role=\"cell\"\(words)\(label)>\(Escapes.html(text.shown))</td>"
        case .bar(let bar): return "<td role=\"cell\" class=\"drawn\">\(html(bar))</td>"
        }
    }

    /// How a text may be broken: a single short word not at all, words of ordinary length only between them.
    private static func classes(of text: String, isName: Bool) -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty, words.allSatisfy({ $0.count <= 12 }) else { return [] }
        return !isName && words.count == 1 ? ["short"] : ["ordinary"]
    }

    private static func attribute(_ classes: [String]) -> String {
        classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    }

    /// Drawn, not filled with a background, which many printers leave out. Words stand beside it.
    private static func html(_ bar: Bar) -> String {
        guard let share = bar.share else { return "" }
        var out = "<svg class=\"bar\" aria-hidden=\"true\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\">"
        out += "<rect class=\"whole\" width=\"100\" height=\"10\"/>"
        out += "<rect class=\"\(bar.isMarked ? "right" : "part")\" width=\"\(percent(share))\" height=\"10\"/>"
        if let target = bar.target {
            let width = max(target.upperBound - target.lowerBound, 0.005)
            out +=
                "<rect class=\"target\" x=\"\(percent(target.lowerBound))\" width=\"\(percent(width))\" height=\"10\"/>"
        }
        return out + "</svg>"
    }

    private static func html(_ interval: Interval) -> String {
        let (scale, range) = (interval.scale, interval.range)
        let span = scale.upperBound - scale.lowerBound
        guard span > 0 else { return "" }
        func place(_ value: Double) -> Double { (value - scale.lowerBound) / span }
        let (from, to) = (place(range.lowerBound), place(range.upperBound))
        let marks = (0...4).map { "<span>\(Escapes.html(marked(scale.lowerBound + span * Double($0) / 4)))</span>" }
        return """
            <svg class="interval" role="img" aria-label="\(Escapes.html(interval.words.shown))" viewBox="0 0 100 10" \
            preserveAspectRatio="none"><rect class="range" x="\(percent(from))" width="\(percent(max(to - from, 0.005)))" \
            height="10"/><rect class="value" x="\(percent(place(interval.value) - 0.003))" width="0.6%" height="10"/></svg>
            <p class="scale" aria-hidden="true">\(marks.joined())</p>

            """
    }

    /// A minus sign as it is set, not a hyphen.
    private static func marked(_ value: Double) -> String {
        (value < 0 ? "−" : "") + Value.plain(abs(value).rounded())
    }

    private static func percent(_ share: Double) -> String {
        let share = share.isFinite ? min(max(share, 0), 1) : 0
        return "\(Value.plain((share * 1000).rounded() / 10))%"
    }
}

extension Document.Line {
    /// Without any mark.
    var plain: String {
        pieces.compactMap { piece in
            switch piece {
            case .text(let text), .label(let text), .strong(let text), .emphasis(let text): text
            case .mixed(let text): text.plain
            case .id, .blank: nil
            }
        }.joined(separator: " ")
    }
}
