import RecoverModel
import RecoverText

/// What promises are about, by the concepts `thing-refunds`, `thing-roadmap`: the money, the feature, the hours.
struct PromisedThings: Sendable {
    private let concepts: ConceptSet
    private let topics: [String]

    init(_ model: RecoveryModel) {
        let forms = Dictionary(model.concepts.map { ($0.id, $0.forms) }, uniquingKeysWith: { $1 })
        let names = forms.keys.filter { $0.hasPrefix(PromisedThings.prefix) }.sorted()
        concepts = ConceptSet(forms, wanted: names)
        topics = names.map { String($0.dropFirst(PromisedThings.prefix.count)) }
    }

    private static let prefix = "thing-"

    /// The topics that a sentence names a thing of.
    func topics(in sentence: Range<Int>, utf8 bytes: [UInt8]) -> Set<String> {
        Set(concepts.matches(utf8: bytes, in: sentence).map { topics[$0.concept] })
    }
}
