/// Whether a sentence grants what it names: who (we, I, our people, or you as the one who gets it), and that it will,
/// can, does happen or has happened. "Refunds are decided by Finance" names a refund and grants none.
public enum Grants {
    /// - Parameters:
    ///   - match: byte range of the name of the thing inside `sentence`.
    ///   - sentence: byte range of the sentence inside `bytes`.
    public static func isGranted(_ match: Range<Int>, in sentence: Range<Int>, utf8 bytes: [UInt8]) -> Bool {
        let all = ClauseWords(bytes, in: sentence)
        guard let target = all.indices(of: match) else { return true }
        return GrantReader(words: all.words, isQuestion: all.isQuestion, target: target).isGranted
    }

    /// Whether a sentence only tells of a promise, keeps it open or warns of it: "I will tell you when it will be fixed",
    /// "a colleague promised you a discount", "it would be wrong to guarantee that", "neither a refund nor a credit".
    /// - Parameter isNegative: what is said holds a negation of its own ("you will not be charged").
    public static func isOnlyTold(
        _ match: Range<Int>, in sentence: Range<Int>, utf8 bytes: [UInt8], isNegative: Bool
    ) -> Bool {
        let all = ClauseWords(bytes, in: sentence)
        guard let target = all.indices(of: match) else { return false }
        return GrantReader(words: all.words, isQuestion: all.isQuestion, target: target).isOnlyTold(isNegative)
    }
}

private struct GrantReader {
    let words: [ClauseWords.Word]
    let isQuestion: Bool
    let target: Range<Int>

