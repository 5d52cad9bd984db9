#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Benchmark {
    /// `paths` of an exercise whose ten million ways all come to other meters, beside a walker that does nothing but go them.
    static let walk = Benchmark(work: "paths, walked") { _ in
        guard let file = TemporaryFile.write(Array(Unmerged.text.utf8), suffix: ".rs") else { return [] }
        defer { unlink(file) }
        let tool = Peers.besideThis("recoverscript")
        guard let cost = ProcessCost.run([tool, "paths", file]), cost.status == 0 else {
            return [Row(work: "`paths` of ways that do not meet", figure: "`paths` fails")]
        }
        var walker = BareWalk(decisions: Unmerged.decisions, options: Unmerged.options)
        let bare = CPUTime.of { walker.go() }
        let ways = Double(walker.ways)
        let (rate, memory) = (ways / cost.cpu / 1e6, Double(ProcessCost.peak([tool, "paths", file]) ?? 0) / 1e6)
        return [
            .multiple(
                "`paths`, \((ways / 1e6).rounded(to: 1)) million ways that do not meet", cost.cpu / bare,
                of: "a bare walker (\((ways / bare / 1e6).rounded(to: 1)) million/s)", atMost: 2),
            Row(
                work: "the same", figure: "\(rate.rounded(to: 1)) million ways/s, \(memory.rounded(to: 0)) MB",
                goal: "≤ 100 MB", isMet: memory > 0 && memory <= 100),
        ]
    }
}

/// Ten decisions of five options; one meter gets another sum on every way, one is cut off at its ends.
private enum Unmerged {
    static let decisions = 10
    static let options = 5

    static var text: String {
        var (power, text) = (
            1, "scenario \"Walked\"\nmeter sum \"Sum\" 0..10_000_000 = 0\nmeter trust \"Trust\" 0..10 = 5\n"
        )
        for decision in 1...decisions {
            text += "decision d\(decision) \"?\" {\n"
            for option in 0..<options {
                text +=
                    "  option o\(option) \"O\" { score \(option * 25); effect sum +\(option * power), trust \(change(option)) }\n"
            }
            text += "}\n"
            power *= options
        }
        return text
            + "pass at 70\nending high \"High\" when sum >= 5_000_000 and trust >= 3\nending low \"Low\" otherwise\n"
    }

    private static func change(_ option: Int) -> String { option < 2 ? "-\(2 - option)" : "+\(option - 2)" }
}

/// Takes every option of every decision, with the effects, the ends of the meters and the ending, and counts the ways.
private struct BareWalk {
    private struct Effect {
        var meter: Int
        var change: Int
    }

    private let decisions: Int
    private let options: Int
    private let effects: [[Effect]]
    private let lower = [0, 0]
    private let upper = [10_000_000_000, 10_000]
    private var rows: [Int]
    private(set) var ways = 0
    private var endings = [0, 0]

    init(decisions: Int, options: Int) {
        self.decisions = decisions
        self.options = options
        var (power, effects) = (1000, [[Effect]]())
        for _ in 0..<decisions {
            for option in 0..<options {
                effects.append([
                    Effect(meter: 0, change: option * power), Effect(meter: 1, change: (option - 2) * 1000),
                ])
            }
            power *= options
        }
        self.effects = effects
        rows = [Int](repeating: 0, count: 2 * (decisions + 1))
        rows[1] = 5000
    }

    mutating func go() { visit(0) }

    private mutating func visit(_ decision: Int) {
        guard decision < decisions else {
            ways += 1
            let isHigh = rows[2 * decision] >= 5_000_000_000 && rows[2 * decision + 1] >= 3000
            endings[isHigh ? 0 : 1] += 1
            return
        }
        let (from, to) = (2 * decision, 2 * decision + 2)
        for option in 0..<options {
            for meter in 0..<2 { rows[to + meter] = rows[from + meter] }
            for effect in effects[decision * options + option] {
                let value = rows[to + effect.meter] + effect.change
                rows[to + effect.meter] = min(max(value, lower[effect.meter]), upper[effect.meter])
            }
            visit(decision + 1)
        }
    }
}
