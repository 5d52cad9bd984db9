import Foundation
import Testing

/// `check --fix` writes what is certain and leaves the rest.
@Suite struct CheckFixTests {
    @Test func appliesTheCertainMendsAndNothingElse() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "fix-\(UUID().uuidString).rs")
        defer { try? FileManager.default.removeItem(at: file) }
        let before = """
            // The spring survey
            customer “Operations Director”
            {
              name: Dana Whitfield   # as she signs
              tenure 2,5 yrs
              peak 3/2/2026
              emplojes 4,000
            }

            """
        try Data(before.utf8).write(to: file)
        let result = try runCommand("check", "--fix", file.path)
        #expect(result.status == 1)
        #expect(
            result.errors.hasPrefix(
                "\(file.path): 8 mends applied; left: 1 whose mend is a guess, 1 that only you can mend\n"))
        #expect(result.errors.contains("error[date-format]"))
        #expect(result.errors.contains("error[unknown-keyword]"))
        #expect(result.errors.hasSuffix("2 errors\n"))
        let after = try String(contentsOf: file, encoding: .utf8)
        #expect(
            after == """
                # The spring survey
                customer "Operations Director" {
                  name "Dana Whitfield"   # as she signs
                  tenure 2.5 years
                  peak 3/2/2026
                  emplojes 4000
                }

                """)
    }

    /// A field that stands behind a name without quotes is no part of the name.
    @Test(arguments: [
        "name Dana Whitfield, employees 200", "name Dana Whitfield employees 200", "name Dana Whitfield value low",
    ])
    func aFieldDoesNotDisappearIntoAName(line: String) throws {
        let place = try Workplace()
        let before = "customer \"Op\" { \(line); tenure 9 months }\n"
        let file = try place.file("f.rs", before)
        let result = try runCommand("check", "--fix", file)
        #expect(result.status == 1)
        #expect(try place.text("f.rs") == before)
        let field = line.split(separator: " ").suffix(2).joined(separator: " ")
        #expect(result.errors.contains("write `name \"Dana Whitfield\"; \(field)`"), "\(result.errors)")
    }

    /// One letter, one word that was meant, and less is wrong then; what is further away stays and is counted.
    @Test func mendsSlipsOfALetter() throws {
        let place = try Workplace()
        let file = try place.file(
            "f.rs",
            """
            szenario "A"
            use recovery plan
            customer "Owner" { employees 20; tenure 9 monkeys }
            deliver email
            constraint no refund

            """)
        let result = try runCommand("check", "--fix", file)
        #expect(result.status == 1)
        #expect(result.errors.hasPrefix("\(file): 3 mends applied; left: 1 "), "\(result.errors)")
        #expect(
            try place.text("f.rs") == """
                scenario "A"
                use recovery-plan
                customer "Owner" { employees 20; tenure 9 monkeys }
                deliver email
                constraint no refunds

                """)
    }

    @Test func leavesASoundFileUntouched() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "fix-\(UUID().uuidString).rs")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("customer { employees   600 }".utf8).write(to: file)
        let result = try runCommand("check", "--fix", file.path)
        #expect(result.status == 0)
        #expect(result.errors == "no errors\n")
        #expect(try String(contentsOf: file, encoding: .utf8) == "customer { employees   600 }")
    }
}
