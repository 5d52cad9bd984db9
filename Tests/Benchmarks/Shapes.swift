#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Files that hold very many of one thing. Twice as many must not cost much more than twice as much, whichever it is: a
/// command that reads what somebody else wrote must not stand still for it.
extension Benchmark {
    static let shapes = Benchmark(work: "shapes") { _ in
        let program = Peers.besideThis("recoverscript")
        return Shape.all.map { $0.row(program) }
    }
}

private struct Shape: Sendable {
    var name: String
    /// How many there are in the smaller file.
    var count: Int
    /// Options, `FILE` for the case and `OTHER` for what stands beside it.
    var command: [String]
    var text: @Sendable (Int) -> String
    var other: @Sendable (Int) -> String = { _ in "" }

    private static let goal = 2.3

    /// The ratio of the CPU time, without what the program costs with an empty case.
    func row(_ program: String) -> Benchmark.Row {
        let work = "twice as many \(name): \(command[0])"
        var paths: [String] = []
        defer { for path in paths { unlink(path) } }
        var commands: [[String]] = []
        for (index, size) in [0, count, count * 2].enumerated() {
            guard let file = TemporaryFile.write(Array(text(size).utf8), suffix: "-\(index).rs"),
                let beside = TemporaryFile.write(Array(other(size).utf8), suffix: "-\(index).txt")
            else { return Benchmark.Row(work: work, figure: "cannot be written") }
            paths += [file, beside]
            commands.append([program] + command.map { $0 == "FILE" ? file : $0 == "OTHER" ? beside : $0 })
        }
        let times = ProcessCost.medians(of: commands, runs: 3).compactMap { $0 }
        guard times.count == 3 else { return Benchmark.Row(work: work, figure: "cannot be started") }
        let ratio = (times[2] - times[0]) / max(times[1] - times[0], 0.001)
        return .multiple(work, ratio, of: "the time", atMost: Shape.goal)
    }

    private static let head = """
        scenario "Many"
        customer "Ops" { name "Dana" }
        feedback 3/10 "Exports crawl" { issue exports "Exports crawl" fixable }
        owner a "A" { person "Ann Low" }
        deliver email { words 20..160 }

        """

    private static func many(_ count: Int, _ line: (Int) -> String) -> String {
        (0..<count).map { line($0) + "\n" }.joined()
    }

    private static func options(_ count: Int) -> String {
        head + "decision d \"?\" {\noption one \"One\"\n"
            + many(count) { "option o\($0) \"Option \($0)\" { channel email; within \($0 % 50) hours }" }
            + "}\nending e \"E\" otherwise\n"
    }

    private static func issues(_ count: Int) -> String {
        "scenario \"Many\"\ncustomer \"Ops\" { name \"Dana\" }\nowner a \"A\"\ndeliver email\nfeedback 3/10 \"so bad. "
            + many(count) { "w\($0) bad." }.split(separator: "\n").joined(separator: " ")
            + "\" {\nissue bad \"so bad\"\n" + many(count) { "issue i\($0) \"w\($0) bad\"" } + "}\n"
    }

    private static func tasks(_ count: Int) -> String { head + many(count) { "task t\($0) \"x\" { grade email }" } }

