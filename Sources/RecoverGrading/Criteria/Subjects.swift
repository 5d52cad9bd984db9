import RecoverModel
import RecoverText

/// What a complaint is about, under its other names: whoever was "billed twice" may be asked about "our invoices". A
/// concept `about-…` holds the names of one subject; it counts where the complaint says one of them.
struct Subjects: Sendable {
    private let names: ConceptSet
    /// For each issue, which of the names are its own.
    private let ofIssues: [Set<Int>]

    init(_ model: RecoveryModel) {
        let about = model.concepts.filter { $0.id.hasPrefix("about-") }
        guard !about.isEmpty, let feedback = model.feedback else {
            names = ConceptSet([:], wanted: [])
            ofIssues = []
            return
        }
        let forms = Dictionary(model.concepts.map { ($0.id, $0.forms) }, uniquingKeysWith: { $1 })
        let all = ConceptSet(forms, wanted: about.map(\.id))
        func subjects(of text: String) -> Set<String> {
            let bytes = Array(text.utf8)
            return Set(
                Sentences(utf8: bytes).all.flatMap { sentence in
                    all.matches(utf8: bytes, in: sentence.range).map { all.wanted[$0.concept] }
                })
        }
        let signals = model.customer?.signals.filter(\.isVerified).map { "\($0.id): \($0.text)" } ?? []
        let comment = [feedback.comment.known].compactMap { $0 }
        let issues = feedback.issues.map { subjects(of: $0.quote) }
        let said = (comment + feedback.context + signals).map(subjects).reduce(Set(issues.joined())) { $0.union($1) }
        names = ConceptSet(forms, wanted: said.sorted())
        let places = Dictionary(names.wanted.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        ofIssues = issues.map { Set($0.compactMap { places[$0] }) }
    }

    /// Whether a mail speaks of an issue in other words: "nobody has told you why" of "nobody tells us why".
    func isNamed(issue: Int, in text: PartText) -> Bool {
        guard ofIssues.indices.contains(issue), !ofIssues[issue].isEmpty else { return false }
        return text.sentences.all.contains { sentence in
            sentence.isBody
                && names.matches(utf8: text.bytes, in: sentence.range).contains { ofIssues[issue].contains($0.concept) }
        }
    }

    /// Where a text names what the complaint is about.
    func places(in text: PartText) -> [Range<Int>] {
        guard !names.isEmpty else { return [] }
        var finder = ConceptFinder(names, utf8: text.bytes)
        return text.sentences.all.flatMap { sentence in finder.matches(in: sentence.range).map(\.range) }
    }
}
