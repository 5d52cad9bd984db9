enum BeginnerSlipTests {
    /// The file of the tutorial, with an owner more.
    static let tutorial = """
        scenario "Parcels that arrive late"
        use recovery-plan

        customer "Shop owner" {
          name      "Nora Field"
          company   "Field & Fern"
          employees 12
          tenure    14 months
        }

        feedback 4/10 "Parcels arrive late and the hotline never picks up." {
          received 2026-03-02T09:10Z
          issue late    "Parcels arrive late" fixable
          issue hotline "the hotline never picks up" fixable
        }

        owner Support { person "Jon Bell" }
        owner Sales { person "Ruth Adler" }

        deliver email { words 90..120 }
        deliver call
        deliver plan {
          milestone callback "Jon calls back himself" {
            by day 1
            owner   Support
            success "Nora has his direct number"
            visible-win
            prevents hotline
          }
          milestone route "Her parcels go by the morning tour" {
            by day 4
            owner   Support
            success "Two parcels in a row are on time"
            prevents late
          }
        }

        constraint no refunds

        """

    struct Slip: Sendable {
        /// Words of the tutorial's file.
        let right: String
        /// What is written instead; `⟦` and `⟧` mark what the message points at.
        let wrong: String
        let help: String
        /// What the fix-it makes of it; nil where there is none.
        var mended: String?
        var isCertain = false
        var testDescription: String { wrong }
    }

    static let slips: [Slip] = [
        // Marks and numbers
        .init(
            right: "words 90..120", wrong: "words ⟦…⟧120", help: "write `..`", mended: "words ..120"),
        .init(
            right: "words 90..120", wrong: "words ⟦...⟧120", help: "write `..`", mended: "words ..120", isCertain: true),
        .init(
            right: "milestone callback \"", wrong: "⟦milestones⟧ callback \"", help: "did you mean `milestone`?",
            mended: "milestone callback \""),
        .init(
            right: "tenure    14 months", wrong: "tenure    14 months\n  ⟦person⟧ \"Ruth\"",
            help: "did you mean `name`?", mended: nil),
        // Lists
        .init(
            right: "constraint no refunds", wrong: "constraint no refunds, ⟦no⟧ discounts",
            help: "write `constraint no refunds, discounts`", mended: "constraint no refunds, discounts"),
        .init(
            right: "constraint no refunds", wrong: "constraint no ⟦refunds and discounts⟧",
            help: "write `refunds, discounts`", mended: "constraint no refunds, discounts"),
        .init(
            right: "constraint no refunds", wrong: "constraint no refunds, credits and ⟦no⟧ discounts",
            help: "write `constraint no refunds, credits, discounts`",
            mended: "constraint no refunds, credits, discounts"),
        .init(
            right: "constraint no refunds", wrong: "constraint no ⟦free nights⟧",
            help: "write `\"free nights\"`; between several topics stand commas",
            mended: "constraint no \"free nights\""),
        .init(
            right: "constraint no refunds", wrong: "⟦no⟧ refunds", help: "did you mean `constraint no`?",
            mended: "constraint no refunds"),
        .init(
            right: "prevents hotline", wrong: "prevents ⟦the hotline⟧", help: "write `hotline`",
            mended: "prevents hotline"),
        // Deliverables
        .init(
            right: "deliver call", wrong: "deliver ⟦call, brief⟧",
            help: "one deliverable a line: `deliver call` and `deliver brief`", mended: "deliver call\ndeliver brief",
            isCertain: true),
        .init(
            right: "deliver call", wrong: "deliver ⟦call and brief⟧",
            help: "one deliverable a line: `deliver call` and `deliver brief`", mended: "deliver call\ndeliver brief",
            isCertain: true),
        .init(
            right: "deliver call", wrong: "deliver ⟦a call⟧", help: "write `deliver call`", mended: "deliver call"),
        // Days
        .init(
            right: "by day 4", wrong: "by ⟦2026-04-24⟧",
            help: "write the number of the day, such as `by day 2`; day 1 is the start"),
        .init(
            right: "by day 4", wrong: "by ⟦Friday⟧",
            help: "write the number of the day, such as `by day 2`; day 1 is the start"),
        .init(
            right: "by day 4", wrong: "by ⟦day 2026-04-24⟧",
            help: "write the number of the day, such as `by day 2`; day 1 is the start"),
        .init(right: "by day 4", wrong: "by ⟦4⟧", help: "write `by day 4`", mended: "by day 4"),
        .init(right: "by day 4", wrong: "by ⟦the 4th day⟧", help: "write `by day 4`", mended: "by day 4"),
        // Quantities
        .init(
            right: "words 90..120", wrong: "words ⟦max 100⟧", help: "write `..100`", mended: "words ..100",
            isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦at most 100⟧", help: "write `..100`", mended: "words ..100",
            isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦100 max⟧", help: "write `..100`", mended: "words ..100",
            isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦under 100⟧", help: "write `..99`", mended: "words ..99",
            isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦min 80⟧", help: "write `80..`", mended: "words 80..",
            isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦at least 80⟧", help: "write `80..`", mended: "words 80..",
            isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦80+⟧", help: "write `80..`", mended: "words 80..", isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦between 80 and 120⟧", help: "write `80..120`",
            mended: "words 80..120", isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦about 100⟧",
            help: "write the two ends, such as `90..110`, or only `100`", mended: "words 100"),
        .init(
            right: "words 90..120", wrong: "words ⟦100 words⟧", help: "write `100`", mended: "words 100",
            isCertain: true),
        .init(right: "words 90..120", wrong: "⟦100 words⟧", help: "write `words 100`", mended: "words 100"),
        .init(
            right: "employees 12", wrong: "employees ⟦\"12\"⟧", help: "write `12`", mended: "employees 12",
            isCertain: true),
        .init(
            right: "employees 12", wrong: "employees ⟦1.200⟧", help: "write `1200`, or `1` if that is meant",
            mended: "employees 1200"),
        .init(
            right: "tenure    14 months", wrong: "tenure ⟦over a year⟧",
            help: "write it as near as you know it, such as `1 year`", mended: "tenure 1 year"),
        .init(
            right: "tenure    14 months", wrong: "tenure ⟦1 year and 2 months⟧", help: "write `1 year 2 months`",
            mended: "tenure 1 year 2 months", isCertain: true),
        .init(
            right: "tenure    14 months", wrong: "arr ⟦84 thousand dollars⟧", help: "write `$84k`", mended: "arr $84k",
            isCertain: true),
        .init(
            right: "tenure    14 months", wrong: "arr ⟦84,000 USD⟧", help: "write `$84000`", mended: "arr $84000",
            isCertain: true),
        .init(
            right: "tenure    14 months", wrong: "value ⟦very high⟧", help: "write `high`", mended: "value high"),
        .init(
            right: "feedback 4/10", wrong: "feedback ⟦score: 4 out of 10⟧", help: "write `4/10`",
            mended: "feedback 4/10"),
        .init(right: "feedback 4/10", wrong: "feedback ⟦4 / 10⟧", help: "write `4/10`", mended: "feedback 4/10"),
        .init(
            right: "feedback 4/10", wrong: "feedback ⟦\"4/10\"⟧", help: "write `4/10`", mended: "feedback 4/10",
            isCertain: true),
        // Owners
        .init(right: "owner   Support", wrong: "owner ⟦Ruth⟧", help: "write `Sales`"),
        .init(right: "owner   Support", wrong: "owner ⟦Ruth Adler⟧", help: "write `Sales`"),
        .init(
            right: "owner   Support", wrong: "owner Sales ⟦\"Head of Sales\"⟧",
            help: "write `owner Sales` here, and at the top of the file `owner Sales \"Head of Sales\"`"),
        .init(
            right: "owner   Support", wrong: "owner New ⟦\"New Team\"⟧",
            help: "write `owner New` here, and at the top of the file `owner New \"New Team\"`"),
        .init(
            right: "owner   Support", wrong: "owner Support ⟦and Sales⟧",
            help: "write `owner Support` or `owner Sales`; one is answerable, the other can stand in the text"),
        .init(
            right: "owner Support { person \"Jon Bell\" }", wrong: "owner Support ⟦Jon Bell⟧",
            help: "write `owner Support { person \"Jon Bell\" }` for a person, or `owner Support \"Jon Bell\"`",
            mended: "owner Support \"Jon Bell\""),
        // Flags
        .init(
            right: "\"Parcels arrive late\" fixable", wrong: "\"Parcels arrive late\" ⟦can be fixed⟧",
            help: "did you mean `fixable`?", mended: "\"Parcels arrive late\" fixable"),
        .init(
            right: "\"Parcels arrive late\" fixable", wrong: "\"Parcels arrive late\"⟦, fixable⟧",
            help: "write only `fixable`", mended: "\"Parcels arrive late\" fixable", isCertain: true),
        .init(
            right: "\"Parcels arrive late\" fixable", wrong: "\"Parcels arrive late\" ⟦not fixable⟧",
            help: "did you mean `no-remedy` (nothing can be done about it)?",
            mended: "\"Parcels arrive late\" no-remedy"),
        .init(
            right: "\"Parcels arrive late\" fixable", wrong: "\"Parcels arrive late\" fixable⟦: yes⟧",
            help: "write only `fixable`", mended: "\"Parcels arrive late\" fixable", isCertain: true),
        // Names
        .init(
            right: "issue hotline \"the hotline never picks up\"", wrong: "issue ⟦\"the hotline never picks up\"⟧",
            help: "choose one by which others can name it, as in `issue exports \"Exports crawl\" fixable`"),
        .init(
            right: "issue hotline \"the hotline never picks up\"", wrong: "issue ⟦1⟧ \"the hotline never picks up\"",
            help: "write `issue-1`, or a name that tells more"),
        // Conditions
        .init(
            right: "constraint no refunds", wrong: "constraint no refunds\nexpect segment ⟦smb⟧",
            help: "write `expect segment is smb`", mended: "constraint no refunds\nexpect segment is smb"),
        .init(
            right: "constraint no refunds", wrong: "constraint no refunds\nexpect email.words ⟦90..120⟧",
            help: "write `expect email.words is 90..120`",
            mended: "constraint no refunds\nexpect email.words is 90..120"),
        // Statements
        .init(
            right: "feedback 4/10", wrong: "⟦opinion⟧ 4/10", help: "did you mean `feedback`?", mended: "feedback 4/10"),
        .init(
            right: "issue late  ", wrong: "⟦-⟧ issue late  ", help: "take the `-` away", mended: "issue late  ",
            isCertain: true),
        .init(
            right: "success \"Two", wrong: "success ⟦when⟧ \"Two",
            help: "write only `\"Two parcels in a row are on time\"`", mended: "success \"Two"),
        .init(
            right: "constraint no refunds", wrong: "constraint no refunds⟦.⟧", help: "take the `.` away",
            mended: "constraint no refunds", isCertain: true),
    ]

    static let all =
        slips + flagRows + constraintRows + quantityRows + conditionRows + nameRows + markRows + blockRows + textRows
        + lineRows + meaningRows + habitRows + pathRows + sentenceRows + clockRows + closingRows + orderRows + partRows


}
