import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A score of 7 and more is no detractor's: there is nobody to win back, and the prompt does not speak of it.
struct DetractorCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        guard let score = model.scoreOfNoDetractor, !model.deliverables.isEmpty,
            let id = tree.child(of: ModelTree.root, .feedback)
        else { return }
        context.warn(
            .noDetractor,
            "\(score), so the prompt speaks of a reply and not of winning back",
            at: id,
            help: "look whether the score is right; if it is, thank for what is praised and answer what is missed")
    }
}
