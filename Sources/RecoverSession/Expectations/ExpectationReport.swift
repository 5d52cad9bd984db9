import RecoverBase

/// What became of the `expect`s, for people: the failed ones with both values.
public struct ExpectationReport: Sendable {
    private let results: [ExpectationResult]

    public init(_ results: [ExpectationResult]) {
        self.results = results
    }

    public var text: String { lines.map(\.text).joined(separator: "\n") }

    /// The same line by line, each with the result that it tells.
    var lines: [(text: String, result: ExpectationResult?)] {
        guard !results.isEmpty else { return [] }
        let failed = results.filter { !$0.isMet }
        guard !failed.isEmpty else {
            return [
                (results.count == 1 ? "The one expectation is met." : "All \(results.count) expectations are met.", nil)
            ]
        }
        let head = "\(failed.count) of \(results.count) expectations \(failed.count == 1 ? "is" : "are") not met:"
        return [(head, nil)]
            + failed.flatMap { result in
                ["  expect \(VisibleText.visible(result.text))"].map { ($0, result) }
                    + [result.problem.map { "    \($0)" }, result.actual.map { "    it is \(shortened($0))" }]
                    .compactMap { $0 }.map { ($0, result) }
            }
    }

    private func shortened(_ text: String) -> String {
        let line = VisibleText.visible(text, keepsLineFeeds: false)
        return line.count > 100 ? line.prefix(99) + "…" : line
    }
}
