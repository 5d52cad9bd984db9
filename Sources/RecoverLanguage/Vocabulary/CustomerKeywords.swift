/// The facts of a case: the customer and what was said.
extension Vocabulary {
    static let customerKeywords: [Keyword] = [
        Keyword(
            .customer, "[role:text]", in: facts, opens: .customer,
            also: "client buyer guest account user consumer patient subscriber", isBasic: true,
            "The customer: the role of the person, and what is known.",
            example: #"customer "Operations Director" { name "Dana Whitfield"; employees 600 }"#),
        Keyword(
            .name, "text:text", in: [.customer], opens: .fact, also: "person fullname", isBasic: true,
            "The person's name.",
            example: #"name "Dana Whitfield""#),
        Keyword(
            .company, "text:text", in: [.customer], opens: .fact,
            also: "organisation organization firm business employer",
            isBasic: true, "The customer's company.",
            example: #"company "Harborline Freight""#),
        Keyword(
            .industry, "kind:label", in: [.customer], opens: .fact, also: "sector branch trade", isBasic: true,
            "The industry, such as `financial-services`, `healthcare` or `ecommerce`.", example: "industry logistics"),
        Keyword(
            .employees, "number:count", in: [.customer], opens: .fact, also: "staff headcount size people",
            isBasic: true,
            "How many people the company has.", example: "employees 600"),
        Keyword(
            .tenure, "length:duration", in: [.customer], opens: .fact, also: "since loyalty age", isBasic: true,
            "How long they have been a customer.",
            example: "tenure 9 months"),
        Keyword(
            .contract, "length:duration", in: [.customer], opens: .fact, "The term of the contract.",
            example: "contract 12 months"),
        Keyword(
            .renewal, "when:due", in: [.customer], opens: .fact, also: "renews expires expiry",
            "When the contract renews: a date, or a time counted from when the feedback came in.",
            example: "renewal in 90 days"),
        Keyword(
            .arr, "amount:money", in: [.customer], opens: .fact, also: "price pays revenue spend fee mrr",
            isBasic: true,
            "Annual recurring revenue: what they pay in a year.", example: "arr $84k"),
        Keyword(
            .value, "level:(high|medium|low)", in: [.customer], opens: .fact, also: "price pays importance tier",
            isBasic: true,
            "How much the account matters.", example: "value high"),
        Keyword(
            .product, "text:text", in: [.customer], opens: .fact, also: "package subscription",
            "The product or plan they have.",
            example: #"product "Business plan""#),
        Keyword(
            .seniority, "level:name", in: [.customer], opens: .fact, also: "position rank job",
            "The person's level: `user`, `manager`, `director`, `vp`, `executive`.", example: "seniority director"),
        Keyword(
            .relationship, "state:label", in: [.customer], opens: .fact,
            "How things stand between you: `strong`, `new`, or a text.", example: "relationship strong"),
        Keyword(
            .goal, "text:text", in: [.customer], opens: .fact, also: "aim wants objective",
            "What they bought the product for.",
            example: #"goal "Close the books two days earlier""#),
        Keyword(
            .history, "text:text", in: [.customer], repeats: .keyed(["text"]), opens: .fact,
            "Earlier contacts and complaints in short.",
            example: #"history "Two complaints about billing in the last 90 days""#
        ),
        Keyword(
            .peak, "date:moment [title:text]", in: [.customer], opens: .fact, "The start of their busiest time.",
            example: #"peak 2026-11-27 "Black Friday""#),
        Keyword(
            .language, "name:label", in: [.customer], opens: .fact, "The language they are written to in.",
            example: "language German"),
        Keyword(
            .reviewPlatform, "name:name", in: [.customer],
            "Where they would write a review, such as `google` or `yelp`.",
            example: "review-platform google"),
        .flag(
            .legalDispute, in: [.customer], also: "lawsuit legal lawyer court",
            "There is a legal or contractual dispute.", example: "legal-dispute"),
        .flag(
            .cancelled, in: [.customer], also: "canceled terminated quit", "A cancellation was submitted.",
            example: "cancelled"),
        .flag(
            .optedOut, in: [.customer], also: "unsubscribed", "They asked not to be contacted.", example: "opted-out"),
        .flag(.publicReview, in: [.customer], "A public review is already there.", example: "public-review"),
        Keyword(
            .signal, "id:name text:text", in: [.customer], repeats: .keyed(["id"]), opens: .signal,
            "Something that was observed. Only a verified one leaves for a prompt.",
            example: #"signal logins "14 in month 1, 3 in month 9" verified"#),
        .flag(
            .verified, in: [.signal, .cause], also: "checked confirmed proven", "Somebody has checked it.",
            example: "verified"),

        Keyword(
            .feedback, "score:score [comment~:verbatim]", in: facts, opens: .feedback,
            also: "complaint comment survey score review rating nps response", isBasic: true,
            "The score and, word for word, the comment. `3..4/10` is a score inferred from a call.",
            example: #"feedback 3/10 "Exports crawl and support needs days to answer.""#),
        Keyword(
            .received, "moment:moment", in: [.feedback], also: "date when came", isBasic: true,
            "When it came in. Every clock starts here.",
            example: "received 2026-03-02T09:10Z"),
        Keyword(
            .touchpoint, "text:text", in: [.feedback], also: "channel where", "Where it was asked.",
            example: #"touchpoint "quarterly survey""#),
        Keyword(
            .intensity, "feeling:name", in: [.feedback], also: "mood emotion feeling sentiment anger",
            "How they feel: `calm`, `disappointed`, `frustrated`, `angry`.",
            example: "intensity frustrated"),
        Keyword(
            .source, "kind:name", in: [.feedback], "Where an inferred score comes from.", example: "source call"),
        Keyword(
            .context, "facts:text,…", in: [.feedback],
            "What else is known, where there is no comment.", example: #"context "Two tickets open for six days""#),
        Keyword(
            .issue, "id:name quote:verbatim", in: [.feedback], repeats: .keyed(["id"]), opens: .issue,
            also: "problem complaint matter trouble", isBasic: true,
            "One matter the customer raises, in the customer's words.",
            example: #"issue exports "Exports crawl" fixable { cause "One queue" verified }"#),
        .flag(
            .fixable, in: [.issue], also: "fixed repairable mendable solvable solved resolvable",
            "It can be mended now.", example: "fixable"),
        .flag(
            .systemic, in: [.issue], also: "systematic structural permanent",
            "It lies in the product and stays for a while.", example: "systemic"),
        .flag(
            .noRemedy, in: [.issue], also: "unfixable unsolvable hopeless", "Nothing can be done about it.",
            example: "no-remedy"),
        Keyword(
            .cause, "text:text", in: [.issue], opens: .cause, also: "reason why", "Why it happened.",
            example: #"cause "One queue with the nightly jobs" verified"#),
        Keyword(
            .done, "text:text", in: [.issue], also: "solution solved remedy fixed", "What was done about it.",
            example: #"done "Moved to a queue of their own""#),
        Keyword(
            .limit, "text:text", in: [.issue], "What cannot be done about it.",
            example: #"limit "No round-the-clock desk this year""#),
    ]
}
