import RecoverLanguage
import RecoverSyntax
import Synchronization

/// Names that a statement may have meant: of playbooks, of their topics, and those that its file uses. They are looked for
/// when a rule asks, and once a file.
final class KnownNames: Sendable {
    let playbooks: [String]
    private let library: Library
    private let tree: SyntaxTree
    private let found = Mutex<(topics: [String]?, uses: [String: Int]?)>((nil, nil))

    init(_ library: Library, _ tree: SyntaxTree) {
        playbooks = library.names
        self.library = library
        self.tree = tree
    }

    var topics: [String] {
        found.withLock { found in
            let topics = found.topics ?? library.topics
            found.topics = topics
            return topics
        }
    }

    /// How often the file says a word.
    func uses(of word: String) -> Int {
        found.withLock { found in
            let uses = found.uses ?? words()
            found.uses = uses
            return uses[word] ?? 0
        }
    }

    private func words() -> [String: Int] {
        var uses: [String: Int] = [:]
        for token in tree.tokens where token.kind == .word { uses[tree.text(of: token), default: 0] += 1 }
        return uses
    }
}
