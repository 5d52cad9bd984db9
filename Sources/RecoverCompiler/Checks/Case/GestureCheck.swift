import RecoverBase
import RecoverContract
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A part of a message is to give something, and the case has nothing to give. Where only a playbook wants that part, it is
/// left out without a word.
struct GestureCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        for deliverable in model.deliverables {
            guard case .email(let email) = deliverable.details,
                let section = email.sections.first(where: model.lacksGesture),
                let id = [section.node, structure(of: deliverable)].compactMap({ $0 }).first(where: {
                    !context.isShipped($0)
                })
            else { continue }
            context.report(
                .nothingToOffer, "`section \(Text.name(section.id))` is to give something, and there is no `offer`",
                at: id,
                help: "say what may be given, such as `offer credit \"One month of credit\"`, or drop that part")
        }
    }

    private func structure(of deliverable: Deliverable) -> ModelTree.NodeID? {
        context.children(.deliver).first { tree[$0].key == deliverable.path }.flatMap {
            tree.child(of: $0, .structure)
        }
    }
}
