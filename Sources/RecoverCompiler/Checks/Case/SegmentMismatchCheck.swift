import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// An explicit segment wins over the derived one (P24).
struct SegmentMismatchCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        guard let id = tree.child(of: ModelTree.root, .segment), let winner = tree[id].settings.last, winner.rule < 0,
            let derived = tree[id].settings.last(where: { $0.rule >= 0 }),
            let name = tree.provenance.words(of: derived).split(separator: " ").last, let chosen = model.segment,
            name != chosen
        else { return }
        let origin = tree.provenance.origin(of: derived)
        let related = Diagnostic.Related(
            context.place(of: derived),
            "\(origin.layer) concludes `\(name)`")
        context.warn(
            .segmentMismatch, "the segment is `\(chosen)` here, and by the facts it would be `\(name)`", at: id,
            related: [related],
            help: "keep it if you mean it; without this line the facts decide")
    }
}
