import Foundation
import SnapshotTesting
import Testing

/// The help of every command: an example that runs, and lines that are as long as they can be and no longer.
@Suite struct HelpTests {
    private static let commands = Result {
        try runCommand("help").output.matches(of: #/(?m)^  ([a-z]+) /#).map { String($0.1) }
    }

    /// The case of the README, and the exercise that `new` makes: an example runs on what its reader has.
    private static let caseText = Result {
        try MarkdownBlock.all(in: "README.md").first { $0.heading == "rs case.rs" }?.text ?? ""
    }

    /// All files that examples speak of.
    private func workplace() throws -> Workplace {
        let place = try Workplace()
        let mail = """
            Subject: Your exports

            Hello Dana,

            Exports crawl, you wrote. We read that today.

            Tom Averill

            """
        let surveys = projectRoot.appending(path: "Tests/Fixtures/surveys/plain.csv")
        let files = [
            ("case.rs", try Self.caseText.get()), ("cases/case.rs", try Self.caseText.get()),
            ("mail.md", mail),
            ("template.rs", "scenario \"Template\"\ncustomer { name ? \"the full name\" }\n"),
            ("answers.txt", "customer.name = Noor Haddad\n"),
            ("reply.md", "## Email\n\n\(mail)\n## Plan\n\n- Exports profiled (by day 2, Jon Bell)\n"),
            ("answers.csv", "participant,decision,option\na,first,call\nb,first,wait\n"),
            ("nps.csv", try String(contentsOf: surveys, encoding: .utf8)),
            (
                "cases.csv",
                "id,score,received,initial_contact_sent,resolution_confirmed,check_in_sent,check_in_answered,answer\n"
                    + "c1,3,2026-03-02T09:10Z,2026-03-02T12:00Z,,,,\n"
            ),
        ]
        for (name, text) in files { _ = try place.file(name, text) }
        _ = try runCommand("new", "exercise", place.folder.appending(path: "drill.rs").path)
        return place
    }

    private static func examples(in help: String) -> [String] {
        guard let heading = help.range(of: "\n\nEXAMPLES:\n") else { return [] }
        return help[heading.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
            .prefix { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
    }

    /// The commands of the README's table run on the README's files: those that say what a reader would copy as it is.
    @Test func theCommandsOfTheReadmeRun() throws {
        let readme = try String(contentsOf: projectRoot.appending(path: "README.md"), encoding: .utf8)
        let table = readme.components(separatedBy: "\n").filter { $0.hasPrefix("| ") }.joined(separator: "\n")
        let commands = table.matches(of: #/`recoverscript ((?:why|log|diff) [^`…]+)`/#).map { String($0.1) }
        #expect(commands.count > 5)
        let program = try #require(Bundle.main.executableURL).deletingLastPathComponent()
        for command in commands {
            let place = try workplace()
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", "recoverscript \(command) > shown 2>&1"]
            process.currentDirectoryURL = place.folder
            process.environment = ["PATH": "\(program.path):/bin:/usr/bin", "NO_COLOR": "1"]
            try process.run()
            process.waitUntilExit()
            let shown = try place.text("shown")
            #expect(process.terminationStatus == 0, "\(command): \(shown)")
        }
    }

    /// Slips in the names of options, and values that were taken for options.
    @Test(arguments: [
        (["--verison"], "Did you mean '--version'?"), (["--hlep"], "Did you mean '--help'?"),
        (["check", "case.rs", "--json"], "Did you mean '--format json'?"),
        (["prompt", "case.rs", "--email"], "Did you mean '--only email'?"),
        (["check", "case.rs", "--formt", "json"], "Did you mean '--format'?"),
        (["check", "case.rs", "-watch"], "there is no option `-watch`; did you mean `--watch`?"),
        (["validate", "case.rs"], "did you mean `check`?"), (["version"], "did you mean `--version`?"),
    ])
    func slipsInOptions(arguments: [String], hint: String) throws {
        let result = try runCommand(arguments)
        #expect(result.status == 2 && result.errors.contains(hint), "\(result.errors)")
    }

    @Test func everyCommandHasExamplesAndTheyRun() throws {
        let program = try #require(Bundle.main.executableURL).deletingLastPathComponent()
        for command in try Self.commands.get() {
            let help = try runCommand("help", command).output
            let examples = Self.examples(in: help)
            #expect(!examples.isEmpty, "\(command)")
            let own = help.components(separatedBy: "\nThe keyword `")[0]
            #expect(try runCommand(command, "--help").output == own)
            for example in examples {
                let place = try workplace()
                #expect(example.contains("recoverscript \(command)") && example.count <= 78)
                let result = try run(
                    "/bin/sh", ["-c", "cd \"$0\" && \(example)", place.folder.path],
                    environment: ["PATH": "\(program.path):/usr/bin:/bin"])
                // A reply that fails, or rows that were rejected, are an answer too; wrong usage is none.
                let mayFail = ["grade", "queue", "metrics"].contains(command)
                #expect(result.status == 0 || mayFail && result.status == 1, "\(example)\n\(result.errors)")
                #expect(!result.errors.contains("error["), "\(example)\n\(result.errors)")
            }
        }
    }

    /// A line ends where the next word had no room, or where a paragraph does.
    @Test func noLineIsTooLongOrBrokenEarly() throws {
        for command in try Self.commands.get() {
            let help = try runCommand(command, "--help").output
            let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            #expect(lines.allSatisfy { $0.count <= 80 }, "\(command)")
            guard let start = lines.firstIndex(where: { $0.hasPrefix("USAGE: ") }) else {
                Issue.record("\(command) has no usage")
                continue
            }
            for (line, next) in zip(lines[..<start], lines[1...start]) where !line.isEmpty && !next.isEmpty {
                let word = next.prefix { $0 != " " }
                #expect(line.count + 1 + word.count >= 80, "\(command): \(line)")
            }
        }
    }

    @Test func aLongUsageIsFoldedBetweenOptions() throws {
        let lines = try runCommand("check", "--help").output.split(separator: "\n").map(String.init)
        let start = try #require(lines.firstIndex { $0.hasPrefix("USAGE: ") })
        #expect(lines[start].hasPrefix("USAGE: recoverscript check <files> ... [--format <format>] [--fix] [--watch]"))
        #expect(lines[start + 1].hasPrefix("       [--"))
        #expect(lines[start...(start + 2)].allSatisfy { $0.hasSuffix("]") })
    }
}
