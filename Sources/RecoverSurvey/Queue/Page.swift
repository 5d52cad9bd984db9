import RecoverBase

/// A page of HTML in one file that prints: no script, nothing from outside.
struct Page {
    var title: String
    var body = ""

    init(title: String) {
        self.title = title
    }

    mutating func add(_ tag: String, _ text: String, class name: String? = nil) {
        let mark = name.map { " class=\"\($0)\"" } ?? ""
        body += "<\(tag)\(mark)>\(Escapes.html(text))</\(tag)>\n"
    }

    mutating func table(_ header: [String], _ rows: [[String]]) {
        body += "<table>\n<thead><tr>"
        for cell in header { body += "<th scope=\"col\">\(Escapes.html(cell))</th>" }
        body += "</tr></thead>\n<tbody>\n"
        for row in rows {
            body += "<tr>" + row.map { "<td>\(Escapes.html($0))</td>" }.joined() + "</tr>\n"
        }
        body += "</tbody>\n</table>\n"
    }

    var html: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(Escapes.html(title))</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
        table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
        th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem; border-bottom: 1px solid #ccc; }
        .hold { font-weight: 600; } .note, footer { color: #555; font-size: 0.9rem; }
        svg { width: 100%; height: auto; }
        @media print { body { margin: 0; max-width: none; } tr, svg { break-inside: avoid; } }
        </style>
        </head>
        <body>
        \(body)</body>
        </html>

        """
    }
}

extension QueueReport {
    /// The queue as a page.
    public func page(file: String, now: Instant, zone: ZoneRules, due: [DueItem] = []) -> String {
        let clock = WallClock(zone)
        var page = Page(title: "Queue of \(file)")
        page.add("h1", "Queue")
        page.add("p", "\(file) · \(layout.tool.title) · \(clock.long(now, year: true)) \(zone.name)", class: "note")
        page.add("p", counts.summary + ".")
        if !due.isEmpty { page.add("p", "Old cases today: \(DueItem.summary(due)).", class: "hold") }
        if !rejects.isEmpty {
            page.add("h2", "Rejected")
            page.table(["Row", "Reason"], rejects.map { ["\($0.row)", $0.reason.description] })
        }
        page.add("h2", "To contact")
        page.table(
            ["Contact by", "Score", "Who", "Comment", "Owner", "Rank", "Next"],
            QueueText.grouped(rows).map { row, _ in
                let when = row.verdict.isHeld ? "HOLD" : row.contactBy.map { clock.long($0) } ?? "undated"
                return [
                    when, "\(row.score)", [row.customer, row.account].filter { !$0.isEmpty }.joined(separator: ", "),
                    row.comment, row.owner?.shown ?? "no owner",
                    "\(CellValue.plain(row.verdict.priority)) \(row.verdict.labels)", row.next,
                ]
            })
        if left > 0 { page.add("p", "\(left) more are not listed.", class: "note") }
        return page.html
    }
}
