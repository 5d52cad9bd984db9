/// What is to be delivered, and what is asked of it.
extension Vocabulary {
    private static let written: [Block] = [.email, .brief]
    private static let deliverables: [Block] = [.email, .call, .plan, .brief, .sequence]

    static let deliverableKeywords: [Keyword] = [
        Keyword(
            .deliver, "kind:kind [id:name] [title:text]", in: anywhere, repeats: .joined(["kind", "id"]),
            also:
                "mail=email message=email letter=email reply=email email=email call=call phone=call plan=plan brief=brief briefing=brief sequence=sequence",
            isBasic: true,
            "Something to deliver: `email`, `call`, `plan`, `brief` or `sequence`.",
            example: #"deliver email { words 120..160; tone calm, accountable }"#),
        Keyword(
            .to, "who:text", in: deliverables, "Who it is addressed to.", example: #"to "VP of Operations""#),
        Keyword(
            .words, "count:count", in: written, also: "length size limit", "How many words it may have.",
            example: "words 120..160"),
        Keyword(
            .tone, "tones:label,…", in: deliverables, also: "style voice mood", "How it should sound.",
            example: "tone calm, accountable"),
        Keyword(
            .include, "text:text [weight number!:number{positive}]", in: deliverables, repeats: .keyed(["text"]),
            also: "mention contain contains say",
            "Something it must hold or do. A case's stands in the prompt; a playbook's is for people or, with a weight, for the rules of the prompt, of which the heaviest stand there.",
            example: #"include "Signal that a plan is ready, without over-promising.""#
        ),
        Keyword(
            .check,
            "names:(subject|greeting|names-complaint|contact|blanks|first-message|follow-up-by|clarifying-question|opt-out|review-ask|leaks|opener|hollow-phrases|blame|minimising|apology|goodwill-order|open-questions|tied-to-complaint|repeats-known|owners|days|success|prevents),… [text~:text] [weight number~:number{positive}]",
            in: deliverables + [.template], repeats: .each("names"),
            "Something that `grade` looks for in a reply, beyond the numbers of the other statements, and the words in which the prompt asks for it.",
            example: #"check blame, minimising "Blame nobody, make nothing small." weight 80"#),
        Keyword(
            .focus, "points:label,…", in: deliverables, "What it turns on.",
            example: #"focus impact, timeline, "confidence restoration""#),
        .flag(
            .internal, in: deliverables + [.option, .signal, .fact],
            "It never goes to the customer; of a fact, participants of an exercise do not see it.", example: "internal"),
        Keyword(
            .schedule, "count!:number{whole} form!:(times|time|links|link) [for length:duration] [as title:text]",
            in: [.email, .call], opens: .schedule, "The times, or the link, that it offers.",
            example: #"schedule 2 times for 20 minutes { at 2026-03-05T10:00Z; at 2026-03-05T15:30Z }"#),
        Keyword(
            .at, "moment:moment", in: [.schedule], repeats: .keyed(["moment"]), "One of the times offered.",
            example: "at 2026-03-05T10:00Z"),
        Keyword(
            .structure, "name:name", in: [.email],
            "The order of its parts: `acknowledge-apologise-act`, `star`, `six-part`, `jobs-to-be-done`.",
            example: "structure acknowledge-apologise-act"),
        Keyword(
            .section, "id:name [size:count unit!:(sentences|sentence|bullets|bullet|words)] [about:text]",
            in: [.email, .structure],
            repeats: .keyed(["id"]), opens: .section, "A part of the message, in order.",
            example: #"section acknowledgement 2..3 sentences "Name the exact complaint before anything else.""#),
        Keyword(
            .paragraph, "size:count [sentences]", in: [.email], "How long a paragraph may be.",
            example: "paragraph ..3 sentences"),
        Keyword(
            .readingGrade, "grade:count", in: [.email], "The Flesch-Kincaid grade it may have.",
            example: "reading-grade ..8"),

        Keyword(
            .lasts, "length:duration", in: [.call, .plan, .sequence], also: "duration length minutes days",
            "How long it goes on.",
            example: "lasts 20 minutes"),
        Keyword(
            .questions, "count:count", in: [.call], "How many questions the guide has.", example: "questions 6"),
        Keyword(
            .question, "text:text [about issue:issue] [uncovers what:text]", in: [.call], repeats: .keyed(["text"]),
            "A question to ask, the issue it is about and what it brings to light.",
            example:
                #"question "What do slow exports hold up?" about exports uncovers "the cost to the month-end close""#),
        .flag(
            .notePerQuestion, in: [.call], "Each question comes with a note on what it is to uncover.",
            example: "note-per-question"),
        Keyword(
            .checklist, "count:count [steps|step]", in: [.call], "Steps to go through together.",
            example: "checklist 3 steps"),
        Keyword(
            .nextStep, "need!:(required|optional)", in: [.call], "Whether the call must end with a next step.",
            example: "next-step required"),

        .flag(.bullets, in: [.brief], "It is written in bullets.", example: "bullets"),
        Keyword(
            .cover, "points:text,…", in: [.brief], "What it must cover.",
            example: #"cover "ticket history gap", "renewal stakes""#),
        Keyword(
            .confirm, "[count!:number{whole} [items|item] | points:text,…]", in: [.brief],
            "What must be confirmed beforehand: how many things, or the things themselves.", example: "confirm 3 items"),

        Keyword(
            .message, "title:text [on day day:number{whole}]", in: [.sequence], repeats: .keyed(["title"]),
            opens: .message,
            "One message of a sequence, and its day.", example: #"message "post-call check-in" on day 2"#),
        Keyword(
            .about, "text:text", in: [.message], "What the message is about.",
            example: #"about "How the first export went""#),
    ]
}
