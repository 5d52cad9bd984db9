import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverText

/// An issue is in the customer's words.
struct QuoteCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        guard let feedback = tree.child(of: ModelTree.root, .feedback), let comment = model.feedback?.comment.known
        else { return }
        let quotes = tree.children(of: feedback, .issue).compactMap { id in
            tree.value("quote", of: id).string.map { (id: id, text: $0) }
        }
        guard !quotes.isEmpty else { return }
        for index in FoldedText(comment).missing(of: quotes.map(\.text)) {
            context.warn(
                .quoteNotInComment, "the comment does not say \"\(Text.shortened(quotes[index].text, to: 60))\"",
                at: quotes[index].id, help: "quote the customer's own words")
        }
    }
}
