#if canImport(Glibc)
import Glibc
#endif

/// Measures and prints one table. Every figure is taken in this run, so two runs differ as machines and their
/// neighbours do: compare ratios.
///
///     swift build -c release --product recoverscript && swift run -c release Benchmarks [--against] [WORK…]
///
/// `--against` also runs what a reader may have installed. A `WORK` chooses the benchmarks whose name contains it.
@main
enum Benchmarks {
    static func main() {
        if CommandLine.arguments.dropFirst().first == "--peak" {
            let cost = ProcessCost.run(Array(CommandLine.arguments.dropFirst(2)))
            return print(cost?.memory ?? -1)
        }
        startAgainWithFreshMemory()
        var arguments = Array(CommandLine.arguments.dropFirst())
        var options = Benchmark.Options()
        options.against = arguments.contains("--against")
        arguments.removeAll { $0 == "--against" }
        let chosen = Benchmark.all.filter { benchmark in
            arguments.isEmpty || arguments.contains { benchmark.work.contains($0) }
        }
        var table = [["work", "figure", "goal", "", "10 × the input"]]
        for benchmark in chosen {
            for row in benchmark.rows(options) {
                let verdict = row.isMet.map { $0 ? "met" : "missed" } ?? ""
                let growth = row.growth.map { "\($0.rounded(to: 1)) × the time" } ?? ""
                table.append([row.work, row.figure, row.goal, verdict, growth])
            }
        }
        show(table)
    }

    /// glibc gives large arrays memory that it never used before, and smaller ones, after a while, memory that it has.
    /// Unless it is told to do the same for all, which it reads once at the start, ten times the input seems to cost
    /// more than ten times as much.
    private static func startAgainWithFreshMemory() {
        #if canImport(Glibc)
        guard getenv("MALLOC_MMAP_THRESHOLD_") == nil, setenv("MALLOC_MMAP_THRESHOLD_", "131072", 1) == 0 else {
            return
        }
        execv("/proc/self/exe", CommandLine.unsafeArgv)
        #endif
    }

    private static func show(_ table: [[String]]) {
        let widths = table[0].indices.map { column in table.map { $0[column].count }.max() ?? 0 }
        for row in table {
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            print(cells.joined(separator: "  "))
        }
    }
}
