import RecoverModel
import Testing

@testable import RecoverCompiler

/// Who decides on a day decides once.
@Suite struct CheckpointTests {
    private func titles(_ checkpoint: String) throws -> [String] {
        let text = """
            scenario "x"
            use recovery-plan
            customer "Director" { employees 200; renewal in 40 days }
            feedback 3/10 "Slow."
            owner CS
            deliver plan { lasts 7 days; \(checkpoint) }
            """
        return try #require(compile(text).model?.plan?.checkpoints.map(\.title))
    }

    @Test func aCheckpointOfTheCaseTakesThePlaceOfThePlaybooks() throws {
        let playbooks = "Go or no-go before anything is promised in writing"
        #expect(try titles("owners CS") == [playbooks])
        #expect(try titles("checkpoint \"Ours\" on day 7") == ["Ours"])
        #expect(Set(try titles("checkpoint \"Ours\" on day 4")) == [playbooks, "Ours"])
    }
}
