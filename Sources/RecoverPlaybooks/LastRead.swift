import RecoverBase
import RecoverLanguage
import RecoverSyntax

extension Library {
    /// The day on which somebody last read a playbook through and found it right, as it says itself: `2026-11-20`.
    public func lastRead(_ source: Source) -> String? {
        let tree = tree(of: source)
        return tree.roots.first { tree.keywordText(of: $0) == "reviewed" }
            .flatMap { tree.arguments(of: $0).first }.map { tree.text(of: tree.tokens[$0]) }
    }
}
