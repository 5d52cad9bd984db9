import RecoverBase

/// Headings of form tools that put a code before a question, and have a column for each choice, as LimeSurvey does:
/// `G01Q02. Who owns it?`, `G01Q03[SQ001]. Which? [The CSM]`, `signs[word]`, `steps[1]. In what order? [Rank 1]`.
extension AnswerKey {
    /// What such a heading means; nil where it names no question of the exercise.
    func meaning(ofColumn heading: String) -> Subject? {
        let heading = AnswerKey.folded(heading)
        let readings = [heading, AnswerKey.withoutCode(heading)].compactMap { $0 }
        return readings.lazy.compactMap { text in question(text).map { .question($0) } ?? part(text) }.first
    }

    /// `g01q03[sq001]. which? [the csm]` without its code; nil where there is none.
    static func withoutCode(_ heading: String) -> String? {
        guard let end = heading.firstRange(of: ". ") else { return nil }
        var code = heading[..<end.lowerBound]
        if code.hasSuffix("]"), let open = code.firstIndex(of: "[") { code = code[..<open] }
        guard !code.isEmpty, code.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) else {
            return nil
        }
        return String(heading[end.upperBound...])
    }

    /// A question, and in brackets one of its choices or a place in its order.
    private func part(_ text: String) -> Subject? {
        guard text.hasSuffix("]"), let open = text.lastIndex(of: "["), let item = question(String(text[..<open])) else {
            return nil
        }
        let inner = String(text[text.index(after: open)...].dropLast())
        let (question, key) = (items[item].question, items[item])
        switch question.form {
        case .allThatApply: return key.choice(inner).map { .choice(item, $0) }
        // Their columns stand in order, and each holds what has that place.
        case .inOrder: return inner.last?.isNumber == true ? .question(item) : nil
        case .one, .writing: return nil
        }
    }

    /// Whether a cell of a column for one choice says that it was taken; nil where it says neither.
    static func isTaken(_ cell: String) -> Bool? {
        switch folded(cell) {
        case "yes", "y", "1", "true", "x": true
        case "no", "n", "0", "false", "n/a", "": false
        default: nil
        }
    }
}
