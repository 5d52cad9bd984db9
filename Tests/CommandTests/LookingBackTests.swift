import Foundation
import Testing

/// Each sentence of a look back can be counted on one's fingers.
@Suite struct LookingBackTests {
    private func play(_ exercise: String, _ answers: String, seed: Int = 1) throws -> CommandResult {
        let place = try Workplace()
        let file = try place.file("exercise.rs", exercise)
        return try runCommand("play", file, "--answers", answers, "--seed", String(seed))
    }

    private static let early = """
        scenario "Early"
        decision a "A?" {
          option l "leave" good { because "x"; then b }
          option s "stay" correct { because "y"; then c }
          option o "out" weak { because "y"; then end }
        }
        decision b "B?" { option x "x" correct { because "x"; then end }; option y "y" harmful { because "x"; then end } }
        decision c "C?" { weight 3
          option m "m" correct because "x"
          option n "n" harmful because "x"
        }
        pass at 50
        """

    /// Both ways have two decisions: it is weight that is missing.
    @Test func whatAWayLacks() throws {
        let weighed = try play(LookingBackTests.early, "l,x").output
        #expect(weighed.contains("Judgement 42. The decisions of the best way weigh 2 more than those of this"))
        #expect(!weighed.contains("ended early"))
        let plain = LookingBackTests.early.replacing("{ weight 3", with: "{")
        #expect(try play(plain, "o").output.contains("The way ended early: the best one has 1 decision more, which"))
        #expect(!(try play(plain, "l,x").output.contains("the best one has")))
    }

    private static let luck = """
        scenario "Luck twice"
        meter trust "Trust" 0..10 = 4
        decision a "First?" {
          option p "Call" correct { because "x"; chance 60% { effect trust +3 }; chance 40% { effect trust +1 } }
          option q "Mail" harmful { because "y"; effect trust -2 }
        }
        decision b "Then?" {
          option r "Wager" harmful { because "y"; chance 25% { effect trust +1 }; chance otherwise { effect trust -1 } }
          option s "Wait" correct { because "y" }
        }
        ending ok "Stays" when trust >= 8
        ending maybe "Looks" when trust >= 4
        ending no "Leaves" otherwise { fails }
        """

