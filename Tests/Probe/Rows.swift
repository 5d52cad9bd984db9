/// Further slips of the table, one mechanism after the other.
extension BeginnerSlipTests {
    private static let late = "\"Parcels arrive late\" fixable"
    private static let noRemedy = "did you mean `no-remedy` (nothing can be done about it)?"
    private static let last = "constraint no refunds"

    /// A line more at the end of the file.
    private static func line(
        _ wrong: String, help: String, mended: String? = nil, isCertain: Bool = false
    ) -> Slip {
        Slip(
            right: last, wrong: "\(last)\n\(wrong)", help: help, mended: mended.map { "\(last)\n\($0)" },
            isCertain: isCertain)
    }

    static let flagRows: [Slip] = [
        .init(
            right: late, wrong: "\"Parcels arrive late\" ⟦non-fixable⟧", help: noRemedy,
            mended: "\"Parcels arrive late\" no-remedy"),
        .init(
            right: late, wrong: "\"Parcels arrive late\" ⟦isn't fixable⟧", help: noRemedy,
            mended: "\"Parcels arrive late\" no-remedy"),
        .init(
            right: late, wrong: "\"Parcels arrive late\" ⟦can’t be fixed⟧", help: noRemedy,
            mended: "\"Parcels arrive late\" no-remedy"),
    ]

    static let constraintRows: [Slip] = [
        .init(
            right: last, wrong: "constraint ⟦no-discounts⟧", help: "write `constraint no discounts`",
            mended: "constraint no discounts"),
        .init(
            right: last, wrong: "constraint ⟦\"no discounts\"⟧", help: "write `constraint no discounts`",
            mended: "constraint no discounts"),
        .init(
            right: last, wrong: "constraint ⟦\"no free nights\"⟧", help: "write `constraint no \"free nights\"`",
            mended: "constraint no \"free nights\""),
        .init(
            right: last, wrong: "constraint ⟦\"free nights\"⟧",
            help: "write `constraint no \"free nights\"`, `constraint avoid \"free nights\"`, "
                + "`constraint only \"free nights\"` or `constraint flag \"free nights\"`"),
        .init(
            right: last, wrong: "constraint no refunds because ⟦we cannot⟧", help: "write `\"we cannot\"`",
            mended: "constraint no refunds because \"we cannot\"", isCertain: true),
        .init(
            right: last, wrong: "constraint no discounts ⟦(ask Tom)⟧",
            help: "a remark stands behind `#`, at the end of the line: `# ask Tom`",
            mended: "constraint no discounts # ask Tom"),
    ]

    static let quantityRows: [Slip] = [
        .init(right: "words 90..120", wrong: "words ⟦90,110⟧", help: "write `90..110`, or `90110` if that is meant"),
        .init(
            right: "employees 12", wrong: "employees ⟦4,000⟧", help: "write `4000`", mended: "employees 4000",
            isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦90..110, 120..130⟧",
            help: "write one of them, or all in one: `90..130`", mended: "words 90..130"),
        .init(
            right: "words 90..120", wrong: "words ⟦one hundred⟧", help: "write `100`", mended: "words 100"),
        .init(
            right: "words 90..120", wrong: "words ⟦at most one hundred and twenty⟧", help: "write `..120`",
            mended: "words ..120", isCertain: true),
        .init(
            right: "employees 12", wrong: "employees ⟦less than 10⟧", help: "write `..9`", mended: "employees ..9",
            isCertain: true),
        .init(
            right: "employees 12", wrong: "employees ⟦more than 10⟧", help: "write `11..`", mended: "employees 11..",
            isCertain: true),
        .init(
            right: "received 2026-03-02T09:10Z", wrong: "received ⟦2026-03-02 09:10 CET⟧",
            help: "write `2026-03-02 09:10+01:00`, if that is the CET you mean",
            mended: "received 2026-03-02 09:10+01:00"),
        .init(
            right: "received 2026-03-02T09:10Z", wrong: "received ⟦2026-03-02T09:10 UTC⟧",
            help: "write `2026-03-02T09:10Z`", mended: "received 2026-03-02T09:10Z", isCertain: true),
        .init(
            right: "received 2026-03-02T09:10Z", wrong: "received ⟦2026-03-02 9:10 am GMT⟧",
            help: "write `2026-03-02 09:10Z`", mended: "received 2026-03-02 09:10Z", isCertain: true),
    ]

