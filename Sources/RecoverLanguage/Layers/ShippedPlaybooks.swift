import RecoverBase
import RecoverSyntax

/// The playbooks that come with the tool.
public enum ShippedPlaybooks {
    public static let names: [String] = EmbeddedPlaybooks.all.map(\.name)

    /// The source, named `playbook:NAME` in diagnostics and provenance.
    public static func source(named name: String) -> Source? {
        EmbeddedPlaybooks.all.first { $0.name == name }.map { Source(name: "playbook:\(name)", text: $0.text) }
    }

    /// The topics that they declare. Only messages ask for them.
    static var topics: [String] {
        names.compactMap { source(named: $0) }.flatMap { source -> [String] in
            let tree = tree(of: source)
            return tree.roots.compactMap { root in
                guard tree.keywordText(of: root) == "topic", let name = tree.arguments(of: root).first else {
                    return nil
                }
                return tree.text(of: tree.tokens[name])
            }
        }
    }

    /// The tree of such a source. Its tokens were made when the tool was built.
    public static func tree(of source: Source) -> SyntaxTree {
        let name = source.name.dropFirst("playbook:".count)
        guard
            let tokens = EmbeddedPlaybooks.all.first(where: { $0.name == name }).flatMap({ TokenCode.decode($0.tokens) }
            )
        else { return Parser.parse(source) }
        return Parser.parse(source, tokens: tokens)
    }
}
