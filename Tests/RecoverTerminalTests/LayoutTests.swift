import PseudoTerminal
import Testing

@testable import RecoverTerminal

@Suite struct LayoutTests {
    private func list(_ names: [String]) -> CandidateList {
        CandidateList(candidates: names.map { Completion.Candidate($0) })
    }

    @Test func columnsReadDownwards() {
        #expect(list(["a", "bb", "ccc", "d", "e"]).lines(width: 14, height: 9) == ["a    ccc  e", "bb   d"])
        #expect(list(["a", "bb", "ccc"]).lines(width: 4, height: 9) == ["a", "bb", "ccc"])
        #expect(list(["日本", "abc"]).lines(width: 40, height: 9) == ["日本  abc"])
    }

    @Test func tooManyAreCounted() {
        #expect(list((1...9).map { "\($0)" }).lines(width: 6, height: 3) == ["1  2", "3  4", "… 5 more"])
    }

    @Test func controlCharactersAreShownAndLongLinesCut() {
        #expect(list(["a\u{1B}[31m", "b"]).lines(width: 40, height: 9) == ["a␛[31m  b"])
        let described = CandidateList(candidates: [.init("ab", description: "long words here"), "c"])
        #expect(described.lines(width: 12, height: 9) == ["ab  long …", "c"])
    }

    @Test func aPlanRepeatsWhatStandsBefore() throws {
        let completion = Completion(start: 12, candidates: ["calm", "calmer"])
        let plan = try #require(CompletionPlan(completion, line: "tone CAL", rest: "", offset: 7))
        #expect(plan.common == "tone calm")
        #expect(plan.matches == ["tone calm", "tone calmer"])
    }

    @Test func aPlanNeverTakesAwayWhatWasTyped() throws {
        let plan = try #require(
            CompletionPlan(Completion(start: 0, candidates: ["sender", "value"]), line: "sned", rest: "", offset: 0)
        )
        #expect(plan.common == "sned")
    }

    @Test func aSuffixThatIsThereIsNotRepeated() throws {
        let completion = Completion(start: 0, candidates: [.init("tone", suffix: " {")])
        #expect(try #require(CompletionPlan(completion, line: "to", rest: " { x", offset: 0)).common == "tone")
        #expect(try #require(CompletionPlan(completion, line: "to", rest: "", offset: 0)).common == "tone {")
    }

    @Test(arguments: [-1, 3, 6])
    func aStartThatDoesNotFitIsRefused(start: Int) {
        // 3 lies inside the umlaut.
        let plan = CompletionPlan(Completion(start: start, candidates: ["x"]), line: "grö e", rest: "", offset: 0)
        #expect((plan == nil) == (start != 6))
    }

    @Test func promptsMarkTheirColoursAndShowControlCharacters() {
        let prompt = Prompt("a\u{1B}\n", .cyan) + "> "
        #expect(prompt.text(inColour: false) == "a␛␊> ")
        #expect(prompt.text(inColour: true) == "\u{1}\u{1B}[36m\u{2}a␛␊\u{1}\u{1B}[0m\u{2}> ")
    }
}