    static let conditionRows: [Slip] =
        [
            .init(
                right: "tenure    14 months", wrong: "tenure    ⟦14-months⟧", help: "write `14 months`",
                mended: "tenure    14 months", isCertain: true),
            .init(
                right: "name      \"Nora Field\"", wrong: "name      ⟦\"\"Nora Field\"\"⟧",
                help: "write `\"Nora Field\"`",
                mended: "name      \"Nora Field\""),
            .init(
                right: "constraint no refunds", wrong: "constraint no refunds\nexpect ⟦words⟧ is 90..120",
                help: "did you mean `email.words`?", mended: "constraint no refunds\nexpect email.words is 90..120"),
            .init(
                right: "constraint no refunds", wrong: "constraint no refunds\nexpect ⟦\"email.words is 90..120\"⟧",
                help: "write `email.words is 90..120`",
                mended: "constraint no refunds\nexpect email.words is 90..120"),
            .init(
                right: "constraint no refunds",
                wrong: "constraint no refunds\nvariant old { ⟦tenure⟧ 4 years }",
                help: "it stands in `customer`: write `customer { tenure 4 years }`",
                mended: "constraint no refunds\nvariant old { customer { tenure 4 years } }"),
            .init(
                right: "constraint no refunds",
                wrong: "constraint no refunds\nvariant old { customer ⟦tenure⟧ 4 years }",
                help: "write it in braces: `{ tenure 4 years }`",
                mended: "constraint no refunds\nvariant old { customer { tenure 4 years } }"),
            line(
                "expect email.words ⟦..110⟧", help: "write `expect email.words is ..110`",
                mended: "expect email.words is ..110"),
            line(
                "expect guards ⟦have⟧ call-first", help: "write `guards has call-first`",
                mended: "expect guards has call-first", isCertain: true),
        ]
        + [
            ("over", ">"), ("is more than", ">"), ("at least", ">="), ("is at least", ">="), ("under", "<"),
            ("is less than", "<"), ("at most", "<="), ("is not more than", "<="), ("is longer than", ">"),
        ].map { words, sign in
            line(
                "when customer.tenure ⟦\(words)⟧ 2 years { deliver email { words ..80 } }",
                help: "write `customer.tenure \(sign) 2 years`",
                mended: "when customer.tenure \(sign) 2 years { deliver email { words ..80 } }", isCertain: true)
        }

    static let nameRows: [Slip] = [
        .init(
            right: "use recovery-plan", wrong: "use ⟦recovery–plan⟧", help: "did you mean `recovery-plan`?",
            mended: "use recovery-plan"),
        .init(
            right: "milestone callback \"", wrong: "milestone ⟦call–back⟧ \"", help: "write `call-back`",
            mended: "milestone call-back \"", isCertain: true),
        line(
            "variant ⟦maria's⟧ \"For Maria\" { customer { tenure 3 years } }", help: "write `marias`",
            mended: "variant marias \"For Maria\" { customer { tenure 3 years } }"),
        .init(
            right: "owner Support { person \"Jon Bell\" }", wrong: "⟦owners⟧ Support { person \"Jon Bell\" }",
            help: "did you mean `owner`?", mended: "owner Support { person \"Jon Bell\" }"),
    ]

    static let markRows: [Slip] = [
        .init(
            right: "deliver email {", wrong: "deliver email⟦:⟧ {", help: "write only a space behind `email`",
            mended: "deliver email {", isCertain: true),
        .init(
            right: "deliver call", wrong: "deliver call⟦:⟧", help: "write only a space behind `call`",
            mended: "deliver call", isCertain: true),
        .init(
            right: "owner Support { person \"Jon Bell\" }", wrong: "owner Support ⟦person⟧ \"Jon Bell\" }",
            help: "write it in braces: `{ person \"Jon Bell\" }`", mended: "owner Support { person \"Jon Bell\" }"),
    ]

