import Foundation
import Testing

/// `fill`: what is open in a template becomes the file of a case.
@Suite struct FillCommandTests {
    private static let template = """
        scenario "Template"   # of the team
        sender "CSM" at "Brightdock" { person "Maya Ortiz"; contact "maya@brightdock.example" }
        customer ? "the customer's role" {
          name      ? "the customer's full name"   # as they write it
          employees ? "how many people they have"
          relationship ? "how things stand"
          history   ? "the first complaint"; history ? "the second"
        }
        feedback 0..5/10 ? "complaint summary" { received ? "date of the answer" }
        owner CS { person ? "who answers" }
        deliver email { words ? "how long"; tone calm, accountable }
        variant long { customer { tenure ? "how long they have been a customer" } }

        """

    private func fill(_ arguments: [String], input: String? = nil) throws -> (CommandResult, Workplace) {
        let place = try Workplace()
        let file = try place.file("template.rs", Self.template)
        let input = try input.map { try place.file("input", $0) }
        return (try runCommand(["fill", file] + arguments, input: input), place)
    }

    @Test func listsWhatIsOpenAsAFileOfAnswers() throws {
        let (result, _) = try fill(["--list"])
        #expect(result.status == 0)
        let paths = result.output.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: " ")[0]
        }
        #expect(
            paths == [
                "customer.role", "customer.name", "customer.employees", "customer.relationship", "customer.history",
                "customer.history", "feedback.comment", "feedback.received", "owner.CS.person", "email.words",
                "variant.long.customer.tenure",
            ])
        #expect(
            result.output.contains(
                """

                # How many people the company has. It takes a number or a range, such as `6` or `120..160`.
                customer.employees = ? "how many people they have"

                """), "\(result.output)")
        let json = try json(fill(["--list", "--format", "json"]).0.output)
        let first = try #require((json["open"] as? [[String: Any]])?.first)
        #expect(first["path"] as? String == "customer.role")
        #expect(first["needed"] as? String == "the customer's role")
    }

    /// Every path of the list is taken; all else stays as its author wrote it.
    @Test func takesTheAnswersOfAFile() throws {
        let place = try Workplace()
        let file = try place.file("template.rs", Self.template)
        let answers = try place.file(
            "answers.txt",
            """
            # What we know.
            customer.role = Operations Director
            customer.name = Noor "Nori" Haddad
            customer.employees = 340
            customer.relationship = somewhat tense
            customer.history = "Billing, in May"
            customer.history = ? "the second"
            feedback.comment = "Exports crawl; nobody answers."
            feedback.received = 2026-03-02T09:10Z
            owner.CS.person = Ines Roy
            email.words = 120..150
            variant.long.customer.tenure = 3 years
            """)
        let result = try runCommand("fill", file, "--from", answers, "--output", place.path("noor.rs"))
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors == "\(place.path("noor.rs")): written, 1 still open\n")
        #expect(
            try place.text("noor.rs") == """
                scenario "Template"   # of the team
                sender "CSM" at "Brightdock" { person "Maya Ortiz"; contact "maya@brightdock.example" }
                customer "Operations Director" {
                  name      "Noor \\"Nori\\" Haddad"   # as they write it
                  employees 340
                  relationship "somewhat tense"
                  history   "Billing, in May"; history ? "the second"
                }
                feedback 0..5/10 "Exports crawl; nobody answers." { received 2026-03-02T09:10Z }
                owner CS { person "Ines Roy" }
                deliver email { words 120..150; tone calm, accountable }
                variant long { customer { tenure 3 years } }

                """)
        #expect(try place.text("template.rs") == Self.template)
        let prompt = try runCommand("prompt", place.path("noor.rs"))
        #expect(prompt.output.contains("Noor \"Nori\" Haddad"))
        let again = try runCommand("fill", file, "--from", answers, "--output", place.path("noor.rs"))
        #expect(again.status == 2)
        #expect(again.errors.contains("there is such a file already"))
    }

    @Test func saysAllThatIsWrongAndWritesNothing() throws {
        let place = try Workplace()
        let file = try place.file("template.rs", Self.template)
        let answers = try place.file(
            "answers.txt",
            """
            customer.nmae = Noor
            customer.employees = many
            customer.name = "Noor" }; owner X {
            email.words = 120; words 5
            owner.CS.person
            feedback.received = 2026-03-02T09:10Z
            feedback.received = 2026-03-03T09:10Z
            """)
        let result = try runCommand("fill", file, "--from", answers, "--output", place.path("noor.rs"))
        #expect(result.status == 1)
        let lines = result.errors.substituting(answers, "answers.txt").split(separator: "\n").map(String.init)
        #expect(lines[0] == "answers.txt:1: customer.nmae: there is no such open field; did you mean `customer.name`?")
        #expect(lines[1].hasPrefix("answers.txt:2: customer.employees: "))
        #expect(lines[2] == "answers.txt:3: customer.name: that is not one value; it takes a text in quotes")
        #expect(lines[3].hasPrefix("answers.txt:4: email.words: that is not one value; it takes a number or a range"))
        #expect(lines[4].hasPrefix("answers.txt:5: write a path, `=` and the answer"))
        #expect(lines[5] == "answers.txt:7: feedback.received: it is answered already")
        #expect(lines[6...] == ["nothing was written"], "\(lines)")
        #expect(!FileManager.default.fileExists(atPath: place.path("noor.rs")))
    }

    @Test func asksForEachFieldAndAgainWhereTheAnswerDoesNotFit() throws {
        let (result, place) = try fill(
            ["--output", "-"], input: "Director\n\nlots\n250\n\n\n\nIt crawls.\n2026-03-02\n")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("customer \"Director\" {\n  name      ? \"the customer's full name\""))
        #expect(result.output.contains("employees 250"))
        #expect(result.output.contains("\"It crawls.\" { received 2026-03-02 }"))
        #expect(
            result.errors.contains("2 of 11: the customer's full name\n  customer.name: The person's name. It takes"))
        #expect(result.errors.hasSuffix("7 still open\n"))
        #expect(try place.text("template.rs") == Self.template)
    }

    @Test func takesWhatIsSetOnTheCommandLine() throws {
        let (result, _) = try fill(["--set", "customer.name=Noor Haddad"])
        #expect(result.output.contains("name      \"Noor Haddad\"   # as they write it"))
        let (wrong, _) = try fill(["--set", "customer.arr=$5k"])
        #expect(wrong.status == 1)
        #expect(wrong.errors.contains("--set customer.arr: there is no such open field"))
    }

    @Test func theTemplateOfTheTeamCanBeFilled() throws {
        let list = try runCommand("fill", scenario("team-template.rs"), "--list").output
        #expect(list.hasPrefix("# \(scenario("team-template.rs")): 15 fields open."))
    }

    @Test func refusesAFileWithMistakes() throws {
        let place = try Workplace()
        let result = try runCommand(
            "fill", try place.file("wrong.rs", "scenario \"S\"\ncustomer { nmae ? }\n"), "--set", "a=b")
        #expect(result.status == 1)
        #expect(result.errors.contains("error[unknown-keyword]"))
        #expect(result.output == "")
    }
}

extension String {
    fileprivate func substituting(_ old: String, _ new: String) -> String { replacingOccurrences(of: old, with: new) }
}
