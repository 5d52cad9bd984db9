import RecoverBase
import RecoverSyntax

/// A team's own playbooks. Their names are known; one is read when it is used, and only then.
public struct OwnPlaybooks: Sendable {
    public let names: [String]
    let read: @Sendable (String) -> Result<Source, LoadFailure>

    /// - Parameter read: the file of one of the names. Messages call it by the name of its source.
    public init(names: [String], read: @escaping @Sendable (String) -> Result<Source, LoadFailure>) {
        self.names = names
        self.read = read
    }
}

/// The playbooks that come with a program, and a team's own, handed to the compiler like the files of a case.
public struct Library: Sendable {
    /// One of them, as it is embedded in the program.
    public struct Playbook: Sendable {
        public let name: String
        public let text: String
        /// Its tokens, made when the program was built (`TokenCode`). A playbook that has them is known to be right.
        public let tokens: StaticString?

        public init(name: String, text: String, tokens: StaticString? = nil) {
            self.name = name
            self.text = text
            self.tokens = tokens
        }
    }

    public let playbooks: [Playbook]
    /// Those of a team, beside the ones that come with the program.
    public let own: OwnPlaybooks?

    public init(_ playbooks: [Playbook] = [], own: OwnPlaybooks? = nil) {
        self.playbooks = playbooks
        self.own = own
    }

    /// All that `use` can name, a team's own last.
    public var names: [String] { playbooks.map(\.name) + (own?.names ?? []) }

    /// The playbook that `use` names; nil where there is none. One of a team's own is read now, and named by its file.
    public func load(_ name: String) -> Result<Source, LoadFailure>? {
        if let source = source(named: name) { return .success(source) }
        guard let own, own.names.contains(name) else { return nil }
        return own.read(name)
    }

    /// The source of one that comes with the program, named `playbook:NAME` in diagnostics and provenance.
    public func source(named name: String) -> Source? {
        playbooks.first { $0.name == name }.map { Source(name: Library.prefix + name, text: $0.text) }
    }

    /// Whether a source came from a library and not from a file of the user's.
    public static func holds(_ source: Source) -> Bool { source.name.hasPrefix(prefix) }

    private static let prefix = "playbook:"

    /// Whether a source is one of these, which their own tests keep right.
    public func isTrusted(_ source: Source) -> Bool { playbook(of: source)?.tokens != nil }

    /// The tree of such a source.
    public func tree(of source: Source) -> SyntaxTree {
        guard let tokens = playbook(of: source)?.tokens.flatMap({ TokenCode.decode($0) }) else {
            return Parser.parse(source)
        }
        return Parser.parse(source, tokens: tokens)
    }

    private func playbook(of source: Source) -> Playbook? {
        guard Library.holds(source) else { return nil }
        let name = source.name.dropFirst(Library.prefix.utf8.count)
        return playbooks.first { $0.name == name }
    }

    /// The same with another text for one of them, which is read as a whole.
    public func replacing(_ name: String, with text: String) -> Library {
        Library(playbooks.map { $0.name == name ? Playbook(name: name, text: text) : $0 }, own: own)
    }

    /// The topics that those of the program declare. Only messages ask for them.
    public var topics: [String] {
        playbooks.map(\.name).compactMap(source).flatMap { source -> [String] in
            let tree = tree(of: source)
            return tree.roots.filter { tree.keywordText(of: $0) == "topic" }.compactMap { root in
                tree.arguments(of: root).first.map { tree.text(of: tree.tokens[$0]) }
            }
        }
    }
}