    static let blockRows: [Slip] = [
        .init(
            right: "owner Support { person \"Jon Bell\" }", wrong: "owner Support ⟦(⟧ person \"Jon Bell\" )", help: "",
            mended: "owner Support { person \"Jon Bell\" }", isCertain: true),
        .init(
            right: "owner Support { person \"Jon Bell\" }", wrong: "owner Support ⟦[⟧ person \"Jon Bell\" ]", help: "",
            mended: "owner Support { person \"Jon Bell\" }", isCertain: true),
        .init(
            right: "owner Support { person \"Jon Bell\" }", wrong: "owner Support ⟦(⟧\n  person \"Jon Bell\"\n)",
            help: "",
            mended: "owner Support {\n  person \"Jon Bell\"\n}", isCertain: true),
        .init(
            right: "deliver email { words 90..120 }", wrong: "deliver email ⟦(⟧ words 90..120; tone calm )", help: "",
            mended: "deliver email { words 90..120; tone calm }", isCertain: true),
        .init(
            right: "customer \"Shop owner\" {", wrong: "customer \"Shop owner\":⟦⟧",
            help: "write `{` in the place of the `:`, and `}` where the block ends",
            mended: "customer \"Shop owner\" {"),
        .init(
            right: "\"Jon calls back himself\" {", wrong: "\"Jon calls back himself\"⟦⟧",
            help: "write `{` at the end of this line, and `}` where the block ends",
            mended: "\"Jon calls back himself\" {"),
    ]

    static let textRows: [Slip] = [
        .init(
            right: "success \"Nora has his direct number\"",
            wrong: "success ⟦\"Nora has⟧\n      his direct number\"",
            help: "write it in one line, `\"Nora has his direct number\"`, or between `\"\"\"` and `\"\"\"`",
            mended: "success \"Nora has his direct number\""),
        .init(
            right: "issue late    \"Parcels arrive late\"", wrong: "issue late    ⟦\"Parcels arrive⟧\n  late\"",
            help: "write it in one line, `\"Parcels arrive late\"`, or between `\"\"\"` and `\"\"\"`",
            mended: "issue late    \"Parcels arrive late\""),
        .init(
            right: "issue late    \"Parcels arrive late\" fixable", wrong: "issue late⟦⟧ fixable",
            help: "write it in front of `fixable`: `issue late \"…\" fixable`"),
    ]

    static let lineRows: [Slip] = [
        line(
            "⟦Note⟧: ask Tom", help: "write `note \"ask Tom\"`", mended: "note \"ask Tom\"", isCertain: true),
        .init(
            right: "feedback 4/10 \"Parcels", wrong: "⟦survey⟧ answer 4/10 \"Parcels",
            help: "write `feedback 4/10 \"Parcels arrive late and the hotline never picks up.\"`",
            mended: "feedback 4/10 \"Parcels"),
        .init(
            right: "issue late    \"Parcels arrive late\" fixable",
            wrong: "issue late⟦:⟧ Parcels arrive late (fixable)",
            help: "write `issue late \"Parcels arrive late\" fixable`",
            mended: "issue late \"Parcels arrive late\" fixable"),
        .init(
            right: "employees 12", wrong: "⟦Employees⟧: \"12\"", help: "write `employees 12`", mended: "employees 12",
            isCertain: true),
        .init(
            right: last, wrong: "constraint ⟦\"no refunds\"⟧ because we cannot",
            help: "write `constraint no refunds because \"we cannot\"`",
            mended: "constraint no refunds because \"we cannot\""),
    ]

