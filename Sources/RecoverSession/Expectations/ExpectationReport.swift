import RecoverBase

/// What became of the `expect`s, for people: the failed ones with both values.
public struct ExpectationReport: Sendable {
    private let results: [ExpectationResult]

    public init(_ results: [ExpectationResult]) {
        self.results = results
    }

    public var text: String {
        let failed = results.filter { !$0.isMet }
        guard !failed.isEmpty else {
            return results.count == 1 ? "The one expectation is met." : "All \(results.count) expectations are met."
        }
        var lines = ["\(failed.count) of \(results.count) expectations \(failed.count == 1 ? "is" : "are") not met:"]
        for result in failed {
            lines.append("  expect \(VisibleText.visible(result.text))")
            if let problem = result.problem { lines.append("    \(problem)") }
            if let actual = result.actual { lines.append("    it is \(shortened(actual))") }
        }
        return lines.joined(separator: "\n")
    }

    private func shortened(_ text: String) -> String {
        let line = VisibleText.visible(text, keepsLineFeeds: false)
        return line.count > 100 ? line.prefix(99) + "…" : line
    }
}
