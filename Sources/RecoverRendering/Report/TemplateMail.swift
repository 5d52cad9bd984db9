import RecoverBase
import RecoverModel
import RecoverText

/// A message of the playbooks, filled in with the case.
public struct TemplateMail: Sendable {
    private let template: Template
    /// The guards that hold it back: it is written for the team only.
    private let holding: [Guard]

    /// Nil where the case has no template of that name.
    public init?(_ name: String, of model: RecoveryModel) {
        guard let template = model.templates.first(where: { $0.id == name }) else { return nil }
        self.template = template
        holding = model.firedGuards.filter { $0.holds.contains("email") }
    }

    public var text: String {
        var text = holding.map { "Internal preparation only: \($0.title)\n" }.joined()
        if !holding.isEmpty { text += "\n" }
        return VisibleText.visible(text + "Subject: \(template.subject)\n\n\(template.body)\n")
    }

    public var json: JSON {
        [
            "name": .string(template.id), "subject": .string(template.subject), "body": .string(template.body),
            "internalOnly": .bool(!holding.isEmpty), "guards": .array(holding.map { .string($0.id) }),
        ]
    }
}
