import RecoverContract
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// What is written to a task is to name a person, and nobody who writes could know whom.
struct TaskSenderCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        guard model.sender == nil else { return }
        let asking = (model.described + model.deliverables).filter { deliverable in
            deliverable.kind == .email && deliverable.checks.contains { $0.name == CheckName.contact.rawValue }
        }
        for task in context.children(.task) {
            guard let kind = tree.child(of: task, .grade).flatMap({ tree.principal(of: $0)?.value.string }),
                asking.contains(where: { $0.path == kind || $0.kind.rawValue == kind })
            else {
                continue
            }
            context.warn(
                .taskWithoutSender,
                "the task `\(Text.name(tree[task].name))` asks for a person and a way to reach them, and no `sender` is named",
                at: task,
                help:
                    "name one, such as `sender \"Customer Success\" { person \"Maya Ortiz\"; contact \"maya@example.com\" via email }`"
            )
        }
    }
}
