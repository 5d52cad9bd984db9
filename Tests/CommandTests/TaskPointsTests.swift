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

    /// The complaint, and beside it what fills a page: Latin, one sentence again and again, one word, the case itself, another
    /// language.
    @Test(arguments: [
        "without what it repeats": String(repeating: "Two patients in one room, every day. ", count: 30),
        "of the case": "We saw it. " + String(repeating: "room ", count: 120),
        "or copies from the case":
            "Tuesday, half past nine. Engineering found the cause last night and has not said when the repair is done. "
            + "Owen's answer came in an hour ago. Your calendar books two patients into one room. My front desk apologises "
            + "for it every single day.",
        "not in the language of the case": String(
            repeating: "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt. ",
            count: 9),
        "language of the case": String(
            repeating: "Wir haben das gesehen und werden es nicht mehr machen, die Zimmer sind frei und ihr habt es. ",
            count: 7),
    ]) func fillingEarnsNothing(lack: String, filling: String) throws {
        let task = try task(
            """
            Subject: Two patients in one room

            Hello Owen,

            two patients in one room, every single day.

            \(filling)

            Ilse Tamm, ilse.tamm@slotwise.example

            """)
        #expect(try #require(task["score"] as? Double) <= 20)
        #expect((task["limit"] as? String)?.contains(lack) == true, "\(task["limit"] ?? "")")
    }

    /// What a text of one letter keeps to as well is no merit, and costs where it is broken.
    @Test func formIsNoMerit() throws {
        let place = try Workplace()
        let mail = """
            Subject: Two patients in one room

            Hello Owen,

            You wrote that we book two patients into one room, and that your front desk apologises for it every single day. In \
            May it came to 23 double bookings, and the repair has no date yet.

            From today we sort your rooms by hand, so that nobody waits at an empty one, and I look after it myself. Could we \
            talk about the rest on Wednesday, 3 June, 09:00 UTC or Thursday, 4 June, 14:00 UTC?

            Ilse Tamm, ilse.tamm@slotwise.example

            """
        let good = try task(mail)
        #expect(good["score"] as? Double == 100)
        let findings = try #require(good["findings"] as? [[String: Any]])
        for name in ["email.paragraphs", "email.reading-grade", "email.first-message"] {
            #expect(findings.contains { $0["id"] as? String == name && $0["points"] as? Double == 0 })
        }
        let long = try task(mail.replacing("yet.\n\nFrom", with: "yet. We know. It is so. From"))
        #expect(try #require(long["score"] as? Double) < 100)
        // The points that are read add up to the sum that is read.
        let file = try place.file("mail.md", mail.replacing("Ilse Tamm, ", with: ""))
        let text = try runCommand(
            "play", scenario("exercise-first-reply.rs"), "--answers", "ask-ana,plain,after,read,first-mail=\(file)"
        ).output
        let points = text.matches(of: #/(?m)^  [✓✗~]  ([+−])(\d+) /#).map {
            (Int($0.output.2) ?? 0) * ($0.output.1 == "+" ? 1 : -1)
        }
        let sum = try #require(text.firstMatch(of: #/  =  (\d+)/#)?.output.1)
        #expect(points.count >= 4)
        #expect(points.reduce(0, +) == Int(sum))
    }

    @Test func theGuideHoldsTheRubric() throws {
        let guide = try runCommand("guide", scenario("exercise-first-reply.rs")).output
        #expect(guide.contains("- Looks for: 38 points: Greet Owen, then name both complaints."))
        #expect(guide.contains("- Looks for: 20 off: Promise Owen no prices, roadmap items, refunds or fix dates"))
        #expect(guide.contains("- Looks for: 5 to 20 off for each kind of fault: Use only these facts"))
        #expect(guide.contains("20 points at most where the complaint is not named"))
    }
}
