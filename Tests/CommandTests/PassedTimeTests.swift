import Foundation
import Testing

/// Whoever sends a message is told that it offers a time that has passed; `check` looks at no clock.
@Suite struct PassedTimeTests {
    private static func text(_ time: String, _ more: String = "") -> String {
        """
        scenario "x"
        sender "CSM" { person "Maya Ortiz"; contact "maya@brightdock.example" via email }
        customer "Director" { name "Dana" }
        feedback 3/10 "Exports crawl." { received 2020-03-02T09:10Z }
        \(more)
        deliver email { schedule 1 times for 20 minutes { at \(time) } }
        """
    }

    private static let told = "Thu 5 Mar 2020 10:00 (UTC) is offered, and it has passed"

    @Test(arguments: [["prompt"], ["mail"], ["run"], ["grade"]])
    func isToldByWhateverSendsIt(command: [String]) throws {
        let place = try Workplace()
        let reply = try place.file("reply.md", "## Email\n\nHello Dana,\n\nExports crawl.\n")
        func errors(_ name: String, _ text: String, _ options: [String] = []) throws -> String {
            let file = try place.file(name, text)
            let rest = command == ["mail"] ? ["acknowledgement"] : command == ["grade"] ? [reply] : []
            return try runCommand(command + [file] + rest + options).errors
        }
        let past = PassedTimeTests.text("2020-03-05T10:00Z")
        let found = try errors("past.rs", past)
        #expect(found.contains(PassedTimeTests.told) && found.contains("past.rs:6:"), "\(found)")
        // Before it, in another century, and where the case says what has happened.
        #expect(try !errors("past.rs", past, ["--now", "2020-03-03T10:00Z"]).contains("has passed"))
        #expect(try !errors("later.rs", PassedTimeTests.text("2990-03-05T10:00Z")).contains("has passed"))
        let happened = PassedTimeTests.text("2020-03-05T10:00Z", "event contacted 2020-03-03T10:00Z by VP\nowner VP")
        #expect(try !errors("happened.rs", happened).contains("has passed"))
        // A day is over at its end.
        #expect(
            try errors("day.rs", PassedTimeTests.text("2020-03-05"), ["--now", "2020-03-05T18:00Z"]).contains(
                "has passed") == false)
        #expect(
            try errors("day.rs", PassedTimeTests.text("2020-03-05"), ["--now", "2020-03-06T18:00Z"]).contains(
                "has passed"))
    }

    @Test func checkLooksAtNoClock() throws {
        let place = try Workplace()
        let file = try place.file("past.rs", PassedTimeTests.text("2020-03-05T10:00Z"))
        func shown(_ options: String...) throws -> String {
            let result = try runCommand(["check", file] + options)
            return result.output + result.errors
        }
        #expect(try !shown().contains("has passed"))
        #expect(try shown("--now", "2026-03-05T10:00Z").contains(PassedTimeTests.told))
        // Two commands that send nothing.
        #expect(try !runCommand("plan", file).errors.contains("has passed"))
        #expect(try !runCommand("model", file).errors.contains("has passed"))
    }
}
