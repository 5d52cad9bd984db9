import Foundation
import Testing

/// The points of a task can be read off, check by check, and a text that says nothing earns nothing.
@Suite struct TaskPointsTests {
    private func task(_ text: String) throws -> [String: Any] {
        let place = try Workplace()
        let mail = try place.file("mail.md", text)
        let file = scenario("exercise-first-reply.rs")
        let result = try runCommand(
            "play", file, "--answers", "ask-ana,plain,after,read,first-mail=\(mail)", "--format", "json")
        let tasks = try #require(try json(result.output)["tasks"] as? [[String: Any]])
        return try #require(tasks.first)
    }

    private func points(_ task: [String: Any]) throws -> Double {
        let findings = try #require(task["findings"] as? [[String: Any]])
        return findings.compactMap { $0["points"] as? Double }.reduce(0, +)
    }

    @Test func aLetterEarnsNothing() throws {
        let task = try task("x\n")
        #expect(task["score"] as? Double == 0)
        #expect((task["limit"] as? String)?.contains("20 at most") == true)
    }

    /// What is forbidden takes points, and what is not there of it gives none.
    @Test func theChecksAddUpToTheScore() throws {
        let mail = """
            Subject: Two patients in one room

            Hello Owen,

            You wrote that our plan books two patients into one room and apologises for it every single day. We found that 23 \
            bookings collided in May. That was our fault, and from today we sort your rooms by hand.

            We will refund you this month. Please leave us five stars on Google.

            Could we talk on Tuesday at 10:00 or on Wednesday at 15:00? Mira Holt, mira@clinic.example.

            """
        let task = try task(mail)
        let findings = try #require(task["findings"] as? [[String: Any]])
        let sum = try points(task)
        #expect(abs(sum - (try #require(task["sum"] as? Double))) < 0.01)
        #expect(findings.contains { ($0["id"] as? String) == "email.commitments" && ($0["points"] as? Double) == -20 })
        #expect(findings.allSatisfy { ($0["worth"] as? Double) != 0 || ($0["points"] as? Double ?? 0) <= 0 })
    }

    @Test func theGuideHoldsTheRubric() throws {
        let guide = try runCommand("guide", scenario("exercise-first-reply.rs")).output
        #expect(guide.contains("- Looks for: 25 points: Greet Owen, then name both complaints."))
        #expect(guide.contains("- Looks for: 20 off: Promise Owen no prices, roadmap items, refunds or fix dates"))
        #expect(guide.contains("- Looks for: 5 to 20 off for each kind of fault: Use only these facts"))
        #expect(guide.contains("20 points at most where the complaint is not named"))
    }
}
