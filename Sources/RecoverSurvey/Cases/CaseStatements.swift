/// The statements of a case before they are written: what a cell says is still itself, and can be masked or swapped. Whatever
/// becomes of it, it is escaped last.
struct CaseStatements: Sendable {
    private enum Piece: Sendable {
        case words(String)
        case text(String, of: SurveyField)
    }

    private var pieces: [Piece] = []

    static func += (statements: inout CaseStatements, words: String) { statements.pieces.append(.words(words)) }

    mutating func add(_ text: String, of field: SurveyField) { pieces.append(.text(text, of: field)) }

    /// - Parameter change: what stands in the place of a text.
    func written(_ change: (String, SurveyField) -> String = { text, _ in text }) -> String {
        pieces.reduce(into: "") { out, piece in
            switch piece {
            case .words(let words): out += words
            case .text(let text, let field): out += CellValue.quoted(change(text, field))
            }
        }
    }
}
