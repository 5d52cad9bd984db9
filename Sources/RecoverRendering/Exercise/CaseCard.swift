import RecoverModel

/// What participants read of the case before anything else: who the customer is, the score, and the comment word for word.
/// What its author calls `internal` is not on it.
public struct CaseCard: Sendable {
    struct Row: Sendable {
        var part: Part
        var label: String
        var text: String
        var statements: [Statement]
    }

    let rows: [Row]
    /// The comment as it was written, and the statement; nil where there is none.
    let comment: (text: String, statements: [Statement])?

    var isEmpty: Bool { rows.isEmpty && comment == nil }

    /// The rows as they are read: a label and what stands behind it.
    public var lines: [(label: String, text: String)] { rows.map { ($0.label, $0.text) } }
    /// What the customer wrote, word for word; nil where that is not known.
    public var quoted: String? { comment?.text }

    public init(_ model: RecoveryModel) {
        var rows: [Row] = []
        if let customer = model.customer {
            func add(_ part: Part, _ label: String, _ text: String, _ statements: [Statement]) {
                rows.append(Row(part: part, label: label, text: text, statements: statements))
            }
            if let role = customer.role.known { add(.customer, "Role", role, [customer.statement]) }
            for fact in customer.facts where !fact.isInternal && fact.value.isKnown {
                add(
                    Part(customerFact: fact.name) ?? .customer, Wording.label(fact.name),
                    Wording.phrase(fact.words, of: fact.value), [fact.statement])
            }
            for signal in customer.signals where !signal.isInternal {
                add(
                    .signals, Wording.label(signal.id),
                    signal.text + (signal.isVerified ? "" : " (nobody has checked it)"),
                    [signal.statement, signal.statement(.verified)])
            }
        }
        var comment: (text: String, statements: [Statement])?
        if let feedback = model.feedback {
            if feedback.score.isKnown {
                let asked = feedback.touchpoint.known.map { ", \($0)" } ?? ""
                rows.append(
                    Row(
                        part: .score, label: "Score",
                        text: Wording.phrase(feedback.scoreWords, of: feedback.score) + asked,
                        statements: [feedback.statement, feedback.statement(.touchpoint)]))
            }
            comment = feedback.comment.known.map { ($0, [feedback.statement]) }
        }
        self.rows = rows
        self.comment = comment
    }

    // MARK: As text

    func text(_ page: ReportPage) -> String {
        var out = rows.map { page.labelled($0.label, $0.text, labelWidth: labelWidth) }.joined()
        if let comment {
            out += (out.isEmpty ? "" : "\n") + page.paragraphs("“\(comment.text)”")
        }
        return out
    }

    private var labelWidth: Int { (rows.map(\.label.count).max() ?? 0) + 2 }

    // MARK: On a page

    func blocks(heading: String) -> [Document.Block] {
        guard !isEmpty else { return [] }
        var page: [Document.Block] = [.heading(2, .init(.situation, heading))]
        if !rows.isEmpty {
            page.append(
                .facts(rows.map { .init(part: $0.part, label: $0.label, text: $0.text, statements: $0.statements) }))
        }
        if let comment { page.append(.quote(Document.lines(.comment, comment.text, from: comment.statements))) }
        return page
    }
}
