import RecoverModel

extension PromptBuilder {
    /// The headings by which the reply is taken apart again.
    mutating func replySection() -> PromptSection {
        let intro =
            deliverables.count == 1
            ? "Write the deliverable under this heading, exactly as it stands here:"
            : "Write each deliverable under its own heading, exactly as they stand here and in this order:"
        var rules: [PromptItem] = []
        if deliverables.contains(where: { $0.kind == .email && $0.heldBy.isEmpty }) {
            rules.append(PromptItem(.subjectLine, "Begin each email with a line `Subject: …`."))
        }
        rules.append(
            PromptItem(.nothingElse, "Write nothing before the first heading and nothing after the last deliverable."))
        let headings = deliverables.map { PromptItem(.headings, $0.heading, from: [$0.statement]) }
        return PromptSection(
            .reply, "The form of your reply", [.paragraph(.reply, intro), .lines(headings), .bullets(rules)])
    }
}
