import RecoverBase
import RecoverModel

/// How the rows of an export are read as facts of a case.
public struct RowFacts: Sendable {
    public var layout: SurveyLayout
    public var time: SurveyTime
    /// Of sums that name none.
    public var currency: String
    /// The words of the scales that fields have.
    private let levels: [SurveyField: [String]]

    public init(layout: SurveyLayout, time: SurveyTime, currency: String, doctrine: SurveyDoctrine) {
        self.layout = layout
        self.time = time
        self.currency = currency
        levels = [.seniority: doctrine.levels("seniority"), .intensity: doctrine.levels("intensity")]
    }

    func value(_ text: String, of field: SurveyField) -> CellValue? {
        CellValue(text, as: field, levels: levels[field] ?? [], currency: currency, time: time)
    }

    func text(_ field: SurveyField, of record: Record) -> String {
        let column = layout[field]
        guard column >= 0 else { return "" }
        let text = record.text(column).trimmed
        return layout.tool == .caseTable ? Escapes.undefused(text) : text
    }

    /// Name, or first and last name, or address.
    func customer(_ record: Record) -> String {
        let name = text(.name, of: record)
        if !name.isEmpty { return name.oneLine }
        let whole = [text(.firstName, of: record), text(.lastName, of: record)].filter { !$0.isEmpty }
        return whole.isEmpty ? text(.email, of: record).oneLine : whole.joined(separator: " ").oneLine
    }

    func account(_ record: Record) -> String {
        let company = text(.company, of: record)
        return (company.isEmpty ? text(.account, of: record) : company).oneLine
    }

    /// The statements `customer` and `feedback` of a row.
    /// - Parameters:
    ///   - wanted: the fields that are looked at; nil for all of them.
    func statements(
        _ record: Record, score: Int, received: Instant?, only wanted: Set<SurveyField>? = nil
    ) -> CaseStatements {
        func isWanted(_ field: SurveyField) -> Bool { wanted?.contains(field) ?? true }
        var out = CaseStatements()
        out += "customer"
        let role = isWanted(.role) ? text(.role, of: record) : ""
        if !role.isEmpty {
            out += " "
            out.add(role.oneLine, of: .role)
        }
        out += " {\n"
        func line(_ keyword: String, _ text: String, _ field: SurveyField, _ rest: String = "") {
            out += "  \(keyword) "
            out.add(text, of: field)
            out += rest + "\n"
        }
        if wanted == nil {
            let name = customer(record)
            if !name.isEmpty { line("name", name, .name) }
            let email = text(.email, of: record)
            if !email.isEmpty { line("contact", email.oneLine, .email, " via email") }
        }
        for field in layout.fields where field != .name && isWanted(field) {
            guard let keyword = field.keyword, let cell = value(text(field, of: record), of: field) else { continue }
            if field.isFlag {
                if cell.value == .flag(true) { out += "  \(keyword)\n" }
            } else if case .text(let text) = cell.value {
                line(keyword, text, field)
            } else {
                out += "  \(keyword) \(cell.written)\n"
            }
        }
        out += "}\nfeedback \(score)/10"
        let comment = isWanted(.comment) ? text(.comment, of: record) : ""
        if !comment.isEmpty {
            out += " "
            out.add(comment, of: .comment)
        }
        out += " {\n"
        if let received { out += "  received \(received.text())\n" }
        let touchpoint = isWanted(.touchpoint) ? text(.touchpoint, of: record) : ""
        if !touchpoint.isEmpty { line("touchpoint", touchpoint.oneLine, .touchpoint) }
        if isWanted(.intensity), let feeling = value(text(.intensity, of: record), of: .intensity) {
            out += "  intensity \(feeling.written)\n"
        }
        out += "}\n"
        return out
    }
}
