import RecoverModel
import RecoverText

/// What a complaint is about, under its other names: whoever was "billed twice" may be asked about "our invoices". A
/// concept `about-…` holds the names of one subject; it counts where the complaint says one of them.
struct Subjects: Sendable {
    private let names: ConceptSet

    init(_ model: RecoveryModel) {
        let about = model.concepts.filter { $0.id.hasPrefix("about-") }
        guard !about.isEmpty, let feedback = model.feedback else {
            names = ConceptSet([:], wanted: [])
            return
        }
        let forms = Dictionary(model.concepts.map { ($0.id, $0.forms) }, uniquingKeysWith: { $1 })
        let all = ConceptSet(forms, wanted: about.map(\.id))
        var said: Set<String> = []
        let signals = model.customer?.signals.filter(\.isVerified).map { "\($0.id): \($0.text)" } ?? []
        let comment = [feedback.comment.known].compactMap { $0 }
        for text in comment + feedback.issues.map(\.quote) + feedback.context + signals {
            let bytes = Array(text.utf8)
            for sentence in Sentences(utf8: bytes).all {
                for match in all.matches(utf8: bytes, in: sentence.range) { said.insert(all.wanted[match.concept]) }
            }
        }
        names = ConceptSet(forms, wanted: said.sorted())
    }

    /// Where a text names what the complaint is about.
    func places(in text: PartText) -> [Range<Int>] {
        guard !names.isEmpty else { return [] }
        var finder = ConceptFinder(names, utf8: text.bytes)
        return text.sentences.all.flatMap { sentence in finder.matches(in: sentence.range).map(\.range) }
    }
}