    /// The luck of a later answer was luck too: 60 in 100 for 7, and 25 in 100 of these for 8.
    @Test func oddsAreThoseOfAllLuckThatFollows() throws {
        let runs = try (1...40).map { try play(LookingBackTests.luck, "p,r", seed: $0).output }
        let stays = runs.filter { $0.contains("Outcome: Stays.") }
        #expect(!stays.isEmpty && stays.count < runs.count)
        for run in stays { #expect(run.contains("In the end “Stays”, with luck (15 in 100); else “Looks”.")) }
        // Who drew otherwise later reads the same of the better choice.
        let others = try (1...12).map { try play(LookingBackTests.luck, "q,r", seed: $0).output }
        let told = Set(
            others.compactMap { $0.split(separator: "\n").first { $0.contains("instead of “") }.map(String.init) })
        #expect(told.count == 1, "\(told)")
    }

    private static let back = """
        scenario "Back"
        meter trust "Trust" 0..10 = 4
        decision what "What?" {
          option p "Call" correct { because "x"; effect trust +4; reveal "She picks up." }
          option q "Mail" harmful { because "y"; effect trust -3; reveal "She frowns." }
        }
        quiz k "Key?" { answer y "Yes" correct; answer n "No" }
        quiz l "Lock?" { answer y "Yes" correct; answer n "No" }
        ending ok "Stays" when trust >= 5 { text "HAPPY END." }
        ending no "Leaves" otherwise { fails; text "SAD END." }
        pass at 50
        """

    @Test func anotherEndIsShownToo() throws {
        let place = try Workplace()
        let file = try place.file("back.rs", LookingBackTests.back)
        let typed = try place.file("typed", "q\nback\np\ny\ny\n\n")
        let output = try runCommand("play", file, input: typed).output
        let (sad, happy) = (output.range(of: "SAD END."), output.range(of: "HAPPY END."))
        #expect(try #require(sad).lowerBound < (try #require(happy)).lowerBound)
    }

    /// Who tried every option is not told from a room that talked, unless it is said.
    @Test func whatWasTakenBackIsSaidEverywhere() throws {
        let place = try Workplace()
        let file = try place.file("back.rs", LookingBackTests.back)
        let record = place.path("run.jsonl")
        let typed = try place.file("typed", "q\nback\np\nn\nback\ny\ny\n\n")
        _ = try runCommand("play", file, "--record", record, "--as", "Al", input: typed)
        let result = try runCommand("class", file, record, "--participants", "--report", place.path("pages"))
        #expect(result.output.contains("taken back\n  Al"), "\(result.output)\(result.errors)")
        #expect(result.output.contains("Note      1 run changed a choice after its consequence was read."))
        let members = try json(
            try runCommand("class", file, record, "--participants", "--format", "json").output)["participants"]
        #expect((members as? [[String: Any]])?.map { $0["takenBack"] as? Int } == [1])
        let page = try place.text("pages/al.html")
        #expect(page.contains("1 choice was changed after its consequence was read."))
        #expect(page.contains("Mail (HARMFUL, 0). Taken back after its consequence was read."))
        // The first answer to a check is the one that scored, and the page shows it with its points.
        #expect(page.contains("Key? (0 of 100 points)"))
        #expect(page.contains("<dd><p>No</p>"))
        #expect(page.contains("Yes. The first answer counts."))
        let plain = try place.file("plain.csv", "team,what,k,l\nBo,p,y,y\n")
        #expect(!(try runCommand("class", file, plain, "--participants").output.contains("taken back")))
    }

    @Test func anAnswerThatIsMissingIsNamed() throws {
        let later = try play(LookingBackTests.luck, "b=r")
        #expect(later.errors.contains("--answers: `a` comes before `b` and has no answer"))
        #expect(try play(LookingBackTests.luck, "p,b=").errors.contains("--answers: nothing stands behind `b=`"))
        #expect(try play(LookingBackTests.luck, "p,c=r").errors.contains("--answers: nothing asks for c=r"))
    }

    /// A text on paper earns what it earns in a run, and `grade` says it.
    @Test func gradeSaysWhatATextEarnsAsATask() throws {
        let place = try Workplace()
        let mail = try place.file("short.md", "Hello Owen, two patients in one room. ")
        let file = scenario("exercise-first-reply.rs")
        let run = try json(
            try runCommand(
                "play", file, "--answers", "ask-ana,plain,after,read,first-mail=\(mail)", "--format", "json"
            ).output)
        let score = try #require((run["tasks"] as? [[String: Any]])?.first?["score"] as? Double)
        let graded = try runCommand("grade", file, mail, "--as", "email").output
        #expect(graded.contains("As an answer to the task `first-mail`: \(Int(score.rounded())) of 100 points; "))
    }

    /// What `grade` would have somebody look at stands beside the points.
    @Test func theDebriefHoldsTheWarningsOfGrade() throws {
        let place = try Workplace()
        let mail = try place.file(
            "mail.md",
            "Hello Owen,\n\nYou wrote that our plan books two patients into one room and apologises for it every single day. "
                + "Nobody else has this. It is because you sorted the rooms by hand.\n\nCould we talk on Friday at 10:00?\n\nMira Holt\n"
        )
        let arguments = ["play", scenario("exercise-first-reply.rs"), "--answers"]
        let answers = "ask-ana,plain,after,read,first-mail=\(mail)"
        let output = try runCommand(arguments + [answers]).output
        #expect(output.contains("The points are for form. To check by hand: "))
        let graded = try json(
            try runCommand("grade", scenario("exercise-first-reply.rs"), mail, "--as", "email", "--format", "json")
                .output)
        let files = graded["files"] as? [[String: Any]] ?? [graded]
        let checks = files.first?["checks"] as? [[String: Any]] ?? []
        let warned = checks.filter { $0["status"] as? String == "warn" }.compactMap { $0["id"] as? String }
        try #require(!warned.isEmpty, "\(graded)")
        let run = try json(try runCommand(arguments + [answers, "--format", "json"]).output)
        let findings = ((run["tasks"] as? [[String: Any]])?.first?["findings"] as? [[String: Any]]) ?? []
        let suspected = findings.filter { $0["suspected"] as? Bool == true }
        #expect(Set(suspected.compactMap { $0["id"] as? String }) == Set(warned))
        let flat = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for finding in suspected {
            let message = try #require(finding["message"] as? String)
            #expect(
                flat.contains("~ ")
                    && flat.contains(message.split(whereSeparator: \.isWhitespace).joined(separator: " ")))
        }
    }
}