    static let meaningRows: [Slip] = [
        .init(
            right: "deliver email { words 90..120 }", wrong: "deliver email { ⟦subject⟧ \"Your parcels\" }",
            help: "what a message must hold is said with `include`: `include \"Subject: Your parcels\"`",
            mended: "deliver email { include \"Subject: Your parcels\" }"),
        line(
            "expect ⟦no refunds⟧",
            help: "write `expect constraint.no.refunds is known` to ask whether the case says so; "
                + "`constraint no refunds` says it"),
        line(
            "expect ⟦email.nonsense⟧ is known",
            help: "there is `to`, `words`, `tone`, `include`, `check`, `focus`, `internal`, `schedule`, …"),
        .init(
            right: "owner   Support", wrong: "owner ⟦me⟧",
            help: "there are `Support` and `Sales`; or declare yourself at the top of the file, such as "
                + "`owner CSM { person \"…\" }`, and write that name here"),
        .init(
            right: "use recovery-plan", wrong: "⟦playbook recovery-plan⟧",
            help: "to build on that playbook, write `use recovery-plan`", mended: "use recovery-plan"),
        line(
            "replace owner Support with Sales\n⟦replace owner Sales with Support⟧",
            help: "take one of the two lines away; where two are to change places, change the names that use them"),
    ]

    private static let block = "{ deliver email { words ..80 } }"

    static let habitRows: [Slip] = [
        .init(
            right: "tenure    14 months", wrong: "tenure 14 ⟦Monate⟧", help: "write `months`",
            mended: "tenure 14 months",
            isCertain: true),
        .init(
            right: "words 90..120", wrong: "words ⟦max. 120⟧", help: "write `..120`", mended: "words ..120",
            isCertain: true),
        .init(
            right: "tenure    14 months", wrong: "arr ⟦12k⟧ a year", help: "write `$12k`, `€12k` or `£12k`"),
        .init(
            right: "received 2026-03-02T09:10Z", wrong: "received ⟦2 March 2026, 9:10⟧",
            help: "write `2026-03-02 09:10`", mended: "received 2026-03-02 09:10", isCertain: true),
        .init(
            right: "received 2026-03-02T09:10Z", wrong: "received ⟦on 2.3.2026 at 9:10⟧",
            help: "write `2026-03-02 09:10`", mended: "received 2026-03-02 09:10", isCertain: true),
        .init(
            right: "feedback 4/10", wrong: "feedback ⟦4 von 10⟧", help: "write `4/10`", mended: "feedback 4/10",
            isCertain: true),
        .init(
            right: "words 90..120", wrong: "⟦90..120 words⟧", help: "write `words 90..120`", mended: "words 90..120"),
        .init(
            right: "issue late    \"Parcels arrive late\" fixable",
            wrong: "issue late    ⟦fixable⟧ \"Parcels arrive late\"",
            help: "write `issue late \"Parcels arrive late\" fixable`",
            mended: "issue late    \"Parcels arrive late\" fixable"),
        .init(
            right: last, wrong: "constraint ⟦keine⟧ refunds", help: "write `constraint no refunds`",
            mended: "constraint no refunds"),
    ]

    /// A brace that hides the file; beside a `}` too many elsewhere it is told, but what stands between the two is not read.
    static let wholeFileRows: [Slip] = [
        .init(
            right: "scenario \"Parcels that arrive late\"", wrong: "scenario \"Parcels that arrive late\" ⟦{⟧",
            help: "`scenario` has no block: take the `{` away", mended: "scenario \"Parcels that arrive late\" ")
    ]

    static let pathRows: [Slip] = [
        line(
            "expect guard ⟦call-first⟧", help: "write `expect guards has call-first`",
            mended: "expect guards has call-first"),
        line(
            "expect ⟦email words⟧ is 90..120", help: "write `email.words`", mended: "expect email.words is 90..120"),
        line(
            "when ⟦customer tenure⟧ > 2 years \(block)", help: "write `customer.tenure`",
            mended: "when customer.tenure > 2 years \(block)"),
        line(
            "when customer.tenure > 2 years ⟦then⟧ deliver brief",
            help: "write `when customer.tenure > 2 years { deliver brief }`",
            mended: "when customer.tenure > 2 years { deliver brief }"),
        line(
            "when customer.tenure > 2 years and ⟦<⟧ 5 years \(block)",
            help: "write `customer.tenure > 2 years and customer.tenure < 5 years`",
            mended: "when customer.tenure > 2 years and customer.tenure < 5 years \(block)"),
        line(
            "when customer.tenure ⟦between 2 and 5 years⟧ \(block)", help: "write `customer.tenure in 2..5 years`",
            mended: "when customer.tenure in 2..5 years \(block)", isCertain: true),
        line(
            "when customer.seniority ⟦is a⟧ director \(block)", help: "write `customer.seniority is director`",
            mended: "when customer.seniority is director \(block)", isCertain: true),
    ]

