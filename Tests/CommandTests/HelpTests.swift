import Foundation
import Testing

/// The help of every command: an example that runs, and lines that are as long as they can be and no longer.
@Suite struct HelpTests {
    private static let commands = Result {
        try runCommand("help").output.matches(of: #/(?m)^  ([a-z]+) /#).map { String($0.1) }
    }

    private static let caseText = """
        scenario "Late exports"
        use recovery-plan
        customer "Director" { name "Dana"; employees 200 }
        feedback 3/10 "Exports crawl." {
          received 2026-03-02T09:10Z
          issue exports "Exports crawl" fixable
        }
        owner Support { person "Jon Bell" }
        deliver email { words 120..160 }
        deliver plan {
          milestone profile "Exports profiled" { by day 2; owner Support; success "Dana confirms it"; visible-win }
        }
        variant exec "A director asks" {
          deliver email { words 100..130 }
        }
        expect email.words is 120..160

        """

    private static let drillText = """
        scenario "Two ways"
        meter trust "Trust" 0..10 = 5
        decision who "Who calls?" {
          option csm "The CSM" { effect trust +1 }
          option vp "The VP" correct { effect trust +2 }
        }
        decision how "How?" {
          option talk "Talk" { effect trust -1 }
          option listen "Listen" correct { effect trust +2 }
        }
        ending done "Done" otherwise

        """

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
            ("case.rs", Self.caseText), ("cases/case.rs", Self.caseText), ("drill.rs", Self.drillText),
            ("mail.md", mail),
            ("template.rs", "scenario \"Template\"\ncustomer { name ? \"the full name\" }\n"),
            ("answers.txt", "customer.name = Noor Haddad\n"),
            ("reply.md", "## Email\n\n\(mail)\n## Plan\n\n- Exports profiled (by day 2, Jon Bell)\n"),
            ("answers.csv", "participant,decision,option\na,who,vp\na,how,listen\nb,who,csm\nb,how,talk\n"),
            ("nps.csv", try String(contentsOf: surveys, encoding: .utf8)),
            (
                "cases.csv",
                "id,score,received,initial_contact_sent,resolution_confirmed,check_in_sent,check_in_answered,answer\n"
                    + "c1,3,2026-03-02T09:10Z,2026-03-02T12:00Z,,,,\n"
            ),
        ]
        for (name, text) in files { _ = try place.file(name, text) }
        return place
    }

    private static func examples(in help: String) -> [String] {
        guard let heading = help.range(of: "\n\nEXAMPLES:\n") else { return [] }
        return help[heading.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
            .prefix { $0.hasPrefix("  ") }.map { String($0.dropFirst(2)) }
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
