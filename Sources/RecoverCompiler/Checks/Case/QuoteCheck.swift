import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverText

/// An issue is in the customer's words.
struct QuoteCheck: CaseCheck {
    let context: CheckContext
    let model: RecoveryModel

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
