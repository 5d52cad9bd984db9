/// The action plan.
extension Vocabulary {
    static let planKeywords: [Keyword] = [
        Keyword(
            .owners, "ids:owner,…", in: [.plan], "Whose plan it is.", example: "owners CS, Support, Product"),
        Keyword(
            .milestones, "count:count", in: [.plan], "How many milestones the reply must have.",
            example: "milestones 3"),
        Keyword(
            .visibleWin, "[within time:duration | set:(yes|no)]", in: [.plan, .milestone], also: "quick-win",
            "In a plan: by when the customer must see a first result. In a milestone: this is it.",
            example: "visible-win within 48 hours"),
        Keyword(
            .milestone, "[id:name] [title:text]", in: [.plan], repeats: .keyed(["id", "title"]), opens: .milestone,
            also: "step task action", isBasic: true,
            "A step of the plan, with its day, its owner and its sign of success.",
            example:
                #"milestone profile "Exports profiled" { by day 2; owner Product; success "The customer confirms it" }"#
        ),
        Keyword(
            .by, "day day:number{whole}", in: [.milestone], also: "day=day due deadline until on",
            isBasic: true,
            "The day by which it is done; day 1 is the start.",
            example: "by day 2"),
        Keyword(
            .owner, "who:owner", in: [.milestone], also: "who responsible person team owned-by assigned-to",
            "Who sees to it.",
            example: "owner Product"),
        Keyword(
            .success, "sign:text", in: [.milestone], also: "done signal result proof measure goal",
            "How one knows that it is done.",
            example: #"success "The customer confirms the profile by reply""#),
        Keyword(
            .prevents, "issues:issue,…", in: [.milestone], also: "solves fixes avoids stops addresses mends resolves",
            "The issues that it keeps from coming back.",
            example: "prevents exports"),
        Keyword(
            .checkpoint, "title:text [on day day:number{whole}]", in: [.plan], repeats: .keyed(["title"]),
            opens: .checkpoint,
            "A day on which somebody decides whether to go on.",
            example: #"checkpoint "Go or no-go" on day 7 { decided by VP-CS; go when "one order flows end to end" }"#),
        Keyword(
            .decided, "by who:owner", in: [.checkpoint], "Who decides.", example: "decided by VP-CS"),
        Keyword(
            .go, "when condition:text", in: [.checkpoint], "What must be true to go on.",
            example: #"go when "one order flows end to end""#),
        Keyword(
            .otherwise, "then:text", in: [.checkpoint], "What happens if it is not.", example: #"otherwise "escalate""#
        ),
        Keyword(
            .row, "day days:count", in: [.plan], repeats: .keyed(["days"]),
            "A row of the table that the reply must fill.", example: "row day 1..2"),
    ]
}
