/// Who acts: the sender, owners, and what they may offer.
extension Vocabulary {
    static let peopleKeywords: [Keyword] = [
        Keyword(
            .sender, "role:text [at organisation:text]", in: facts, opens: .sender, also: "from author writer me",
            "Who writes to the customer.", example: #"sender "Customer Success Manager" at "a B2B SaaS company""#),
        Keyword(
            .person, "name:text", in: [.sender, .owner], also: "name who contact-person",
            "The name of the person.", example: #"person "Maya Ortiz""#),
        Keyword(
            .contact, "address:text [via channel:name]", in: [.sender, .owner, .customer],
            also: "mail email phone address telephone",
            "How to reach the person: address and channel.",
            example: #"contact "maya.ortiz@brightdock.example" via email"#),
        Keyword(
            .assigned, "who?:owner", in: anywhere,
            "The owner the case was given to.", example: "assigned VP-CS"),
        Keyword(
            .owner, "ids:label,… [title:text]", in: anywhere, repeats: .each("ids"), opens: .owner,
            also: "team department responsible colleague", isBasic: true,
            "Someone, or a team, who can own a step.",
            example: #"owner VP-CS "VP Customer Success" { person "Ines Roy"; authority vp }"#),
        Keyword(
            .authority, "level:name", in: [.owner],
            "The owner's level on the `authority` scale.", example: "authority vp"),
        .flag(
            .accountCsm, in: [.owner], "The owner is the account's own CSM.", example: "account-csm"),
        Keyword(
            .offer, "id:name [title:text]", in: anywhere, repeats: .keyed(["id"]), opens: .offer,
            also: "discount voucher compensation goodwill refund",
            "Something that may be given, and when.",
            example: #"offer credit "One month of service credit" { worth $7k; after understanding }"#),
        Keyword(
            .worth, "amount:money", in: [.offer, .ending],
            "What it is worth.", example: "worth $7k"),
        Keyword(
            .before, "moment:(understanding|resolution)", in: [.offer],
            "The offer comes before this point.", example: "before resolution"),
        Keyword(
            .after, "moment:(understanding|resolution)", in: [.offer],
            "The offer comes only after this point.", example: "after understanding"),
        Keyword(
            .needs, "approval from who:owner", in: [.offer, .milestone],
            "Who must approve it first.", example: "needs approval from VP-CS"),
    ]
}
