import RecoverBase
import RecoverModel

/// What lies at the desk: the wording that was approved, what is done about the problems that come up, the steps with their
/// times, and whom to reach. All of it is what the playbooks say.
public struct ProtocolSheet: Sendable {
    public let document: Document

    /// The template that holds what only the desk itself knows.
    private static let own = "protocol-sheet"

    /// - Parameter silent: the same playbook where the customer left no comment, which some wording differs for.
    public init(_ model: RecoveryModel, silent: RecoveryModel? = nil) {
        var page = Document(kind: "Protocol sheet", title: model.title)
        let others = Dictionary((silent?.templates ?? []).map { ($0.id, $0) }) { first, _ in first }
        if let own = model.templates.first(where: { $0.id == ProtocolSheet.own }) {
            page.section(2, .mail, "At the desk", [.paragraph(Document.lines(.mail, own.body, from: [own.statement]))])
        }
        page.section(
            2, .mail, "Approved wording",
            model.templates.filter { $0.id != ProtocolSheet.own }.flatMap { ProtocolSheet.wording($0, others[$0.id]) })
        page.section(2, .issues, "Common issues and their steps", ProtocolSheet.issues(model))
        page.section(2, .stages, "The steps of every case", ProtocolSheet.steps(model))
        page.section(2, .planOwners, "Contacts", ProtocolSheet.contacts(model))
        page.footer =
            "Approved wording is made personal each time. What is in [CONTEXT NEEDED: …] is filled in before use."
        document = page
    }

    private static func wording(_ template: Template, _ silent: Template?) -> [Document.Block] {
        let title = template.title ?? Wording.label(template.id)
        return [
            .heading(3, .init(.mail, title, from: [template.statement])),
            .facts([.init(part: .mail, label: "Subject", text: template.subject)]),
            .quote(Document.lines(.mail, template.body, from: [template.statement])),
        ]
            + (silent.map { silent in
                silent.body == template.body
                    ? []
                    : [
                        .paragraph([.init(.mail, "If there is no comment:", from: [silent.statement])]),
                        .quote(Document.lines(.mail, silent.body, from: [silent.statement])),
                    ]
            } ?? [])
    }

    /// Problems of the case, where it is one, and what the playbooks make of cases that are not for the ordinary way.
    private static func issues(_ model: RecoveryModel) -> [Document.Block] {
        var rows: [[Document.Cell]] = []
        for issue in model.feedback?.issues ?? [] {
            let step = issue.done.known ?? issue.limit.known ?? contextNeeded("the steps for it")
            rows.append([.text(issue.quote), .text(step), .text("")])
        }
        for one in model.guards where one.advice != nil || one.route != nil {
            rows.append([
                .text(one.title), .text(one.advice ?? one.reason ?? ""),
                .text(one.route.map { model.ownerDisplay($0) } ?? ""),
            ])
        }
        return rows.isEmpty ? [] : [.table(.init(header: ["Issue", "What to do", "Goes to"], rows: rows))]
    }

    private static func steps(_ model: RecoveryModel) -> [Document.Block] {
        let rows = model.stages.map { stage -> [Document.Cell] in
            let window = [stage.opens?.words, stage.due?.words].compactMap { $0 }.joined(separator: " to ")
            let from = stage.anchor.map { model.stage($0)?.title ?? Wording.spaced($0) }
            let when = window.isEmpty ? "" : window + (from.map { " after: \($0)" } ?? "")
            return [.text(stage.title), .text(when), .text(stage.breach?.words ?? "")]
        }
        return rows.isEmpty ? [] : [.table(.init(header: ["Step", "When", "Late beyond the limit"], rows: rows))]
    }

    /// Departments and persons; what is not known is to be filled in.
    private static func contacts(_ model: RecoveryModel) -> [Document.Block] {
        let rows = model.owners.map { owner -> [Document.Cell] in
            [
                .text(owner.title ?? owner.id), .text(owner.person.known ?? contextNeeded("name")),
                .text(Handover.reached(owner.contact) ?? contextNeeded("number or address")),
            ]
        }
        return rows.isEmpty ? [] : [.table(.init(header: ["Department", "Person", "Reached at"], rows: rows))]
    }
}
