import Foundation
import Testing

/// `guide`: everything for the facilitator, and nothing of it in the handout.
@Suite struct GuideCommandTests {
    private static let names = [
        "enterprise-outreach", "first-reply", "garden-centres", "guard-drill", "knowledge-check",
    ]

    /// The texts that follow a word in a file of the language.
    private func texts(after word: String, in source: String) throws -> [String] {
        let pattern = try Regex("(?m)(?:^|[\\s;{])\(word)\\s+\"([^\"\\n]+)\"")
        return source.matches(of: pattern).compactMap { $0.output[1].substring.map(String.init) }
    }

    /// Without the escapes of Markdown.
    private func plain(_ markdown: String) -> String {
        markdown.replacing("\\", with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&")
    }

    /// What only a facilitator may know of a scenario: its own texts and those of the rules.
    private func secrets(_ name: String) throws -> [String] {
        let source = try String(contentsOfFile: scenario("exercise-\(name).rs"), encoding: .utf8)
        var texts = try ["reveal", "because", "hint", "note", "debrief", "text"].flatMap {
            try self.texts(after: $0, in: source)
        }
        texts += try ["ending [a-z-]+", "objective [a-z-]+"].flatMap { try self.texts(after: $0, in: source) }
        for playbook in ["standard", "closed-loop"] {
            let rules = try runCommand("show", playbook).output
            texts += try self.texts(after: "rule [a-z-]+", in: rules)
        }
        return texts
    }

    @Test(arguments: names) func theHandoutKnowsNoAnswers(name: String) throws {
        let result = try runCommand("guide", "--handout", scenario("exercise-\(name).rs"))
        #expect(result.status == 0)
        let secrets = try secrets(name)
        #expect(secrets.count > 10)
        let handout = plain(result.output)
        for secret in secrets { #expect(!handout.contains(secret)) }
        // What the case itself says of the customer is for everybody, whatever its words.
        let source = try String(contentsOfFile: scenario("exercise-\(name).rs"), encoding: .utf8)
        let said = try texts(after: "relationship", in: source).map { "- Relationship: \($0)\n" }
        let keyless = said.reduce(handout) { rest, line in
            #expect(handout.contains(line))
            return rest.replacing(line, with: "")
        }
        for word in ["✓", "✗", "orrect", "armful", "Hint", "Effects", "Leads to", "`"] {
            #expect(!keyless.contains(word), "\(word)")
        }
    }

    @Test(arguments: names) func theGuideKnowsThemAll(name: String) throws {
        let result = try runCommand("guide", scenario("exercise-\(name).rs"))
        #expect(result.status == 0)
        let source = try String(contentsOfFile: scenario("exercise-\(name).rs"), encoding: .utf8)
        let guide = plain(result.output)
        for word in ["reveal", "hint", "note", "debrief", "ending [a-z-]+", "objective [a-z-]+", "option [a-z-]+"] {
            for text in try texts(after: word, in: source) { #expect(guide.contains(text)) }
        }
    }

    @Test func aSheetForEachDecision() throws {
        let handout = try runCommand("guide", "--handout", scenario("exercise-garden-centres.rs")).output
        let pages = handout.components(separatedBy: "\n\n---\n\n")
        #expect(pages.count == 10)
        #expect(pages[0].hasPrefix("# Eleven days to the spring sale\n\n## The case\n\n- Role: Head of Stores\n"))
        #expect(pages[0].contains("\n> Tills freeze on Saturdays"))
        #expect(pages[1].hasPrefix("## Sheet 1. Who takes the case?\n\n- **A.** Lena does"))
        #expect(pages[1].contains("Now ask for card 1A, 1B or 1C."))
        #expect(pages[2].contains("You come from card 1C."))
        #expect(pages[2].contains("Copy from your card: Trust \\_\\_\\_\\_"))
        #expect(pages[6].contains("Pay for a weekend crew (only at trust 4 or more)"))
        // Nothing of a later sheet can be read on an earlier one.
        #expect(!pages[1].contains("Five days"))
    }

    /// Which card leads back would tell what comes of it.
    @Test func aSheetNamesOnlyTheCardsOfEarlierOnes() throws {
        let place = try Workplace()
        let file = try place.file(
            "back.rs",
            """
            scenario "Back"
            meter trust "Trust" 0..10 = 4
            decision one "One?" {
              again max 1
              option a "Go on" correct { effect trust +1 }
              option b "Once more" weak { then one }
            }
            decision two "Two?" {
              again max 2
              option c "On" correct
              option d "Other" weak
            }
            decision three "Three?" {
              option e "Back" weak { then two }
              option f "End" correct { then end }
            }
            decision four "Four?" { option g "G" correct; option h "H" weak { then one } }
            quiz last "Which?" { answer i "I" correct; answer j "J" }
            ending fine "Fine" otherwise
            """)
        let handout = try runCommand("guide", "--handout", file)
        let pages = handout.output.components(separatedBy: "\n\n---\n\n")
        try #require(pages.count == 6, "\(handout.errors)")
        #expect(pages[1].contains("\nYou begin here, or a later card sends you back here."))
        #expect(pages[1].contains("\nSent back, copy from your card: Trust "))
        #expect(pages[2].contains("\nYou come from card 1A or 1B, or a later card sends you back here."))
        #expect(pages[3].contains("\nYou come from card 2A or 2B."))
        #expect(!pages[1...3].joined().contains("4B"))
        // Knowledge checks stand outside the paths, and come when one has ended.
        let cards = try runCommand("guide", "--cards", file).output
        #expect(cards.contains("This is the end. Ask the facilitator which it is. Then go on with sheet 5."))
        // A line of a card is explained by the statement it was written from.
        let why = try runCommand("why", file, "Trust: +1, so now")
        #expect(why.output.hasPrefix("In the cards: - Trust: +1"), "\(why.output)\(why.errors)")
        #expect(why.output.contains("\(file):5"))
    }

    /// What can be asked again was not asked before, where no way leads from it to here.
    @Test func onlyWhatDependsGoesToTheFacilitator() throws {
        let place = try Workplace()
        let file = try place.file(
            "loops.rs",
            """
            scenario "Loops"
            meter trust "Trust" 0..10 = 4
            decision open "One?" {
              option a "A" weak { then wait }
              option b "B" correct { chance 60% { effect trust +2; then promise }; chance 40% { then promise } }
            }
            decision wait "Two?" { again max 1; option c "C" correct { then promise }; option d "D" weak { then promise } }
            decision promise "Three?" { again max 1; option e "E" harmful { then wait when trust < 3 }; option f "F" correct }
            ending fine "Fine" otherwise
            """)
        let pages = try runCommand("guide", "--handout", file).output.components(separatedBy: "\n\n---\n\n")
        #expect(pages[2].contains("\nYou come from card 1A, or a later card sends you back here."))
        #expect(pages[3].contains("\nYou come from card 1B, 2A or 2B."))
        let cards = try runCommand("guide", "--cards", file).output.components(separatedBy: "\n\n---\n\n")
        #expect(cards[0].contains("Go on with sheet 2."))
        #expect(try runCommand("guide", file).output.contains("1 time; a form or a table needs a column for each"))
        // It can have come from the third already, as often as that is asked.
        #expect(cards[2].contains("Ask the facilitator where it goes on."))
    }

    /// The points of an option can be added up.
    @Test func whatIsNotListedIsCounted() throws {
        let place = try Workplace()
        let rules = [50, 20, 10, 8, 4].map { "rule r\($0) \"R\($0)\" { expects option.asks; weight \($0) }\n" }.joined()
        let file = try place.file(
            "rules.rs",
            """
            scenario "Rules"
            drop rule
            \(rules)decision one "One?" { discuss 5 minutes; option a "A" { asks }; option b "B" { channel call } }
            decision two "Two?" { option c "C" correct; option d "D" weak }
            """)
        let guide = try runCommand("guide", file)
        #expect(guide.output.contains("- ✗ Breaks: R10\n- and 2 more, −12\n"), "\(guide.output)\(guide.errors)")
        #expect(guide.output.contains("(1 of the decisions says how long)"))
    }

    @Test func theCardsHoldWhatComesOfIt() throws {
        let cards = try runCommand("guide", "--cards", scenario("exercise-garden-centres.rs")).output
            .components(separatedBy: "\n\n---\n\n")
        let source = try String(contentsOfFile: scenario("exercise-garden-centres.rs"), encoding: .utf8)
        let options = try texts(after: "option [a-z-]+", in: source)
        let endings = try texts(after: "ending [a-z-]+", in: source)
        #expect(options.count == 24)
        #expect(endings.count == 4)
        #expect(cards.count == options.count + endings.count)
        for text in options {
            #expect(cards.count { plain($0).hasPrefix("## Card ") && plain($0).contains(". \(text)\n") } == 1)
        }
        for text in endings { #expect(cards.contains { plain($0).hasPrefix("## Ending: \(text)\n") }) }
        let first = try #require(cards.first { $0.hasPrefix("## Card 1A.") })
        #expect(first.contains("It begins: 'As you know"))
        #expect(first.contains("- Trust: −1, so now \\_\\_\\_\\_ (from 0 to 10)"))
        #expect(first.contains("Go on with sheet 3."))
        // Where a meter or a chance decides, the card says to ask.
        #expect(cards.first { $0.hasPrefix("## Card 7A.") }?.contains("Ask the facilitator where it goes on.") == true)
        #expect(cards.first { $0.hasPrefix("## Card 4A.") }?.contains("Ask the facilitator what comes of it.") == true)
        for word in ["harmful", "correct", "reads as a bribe"] { #expect(!cards.joined().contains(word)) }
    }

    @Test func theKeyOfChecksAndTheOrder() throws {
        let guide = try runCommand("guide", scenario("exercise-knowledge-check.rs")).output
        // With the rule, so that paper can be marked by hand.
        #expect(guide.contains("Key: A, B, D (all that apply). Points: each of the"))
        // As the handout shows them: trigger A, owner B, action C, outreach D, follow-up E, discovery F.
        #expect(guide.contains("Key: A, B, D, F, C, E (in this order). Points: each neighbouring pair"))
        let help = try runCommand("help", "scoring").output
        #expect(help.contains("all-that-apply") && help.contains("each neighbouring pair of the right order"))
    }

    @Test func timingChancesAndMarkup() throws {
        let place = try Workplace()
        let file = try place.file(
            "exercise.rs",
            """
            scenario "A *bold* <plan>"
            situation "- no list"
            meter trust "Trust" 0..10 = 4
            decision one "One?" {
              discuss 10 minutes
              option a "Do it" {
                score 80 because "It | helps"
                effect trust +2
                chance 70% "Good." { effect trust +1; then two }
                chance 30% "Bad." { then end }
              }
              option b "Wait" { score 20 because "Slow"; takes 2 days; then two when trust < 2; then end }
            }
            decision two "Two?" {
              discuss 20 minutes
              option c "Yes" { score 50 because "x" }
              option d "No" { score 10 because "y" }
            }
            ending fine "Fine" otherwise
            """)
        let result = try runCommand("guide", file)
        #expect(result.status == 0, "\(result.errors)")
        let guide = result.output
        #expect(guide.hasPrefix("# A \\*bold\\* &lt;plan&gt;\n"))
        #expect(guide.contains("## Situation\n\n\\- no list\n"))
        #expect(guide.contains("- Discussion: 30 minutes\n"))
        #expect(guide.contains("- Score: 80, the author's\n- Because: It \\| helps\n"))
        #expect(guide.contains("- Effects: Trust +2\n"))
        #expect(guide.contains("- Chance 70%: Good.\n  - Effects: Trust +1\n  - Leads to decision 2 (two)\n"))
        #expect(
            guide.contains("- Takes 2 days\n- Leads to decision 2 (two) when trust &lt; 2, else to the first ending"))
        let handout = try runCommand("guide", "--handout", file).output
        #expect(!handout.contains("Good."))
        #expect(!handout.contains("helps"))
    }
}
