import RecoverBase
import RecoverMachine
import RecoverSurvey
import RecoverTerminal

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The bytes of an export as UTF-8: its header, then block after block. One thread at a time.
final class BlockSource: @unchecked Sendable {
    let chunks: FileChunks
    private(set) var input: SurveyInput
    private(set) var hasMore = true
    private var done = 0

    /// Small enough to stay near the processor from reading to scanning.
    static let block = 1 << 18

    init(_ path: String, _ recogniser: Recogniser) throws {
        chunks = try FileChunks(path)
        input = SurveyInput(recogniser: recogniser)
    }

    /// Reads the header.
    func layout(_ path: String) throws -> SurveyLayout {
        while hasMore {
            // Small at first: most headers are short, and many files are as well.
            try feed(input.rest.isEmpty ? 1 << 16 : BlockSource.block)
            do {
                if let layout = try input.layout(isLast: !hasMore) { return layout }
            } catch {
                throw UsageFailure("\(path): \(error.message)")
            }
        }
        throw UsageFailure("\(path): it has no header")
    }

    private func feed(_ count: Int) throws {
        var chunk = ReadBuffer()
        hasMore = try chunks.read(count, into: &chunk)
        done += chunk.count
        chunk.withBytes { input.feed($0, isLast: !hasMore) }
    }

    /// Adds the next block to a buffer.
    func fill(_ buffer: inout ReadBuffer) throws {
        if !input.rest.isEmpty { buffer.append(input.takeRest()) }
        guard hasMore else { return }
        if input.encoding == .utf8 {
            let before = buffer.count
            hasMore = try chunks.read(BlockSource.block, into: &buffer)
            done += buffer.count - before
        } else {
            try feed(BlockSource.block)
            buffer.append(input.takeRest())
        }
        showProgress()
    }

    private func showProgress() {
        guard let size = chunks.size, size > 64 << 20, Terminal.errors.isTerminal, done >> 20 & 31 == 0 else { return }
        Files.writeAll(Array("\r\(done * 100 / size) %\u{1B}[K".utf8), to: STDERR_FILENO)
        if !hasMore { Files.writeAll(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
    }
}
