import Foundation
import Testing

/// What a class would try: the order of options in the file, a way that ends early, an exercise without a mark.
@Suite struct PracticeTests {
    private func run(_ command: String, _ exercise: String, _ arguments: String...) throws -> CommandResult {
        let place = try Workplace()
        let file = try place.file("exercise.rs", exercise)
        return try runCommand([command, file] + arguments)
    }

    private static func early(_ first: String, _ second: String) -> String {
        """
        scenario "S"
        customer "R" { name "Nora Field" }
        feedback 4/10 "Parcels arrive late." { issue late "Parcels arrive late" fixable }
        situation "S."
        decision d0 "Do you take the case?" {
          \(first)
          \(second)
        }
        decision d1 "How?" {
          option mail "By mail" harmful
          option call "By call" correct
        }
        ending done "It is over" otherwise
        pass at 70
        """
    }

    private static let no = #"option no "Leave it to others" { then end }"#
    private static let yes = #"option yes "Take it" { then d1 }"#

    /// Who leaves through an option without a score has not judged the rest, wherever it stands in the file.
    @Test(arguments: [early(no, yes), early(yes, no)]) func leavingEarly(exercise: String) throws {
        let left = try run("play", exercise, "--answers", "no").output
        #expect(left.contains("Judgement 0."), "\(left)")
        #expect(left.contains("Not passed"), "\(left)")
        let paths = try run("paths", exercise, "--format", "json").output
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(paths.utf8)) as? [String: Any])
        let guessing = try #require(json["guessing"] as? [String: Any])
        #expect(guessing["passes"] as? Double == 0.25)
    }

    private static let practice = """
        scenario "S"
        customer "R" { name "Nora Field" }
        feedback 4/10 "Parcels arrive late." { issue late "Parcels arrive late" fixable }
        situation "S."
        decision d "How?" {
          option mail "By mail" harmful
          option none "Not at all" harmful { fails }
          option call "By call" correct
        }
        ending done "It is over" otherwise
        """

    /// Without a mark nobody passes; who fails is told.
    @Test func withoutAMarkItIsPractice() throws {
        #expect(!(try run("play", PracticeTests.practice, "--answers", "mail").output.contains("assed")))
        #expect(try run("play", PracticeTests.practice, "--answers", "none").output.contains("Not passed"))
        #expect(!(try run("paths", PracticeTests.practice).output.contains("% pass")))
    }

    private static let again = """
        scenario "S"
        customer "R" { name "Nora Field" }
        feedback 4/10 "Parcels arrive late." { issue late "Parcels arrive late" fixable }
        situation "S."
        meter risk "Risk of leaving" 0%..100% = 45%
        decision wait "Wait?" { again max 1
          option more "More" weak { effect risk +20%; then wait }
          option done "Enough" correct { then note }
        }
        decision note "Note?" {
          option a "A" correct
          option b "B" weak { when wait is more or risk > 50% }
        }
        ending over "It is over" otherwise
        """

    @Test func theGuideSaysWhereAUsedUpDecisionLeads() throws {
        let guide = try run("guide", PracticeTests.again).output
        #expect(guide.contains("decision 1 (wait), or decision 2 once that has come 2 times"), "\(guide)")
        #expect(guide.contains("Risk of leaving +20 points"), "\(guide)")
        let handout = try run("guide", PracticeTests.again, "--handout").output
        #expect(handout.contains("(only after “More” on sheet 1 or at risk of leaving above 50%)"), "\(handout)")
    }

    @Test func hintsNameTheUnit() throws {
        let text = try run("check", PracticeTests.again.replacing("+20%", with: "+20")).errors
        #expect(text.contains("write `risk +20%`"), "\(text)")
    }
}
