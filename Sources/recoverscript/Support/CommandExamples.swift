import RecoverBase

/// An example or two for each command: its help ends with them, the manual page lists them, and a test runs them all.
enum CommandExamples {
    static func of(_ command: String) -> [String] {
        (all[command] ?? []).map { $0.substituting("%", with: "recoverscript") }
    }

    /// `%` is the program.
    private static let all: [String: [String]] = [
        "new": ["% new case my-case.rs", "% new exercise my-drill.rs"],
        "fill": [
            "% fill template.rs --list > answers.txt", "% fill template.rs --from answers.txt --output noor.rs",
        ],
        "check": ["% check case.rs", "% check case.rs drill.rs --format json"],
        "run": ["% run case.rs", "% run case.rs --set customer.employees=20 --out results"],
        "prompt": ["% prompt case.rs --only email", "% prompt case.rs --format messages --pseudonyms map.json"],
        "grade": [
            "% grade case.rs reply.md", "% grade case.rs mail.md --as email --format json",
            "% grade case.rs reply.md --split parts",
        ],
        "plan": [
            "% plan case.rs --start 2026-03-02 --format csv", "% plan case.rs --from reply.md",
            "% plan case.rs --start 2026-03-02 --format ics --output plan.ics",
        ],
        "mail": ["% mail case.rs acknowledgement"],
        "status": ["% status case.rs --at 2026-03-03T10:00Z", "% status cases"],
        "log": [
            "% log case.rs contacted --by Support --via call --at +3h",
            "% log case.rs done profile --at 2026-03-03T09:30Z",
            "% log case.rs promised \"A dated plan\" --due 2026-03-06T12:00Z",
        ],
        "handover": ["% handover case.rs", "% handover case.rs --at \"+6 days\" --format html --output case.html"],
        "why": ["% why case.rs email.words", "% why case.rs \"120–160 words\""],
        "diff": ["% diff case.rs --set customer.employees=20"],
        "test": ["% test case.rs"],
        "model": ["% model case.rs --output model.json"],
        "play": ["% play drill.rs --answers wait", "% play drill.rs --html drill.html"],
        "paths": ["% paths drill.rs", "% paths drill.rs --format mermaid"],
        "guide": [
            "% guide drill.rs --output guide.md", "% guide drill.rs --handout --format html --output sheets.html",
        ],
        "class": [
            "% class drill.rs answers.csv", "% class drill.rs answers.csv --format html --output results.html",
            "% class drill.rs answers.csv --report pages",
        ],
        "export": ["% export drill.rs --to scorm lesson", "% export drill.rs --to moodle questions"],
        "queue": ["% queue nps.csv", "% queue nps.csv --tracker cases.csv --now 2026-03-09T08:30Z"],
        "metrics": ["% metrics nps.csv cases.csv --sent 1650"],
        "repl": ["% repl case.rs", "echo 'customer.employees = 20' | % repl case.rs"],
        "sheet": ["% sheet closed-loop", "% sheet service-protocol --format html --output sheet.html"],
        "show": ["% show standard --outline"],
        "explain": ["% explain set-twice", "% explain email.words"],
        "fmt": ["% fmt case.rs drill.rs", "% fmt - < case.rs"],
        "help": ["% help milestone", "% help values"],
    ]
}
