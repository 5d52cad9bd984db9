import Foundation
import Testing

/// `class`: the results of a group, with names only where they were asked for.
@Suite struct ClassCommandTests {
    private let exercise = scenario("exercise-enterprise-outreach.rs")
    private let wide = """
        Team;first-contact
        Anna;A
        =cmd|'x';vp
        \u{1B}[31mBob;"Send the standard 'we hear you' mail within the hour and put Samuel on the customer newsletter"
        Zed;gone\u{7}

        """

    @Test(arguments: ["text", "json", "csv", "markdown"]) func namesOnlyWhenAskedFor(format: String) throws {
        let place = try Workplace()
        let file = try place.file("group.csv", wide)
        let without = try runCommand("class", "--format", format, exercise, file)
        #expect(without.status == 0)
        for name in ["Anna", "cmd", "Bob", "Zed"] { #expect(!(without.output + without.errors).contains(name)) }
        let with = try runCommand("class", "--participants", "--format", format, exercise, file)
        for name in ["Anna", "Bob", "Zed"] { #expect(with.output.contains(name)) }
        #expect(!(with.output + with.errors).contains("\u{1B}"))
        #expect(!(with.output + with.errors).contains("\u{7}"))
        #expect(with.errors.contains("`first-contact` has no option `gone"))
    }

    @Test func figures() throws {
        let place = try Workplace()
        let file = try place.file("group.csv", wide)
        let document = try json(try runCommand("class", "--format", "json", exercise, file).output)
        #expect(document["count"] as? Int == 4)
        #expect(document["passed"] as? Int == 1)
        #expect(document["participants"] == nil)
        let decision = try #require((document["decisions"] as? [[String: Any]])?.first)
        #expect(decision["answered"] as? Int == 3)
        #expect(decision["right"] as? Int == 1)
        #expect(decision["facility"] is NSNull)
        #expect(decision["discrimination"] is NSNull)
        let text = try runCommand("class", exercise, file).output
        #expect(text.contains("1 of 3 right, 1 of 3 chose \"Pass it to the account's CSM"))
        #expect(!text.split(separator: "\n").prefix(12).joined().contains("%"))
        #expect(text.contains("✓  vp        ███████░░░░░░░░░░░░░  1 of 3"))
        #expect(text.contains("4 took part, 3 finished"))
        #expect(text.contains("no discrimination index"))
    }

    /// Thirds of a class, of its choices and of its endings, add up to 100, and what is said of the right one is what stands
    /// in the table.
    @Test func percentagesAddUp() throws {
        let place = try Workplace()
        let file = try place.file(
            "thirds.rs",
            """
            scenario "Thirds"
            meter trust "Trust" 0..10 = 5
            decision one "One?" {
              option a "A" harmful { effect trust -5 }
              option b "B" weak
              option c "C" correct { effect trust +5 }
            }
            ending low "Low" when trust < 3
            ending middle "Middle" when trust < 7
            ending high "High" otherwise

            """)
        let table = try place.file(
            "group.csv", "team,one\n" + (0..<33).map { "T\($0),\(["c", "b", "a"][$0 % 3])" }.joined(separator: "\n"))
        let text = try runCommand("class", file, table).output
        for words in [
            "34%    A", "33%    B", "33%    C", "33% right, 34% chose", "Low: 34%", "Middle: 33%", "High: 33%",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        let page = try runCommand("class", "--format", "html", file, table).output
        for share in ["34%", "33%"] { #expect(page.contains("data-label=\"Chose\">\(share)</td>")) }
    }

    /// Three runs of one name are one run, and two that are not counted.
    @Test func whoComesThreeTimesCountsOnce() throws {
        let place = try Workplace()
        let file = try place.file("group.csv", "team,first-contact\nAnna,A\nAnna,B\nAnna,C\n")
        let text = try runCommand("class", exercise, file).output
        #expect(text.contains("1 took part"))
        #expect(text.contains("2 runs are not counted, since the name comes again"))
    }

    @Test func cellsAreNoFormulas() throws {
        let place = try Workplace()
        let file = try place.file("group.csv", wide)
        let csv = try runCommand("class", "--participants", "--format", "csv", exercise, file).output
        #expect(csv.contains("\r\n'=cmd|'x',1,yes,100,yes,\"Renewed, with a clause both sides can live with\"\r\n"))
        let choices = try runCommand("class", "--format", "csv", exercise, file).output
        let text = "Pass it to the account's CSM, who knows the plant best: 'please follow up this week'"
        #expect(choices.contains("\r\nfirst-contact,decision,csm,\"\(text)\",no,1,,3,1,,,\r\n"))
        let markdown = try runCommand("class", "--participants", "--format", "markdown", exercise, file).output
        #expect(markdown.contains("| =cmd\\|'x' | 1 | yes | 100 | yes |"))
    }

    @Test func recordsOfPlay() throws {
        let place = try Workplace()
        var records: [String] = []
        for (name, answer) in [("One", "vp"), ("Two", "csm"), ("Three", "vp")] {
            records.append(place.path("\(name).record"))
            let record = records[records.count - 1]
            let run = try runCommand("play", "--answers", answer, "--record", record, "--as", name, exercise)
            #expect(run.status == 0)
        }
        let result = try runCommand(["class", "--participants", "--format", "json", exercise] + records)
        let members = try #require(try json(result.output)["participants"] as? [[String: Any]])
        #expect(members.map { $0["participant"] as? String } == ["One", "Two", "Three"])
        #expect(members.map { $0["ending"] as? String } == ["renewed", "looking", "renewed"])
        #expect(members.map { $0["passed"] as? Bool } == [true, false, true])
        #expect(try runCommand(["class", exercise] + records).output.contains("2 of 3 right"))
    }

    @Test func whatIsNoAnswerSheet() throws {
        let place = try Workplace()
        let other = try place.file("other.csv", "a,b\n1,2\n")
        let wrong = try runCommand("class", exercise, other)
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("none of its columns is a decision of the exercise"))
        #expect(try runCommand("class", exercise, place.path("none.csv")).status == 2)
        #expect(try runCommand("class", exercise).status == 2)
        let empty = try place.file("empty.csv", "participant,decision,option\n")
        #expect(try runCommand("class", exercise, empty).status == 0)
    }
}
