/// One piece of work that is measured. A new one is a file with a `static let` of this type and its name in
/// `Benchmark.all`.
struct Benchmark: Sendable {
    /// What is done: "source → tree".
    var work: String
    /// Takes the measurements; a benchmark may have several rows (time and memory of the same work).
    var rows: @Sendable (Options) -> [Row]

    /// The order of the table.
    static let all: [Benchmark] = [
        .startUp, .tree, .model, .diagnostics, .session, .grade, .gradeFolders, .paths, .walk, .plays, .records,
        .status, .queue,
        .shapes,
    ]

    struct Options {
        /// Whether to run what a reader has installed beside it.
        var against = false
    }

    /// One line of the table.
    struct Row {
        var work: String
        var figure: String
        var goal: String = "–"
        /// Nil where there is no goal.
        var isMet: Bool?
        /// The cost of ten times the input over the cost of the input: 10 is linear.
        var growth: Double?
    }
}

extension Benchmark.Row {
    /// A throughput that is to reach a goal.
    static func speed(_ work: String, _ speed: Speed, atLeast goal: Double? = nil) -> Benchmark.Row {
        Benchmark.Row(
            work: work, figure: "\(speed.large.rounded(to: 1)) MB/s",
            goal: goal.map { "≥ \($0.rounded(to: 0)) MB/s" } ?? "–", isMet: goal.map { speed.large >= $0 },
            growth: speed.growth)
    }

    /// A multiple of something that is to stay below a goal.
    static func multiple(_ work: String, _ value: Double, of what: String, atMost goal: Double? = nil)
        -> Benchmark.Row
    {
        Benchmark.Row(
            work: work, figure: "\(value.rounded(to: 2)) × \(what)",
            goal: goal.map { "≤ \($0.rounded(to: 2)) ×" } ?? "–", isMet: goal.map { value <= $0 })
    }
}
