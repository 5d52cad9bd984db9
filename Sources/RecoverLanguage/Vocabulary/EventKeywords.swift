/// What happened.
extension Vocabulary {
    static let eventKeywords: [Keyword] = [
        Keyword(
            .event,
            """
            name:name [subject:name] [what:text] [after:offset | at moment:moment | span:duration after anchor:name] \
            [object:name] [score:score] [by due:due] [by actor:owner] [via channel:(email|call|meeting)] [says answer:(yes|no)]
            """,
            in: facts, repeats: .numbered("name"),
            "Something that happened, and when.", example: "event contacted +3h by VP-CS via call")
    ]
}
