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

                The mistake:

                    deliver email { words 120-160 }

                Mended:

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
        #expect(result.errors == "recoverscript: there is no code `set-twicee`; did you mean `set-twice`?\n")
    }

    @Test func listsAllCodes() throws {
        let result = try runCommand("explain")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("errors\n  bad-placeholder "))
        #expect(result.output.contains("\nwarnings\n  day-after-plan "))
        #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func coloursWhenAsked() throws {
        let result = try runCommand("explain", "range-dash", "--color", "always")
        #expect(result.output.hasPrefix("\u{1B}[1;31merror[range-dash]\u{1B}[0m\n"))
    }
}
