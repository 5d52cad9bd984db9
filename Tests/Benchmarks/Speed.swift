import RecoverBase

/// How fast work on a text is, on an input and on one ten times as large.
struct Speed {
    /// Megabytes (10⁶) a second on the large input.
    var large: Double
    /// Time on the large input over time on the small one, for ten times the bytes.
    var growth: Double

    /// Measures work on texts of two sizes: the median of a few runs of CPU time, the small and the large by turns.
    ///
    /// - Parameters:
    ///   - bytes: the size of the large input.
    ///   - make: a text of at least that many bytes.
    ///   - work: what is measured. What it returns is kept until the clock stands: taking it apart is no part of the work.
    static func measure<Result>(
        bytes: Int, runs: Int = 3, make: (Int) -> Source, work: (Source) -> Result
    ) -> Speed {
        let small = make(bytes / 10)
        let large = make(bytes)
        var smallTimes: [Double] = []
        var largeTimes: [Double] = []
        for _ in 0..<runs {
            // A run on the small input is short, so several stand for one.
            smallTimes.append((0..<3).map { _ in time(work, small) }.median)
            largeTimes.append(time(work, large))
        }
        let scale = Double(large.bytes.count) / Double(small.bytes.count) / 10
        return Speed(
            large: Double(large.bytes.count) / 1e6 / largeTimes.median,
            growth: largeTimes.median / smallTimes.median / scale)
    }
}

extension Speed {
    private static func time<Result>(_ work: (Source) -> Result, _ source: Source) -> Double {
        var result: Result?
        let seconds = CPUTime.of { result = work(source) }
        return withExtendedLifetime(result) { seconds }
    }
}

extension Array where Element == Double {
    /// The middle one, or 0 for none.
    var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

extension Double {
    func rounded(to places: Int) -> String {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let value = (self * scale).rounded() / scale
        return places == 0 ? String(Int(value)) : "\(value)"
    }
}
