/// Answers to the Net Promoter question, counted.
public struct NetPromoter: Sendable, Hashable {
    public var promoters: Int
    public var passives: Int
    public var detractors: Int

    public init(promoters: Int = 0, passives: Int = 0, detractors: Int = 0) {
        self.promoters = promoters
        self.passives = passives
        self.detractors = detractors
    }

    public var count: Int { promoters + passives + detractors }

    public mutating func add(score: Int) {
        if score <= 6 { detractors += 1 } else if score <= 8 { passives += 1 } else { promoters += 1 }
    }

    /// Promoters minus detractors in percentage points, from the counts and never from rounded shares. Nil without answers.
    public var score: Double? {
        count == 0 ? nil : 100 * Double(promoters - detractors) / Double(count)
    }

    /// Of the normal distribution, two-sided 95 %.
    static let z = 1.959964

    /// The adjusted Wald estimate and half its 95 % interval: three answers are added, ¾ of one to the promoters and to the
    /// detractors each.
    /// Source: Lewis and Sauro, measuringu.com/nps-confidence-intervals (2021), after Rocks, The American Statistician (2016),
    /// who found it the best of six.
    public var adjusted: (score: Double, margin: Double)? {
        count == 0
            ? nil : NetPromoter.interval(Double(promoters) + 0.75, Double(detractors) + 0.75, Double(count) + 3)
    }

    private static func interval(_ promoters: Double, _ detractors: Double, _ count: Double) -> (Double, Double)? {
        guard count > 0 else { return nil }
        let (p, d) = (promoters / count, detractors / count)
        let variance = max(0, p + d - (p - d) * (p - d))
        return (100 * (p - d), 100 * z * (variance / count).squareRoot())
    }

    /// The ends of the adjusted interval, inside −100 to 100.
    public var range: (low: Double, high: Double)? {
        adjusted.map { (max(-100, $0.score - $0.margin), min(100, $0.score + $0.margin)) }
    }
}
