import RecoverLanguage

/// Names that a statement may have meant: of playbooks, and of their topics, which are looked for when a rule asks.
final class KnownNames {
    private let library: Library
    private(set) lazy var playbooks = library.names
    private(set) lazy var topics = library.topics

    init(_ library: Library) { self.library = library }
}
