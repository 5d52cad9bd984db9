import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverText

/// An issue is in the customer's words.
struct QuoteCheck: CaseCheck {
    private let context: CheckContext
    private let model: RecoveryModel
    private let tree: ModelTree

    init(_ context: CheckContext, _ model: RecoveryModel) {
        self.context = context
        self.model = model
        tree = context.tree
    }

    func run() {
        guard let feedback = tree.child(of: ModelTree.root, "feedback"), let comment = model.feedback?.comment.known
        else { return }
        let folded = FoldedText(comment)
        for id in tree.children(of: feedback, "issue") {
            guard let quote = tree.value("quote", of: id).string, !folded.contains(FoldedText(quote)) else {
                continue
            }
            context.warn(
                .quoteNotInComment, "the comment does not say \"\(Text.shortened(quote, to: 60))\"", at: id,
                help: "quote the customer's own words")
        }
    }
}
