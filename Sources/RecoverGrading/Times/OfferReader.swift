import RecoverText

/// Whether a sentence offers something: a time, a call, a choice. Each clause is read by itself: "Tuesday at 10 is taken, but
/// I can do Wednesday at 10" offers one time.
struct OfferReader {
    private let clauses: [OfferClause]
    private let isQuestion: Bool

    init(_ bytes: [UInt8], in range: Range<Int>) {
        let isQuestion = bytes[range].contains(0x3F)
        self.isQuestion = isQuestion
        clauses = Clauses.ranges(utf8: bytes, in: range).map { OfferClause(bytes, in: $0, isAsked: isQuestion) }
    }

    var isOffer: Bool {
        if clauses.allSatisfy(\.isRefused) { return false }
        if isQuestion { return !(clauses.first?.asksAboutThePast ?? false) }
        return clauses.contains { !$0.isRefused && $0.offers }
    }

    /// "… or …": one of them may be chosen, where nothing happened yet.
    var isChoice: Bool { clauses.allSatisfy { !$0.isRefused } && clauses.contains(where: \.hasOr) }

    /// It tells or asks something: it is no mere list of times.
    var hasVerb: Bool { clauses.contains(where: \.hasVerb) }

    /// A clause is a day and a time and little else, and no other tells of what was.
    var isMereTime: Bool {
        clauses.contains(where: \.isMereTime) && !clauses.contains { $0.isRefused || $0.tellsOfUs }
    }

    /// Of times that are named in an offer, those that are not named beside it: "the shop opens on Saturday at ten; come at
    /// eleven", "Tuesday at 10 is taken, but I can do Wednesday at 10".
    func offered(_ places: [Int]) -> [Bool] {
        let named = places.compactMap { place in clauses.last { $0.range.lowerBound <= place } ?? clauses.first }
        let isTold = named.contains { !$0.isRefused && $0.offers }
        return named.map { !$0.isRefused && (!isTold || $0.offers || $0.isMereTime) }
    }
}
