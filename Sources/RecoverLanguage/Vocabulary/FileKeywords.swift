/// What a file is, and how layers are built.
extension Vocabulary {
    /// Where ordinary statements stand: at the top, under a condition, in a variant.
    static let anywhere: [Block] = [.file, .when, .variant]
    /// Where facts stand: never under a condition.
    static let facts: [Block] = [.file, .variant]

    static let fileKeywords: [Keyword] = [
        Keyword(
            .scenario, "title:text", in: [.file], also: "title case", isBasic: true,
            "Names the case. A file with it is a scenario.", example: #"scenario "Late exports at a logistics firm""#),
        Keyword(
            .playbook, "id:name [title!:text]", in: [.file],
            "Names a playbook: doctrine that scenarios use.",
            example: #"playbook closed-loop "Outreach within 48 hours""#),
        Keyword(
            .use, "names:label,…", in: facts, repeats: .each("names"), also: "import load with", isBasic: true,
            "Puts a playbook, or a file beside this one, below this file.", example: "use recovery-plan"),
        Keyword(
            .drop, "keyword:name [key:value] [second:label]", in: Block.allCases, repeats: .ordered(group: ""),
            also: "remove delete omit without", "Takes away what lower layers said, in the block where it stands.",
            example: "drop tone"),
        Keyword(
            .replace, "keyword:name old:label with new:label [title!:text]", in: anywhere, repeats: .keyed(["old"]),
            "Renames something throughout, once all layers are in.",
            example: #"replace owner Product with TAM "Technical Account Management""#),
        Keyword(
            .when, "condition:expression", in: anywhere, repeats: .ordered(group: ""), opens: .when, also: "if",
            "Statements that hold only under a condition.",
            example: "when customer.employees < 50 { segment smb }"),
        Keyword(
            .variant, "id:name [title!:text]", in: [.file], repeats: .keyed(["id"]), opens: .variant,
            "A layer on top of the scenario, chosen by `--variant`.",
            example: #"variant long-standing "A three-year customer" { customer { tenure 3 years } }"#),
        Keyword(
            .expect, "condition:expression [at moment:offset | at time:moment]", in: facts,
            repeats: .ordered(group: ""), also: "assert test require",
            "States what must be true of the scenario; `test` checks it.",
            example: "expect email.words is 120..160"),
        Keyword(
            .because, "reason!:text", in: Block.allCases, also: "why reason",
            "The reason for the statement it stands in; it may end any line as well.",
            example: #"because "Read on a phone between two jobs.""#),
    ]
}
