/// What people who know the tutorial and nothing else wrote instead of a line of its file, as fresh readers did: words of
/// the file, and what stands in their place, `⟦` and `⟧` around what is wrong. What is said of each, and what becomes of it, is in
/// `Tests/Snapshots/slips.txt`; the plain messages among them are of slips that are deliberately not understood.
extension SlipTests {
    static let rows: [(right: String, wrong: String)] = [
        ("words 90..120", "words ⟦…⟧120"),
        ("words 90..120", "words ⟦...⟧120"),
        ("milestone callback \"", "⟦milestones⟧ callback \""),
        ("tenure    14 months", "tenure    14 months\n  ⟦person⟧ \"Ruth\""),
        ("constraint no refunds", "constraint no refunds, ⟦no⟧ discounts"),
        ("constraint no refunds", "constraint no ⟦refunds and discounts⟧"),
        ("constraint no refunds", "constraint no refunds, credits and ⟦no⟧ discounts"),
        ("constraint no refunds", "constraint no ⟦free nights⟧"),
        ("constraint no refunds", "⟦no⟧ refunds"),
        ("prevents hotline", "prevents ⟦the hotline⟧"),
        ("deliver call", "deliver ⟦call, brief⟧"),
        ("deliver call", "deliver ⟦call and brief⟧"),
        ("deliver call", "deliver ⟦a call⟧"),
        ("by day 4", "by ⟦2026-04-24⟧"),
        ("by day 4", "by ⟦Friday⟧"),
        ("by day 4", "by ⟦day 2026-04-24⟧"),
        ("by day 4", "by ⟦4⟧"),
        ("by day 4", "by ⟦the 4th day⟧"),
        ("words 90..120", "words ⟦max 100⟧"),
        ("words 90..120", "words ⟦at most 100⟧"),
        ("words 90..120", "words ⟦100 max⟧"),
        ("words 90..120", "words ⟦under 100⟧"),
        ("words 90..120", "words ⟦min 80⟧"),
        ("words 90..120", "words ⟦at least 80⟧"),
        ("words 90..120", "words ⟦80+⟧"),
        ("words 90..120", "words ⟦between 80 and 120⟧"),
        ("words 90..120", "words ⟦about 100⟧"),
        ("words 90..120", "words ⟦100 words⟧"),
        ("words 90..120", "⟦100 words⟧"),
        ("employees 12", "employees ⟦\"12\"⟧"),
        ("employees 12", "employees ⟦1.200⟧"),
        ("tenure    14 months", "tenure ⟦over a year⟧"),
        ("tenure    14 months", "tenure ⟦1 year and 2 months⟧"),
        ("tenure    14 months", "arr ⟦84 thousand dollars⟧"),
        ("tenure    14 months", "arr ⟦84,000 USD⟧"),
        ("tenure    14 months", "value ⟦very high⟧"),
        ("feedback 4/10", "feedback ⟦score: 4 out of 10⟧"),
        ("feedback 4/10", "feedback ⟦4 / 10⟧"),
        ("feedback 4/10", "feedback ⟦\"4/10\"⟧"),
        ("owner   Support", "owner ⟦Ruth⟧"),
        ("owner   Support", "owner ⟦Ruth Adler⟧"),
        ("owner   Support", "owner Sales ⟦\"Head of Sales\"⟧"),
        ("owner   Support", "owner New ⟦\"New Team\"⟧"),
        ("owner   Support", "owner Support ⟦and Sales⟧"),
        ("owner Support { person \"Jon Bell\" }", "owner Support ⟦Jon Bell⟧"),
        ("\"Parcels arrive late\" fixable", "\"Parcels arrive late\" ⟦can be fixed⟧"),
        ("\"Parcels arrive late\" fixable", "\"Parcels arrive late\"⟦, fixable⟧"),
        ("\"Parcels arrive late\" fixable", "\"Parcels arrive late\" ⟦not fixable⟧"),
        ("\"Parcels arrive late\" fixable", "\"Parcels arrive late\" fixable⟦: yes⟧"),
        ("issue hotline \"the hotline never picks up\"", "issue ⟦\"the hotline never picks up\"⟧"),
        ("issue hotline \"the hotline never picks up\"", "issue ⟦1⟧ \"the hotline never picks up\""),
        ("constraint no refunds", "constraint no refunds\nexpect segment ⟦smb⟧"),
        ("constraint no refunds", "constraint no refunds\nexpect email.words ⟦90..120⟧"),
        ("feedback 4/10", "⟦opinion⟧ 4/10"),
        ("issue late  ", "⟦-⟧ issue late  "),
        ("success \"Two", "success ⟦when⟧ \"Two"),
        ("constraint no refunds", "constraint no refunds⟦.⟧"),
        ("\"Parcels arrive late\" fixable", "\"Parcels arrive late\" ⟦non-fixable⟧"),
        ("\"Parcels arrive late\" fixable", "\"Parcels arrive late\" ⟦isn\'t fixable⟧"),
        ("\"Parcels arrive late\" fixable", "\"Parcels arrive late\" ⟦can’t be fixed⟧"),
        ("constraint no refunds", "constraint ⟦no-discounts⟧"),
        ("constraint no refunds", "constraint ⟦\"no discounts\"⟧"),
        ("constraint no refunds", "constraint ⟦\"no free nights\"⟧"),
        ("constraint no refunds", "constraint ⟦\"free nights\"⟧"),
        ("constraint no refunds", "constraint no refunds because ⟦we cannot⟧"),
        ("constraint no refunds", "constraint no discounts ⟦(ask Tom)⟧"),
        ("words 90..120", "words ⟦90,110⟧"),
        ("employees 12", "employees ⟦4,000⟧"),
        ("words 90..120", "words ⟦90..110, 120..130⟧"),
        ("words 90..120", "words ⟦one hundred⟧"),
        ("words 90..120", "words ⟦at most one hundred and twenty⟧"),
        ("employees 12", "employees ⟦less than 10⟧"),
        ("employees 12", "employees ⟦more than 10⟧"),
        ("received 2026-03-02T09:10Z", "received ⟦2026-03-02 09:10 CET⟧"),
        ("received 2026-03-02T09:10Z", "received ⟦2026-03-02T09:10 UTC⟧"),
        ("received 2026-03-02T09:10Z", "received ⟦2026-03-02 9:10 am GMT⟧"),
        ("tenure    14 months", "tenure    ⟦14-months⟧"),
        ("name      \"Nora Field\"", "name      ⟦\"\"Nora Field\"\"⟧"),
        ("constraint no refunds", "constraint no refunds\nexpect ⟦words⟧ is 90..120"),
        ("constraint no refunds", "constraint no refunds\nexpect ⟦\"email.words is 90..120\"⟧"),
        ("constraint no refunds", "constraint no refunds\nvariant old { ⟦tenure⟧ 4 years }"),
        ("constraint no refunds", "constraint no refunds\nvariant old { customer ⟦tenure⟧ 4 years }"),
        ("constraint no refunds", "constraint no refunds\nexpect email.words ⟦..110⟧"),
        ("constraint no refunds", "constraint no refunds\nexpect guards ⟦have⟧ call-first"),
        (
            "constraint no refunds",
            "constraint no refunds\nwhen customer.tenure ⟦over⟧ 2 years { deliver email { words ..80 } }"
        ),
        (
            "constraint no refunds",
            "constraint no refunds\nwhen customer.tenure ⟦is more than⟧ 2 years { deliver email { words ..80 } }"
        ),
        (
            "constraint no refunds",
            "constraint no refunds\nwhen customer.tenure ⟦at least⟧ 2 years { deliver email { words ..80 } }"
        ),
        (
            "constraint no refunds",
            "constraint no refunds\nwhen customer.tenure ⟦is at least⟧ 2 years { deliver email { words ..80 } }"
        ),
        (
            "constraint no refunds",
            "constraint no refunds\nwhen customer.tenure ⟦under⟧ 2 years { deliver email { words ..80 } }"
        ),
        (
            "constraint no refunds",
            "constraint no refunds\nwhen customer.tenure ⟦is less than⟧ 2 years { deliver email { words ..80 } }"
        ),
        (
            "constraint no refunds",
            "constraint no refunds\nwhen customer.tenure ⟦at most⟧ 2 years { deliver email { words ..80 } }"
        ),
        (
            "constraint no refunds",
            "constraint no refunds\nwhen customer.tenure ⟦is not more than⟧ 2 years { deliver email { words ..80 } }"
        ),
        (
            "constraint no refunds",
            "constraint no refunds\nwhen customer.tenure ⟦is longer than⟧ 2 years { deliver email { words ..80 } }"
        ),
        ("use recovery-plan", "use ⟦recovery–plan⟧"),
        ("milestone callback \"", "milestone ⟦call–back⟧ \""),
        (
            "constraint no refunds",
            "constraint no refunds\nvariant ⟦maria\'s⟧ \"For Maria\" { customer { tenure 3 years } }"
        ),
        ("owner Support { person \"Jon Bell\" }", "⟦owners⟧ Support { person \"Jon Bell\" }"),
        ("deliver email {", "deliver email⟦:⟧ {"),
        ("deliver call", "deliver call⟦:⟧"),
        ("owner Support { person \"Jon Bell\" }", "owner Support ⟦person⟧ \"Jon Bell\" }"),
        ("owner Support { person \"Jon Bell\" }", "owner Support ⟦person⟧ \"Jon Bell\"; authority manager }"),
        ("constraint no refunds", "expect email.words is ⟦90-120⟧"),
        ("constraint no refunds", "expect customer.arr in ⟦$50k-$90k⟧"),
        ("owner Support { person \"Jon Bell\" }", "owner Support ⟦(⟧ person \"Jon Bell\" )"),
        ("owner Support { person \"Jon Bell\" }", "owner Support ⟦[⟧ person \"Jon Bell\" ]"),
        ("owner Support { person \"Jon Bell\" }", "owner Support ⟦(⟧\n  person \"Jon Bell\"\n)"),
        ("deliver email { words 90..120 }", "deliver email ⟦(⟧ words 90..120; tone calm )"),
        ("customer \"Shop owner\" {", "customer \"Shop owner\":⟦⟧"),
        ("\"Jon calls back himself\" {", "\"Jon calls back himself\"⟦⟧"),
        ("success \"Nora has his direct number\"", "success ⟦\"Nora has⟧\n      his direct number\""),
        ("issue late    \"Parcels arrive late\"", "issue late    ⟦\"Parcels arrive⟧\n  late\""),
        ("issue late    \"Parcels arrive late\" fixable", "issue late⟦⟧ fixable"),
        ("constraint no refunds", "constraint no refunds\n⟦Note⟧: ask Tom"),
        ("feedback 4/10 \"Parcels", "⟦survey⟧ answer 4/10 \"Parcels"),
        ("issue late    \"Parcels arrive late\" fixable", "issue late⟦:⟧ Parcels arrive late (fixable)"),
        ("employees 12", "⟦Employees⟧: \"12\""),
        ("constraint no refunds", "constraint ⟦\"no refunds\"⟧ because we cannot"),
        ("deliver email { words 90..120 }", "deliver email { ⟦subject⟧ \"Your parcels\" }"),
        ("constraint no refunds", "constraint no refunds\nexpect ⟦no refunds⟧"),
        ("constraint no refunds", "constraint no refunds\nexpect ⟦email.nonsense⟧ is known"),
        ("owner   Support", "owner ⟦me⟧"),
        ("use recovery-plan", "⟦playbook recovery-plan⟧"),
        (
            "constraint no refunds",
            "constraint no refunds\nreplace owner Support with Sales\n⟦replace owner Sales with Support⟧"
        ),
        ("tenure    14 months", "tenure 14 ⟦Monate⟧"),
        ("words 90..120", "words ⟦max. 120⟧"),
        ("tenure    14 months", "arr ⟦12k⟧ a year"),
        ("received 2026-03-02T09:10Z", "received ⟦2 March 2026, 9:10⟧"),
        ("received 2026-03-02T09:10Z", "received ⟦on 2.3.2026 at 9:10⟧"),
        ("feedback 4/10", "feedback ⟦4 von 10⟧"),
        ("words 90..120", "⟦90..120 words⟧"),
        ("issue late    \"Parcels arrive late\" fixable", "issue late    ⟦fixable⟧ \"Parcels arrive late\""),
        ("constraint no refunds", "constraint ⟦keine⟧ refunds"),
        ("constraint no refunds", "constraint no refunds\nexpect guard ⟦call-first⟧"),
        ("constraint no refunds", "constraint no refunds\nexpect ⟦email words⟧ is 90..120"),
        (
            "constraint no refunds",
            "constraint no refunds\nwhen ⟦customer tenure⟧ > 2 years { deliver email { words ..80 } }"
        ),
        ("constraint no refunds", "constraint no refunds\nwhen customer.tenure > 2 years ⟦then⟧ deliver brief"),
        (
            "constraint no refunds",
            "constraint no refunds\nwhen customer.tenure > 2 years and ⟦<⟧ 5 years { deliver email { words ..80 } }"
        ),
        (
            "constraint no refunds",
            "constraint no refunds\nwhen customer.tenure ⟦between 2 and 5 years⟧ { deliver email { words ..80 } }"
        ),
        (
            "constraint no refunds",
            "constraint no refunds\nwhen customer.seniority ⟦is a⟧ director { deliver email { words ..80 } }"
        ),
        ("constraint no refunds", "constraint ⟦do not promise refunds⟧"),
        ("constraint no refunds", "constraint ⟦we don\'t offer any free nights⟧"),
        ("constraint no refunds", "constraint ⟦nobody may promise refunds, a roadmap⟧"),
        ("constraint no refunds", "constraint ⟦{⟧ no refunds }"),
        ("constraint no refunds", "constraint no refunds\nexpect ⟦that⟧ email.words is 90..120"),
        ("constraint no refunds", "constraint no refunds\nexpect email.words is 90..120 ⟦words⟧"),
        ("use recovery-plan", "use ⟦\"recovery plan\"⟧"),
        ("milestone callback \"", "milestone ⟦\"callback\"⟧ \""),
        ("visible-win", "⟦\"visible-win\"⟧"),
        ("prevents hotline", "prevents ⟦\"the hotline never picks up\"⟧"),
        ("received 2026-03-02T09:10Z", "received ⟦2026-03-02 at 9:10 pm⟧"),
        ("received 2026-03-02T09:10Z", "received ⟦2026-03-02 9.10⟧"),
        ("received 2026-03-02T09:10Z", "received ⟦23/03/26⟧"),
        ("received 2026-03-02T09:10Z", "received ⟦02/03/26⟧"),
        ("tenure    14 months\n}", "tenure    14 months\n⟦)⟧"),
        ("tenure    14 months\n}", "tenure    14 months\n⟦end⟧"),
        ("tenure    14 months\n}", "tenure    14 months\n⟦end customer⟧"),
        ("customer \"Shop owner\" {", "customer \"Shop owner\" {⟦{⟧"),
        ("deliver call", "deliver ⟦call, deliver brief⟧"),
        ("issue late    \"Parcels arrive late\" fixable", "issue \"Parcels arrive late\" ⟦late⟧ fixable"),
        ("issue late    \"Parcels arrive late\" fixable", "issue late    ⟦Parcels arrive late\"⟧ fixable"),
        ("issue late    \"Parcels arrive late\" fixable", "issue late    ⟦\"Parcels arrive late fixable⟧"),
        ("success \"Two", "⟦goal⟧ \"Two"),
        ("feedback 4/10", "feedback ⟦40%⟧"),
        ("by day 4", "by day 4 ⟦at the latest⟧"),
        ("received 2026-03-02T09:10Z", "received ⟦2026-02-30T09:10Z⟧"),
        ("constraint no refunds", "constraint refunds ⟦no⟧"),
        (
            "milestone route \"Her parcels go by the morning tour\"",
            "milestone \"Her parcels go by the morning tour\" ⟦route⟧"
        ),
        ("use recovery-plan", "⟦include⟧ recovery-plan"),
        ("issue late    \"Parcels arrive late\" fixable", "issue late⟦,⟧ \"Parcels arrive late\", fixable"),
        ("success \"Two parcels in a row are on time\"", "success \"Two parcels in a row\" ⟦are on time⟧"),
    ]

    /// Two slips that even each other out: by the braces alone the file is in order.
    static let evenBraces: [(change: [(right: String, wrong: String)], lines: [Int])] = [
        ([("14 months\n}", "14 months"), ("constraint no refunds", "}\nconstraint no refunds")], [4, 37]),
        (
            [("prevents hotline\n  }", "prevents hotline"), ("constraint no refunds", "constraint no refunds\n}")],
            [23, 38]
        ),
    ]

    /// Braces that hide what follows them, or end it too early.
    static let layoutRows: [(right: String, wrong: String)] = [
        ("scenario \"Parcels that arrive late\"", "scenario \"Parcels that arrive late\" ⟦{⟧"),
        ("prevents hotline\n  }", "prevents hotline\n  }\n⟦}⟧"),
        ("by day 1", "by day 1 ⟦}⟧"),
    ]
}