    static let sentenceRows: [Slip] = [
        .init(
            right: last, wrong: "constraint ⟦do not promise refunds⟧", help: "write `constraint no refunds`",
            mended: "constraint no refunds"),
        .init(
            right: last, wrong: "constraint ⟦we don't offer any free nights⟧",
            help: "write `constraint no \"free nights\"`", mended: "constraint no \"free nights\""),
        .init(
            right: last, wrong: "constraint ⟦nobody may promise refunds, a roadmap⟧",
            help: "write `constraint no refunds, \"a roadmap\"`", mended: "constraint no refunds, \"a roadmap\""),
        .init(
            right: last, wrong: "constraint ⟦{⟧ no refunds }",
            help: "write only its line, such as `constraint no roadmap, refunds`"),
        line(
            "expect ⟦that⟧ email.words is 90..120", help: "take `that` away", mended: "expect email.words is 90..120",
            isCertain: true),
        line(
            "expect email.words is 90..120 ⟦words⟧", help: "take `words` away", mended: "expect email.words is 90..120",
            isCertain: true),
        .init(
            right: "use recovery-plan", wrong: "use ⟦\"recovery plan\"⟧", help: "write `use recovery-plan`",
            mended: "use recovery-plan"),
        .init(
            right: "milestone callback \"", wrong: "milestone ⟦\"callback\"⟧ \"",
            help: "write `milestone callback \"Jon calls back himself\"`", mended: "milestone callback \""),
        .init(
            right: "visible-win", wrong: "⟦\"visible-win\"⟧", help: "write `visible-win`", mended: "visible-win"),
        .init(
            right: "prevents hotline", wrong: "prevents ⟦\"the hotline never picks up\"⟧",
            help: "did you mean `hotline`?", mended: "prevents hotline"),
    ]

    static let clockRows: [Slip] = [
        .init(
            right: "received 2026-03-02T09:10Z", wrong: "received ⟦2026-03-02 at 9:10 pm⟧",
            help: "write `2026-03-02 21:10`", mended: "received 2026-03-02 21:10", isCertain: true),
        .init(
            right: "received 2026-03-02T09:10Z", wrong: "received ⟦2026-03-02 9.10⟧",
            help: "write `2026-03-02T09:10`", mended: "received 2026-03-02T09:10", isCertain: true),
        .init(
            right: "received 2026-03-02T09:10Z", wrong: "received ⟦23/03/26⟧", help: "write `2026-03-23`",
            mended: "received 2026-03-23"),
        .init(
            right: "received 2026-03-02T09:10Z", wrong: "received ⟦02/03/26⟧",
            help: "write `2026-02-03` or `2026-03-02`, whichever is meant"),
    ]

    static let closingRows: [Slip] = [
        .init(
            right: "tenure    14 months\n}", wrong: "tenure    14 months\n⟦)⟧", help: "write `}`",
            mended: "tenure    14 months\n}"),
        .init(
            right: "tenure    14 months\n}", wrong: "tenure    14 months\n⟦end⟧", help: "write `}`",
            mended: "tenure    14 months\n}"),
        .init(
            right: "tenure    14 months\n}", wrong: "tenure    14 months\n⟦end customer⟧", help: "write `}`",
            mended: "tenure    14 months\n}"),
        .init(
            right: "customer \"Shop owner\" {", wrong: "customer \"Shop owner\" {⟦{⟧",
            help: "take the second `{` away", mended: "customer \"Shop owner\" {"),
    ]

