import RecoverLanguage
import RecoverSyntax

/// A file that is none of ours, whatever it is: source text of another language, a letter. Nobody wants it rewritten.
public enum OtherFile {
    /// Why the file is taken for such a one, in a clause; nil where it may well be one of ours, with mistakes.
    public static func refusal(of tree: SyntaxTree) -> String? {
        if let foreign = ForeignLanguage(tree.source) {
            return "this looks like \(foreign.name), not like RecoverScript"
        }
        let roots = Array(tree.roots)
        let known = roots.count { !Vocabulary.standard.keywords(word: tree.keywordText(of: $0)).isEmpty }
        // Of ours, even one whose braces are lost says more that the language knows than what it does not.
        return known * 2 >= roots.count ? nil : "hardly a line of it is RecoverScript"
    }
}
