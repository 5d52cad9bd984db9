import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// A number beside a list that is longer.
@Suite struct CountTests {
    private func warnings(_ deliverable: String) -> [String] {
        compile("scenario \"x\"\nuse recovery-plan\nowner Care\n\(deliverable)\n").diagnostics
            .filter { $0.code == .countDiffers }.map(\.message)
    }

    private let questions = #"question "Why?"; question "When?"; question "Who?""#
    private func milestones(_ count: Int) -> String {
        (1...count).map { "milestone m\($0) \"M\" { by day \($0); owner Care; success \"s\" }" }.joined(separator: "; ")
    }

    @Test func moreThanTheNumberIsTold() {
        #expect(warnings("deliver call { questions 2; \(questions) }") == ["`questions` allows 2, and 3 are written"])
        #expect(
            warnings("deliver call { questions 1..2; \(questions) }") == ["`questions` allows 2, and 3 are written"])
        #expect(
            warnings("deliver plan { milestones 2; \(milestones(3)) }") == ["`milestones` allows 2, and 3 are written"])
    }

    /// The playbook asks for three milestones; four of the case's own are meant.
    @Test func fewerAreFineAndSoAreMoreThanAPlaybookHas() {
        #expect(warnings("deliver call { questions 3..5; \(questions) }").isEmpty)
        #expect(warnings("deliver call { questions 5; \(questions) }").isEmpty)
        #expect(warnings("deliver plan { \(milestones(4)) }").isEmpty)
    }
}
