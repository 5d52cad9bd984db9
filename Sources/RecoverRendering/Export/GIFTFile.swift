import RecoverBase

/// Questions in Moodle's text format.
extension QuestionBank {
    public var gift: String {
        let category = "$CATEGORY: $course$/top/\(Escapes.moodleCategory(title))"
        return ([category] + items.map(gift)).joined(separator: "\n\n") + "\n"
    }

    /// Weights, and the order in which choices stand, are chosen there.
    public var giftLosses: [String] {
        let weighted = items.filter { $0.weight != 1 && $0.id != "case" }.map(\.name)
        return weighted.isEmpty ? [] : ["Weights are left out: \(weighted.joined(separator: ", "))."]
    }

    private func gift(_ item: Item) -> String {
        let head = "::\(Escapes.gift(html: item.name))::[html]\(Escapes.gift(html: item.html))"
        let feedback = item.feedback.isEmpty ? [] : ["####\(Escapes.gift(html: item.feedback))"]
        let answers: [String]
        switch item.form {
        case .description: return head
        case .essay: answers = []
        case .inOrder(let texts):
            answers = texts.enumerated().map { "=\(Escapes.gift(html: $1)) -> \($0 + 1)" }
        case .one(let choices):
            let first = choices.firstIndex { $0.share == Share.whole }
            answers = choices.enumerated().map { gift($1, isMarked: $0 == first) }
        case .allThatApply(let choices): answers = choices.map { gift($0, isMarked: false) }
        }
        return ([head + " {"] + answers + feedback + ["}"]).joined(separator: "\n")
    }

    /// Where one answer is marked by `=`, one is to be chosen. The share is always written: an answer may begin with one.
    private func gift(_ choice: Choice, isMarked: Bool) -> String {
        (isMarked ? "=" : "~%\(Share.percent(choice.share))%") + Escapes.gift(html: choice.html)
            + (choice.feedback.isEmpty ? "" : " #\(Escapes.gift(html: choice.feedback))")
    }
}
