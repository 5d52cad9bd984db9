import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverRendering

/// A message of the playbooks, filled in with the case.
public struct MailText: Sendable {
    public let lines: [OutputLine]
    private let template: Template
    /// The guards that make it internal preparation only (G5).
    private let holding: [Guard]

    /// - Parameter holding: the guards that hold it at its moment; without a moment, all that hold mail in this case.
    public init(_ template: Template, of model: RecoveryModel, holding: [Guard]? = nil) {
        self.template = template
        let holding = holding ?? model.firedGuards.filter { $0.holds.contains("email") }
        self.holding = holding
        let tree = model.tree
        let scope = TreeScope(tree: tree)
        func filled(_ keyword: KeywordName, _ label: String = "") -> [OutputLine] {
            let statement = template.statement(keyword)
            let value = tree.nodes(of: statement).first.map { tree.value("text", of: $0) } ?? .text("")
            return scope.filledLines(value).enumerated().map { index, line in
                let text = VisibleText.visible((index == 0 ? label : "") + line.text)
                return text.isEmpty
                    ? .empty : OutputLine(.mail, text, from: [statement] + line.statements.map { Statement($0) })
            }
        }
        let held = holding.map { found in
            OutputLine(
                .held, VisibleText.visible("Internal preparation only: \(found.title)"),
                from: [found.statement, found.statement(.hold)])
        }
        let blocks = [held, filled(.subject, "Subject: "), filled(.body)]
        lines = Array(blocks.filter { !$0.isEmpty }.joined(separator: [OutputLine.empty]))
    }

    public var text: String { lines.text }

    public var json: JSON {
        [
            "name": .string(template.id), "subject": .string(template.subject), "body": .string(template.body),
            "internalOnly": .bool(!holding.isEmpty), "guards": .array(holding.map { .string($0.id) }),
        ]
    }
}
