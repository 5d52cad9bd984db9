import RecoverBase
import RecoverModel

/// What the revenue of accounts says of a programme: what is at risk, and what was kept.
extension ProgrammeFigures {
    mutating func addRisk(_ model: RecoveryModel, _ options: Options) {
        guard programme.hasCases else { return }
        atStake = ProgrammeFigures.revenue(of: cases.filter { $0.recovered == nil })
        // The multiplier is claimed of those whom nobody reached.
        let unreached = ProgrammeFigures.revenue(
            of: cases.filter { one in
                one.recovered == nil && one.contacted.map { $0 > now } ?? true
                    && one.breachAt.map { $0 <= now } ?? true
            })
        guard let base = options.baseChurn else {
            figures.append(
                Figure(
                    "value-at-risk", "Value at risk", value: nil, unit: "",
                    missing: "not computed: give --base-churn"))
            return
        }
        let multiplier = benchmarks.first { $0.id == "churn-multiplier" }
        guard let low = multiplier?.low, let high = multiplier?.high else {
            figures.append(
                Figure(
                    "value-at-risk", "Value at risk", value: nil, unit: "",
                    missing: "not computed: no playbook names the benchmark churn-multiplier"))
            return
        }
        let known = ProgrammeFigures.revenue(of: cases)
        if known.isEmpty {
            figures.append(
                Figure(
                    "value-at-risk", "Value at risk", value: nil, unit: "",
                    missing: "not computed: no case has its revenue (arr); --join CRM.csv brings it"))
        }
        if unreached.isEmpty, let first = known.first {
            figures.append(
                Figure(
                    "value-at-risk", "Value at risk, unreached", value: 0, unit: first.currency,
                    note: "nothing: everybody whose time is over was reached or is recovered"))
        }
        for (currency, amount) in unreached {
            let least = amount * min(1, base / 100 * low)
            let most = amount * min(1, base / 100 * high)
            figures.append(
                Figure(
                    "value-at-risk", "Value at risk, unreached", value: least, unit: currency,
                    note: "\(ProgrammeFigures.money(least, currency)) to \(ProgrammeFigures.money(most, currency)) of "
                        + "\(ProgrammeFigures.money(amount, currency)): base churn \(CellValue.plain(base)) % times "
                        + MetricsText.readable(multiplier?.words ?? "")
                ))
        }
    }

    /// By currency; of one account once.
    private static func revenue(of cases: [ProgrammeCase]) -> [(currency: String, amount: Double)] {
        var sums: [(currency: String, amount: Double)] = []
        var seen: Set<String> = []
        for one in cases {
            guard let arr = one.arr, one.account.isEmpty || seen.insert(one.account.lowercased()).inserted else {
                continue
            }
            if let index = sums.firstIndex(where: { $0.currency == one.currency }) {
                sums[index].amount += arr
            } else {
                sums.append((one.currency, arr))
            }
        }
        return sums
    }

    /// Retention of recovered detractors minus that of the others, in points.
    mutating func addRetention(_ model: RecoveryModel) {
        guard programme.hasCases else { return }
        let isGross = model.policy(.retentionGap)?.value.string == "gross-revenue"
        func retention(_ cases: [ProgrammeCase]) -> Double? {
            let known = cases.compactMap { one -> (Double, Double)? in
                guard let arr = one.arr, arr > 0, let retained = one.retained else { return nil }
                return (arr, isGross ? min(arr, retained) : retained)
            }
            let start = known.reduce(0) { $0 + $1.0 }
            return known.isEmpty || start == 0 ? nil : 100 * known.reduce(0) { $0 + $1.1 } / start
        }
        let known = cases.filter { $0.arr != nil && $0.retained != nil }
        let recovered = known.filter { $0.recovered != nil }
        let others = known.filter { $0.recovered == nil }
        let open = cases.count - known.count
        guard let first = retention(recovered), let second = retention(others) else {
            figures.append(
                Figure(
                    "retention-gap", "Retention gap", value: nil, unit: "points",
                    missing: "not computed: \(counted(open, "renewal")) open; needs `retained` of both groups"))
            return
        }
        figures.append(
            Figure(
                "retention-gap", "Retention gap", value: first - second, unit: "points",
                note: "\(recovered.count) recovered, \(others.count) not, \(open) open; "
                    + "nobody was drawn by lot, so it proves nothing by itself"))
    }

    /// `$1.1m`, `$84k`, `$950`.
    static func money(_ amount: Double, _ currency: String) -> String {
        func rounded(_ value: Double) -> String { CellValue.plain((value * 10).rounded() / 10) }
        if amount >= 999_950 { return currency + rounded(amount / 1e6) + "m" }
        if amount >= 1000 { return currency + rounded((amount / 1000).rounded()) + "k" }
        return currency + rounded(amount.rounded())
    }
}
