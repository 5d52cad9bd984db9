import RecoverText

/// Every command: its name, what may stand behind it, what it is for, what Tab offers, what it does.
extension SessionCommand {
    static let all: [SessionCommand] = [
        SessionCommand("help", "[WORD]", "this list; a command, a keyword, values", .keywords, isBare: true) {
            session, call throws(Refusal) in try session.help(call.rest)
        },
        SessionCommand("load", "FILE", "another case; what was typed is forgotten", .scripts) {
            session, call throws(Refusal) in try session.open(call.rest.unquoted)
        },
        SessionCommand("reload", "", "read the file again") { session, _ throws(Refusal) in try session.reload() },
        SessionCommand(
            "save", "FILE [as variant NAME]", "write the case with what you typed", .scripts,
            examples: [":save case.rs", ":save \"my case.rs\" as variant long-standing"]
        ) {
            session, call throws(Refusal) in try session.save(call.words)
        },
        SessionCommand("keep", "NAME [\"TITLE\"]", "write what you typed into the file, as a variant") {
            session, call throws(Refusal) in try session.keep(call.rest)
        },
        SessionCommand("layers", "", "all that the case is made of, the lowest first") { session, _ in session.layers()
        },
        SessionCommand("undo", "[N|all]", "take the last statement back, or several", .oneOf(["all"]), isBare: true) {
            session, call throws(Refusal) in try session.undo(call.rest)
        },
        SessionCommand("redo", "", "bring back what was undone") { session, _ throws(Refusal) in try session.redo() },
        SessionCommand("diff", "[last]", "what differs from the file, or before the last line", .oneOf(["last"])) {
            session, call throws(Refusal) in try session.difference(call.rest)
        },
        SessionCommand("why", "PATH|\"WORDS\"", "where a value or a line of an output is from", .paths, isBare: true) {
            session, call throws(Refusal) in try session.why(call.rest)
        },
        SessionCommand(
            "set", "PATH VALUE", "set one value; `PATH = VALUE` does too", .assignment,
            examples: [":set customer.tenure 3 years"]
        ) {
            session, call throws(Refusal) in try session.set(call.rest)
        },
        SessionCommand(
            "vary", "PATH VALUES", "a row for each value; two paths make a grid", .paths,
            examples: [
                ":vary feedback.score 0..6", ":vary customer.employees 10, 60, 600",
                ":vary tenure 1, 12, 36 months employees 20, 600 show email.words",
            ]
        ) {
            session, call throws(Refusal) in try session.vary(call.rest, call.cancellation)
        },
        SessionCommand("variant", "[NAME|-]", "put a variant on top; - is none; alone, a list", .variants) {
            session, call throws(Refusal) in try session.chooseVariant(call.rest)
        },
        SessionCommand(
            "compare", "A B [all]", "two variants; - is the file, `now` all this", .variants,
            examples: [":compare - now", ":compare small now all"]
        ) {
            session, call throws(Refusal) in try session.compare(call.words)
        },
        SessionCommand("prompt", "[DELIVERABLE]", "the prompt", .deliverables) {
            session, call throws(Refusal) in try session.prompt(call.rest)
        },
        SessionCommand("plan", "", "the plan") { session, _ throws(Refusal) in try session.plan() },
        SessionCommand("mail", "[NAME]", "a message of the playbooks, filled in", .templates) {
            session, call throws(Refusal) in try session.mail(call.rest)
        },
        SessionCommand("paths", "", "every way through the exercise") {
            session, call throws(Refusal) in try session.paths(call.cancellation)
        },
        SessionCommand("play", "", "play the exercise") { session, _ throws(Refusal) in
            guard try !session.theCase().exercise.isEmpty else { throw Refusal("There is nothing to decide in it.") }
            return Response("", action: .play)
        },
        SessionCommand("grade", "FILE [as KIND] [all]", "a reply against the contract", .replies) {
            session, call throws(Refusal) in try session.grade(call.words)
        },
        SessionCommand("status", "[TIME]", "where the case stands, now or at a time", isBare: true) {
            session, call throws(Refusal) in try session.status(call.rest)
        },
        SessionCommand("model", "[PATH]", "the model as JSON, or what is at a path", .paths) {
            session, call throws(Refusal) in try session.model(call.rest)
        },
        SessionCommand("check", "", "what is wrong, warnings too") { session, _ in session.check() },
        SessionCommand("test", "", "what the case and its variants expect") { session, _ in session.test() },
        SessionCommand("show", "[PLAYBOOK]", "the source of a playbook", .playbooks) {
            session, call throws(Refusal) in try session.show(call.rest)
        },
        SessionCommand("explain", "[NAME]", "a message's code, a rule or a check, in full", .names) {
            session, call throws(Refusal) in try session.explain(call.rest)
        },
        SessionCommand("edit", "", "the last statement in your editor") { session, _ in
            Response("", action: .edit(session.typed.last.map { Session.text($0.source) } ?? ""))
        },
        SessionCommand("history", "[N]", "the lines of this session, or the last N") {
            session, call throws(Refusal) in try session.lines(call.rest)
        },
        SessionCommand("time", "", "say how long each answer takes, or stop") { session, _ in
            session.isTiming.toggle()
            return .short(session.isTiming ? "Each answer says how long it took." : "No times from now on.")
        },
        SessionCommand("private", "", "keep this session out of the history") { _, _ in
            Response("This session stays out of the history.", action: .keepPrivate)
        },
        SessionCommand("quit", "", "leave; Ctrl-D does too", isBare: true) { _, _ in Response("", action: .quit) },
    ]
}
