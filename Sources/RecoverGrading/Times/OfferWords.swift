import RecoverText

/// The words by which `OfferClause` tells what is offered from what happened.
enum OfferWords {
    struct Marks: OptionSet {
        let rawValue: UInt8

        static let modal = Marks(rawValue: 1)
        static let subject = Marks(rawValue: 2)
        /// A word that offers by itself: "available", "either".
        static let signal = Marks(rawValue: 4)
        static let verb = Marks(rawValue: 8)
        /// What can only have happened: "went", "had".
        static let past = Marks(rawValue: 16)
        /// Who can have done something: "we", "the server".
        static let actor = Marks(rawValue: 32)
        /// Turns what happened into a choice: "free", "suits".
        static let choice = Marks(rawValue: 64)
        /// What a time does: "would suit", "would work".
        static let fits = Marks(rawValue: 128)
    }

    static func marks(_ bytes: [UInt8], _ word: Range<Int>) -> Marks { Marks(rawValue: table[bytes, word] ?? 0) }

    private static func words(_ words: String...) -> ShortWordTable { ShortWordTable(words.map { (1, $0) }) }

    // MARK: No offer

    static let or = words("or")
    static let conditions = words("if whether unless")
    static let have = words("have has having i've we've you've they've")
    static let done = words("been come done taken seen rung spoken")
    static let us = words("i we it he she they")
    static let why = words("why")
    /// They tell of the past behind somebody: "we met", not "we have met" or "it is sent".
    static let participles = words("sent made met lost told meant stood sat got found left held kept said")
    static let pastQuestions = words("did was were has have had")
    static let cancelled = words(
        "cancelled canceled cannot can't couldn't unavailable fully closes closed unable taken gone ignore disregard scrap",
        "forget skip cancel withdraw withdrawn away busy travelling traveling holiday supposed promised forgot failed",
        "postponed staffed missed neither"
    )
    static let rooms = words("desk office offices hotline line lines shop store counter branch phones doors")
    static let hours = words("open opens closed")
    static let thanks = words("thank thanks")
    static let `for` = words("for")
    static let negations = words("no not isn't aren't never longer don't won't doesn't nor")
    static let denied = words(
        "longer time available free possible work suit offer slot slots room open times able options")

    // MARK: An offer

    /// What people do on a call or at a visit.
    static let contacts = words(
        "call ring phone meet speak talk visit come drop stop see reach try join show discuss chat connect sit dial",
        "welcome pop swing walk go catch host zoom video calling ringing phoning")
    /// What is done at a time that is offered, said of the future: "I will call you".
    static let calls = words("call ring phone meet speak talk dial try find")
    static let politely = words("please so then just and or")
    static let toward = words("to let let's i'd we'd i'm we're rather gladly happily")
    static let will = words("will i'll we'll you'll he'll she'll they'll shall")
    static let given = words("leave give like love be")
    static let how = words("how what")
    static let about = words("about")
    static let spans = words(
        "hour minutes half room time space gap gaps noon monday tuesday wednesday thursday friday saturday sunday mon tue",
        "tues wed thu thur thurs fri sat sun slots openings")
    static let iAm = words("i'm we're am i'll we'll")
    static let there = words("there at around reachable back")
    static let places = words("are is appointment appointments place places slot slots opening gap time")
    static let left = words("left room space")
    static let `let` = words("let")
    static let me = words("me us")
    static let know = words("know")
    static let works = words("work works room fine good best convenient possible okay ok held reserved time")
    static let be = words("is are")
    static let forWhom = words("for on me us too as either with")
    static let asked = words("you it it's that that's this")
    static let wishes = words("want like prefer wish care fine right okay ok alright agree helps")
    static let meetings = words("call talk speak meet say discuss chat ring phone conversation join")
    static let imperatives = words("join ring dial meet pick choose reply")
    static let invitations = words("let let's like invite hope suggest propose happy glad love plan")
    static let offers = words(
        "times gap gaps ideal calendar suggestion whether sound better invite invited proposal proposing pencil spare",
        "welcome reserve reserving keep keeping kept blocked aside convenient alternatives alternatively choice invitation",
        "proposed placeholder hold")

    /// What stands beside a day and a time and is no part of a sentence.
    static let ofTimes = words(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today tomorrow",
        "tonight january february march april may june july august september october november december jan feb mar apr jun",
        "jul aug sep sept oct nov dec the of on at in by but or and to from until till between morning afternoon evening noon",
        "midday half quarter past am pm a.m p.m o'clock next this coming utc gmt cet cest est edt pst pdt et pt ct bst time",
        "one two three four five six seven eight nine ten eleven twelve twenty hours hrs phone each both option slot")

    private static let table: ShortWordTable = {
        let groups: [(Marks, String)] = [
            (.modal, "can could would shall may might does do i'd we'd it'd he'd she'd"),
            (.subject, "we i you it that this either one both tuesday monday wednesday thursday friday i'd we'd"),
            (
                .signal,
                "available free suit suits option options slot slots choose pick prefer propose suggest offer either"
            ),
            (.signal, "reserved whichever open hold holding join book"),
            (
                .verb,
                "is are was were be will we'll i'll i'm we're have has had can could would shall may do does did went"
            ),
            (.verb, "broke hear send call reply let tell write know makes make take ran runs keep begins starts ends"),
            (.verb, "comes goes applies opens closes takes leaves sees meets brings sit expect i'd we'd that's it's"),
            (
                .past,
                "was were had did went saw came began spoke wrote broke ran took rang fell forgot knew gave hadn't didn't"
            ),
            (.past, "wasn't weren't"),
            (.actor, "we i they it you he she team server system export exports"),
            (.choice, "available free either suit suits work works choose pick prefer hoping wondering thinking"),
            (.fits, "work suit fit do"),
        ]
        var marks: [String: UInt8] = [:]
        for (mark, words) in groups {
            for word in words.split(separator: " ") { marks[String(word), default: 0] |= mark.rawValue }
        }
        return ShortWordTable(marks.map { ($0.value, $0.key) })
    }()
}
