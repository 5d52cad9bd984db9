import RecoverBase

/// Tells by its header what an export is. It never guesses: where two readings are possible, or the score is not found, it
/// asks for `--map`.
public struct Recogniser: Sendable {
    /// What the user says a column is, `--map score="Q1"`; an empty column means there is none.
    public var maps: [(field: SurveyField, column: String)] = []
    /// The `columns` statement of a playbook: what stands in place of the headers, by position.
    public var columns: [String] = []

    public init() {}

    /// Rows that may belong to the header, at most.
    static let mostRows = 3

    /// - Parameter rows: the first rows of the file, up to three.
    public func recognise(_ rows: [[String]]) throws(SurveyRefusal) -> SurveyLayout {
        guard let written = rows.first, !written.allSatisfy({ $0.trimmed.isEmpty }) else {
            throw SurveyRefusal("it is empty")
        }
        let headers = try named(written.map(\.oneLine))
        let tool = try Recogniser.tool(of: headers)
        var layout = SurveyLayout(tool: tool, headerRows: Recogniser.headerRows(of: tool, rows), headers: headers)
        let labels = (0..<headers.count).map { Recogniser.label(of: $0, tool, headers, rows, layout.headerRows) }
        try setOwn(&layout)
        try setMapped(&layout, labels)
        try setScore(&layout, labels)
        try setComment(&layout, labels)
        noteTime(&layout)
        noteEmail(&layout)
        if tool == .qualtrics, layout.headerRows == 3 {
            layout.zone = Recogniser.zone(in: rows[2], column: layout[.received])
        } else if tool == .typeform {
            layout.zone = "UTC"
        }
        return layout
    }

    private func named(_ headers: [String]) throws(SurveyRefusal) -> [String] {
        guard !columns.isEmpty else { return headers }
        guard columns.count == headers.count else {
            throw SurveyRefusal(
                "it has \(counted(headers.count, "column")), and the `columns` of the playbook name \(columns.count)")
        }
        return columns
    }

    // MARK: Which tool

    private static func tool(of headers: [String]) throws(SurveyRefusal) -> SurveyTool {
        let set = Set(headers)
        if set.contains("star_rating"), set.contains("request_id") {
            throw SurveyRefusal(
                "it is an export of Medallia with 1 to 5 stars, and stars are no answer to the Net Promoter question")
        }
        if set.contains("RespondentID"), set.contains("CollectorID") { return .surveyMonkey }
        let found = SurveyTool.allCases.filter { tool in
            !tool.signature.isEmpty && tool.signature.allSatisfy(set.contains)
        }
        // A file of Google Forms says nothing but `Timestamp`, which others have as well.
        let sure = found.filter { $0 != .googleForms }
        if sure.count > 1 {
            throw SurveyRefusal("it could be an export of \(sure.map(\.title).listed("or"))")
        }
        if let tool = sure.first { return tool }
        return headers.first == "Timestamp" && found == [.googleForms] ? .googleForms : .plain
    }

    private static func headerRows(of tool: SurveyTool, _ rows: [[String]]) -> Int {
        switch tool {
        case .qualtrics:
            if rows.count > 2, rows[2].contains(where: { $0.contains("\"ImportId\"") }) { return 3 }
            return rows.count > 1 && rows[1].contains("Response ID") ? 2 : 1
        case .qualtricsLegacy:
            return rows.count > 1 && rows[1].contains { $0.contains(" ") && !$0.contains(":") } ? 2 : 1
        case .surveyMonkey:
            guard rows.count > 1 else { return 1 }
            let isSubheader = rows[1].first?.isEmpty == true || rows[1].contains("Open-Ended Response")
            return isSubheader ? 2 : 1
        default: return 1
        }
    }

    /// The text of a question: the second row of Qualtrics has it, elsewhere it is the header without its number.
    private static func label(
        of column: Int, _ tool: SurveyTool, _ headers: [String], _ rows: [[String]], _ headerRows: Int
    ) -> String {
        switch tool {
        case .qualtrics, .qualtricsLegacy:
            guard headerRows > 1, column < rows[1].count else { return headers[column] }
            return rows[1][column].oneLine
        case .formbricks:
            let header = headers[column]
            guard let dot = header.firstIndex(of: "."), header[..<dot].allSatisfy(\.isNumber), dot != header.startIndex
            else { return header }
            return String(header[header.index(after: dot)...]).trimmed
        default: return withoutTags(headers[column])
        }
    }

    private static func withoutTags(_ text: String) -> String {
        guard text.contains("<") else { return text }
        var out = ""
        var isTag = false
        for character in text {
            if character == "<" {
                isTag = true
            } else if character == ">" {
                isTag = false
            } else if !isTag {
                out.append(character)
            }
        }
        return out.oneLine
    }

    private static func zone(in row: [String], column: Int) -> String? {
        let cells = column >= 0 && column < row.count ? [row[column]] + row : row
        for cell in cells {
            guard cell.contains("timeZone"), let json = try? JSON(parsing: cell) else { continue }
            if case .string(let zone)? = json["timeZone"] { return zone }
        }
        return nil
    }

    // MARK: Which column

    private func setOwn(_ layout: inout SurveyLayout) throws(SurveyRefusal) {
        let own = layout.tool.own
        let ignored = Set(layout.tool.ignored)
        let mapped = Set(maps.map(\.field))
        var twice: [SurveyField: [String]] = [:]
        for (column, header) in layout.headers.enumerated() where !ignored.contains(header) {
            let isOwn = own[header] != nil
            guard let field = own[header] ?? SurveyField(header: header), !mapped.contains(field) else { continue }
            let old = layout[field]
            if old >= 0 {
                // The time of recording stands above that of the end, the tool's own columns above others.
                let isOldOwn = own[layout.headers[old]] != nil
                if header == "RecordedDate" || isOwn && !isOldOwn { layout[field] = column }
                if isOwn || isOldOwn { continue }
                twice[field, default: [layout.headers[old]]].append(header)
                continue
            }
            layout[field] = column
        }
        for field in SurveyField.allCases {
            if let names = twice[field] {
                throw SurveyRefusal(
                    "\(names.map { "`\($0)`" }.listed("or")) could be the \(field.name); "
                        + "say which: --map \(field.name)=\"\(names[0])\"")
            }
        }
    }