    private func text(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

    private var clause: Range<Int> {
        let start = Clauses.range(around: target.lowerBound, in: words)
        return start.lowerBound..<max(start.upperBound, target.upperBound)
    }

    var isGranted: Bool {
        let clause = clause
        let before = clause.lowerBound..<target.lowerBound
        let after = target.upperBound..<clause.upperBound
        if words[target].contains(where: { GrantWords.modals.contains($0.text) || GrantWords.ours.contains($0.text) }) {
            return true
        }
        if isGivenByUs(before) || isGottenByYou(before) || isHandedOver(before) || isComing(after) { return true }
        if isQuestion { return isOfferedByQuestion }
        return isFragment
    }

    func isOnlyTold(_ isNegative: Bool) -> Bool {
        let before = words[..<target.lowerBound].map(\.text)
        let clause = clause
        if before.contains(where: { GrantWords.doubts.contains($0) }) { return true }
        // "when it will be fixed", behind somebody who says, asks or finds out.
        let opener = words[clause.lowerBound..<target.lowerBound].last { GrantWords.openers.contains($0.text) }
        if opener != nil, before.contains(where: { GrantWords.finds.contains($0) }) { return true }
        if !isNegative, before.contains("neither"),
            before.contains("nor") || words[target.lowerBound...].contains(where: { $0.text == "nor" })
        {
            return true
        }
        // "promised", "were told": what was said before is reported, unless it is said anew.
        guard let said = before.lastIndex(where: { GrantWords.told.contains($0) }) else { return false }
        let previous = said > 0 ? before[said - 1] : ""
        return !["i", "we", "have", "we've", "i've", "and"].contains(previous)
            || before.contains { GrantWords.past.contains($0) }
    }

    /// "We will issue a refund", "Finance has approved a refund"; not "I asked about the refund".
    private func isGivenByUs(_ before: Range<Int>) -> Bool {
        guard let ours = before.first(where: { isOurs($0) }) else { return false }
        let from = ours + 1
        let between = words[from..<before.upperBound].map(\.text)
        if between.contains(where: { GrantWords.gives.contains($0) }) { return true }
        if between.contains(where: { GrantWords.talk.contains($0) }) { return false }
        // "We refund you", "we will credit your account": the thing is the verb.
        let isVerb = between.allSatisfy { GrantWords.fillers.contains($0) || GrantWords.modals.contains($0) }
        return isVerb
    }

    private func isOurs(_ index: Int) -> Bool {
        let word = text(index)
        if ClauseLexicon.writers.contains(word) { return true }
        if GrantWords.people.contains(word) {
            return index == clause.lowerBound || ["our", "my", "the", "from", "in"].contains(text(index - 1))
                || text(index - 2) == "our"
        }
        return word == "us" && text(index - 1) == "let" || word == "me" && ["let", "allow"].contains(text(index - 1))
            || word == "let's"
    }

    /// "You will see a credit", "you get a discount".
    private func isGottenByYou(_ before: Range<Int>) -> Bool {
        guard
            let you = before.last(where: {
                ["you", "you'll", "you'd", "you're", "you've"].contains(text($0))
                    || text($0) == "team" && text($0 - 1) == "your"
            })
        else { return false }
        let between = words[(you + 1)..<before.upperBound].map(\.text)
        let isFuture =
            text(you) == "you'll"
            || between.contains {
                ["will", "can", "may", "shall", "are", "get", "receive", "have", "now"].contains($0)
            }
        return isFuture
            && !between.contains { GrantWords.talk.contains($0) || ["with", "for", "of", "about"].contains($0) }
    }

    /// "Please accept a voucher", "Consider it refunded", "Enjoy a free month", "Here is a coupon".
    private func isHandedOver(_ before: Range<Int>) -> Bool {
        before.contains { index in
            let isFirst =
                index == before.lowerBound || ["please", "so", "and", "then", "just"].contains(text(index - 1))
            if isFirst, GrantWords.imperatives.contains(text(index)) { return true }
            return ["here's", "here"].contains(text(index))
                && (text(index) == "here's" || ["is", "are"].contains(text(index + 1)))
                || text(index) == "entitled" || text(index) == "least" && text(index + 1) == "we"
        }
    }

    /// "A refund is on its way", "The credit has been approved", "a discount will follow".
    private func isComing(_ after: Range<Int>) -> Bool {
        let rest = words[after].map(\.text)
        guard let verb = rest.firstIndex(where: { ClauseLexicon.isFinite($0) || GrantWords.comes.contains($0) }) else {
            return false
        }
        // Behind a relative clause ("the refund you asked for") the main verb counts.
        let tail = rest[verb...]
        if tail.contains(where: { GrantWords.talk.contains($0) || GrantWords.open.contains($0) }) { return false }
        return tail.contains { GrantWords.granted.contains($0) || GrantWords.comes.contains($0) }
    }

    private var isOfferedByQuestion: Bool {
        let first = words.prefix(4).map(\.text)
        guard first.count > 1 else { return false }
        switch (first[0], first[1]) {
        case ("how", "about"), ("what", "about"), ("what", "if"), ("why", "don't"), ("why", "not"): return true
        case ("can", "we"), ("can", "i"), ("may", "we"), ("may", "i"), ("could", "we"), ("could", "i"), ("shall", "we"),
            ("shall", "i"), ("should", "we"):
            return true
        default: return false
        }
    }

    /// "A full refund, no questions asked."
    private var isFragment: Bool {
        target.lowerBound <= 3 && words.count <= 6
            && !words.contains {
                ClauseLexicon.isFinite($0.text) || ClauseLexicon.subjects.contains($0.text)
                    || $0.text.hasSuffix("ed") && $0.text != "asked"
            }
            && !words.contains { GrantWords.talk.contains($0.text) }
    }
}

private enum GrantWords {
    private static func set(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    static let ours = set("we i we'll i'll we've i've")

    static let people = set(
        """
        team finance engineering billing accounting management support product director manager vp ceo company office
        boss developers engineers leadership department
        """)

    static let modals = set(
        """
        will shall can could would may we'll i'll we'd i'd you'll it'll they'll going happy glad pleased delighted ready \
        prepared willing promise guarantee
        """)

    static let gives = set(
        """
        give gives gave given giving do doing did hand handed cover covered offer offers offered offering issue issues issued issuing send sends sent sending \
        grant grants granted granting arrange arranged approve approves approved approving process processed processing \
        pay pays paid paying provide provided providing apply applied applying add adds added adding put get got \
        extend extended authorise authorised authorize authorized initiate initiated credit credited include included \
        secure secured make made owe owes book booked honour honoured honor honored confirm confirmed throw draft
        """)

    static let talk = set(
        """
        talk talking discuss discussing discussed ask asked asking check checking checked understand look looking see \
        read reading hear hearing know explain explaining mention mentioned handle decide decides decided deciding wonder \
        think thinking wish write writing wrote about whether clarify question regarding forward forwarded passed \
        consider considering request requested requests refuse refused decline declined investigate find bring raise
        """)

    static let doubts = set(
        """
        wrong early premature dishonest irresponsible misleading reluctant hesitate unwise careful stopped refrain avoid \
        rather instead lie foolish guess wish unfair cheap
        """)

    static let openers = set("when whether if what how why which who where until")

    static let finds = set(
        """
        say tell know ask asked see find decide check discuss confirm understand learn sure unclear clear depends explain \
        hear wonder question told discussing deciding checking asking clarify update report share look looking determine
        """)

    static let told = set(
        "promised told said assured offered quoted claimed announced mentioned wrote believed hoped thought")

    static let past = set(
        "last ago year earlier previously once before then january february march april may june july august")

    static let open = set("depends possible decide decided up with")

    static let fillers = set(
        "have has had am are be been being also gladly happily now already just fully simply of course then to not only"
    )

    static let imperatives = set("accept enjoy expect consider take use find count get receive claim redeem have")

    static let comes = set("comes follows arrives lands goes applies will awaits starts begins")

    static let granted = set(
        """
        way processed issued approved confirmed arranged authorised authorized coming underway initiated paid due yours \
        guaranteed scheduled sent granted applied added included available made refunded reimbursed credited waived \
        prepared booked waiting account follow arrive reach land come go appear set ready
        """)
}
