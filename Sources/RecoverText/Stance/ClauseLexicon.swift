/// The closed word lists by which `StanceReader` reads a clause.
enum ClauseLexicon {
    /// Pronouns that open a clause, with their contractions.
    static let subjects = WordSet(
        """
        i we you he she it they this that there here i'm i'll i've i'd we're we'll we've we'd you're you'll you've \
        you'd he's he'll she's she'll it's it'll they're they'll they've that's that'll there's here's let's nobody \
        everyone
        """)

    static let writers = WordSet("i we i'm i'll i've i'd we're we'll we've we'd")

    static let determiners = WordSet("a an the your our my this that these those any every each his her their all both")

    private static let auxiliaries = WordSet(
        """
        is are was were am be will would can could may might must shall should has have had does do did cannot goes \
        comes means remains stays follows arrives starts begins lands isn't aren't wasn't weren't won't wouldn't \
        can't couldn't mustn't shouldn't hasn't haven't hadn't doesn't don't didn't mightn't needn't
        """)

    /// An auxiliary or a contraction that holds one.
    static func isFinite(_ word: String) -> Bool {
        if auxiliaries.contains(word) { return true }
        return subjects.contains(word) && word.utf8.contains(0x27) && word != "let's"
    }

    static func isAuxiliary(_ word: String) -> Bool { auxiliaries.contains(word) }

    static let openers = WordSet(
        "but yet because although though whereas while if unless whether when whenever until once after before since"
    )

    static let introductions = WordSet(
        "if when whenever while because since although though as once after before until unless instead rather without")

    /// Words that negate what follows in their clause, besides everything that ends in "n't".
    static let negators = WordSet(
        """
        not cannot never neither nor nobody nothing none hardly barely scarcely unable impossible ineligible \
        unavailable unwilling refuse refuses refused refusing decline declines declined declining deny denies denied \
        denying reject rejects rejected exclude excludes excluded excluding prohibit prohibits prohibited forbid \
        forbids forbidden prevent prevents prevented avoid avoids avoiding withhold withheld fail fails failed block \
        blocks blocked stop stops stopped stopping cant wont dont doesnt isnt
        """)

    /// Verbs that turn a negation round ("won't forget your refund") and mean nothing without one.
    static let reversers = WordSet(
        """
        wait waiting forget forgets forgot forgotten delay delays delayed delaying miss missed lose lost hesitate \
        argue hesitated skip late withdraw withdrawn problem issue cost affected reduced
        """)

    /// Nouns after "no" and "without" that make it harmless: "no doubt we will", "without delay".
    static let harmless = WordSet(
        """
        doubt problem worries matter delay delays question questions hesitation fuss fail exception charge charges \
        cost costs fee fees catch string strings hassle paperwork later less obligation wonder surprise secret \
        questions-asked
        """)

    /// Nouns after "no" whose complement is negated: "no way to refund you", "no reason we would".
    static let governing = WordSet(
        """
        reason way chance possibility plan plans intention means guarantee scenario circumstances circumstance right \
        basis grounds option case customer client one need point ability authority permission promise promises room \
        budget longer
        """)

    /// Verbs of wishing and saying, for what the customer asked.
    static let asks = WordSet(
        """
        ask asks asked asking want wants wanted wanting mention mentions mentioned mentioning write writes wrote \
        written say says said saying request requests requested requesting expect expects expected expecting demand \
        demands demanded demanding hope hopes hoped hoping tell tells told raise raised need needs needed prefer \
        preferred wish wished looking like suggested suggest proposed
        """)

    static let askNouns = WordSet(
        "request requests question questions demand demands ask wish email mail message ticket note complaint call"
    )

    static let grants = WordSet(
        """
        approve approved approving grant granted granting accept accepted honor honored honour honoured process \
        processed processing fulfil fulfill fulfilled complete completed
        """)

    /// Nouns that make a topic of the phrase before them: "refund policy".
    static let topics = WordSet(
        """
        request requests question questions enquiry inquiry demand demands claim policy policies form forms rules \
        terms team department process page clause
        """)

    static let tentative = WordSet(
        "consider considering explore exploring discuss discussing review reviewing evaluate investigate")

    static let questionWords = WordSet("who what which when where why how whose")
}
