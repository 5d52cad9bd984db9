import RecoverBase
import RecoverModel
import Testing

@testable import RecoverGrading

/// How many there are of what the case counts (A26, C25).
@Suite struct CountsTests {
    private func status(_ text: String) throws -> Check.Status? {
        let model = try compiled(
            """
            sender "CSM" { person "Maya Ortiz" }
            customer "Director" {
              name "Dana"
              employees 200
              tenure 11 months
              signal tickets "6 about the link, 2 still open" verified
            }
            feedback 3/10 "The link drops orders." { issue link "The link drops orders" }
            owner CS
            deliver email { words ..400 }
            """)
        let mail = "Subject: The link\n\nHi Dana,\n\n\(text)\n\nMaya Ortiz\n"
        return try Grader(model).grade(Source(name: "reply.md", text: mail), as: "email").status("contract.facts")
    }

    @Test(arguments: [
        "You wrote seven tickets about the link.", "Your five open tickets are with me.",
        "Forty other practices saw the same.", "The log has 212 entries.",
        "With 350 people on the link this is serious.",
        "You have been with us for four years.",
    ])
    func newOnesAreDoubted(text: String) throws {
        #expect(try status(text) == .warn, "\(text)")
    }

    @Test(arguments: [
        "You wrote six tickets about the link.", "Two tickets are open.", "The four closed tickets did not help.",
        "Four of your six tickets are closed.", "Two hundred people depend on the link.",
        "We looked at the last ten exports.", "I have two points and 20 minutes.", "Ticket 4711 waits since day 3.",
        "Did seven tickets get lost?", "We will send you 40 rows of the log.",
    ])
    func thoseOfTheCaseAreFine(text: String) throws {
        #expect(try status(text) == .pass, "\(text)")
    }
}
