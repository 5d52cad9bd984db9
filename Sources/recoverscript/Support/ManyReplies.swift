import RecoverBase
import RecoverGrading
import RecoverLanguage
import RecoverMachine
import RecoverRendering
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads and judges many replies, on as many threads as there are processors. They come out in their order, some hundreds at
/// a time, so that ten thousand take no more memory than one wave of them.
struct ManyReplies: Sendable {
    let grader: Grader
    /// The deliverable that each reply is; nil where it holds all.
    let part: String?
    /// What puts names back before judging.
    let names: Pseudonyms?

    struct Judged: Sendable {
        var source: Source
        var reply: GradedReply
    }

    func judge(_ paths: [String], take: (Judged) throws -> Void) throws {
        var rest = paths[...]
        while !rest.isEmpty {
            let wave = Array(rest.prefix(ManyReplies.wave))
            rest = rest.dropFirst(wave.count)
            for judged in judged(wave) { try take(judged.get()) }
        }
    }

    private static let wave = 256
    /// Below that a thread costs more than it spares.
    private static let fewest = 16

    private func judged(_ paths: [String]) -> [Result<Judged, any Error>] {
        let threads = paths.count < ManyReplies.fewest ? 1 : ManyReplies.processors
        guard threads > 1 else { return paths.map(judge) }
        let parts = Mutex([[Result<Judged, any Error>]](repeating: [], count: threads))
        Threads.run(
            (0..<threads).map { thread in
                {
                    let own = stride(from: thread, to: paths.count, by: threads).map { judge(paths[$0]) }
                    parts.withLock { $0[thread] = own }
                }
            })
        return parts.withLock { parts in paths.indices.map { parts[$0 % threads][$0 / threads] } }
    }

    private static let processors = max(1, min(16, sysconf(Int32(clamping: _SC_NPROCESSORS_ONLN))))

    private func judge(_ path: String) -> Result<Judged, any Error> {
        Result {
            var source = try ScenarioOptions.source(path)
            if let names {
                source = Source(name: source.name, text: names.restore(String(decoding: source.bytes, as: UTF8.self)))
            }
            return Judged(source: source, reply: GradedReply(name: source.name, grade: try grade(source)))
        }
    }

    private func grade(_ source: Source) throws -> Grade {
        guard let part else { return grader.grade(source) }
        do {
            return try grader.grade(source, as: part)
        } catch {
            let known = error.known.map { "`\($0)`" }.joined(separator: ", ")
            let near = Text.bestMatch(for: error.path, in: error.known).map { "did you mean `\($0)`?" }
            throw UsageFailure("there is no `\(error.path)` to judge by; \(near ?? "there are \(known)")")
        }
    }
}
