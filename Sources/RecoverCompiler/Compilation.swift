import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// What came of it: diagnostics and, where none of them is an error, the model.
public struct Compilation: Sendable {
    /// What the scenario or the variant states about itself.
    public struct Expectation: Sendable {
        public var condition: Expression
        /// As it is written.
        public var text: String
        /// The moment it speaks of, after the feedback came in.
        public var moment: CalendarSpan?
        /// The same as a date and time.
        public var time: Moment?
        public var place: Diagnostic.Place
        public var reason: String?
    }

    /// Nil where there are errors, or where it was not asked for.
    public var model: RecoveryModel?
    public var diagnostics: [Diagnostic]
    /// All files that were read, the main one first, and behind it what was typed. Messages quote them, so the shipped
    /// playbooks come without comments: the ids in these mean nothing to a reader.
    public var sources: [Source] { sourcesAsRead.map { Library.holds($0) ? $0.withoutComments : $0 } }
    var sourcesAsRead: [Source] { files.prefix(1) + typed.map(\.source) + files.dropFirst() }
    let files: [Source]
    let typed: [TypedLayer]
    public var expectations: [Expectation]
    /// The variants that the file declares, in order.
    public var variants: [String]
    /// The file is a playbook, not a case.
    public var isPlaybook: Bool
    /// The merged tree, also where there are errors.
    public var tree: ModelTree
    /// Blocks of the main file whose conditions do not hold.
    var unmet: [UnmetBlock] = []
    /// Where the statements of the variants stand.
    var variantPlaces: [(name: String, place: Diagnostic.Place)] = []

    public var hasErrors: Bool { diagnostics.contains(where: \.isError) }
}