    /// Two slips that even each other out: by the braces alone the file is in order.
    static let evenBraces: [(change: [(right: String, wrong: String)], lines: [Int])] = [
        ([("14 months\n}", "14 months"), (last, "}\n\(last)")], [4, 37]),
        ([("prevents hotline\n  }", "prevents hotline"), (last, "\(last)\n}")], [23, 38]),
    ]

    static let orderRows: [Slip] = [
        .init(
            right: "deliver call", wrong: "deliver ⟦call, deliver brief⟧",
            help: "one deliverable a line: `deliver call` and `deliver brief`", mended: "deliver call\ndeliver brief",
            isCertain: true),
        .init(
            right: "issue late    \"Parcels arrive late\" fixable",
            wrong: "issue \"Parcels arrive late\" ⟦late⟧ fixable",
            help: "write `issue late \"Parcels arrive late\" fixable`",
            mended: "issue late \"Parcels arrive late\" fixable"),
        .init(
            right: "issue late    \"Parcels arrive late\" fixable",
            wrong: "issue late    ⟦Parcels arrive late\"⟧ fixable",
            help: "write `\"Parcels arrive late\"`", mended: "issue late    \"Parcels arrive late\" fixable"),
        .init(
            right: "issue late    \"Parcels arrive late\" fixable",
            wrong: "issue late    ⟦\"Parcels arrive late fixable⟧",
            help: "close it with `\"` on the same line; a text of several lines stands between `\"\"\"` and `\"\"\"`",
            mended: "issue late    \"Parcels arrive late\" fixable"),
        .init(
            right: "success \"Two", wrong: "⟦goal⟧ \"Two", help: "did you mean `success`?", mended: "success \"Two"),
        .init(right: "feedback 4/10", wrong: "feedback ⟦40%⟧", help: "write `4/10`", mended: "feedback 4/10"),
        .init(
            right: "by day 4", wrong: "by day 4 ⟦at the latest⟧", help: "write `by day 4`", mended: "by day 4"),
        .init(
            right: "received 2026-03-02T09:10Z", wrong: "received ⟦2026-02-30T09:10Z⟧",
            help: "the last day of that month is 2026-02-28"),
    ]

    static let partRows: [Slip] = [
        .init(
            right: last, wrong: "constraint refunds ⟦no⟧", help: "write `constraint no refunds`",
            mended: "constraint no refunds"),
        .init(
            right: "milestone route \"Her parcels go by the morning tour\"",
            wrong: "milestone \"Her parcels go by the morning tour\" ⟦route⟧",
            help: "write `milestone route \"Her parcels go by the morning tour\"`",
            mended: "milestone route \"Her parcels go by the morning tour\""),
        .init(
            right: "use recovery-plan", wrong: "⟦include⟧ recovery-plan", help: "a playbook is taken by `use`",
            mended: "use recovery-plan"),
        .init(
            right: "issue late    \"Parcels arrive late\" fixable",
            wrong: "issue late⟦,⟧ \"Parcels arrive late\", fixable",
            help: "write `issue late \"Parcels arrive late\" fixable`",
            mended: "issue late \"Parcels arrive late\" fixable"),
        .init(
            right: "success \"Two parcels in a row are on time\"",
            wrong: "success \"Two parcels in a row\" ⟦are on time⟧",
            help: "write `\"Two parcels in a row are on time\"`",
            mended: "success \"Two parcels in a row are on time\""),
    ]

    /// A brace too many in the middle: what follows it belongs to the block.
    static let tooManyRows: [Slip] = [
        .init(
            right: "prevents hotline\n  }", wrong: "prevents hotline\n  }\n⟦}⟧",
            help: "take it away: what follows belongs to the block, and another `}` ends it",
            mended: "prevents hotline\n  }\n"),
        .init(
            right: "by day 1", wrong: "by day 1 ⟦}⟧",
            help: "take it away: what follows belongs to the block, and another `}` ends it", mended: "by day 1 "),
    ]
}
