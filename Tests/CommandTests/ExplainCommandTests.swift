import Foundation
import Testing

@Suite struct ExplainCommandTests {
    @Test func tellsTheStoryOfACode() throws {
        let result = try runCommand("explain", "range-dash")
        #expect(result.status == 0)
        #expect(
            result.output == """
                error[range-dash]

                A range is written with two dots: `120..160`, and `..99` or `5..` where one end
                is open. A dash between two numbers could be read as minus. `check --fix`
                replaces it.

                Wrong

                    deliver email { words 120-160 }

                Mended

                    deliver email { words 120..160 }

                """)
    }

    @Test func takesACodeAsMessagesShowIt() throws {
        let result = try runCommand("explain", "error[set-twice]:")
        #expect(result.output.hasPrefix("error[set-twice]\n"))
    }

    @Test func suggestsACode() throws {
        let result = try runCommand("explain", "set-twicee")
        #expect(result.status == 2)
        #expect(
            result.errors
                == "recoverscript: there is no code, rule, guard or check `set-twicee`; did you mean `set-twice`?\n")
    }

    @Test func suggestsARule() throws {
        let result = try runCommand("explain", "acknowledge")
        #expect(result.status == 2)
        #expect(
            result.errors
                == "recoverscript: there is no code, rule, guard or check `acknowledge`; did you mean `acknowledges`?\n"
        )
        // Nothing is like it; what it would do to a terminal is shown.
        let unlike = try runCommand("explain", "zzzzzzzz\u{1B}[2J")
        #expect(unlike.status == 2)
        #expect(!unlike.errors.contains("\u{1B}"), "\(unlike.errors.debugDescription)")
        #expect(unlike.errors.hasSuffix("; `recoverscript explain` lists them\n"))
    }

    @Test func tellsARuleOfAPlaybook() throws {
        let result = try runCommand("explain", "acknowledges")
        #expect(result.status == 0)
        let lines = result.output.components(separatedBy: "\n")
        #expect(lines.prefix(3) == ["rule acknowledges", "", "What the customer said is acknowledged."])
        // The statement stands there as it does in the playbook.
        let playbook = try runCommand("show", "standard").output.components(separatedBy: "\n")
        let start = try #require(playbook.firstIndex { $0.hasPrefix("rule acknowledges ") })
        // What stands in comments behind it is for those who look after the playbook.
        #expect(playbook[start...].prefix { $0 != "}" }.last?.hasSuffix("  # C1, C29, H1, H19") == true)
        let statement = playbook[start...].prefix { $0 != "}" }.map { $0.components(separatedBy: "  #")[0] } + ["}"]
        #expect(result.output.contains("As it is written\n\n" + statement.map { "    \($0)\n" }.joined()))
        #expect(result.output.contains("\nWhy: People listen after they were heard.\n"))
        #expect(result.output.contains("\nIt stands in every case. "))
        #expect(result.output.hasSuffix("\n`recoverscript show standard` has it in line \(start + 1).\n"))
    }

    @Test func tellsAGuard() throws {
        let result = try runCommand("explain", "legal")
        #expect(result.output.hasPrefix("guard legal\n\nLegal or contractual dispute.\n"))
        #expect(result.output.contains("    hold  email, call, sequence\n"))
        #expect(result.output.contains("`drop guard legal` takes it away."))
    }

    @Test func namesThePlaybookOfARule() throws {
        let result = try runCommand("explain", "no-conflict")
        #expect(result.output.contains("It stands in a case that says `use closed-loop`."))
    }

    @Test func listsAllNames() throws {
        let result = try runCommand("explain")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("errors\n  another-language "))
        #expect(result.output.contains("\nwarnings\n  best-leads-worse "))
        #expect(result.output.contains("\nrules\n  acknowledges "))
        #expect(result.output.contains("\nguards\n  call-first "))
        #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func coloursWhenAsked() throws {
        let result = try runCommand("explain", "range-dash", "--color", "always")
        #expect(result.output.hasPrefix("\u{1B}[1;31merror[range-dash]\u{1B}[0m\n"))
    }
}