    static let all: [Shape] = [
        Shape(name: "braces on a line", count: 16_000, command: ["check", "FILE"]) {
            head + String(repeating: "}", count: $0) + "\n"
        },
        Shape(name: "mistakes", count: 20_000, command: ["check", "FILE"]) { head + many($0) { "bogus\($0) 5" } },
        Shape(name: "letters of a misspelt name", count: 50_000, command: ["check", "FILE"]) {
            head + "owner o\(String(repeating: "x", count: $0)) \"O\"\ndecision d \"?\" { option p \"P\" { actor o"
                + String(repeating: "x", count: $0) + "y }; option q \"Q\" }\nending e \"E\" otherwise\n"
        },
        Shape(name: "missing quotes beyond ASCII", count: 4000, command: ["check", "FILE"]) {
            head + many($0) { "owner o\($0) Größe für \($0)" }
        },
        Shape(name: "missing quotes on a line", count: 4000, command: ["check", "FILE"]) {
            "scenario \"Many\"\ncustomer \"Ops\" { "
                + many($0) { "goal größer für \($0) möglich" }
                .split(separator: "\n").joined(separator: "; ") + " }\n"
        },
        Shape(name: "options", count: 2000, command: ["paths", "FILE"], text: options),
        Shape(name: "options of which none is worse", count: 4000, command: ["paths", "FILE"]) {
            "scenario \"Many\"\nmeter trust \"Trust\" 0..100_000 = 0\ndecision d \"?\" {\noption one \"One\" { takes 1 minutes; score 50 }\n"
                + many($0) { "option o\($0) \"O\" { score 50; takes \($0 + 2) minutes; effect trust +\($0) }" }
                + "}\nending e \"E\" otherwise\n"
        },
        Shape(name: "decisions", count: 1000, command: ["paths", "FILE"]) {
            head + many($0) { "decision d\($0) \"?\" { option a \"A\" correct; option b \"B\" weak; option c \"C\" }" }
                + "pass at 70\nending e \"E\" otherwise\n"
        },
        Shape(name: "issues", count: 2000, command: ["prompt", "FILE"], text: issues),
        Shape(name: "topics", count: 2000, command: ["grade", "FILE", "OTHER"]) {
            head + many($0) { "topic t\($0) \"T\($0)\" { phrases \"phrase \($0)\" }\nconstraint no t\($0)" }
        } other: { _ in
            "## Email\n\nSubject: Exports\n\nDear Dana, exports crawl.\n"
        },
        Shape(name: "guards", count: 2000, command: ["prompt", "FILE"]) {
            head + many($0) { "guard g\($0) \"G\($0)\" { when customer.employees > \($0); because \"x\" }" }
        },
        Shape(name: "quizzes", count: 4000, command: ["guide", "FILE"]) {
            head + "quiz first \"Who?\" { answer x \"X\" correct; answer y \"Y\" }\n"
                + many($0) { "quiz q\($0) \"Who?\" { answer x \"X\" correct because \"r\"; answer y \"Y\" }" }
        },
        Shape(name: "variants", count: 300, command: ["test", "FILE"]) {
            head + "expect customer.name is \"Dana\"\n"
                + many($0) { "variant v\($0) \"V\" { customer { employees \($0) } }" }
        },
        Shape(name: "names for stand-ins", count: 1000, command: ["prompt", "FILE", "--pseudonyms", "OTHER"]) {
            head + many($0) { "owner o\($0) \"Team \($0)\" { person \"Anna\($0) Low\($0)\" }" }
        } other: { _ in
            "{}"
        },
        Shape(name: "rows of a plan", count: 300, command: ["grade", "FILE", "OTHER"]) {
            head
                + "deliver plan {\nlasts 30 days\nowners a\nmilestone m \"Seen\" { by day 1; owner a; success \"s\" }\n"
                + many($0) { "milestone m\($0) \"Alpha\($0) beta\($0)\" { by day 2; owner a; success \"s\" }" }
                + "}\n"
        } other: {
            "## Plan\n\n| Day | Milestone | Owner | Success |\n|---|---|---|---|\n"
                + many($0) { "| 2 | Alpha\($0) beta\($0) | A | seen |" }
        },
        Shape(name: "words of one topic", count: 4000, command: ["grade", "FILE", "OTHER"]) { _ in
            head + "constraint no refunds\n"
        } other: {
            "## Email\n\nSubject: Exports\n\nDear Dana,\n\n" + String(repeating: "refund ", count: $0) + "\n"
        },
        Shape(name: "variants", count: 1000, command: ["check", "FILE"]) {
            head
                + many($0) {
                    "variant v\($0) \"V\" { customer { employees \($0) }; expect customer.employees is \($0) }"
                }
        },
        Shape(name: "tasks", count: 100, command: ["guide", "FILE"], text: tasks),
        Shape(name: "tasks", count: 8000, command: ["export", "FILE", "--to", "gift", "--output", "-"], text: tasks),
        Shape(name: "decisions between two", count: 1000, command: ["check", "FILE"]) {
            head + many($0) { "decision d\($0) \"?\" { option a \"A\" correct; option b \"B\" weak }" }
        },
        Shape(name: "decisions that come again", count: 125, command: ["check", "FILE"]) { count in
            head
                + many(count) {
                    "decision d\($0) \"?\" { again max 3; option a \"A\" correct { then d\(($0 + 1) % count) }; "
                        + "option b \"B\" weak { then d\(($0 * 7 + 3) % count) } }"
                }
        },
        Shape(name: "owners", count: 8000, command: ["run", "FILE"]) {
            head + "deliver plan { lasts 7 days }\n" + many($0) { "owner o\($0) { person \"Pat \($0)\" }" }
        },
        Shape(name: "owners with another name", count: 8000, command: ["run", "FILE"]) {
            head + "deliver plan { lasts 7 days }\n"
                + many($0) { "owner p\($0); replace owner p\($0) with q\($0) \"T\"" }
        },
        Shape(name: "meters of an option", count: 8000, command: ["guide", "FILE"]) { count in
            head + many(count) { "meter m\($0) \"M\($0)\" 0..10 = 5" }
                + "decision d \"?\" { option a \"A\" correct { effect "
                + (0..<count).map { "m\($0) +1" }.joined(separator: ", ") + " }; option b \"B\" weak }\n"
        },
        Shape(name: "meters", count: 200, command: ["paths", "FILE"]) {
            head + many($0) { "meter m\($0) \"M\" 0..10 = 4" }
                + many(8) { "decision d\($0) \"?\" { option x \"X\" { score 3 }; option y \"Y\" }" }
                + "ending e \"E\" otherwise\n"
        },
    ]
}
