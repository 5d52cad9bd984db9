import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverText

/// What one line lets us give and another one forbids. Where somebody has to approve it, it is theirs to give.
struct OfferCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        let offers = zip(context.children(.offer), model.offers).filter { $1.approval == nil }
        guard !offers.isEmpty else { return }
        let lines = context.children(.constraint)
        let forbidden = zip(lines, model.constraints).filter { $1.verb == .no && !$1.inWritingOnly }
        // One search for the phrases of all: there may be thousands of both.
        let phrases = PhraseSet(forbidden.flatMap(\.1.phrases))
        let owners = forbidden.indices.flatMap { index in forbidden[index].1.phrases.map { _ in index } }
        let topics = Dictionary(
            forbidden.indices.map { (forbidden[$0].1.topic, $0) }, uniquingKeysWith: { first, _ in first })
        for (id, offer) in offers {
            let said = phrases.matches(in: "\(offer.id) \(offer.title)").map { owners[$0.phrase] }.min()
            guard let index = [topics[offer.id], said].compactMap({ $0 }).min() else { continue }
            let (line, constraint) = forbidden[index]
            context.warn(
                .forbiddenOffer,
                "`\(Text.name(offer.id))` may be offered here, and `constraint no \(Text.name(constraint.topic))` forbids it",
                at: id, related: [.init(context.listing(line), "it is forbidden here")],
                help: "take one of the two away; what somebody else decides has `needs approval from` and who")
        }
    }
}