    private func setMapped(_ layout: inout SurveyLayout, _ labels: [String]) throws(SurveyRefusal) {
        for (field, name) in maps {
            guard !name.isEmpty else {
                layout[field] = -1
                continue
            }
            let wanted = name.lowercased()
            let byHeader = layout.headers.indices.filter { layout.headers[$0] == name }
            let found =
                !byHeader.isEmpty
                ? byHeader
                : layout.headers.indices.filter {
                    layout.headers[$0].lowercased() == wanted || labels[$0].lowercased() == wanted
                }
            guard let column = found.first else {
                throw SurveyRefusal("it has no column `\(name)`; it has \(Recogniser.listed(layout.headers))")
            }
            guard found.count == 1 else { throw SurveyRefusal("it has several columns `\(name)`") }
            // A column is one thing.
            for other in SurveyField.allCases where layout[other] == column { layout[other] = -1 }
            layout[field] = column
        }
    }

    private func setScore(_ layout: inout SurveyLayout, _ labels: [String]) throws(SurveyRefusal) {
        guard !layout.has(.score) else { return }
        if layout.tool == .qualtrics || layout.tool == .qualtricsLegacy {
            // Qualtrics puts the group of a Net Promoter question beside its score.
            let groups = layout.headers.filter { $0.hasSuffix("_NPS_GROUP") }.map { String($0.dropLast(10)) }
            let found = layout.headers.indices.filter { groups.contains(layout.headers[$0]) }
            if found.count == 1 {
                layout[.score] = found[0]
                return
            }
        }
        let questions = free(layout).filter { Recogniser.isScoreQuestion(labels[$0]) }
        guard let column = questions.first, questions.count == 1 else {
            let names = questions.isEmpty ? free(layout) : questions
            throw SurveyRefusal(
                (questions.isEmpty ? "no column is known to be the score" : "several columns could be the score")
                    + "; say which: --map score=\"…\", one of "
                    + Recogniser.listed(names.map { layout.headers[$0] }))
        }
        layout[.score] = column
    }

    private func setComment(_ layout: inout SurveyLayout, _ labels: [String]) throws(SurveyRefusal) {
        guard !layout.has(.comment), !maps.contains(where: { $0.field == .comment }), layout.tool != .caseTable else {
            return
        }
        let found = free(layout).filter { Recogniser.isCommentQuestion(labels[$0]) }
        if found.count > 1 {
            throw SurveyRefusal(
                "several columns could be the comment; say which: --map comment=\"…\", one of "
                    + Recogniser.listed(found.map { layout.headers[$0] }) + ", or --map comment= for none")
        }
        if let column = found.first {
            layout[.comment] = column
        } else {
            layout.notes.append("no column is known to be the comment; --map comment=\"…\" names one")
        }
    }

    /// Without a time there is no deadline: what looks like one is named and not taken.
    private func noteTime(_ layout: inout SurveyLayout) {
        guard !layout.has(.received), !maps.contains(where: { $0.field == .received }) else { return }
        let found = free(layout).map { layout.headers[$0] }.filter { header in
            let name = header.lowercased()
            return ["date", "time", "submitted", "completed", "recorded", "created"].contains { name.contains($0) }
        }
        let hint = found.first.map { "\(found.prefix(3).map { "`\($0)`" }.listed("or")) may be it: --map at=\"\($0)\"" }
        layout.notes.append("no column is known to be the time; \(hint ?? "--map at=\"…\" names one")")
    }

    /// A question for the address is a question like any other: it is named and not taken.
    private func noteEmail(_ layout: inout SurveyLayout) {
        guard !layout.has(.email), !maps.contains(where: { $0.field == .email }) else { return }
        let found = free(layout).map { layout.headers[$0] }.first { header in
            let words = header.lowercased().split { !$0.isLetter && $0 != "-" }
            return words.count < 6 && words.contains { ["email", "e-mail"].contains($0) }
        }
        if let found { layout.notes.append("`\(found)` may be the address: --map email=\"\(found)\"") }
    }

    /// The columns that are nothing yet.
    private func free(_ layout: SurveyLayout) -> [Int] {
        let taken = Set(layout.fields.map { layout[$0] })
        let ignored = Set(layout.tool.ignored)
        return layout.headers.indices.filter {
            !taken.contains($0) && !ignored.contains(layout.headers[$0]) && !layout.headers[$0].isEmpty
                && !layout.headers[$0].hasSuffix("_NPS_GROUP")
        }
    }

    /// The Net Promoter question as Bain & Company word it: how likely one is to recommend.
    private static func isScoreQuestion(_ label: String) -> Bool {
        let text = label.lowercased()
        return text.contains("how likely") && text.contains("recommend")
    }

    private static func isCommentQuestion(_ label: String) -> Bool {
        let text = label.lowercased()
        return ["why", "reason", "comment", "tell us", "tell me", "improve", "what could we"].contains {
            text.contains($0)
        }
    }

    static func listed(_ names: [String]) -> String {
        let shown = names.filter { !$0.isEmpty }.prefix(12).map { "`\(DisplayWidth.prefix(of: $0, columns: 50))`" }
        return shown.joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    }
}
