import Dispatch
import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import Synchronization

extension Benchmark {
    /// From a source to the sums over every way through its exercise.
    static let paths = Benchmark(work: "paths") { _ in
        let small = [0, 1, 2].map { _ in CPUTime.of { _ = Exercises.compiled(decisions: 200) } }.median
        let large = [0, 1, 2].map { _ in CPUTime.of { _ = Exercises.compiled(decisions: 2000) } }.median
        return [
            Row(
                work: "source → evaluated, 2,000 decisions", figure: "\(large.rounded(to: 2)) s",
                growth: large / small)
        ]
    }

    /// Random plays of 10 decisions with 3 options; one thread and two must come to the same totals.
    static let plays = Benchmark(work: "plays") { _ in
        let sampler = Sampler(Exercises.compiled(decisions: 10).program, seed: 1)
        let blocks = 2000
        var one: PlayTotals?
        let seconds = CPUTime.of {
            one = try? sampler.play(blocks: 0..<blocks, cancellation: NeverCancelled())
        }
        let halves = Mutex<PlayTotals?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { half in
            let part = half == 0 ? 0..<blocks / 2 : blocks / 2..<blocks
            guard let totals = try? sampler.play(blocks: part, cancellation: NeverCancelled()) else { return }
            halves.withLock { sum in
                if sum == nil { sum = totals } else { sum?.add(totals) }
            }
        }
        let speed = Double(blocks * Sampler.blockSize) / seconds / 1e6
        let isSame = halves.withLock { $0 == one }
        return [
            Row(
                work: "random plays, 10 decisions × 3 options",
                figure: "\(speed.rounded(to: 1)) million/s/thread, "
                    + (isSame ? "the same with 2 threads" : "OTHERS WITH 2 THREADS"),
                goal: "≥ 2 million", isMet: speed >= 2 && isSame)
        ]
    }
}

/// Generated exercises: meters that clamp, scores, conditions on meters, chances on every fifth decision.
enum Exercises {
    static func compiled(decisions: Int) -> ExerciseEvaluation {
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        let compilation = compiler.compile(CompileRequest(main: source(decisions: decisions)))
        guard let model = compilation.model else {
            print("the generated exercise is not clean:", compilation.diagnostics.prefix(3).map(\.message))
            return empty
        }
        return (try? ExerciseEvaluation(model.exercise, scope: TreeScope(tree: model.tree))) ?? empty
    }

    private static var empty: ExerciseEvaluation {
        let scope = TreeScope(tree: ModelTree())
        while true {
            if let evaluation = try? ExerciseEvaluation(Exercise(), scope: scope) { return evaluation }
        }
    }

    static func source(decisions: Int) -> Source {
        var text = """
            scenario "Generated"
            owner CS { authority csm; account-csm }
            owner VP { authority vp }
            meter trust "Trust" 0..10 = 4
            meter churn "Risk" 0%..100% = 50% low-is-good

            """
        for index in 1...decisions {
            text += """
                decision d\(index) "What do you do?" {
                  option call "Call" { actor VP; channel call; within 24 hours; effect trust +1, churn -10% }
                  option mail "Write" { actor CS; channel email; within 3 days; templated; effect trust -1, churn +10% }
                  option wait "Wait" { effect trust -1; \(index % 5 == 0 ? "then end when trust < 1" : "") }
                }

                """
        }
        text += "ending won \"Won\" when trust >= 7 and churn < 30%\nending lost \"Lost\" otherwise\n"
        return Source(name: "generated.rs", text: text)
    }
}
