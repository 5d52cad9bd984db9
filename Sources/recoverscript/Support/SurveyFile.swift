import RecoverBase
import RecoverMachine
import RecoverSurvey
import RecoverTerminal

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads an export and hands its rows to workers, on one thread or several: what comes out is the same.
struct SurveyFile: ~Copyable {
    let path: String
    let layout: SurveyLayout
    let delimiter: UInt8
    private let chunks: FileChunks
    private var input: SurveyInput
    private var hasMore = true
    private var done = 0

    private static let block = 1 << 20

    /// - Parameter header: a file that has the header where `path` has none.
    init(_ path: String, recogniser: Recogniser, header: String?) throws {
        self.path = path
        let chunks = try FileChunks(path)
        var input = SurveyInput(recogniser: recogniser)
        if let header {
            let known = try SurveyFile(header, recogniser: recogniser, header: nil)
            layout = known.layout
            delimiter = known.delimiter
        } else {
            var found: SurveyLayout?
            var isOpen = true
            while found == nil {
                var chunk: [UInt8] = []
                // Small at first: most headers are short, and many files are as well.
                isOpen = try chunks.read(input.rest.isEmpty ? 1 << 16 : SurveyFile.block, into: &chunk)
                chunk.withUnsafeBufferPointer { input.feed($0, isLast: !isOpen) }
                done += chunk.count
                do {
                    found = try input.layout(isLast: !isOpen)
                } catch {
                    throw UsageFailure("\(path): \(error.message)")
                }
                if found == nil, !isOpen { throw UsageFailure("\(path): it has no header") }
            }
            guard let found else { throw UsageFailure("\(path): it has no header") }
            layout = found
            delimiter = input.delimiter
            hasMore = isOpen
        }
        self.chunks = chunks
        self.input = input
    }

    var encoding: TextDecoder.Encoding? { input.encoding }

    /// Rows of the file in front of the first part.
    func headerRows(isSeparate: Bool) -> Int { isSeparate ? 0 : layout.headerRows }

    private mutating func fill(_ buffer: inout [UInt8]) throws {
        if !input.rest.isEmpty { buffer += input.takeRest() }
        guard hasMore else { return }
        if input.encoding == .utf8 {
            let before = buffer.count
            hasMore = try chunks.read(SurveyFile.block, into: &buffer)
            done += buffer.count - before
        } else {
            var chunk: [UInt8] = []
            hasMore = try chunks.read(SurveyFile.block, into: &chunk)
            done += chunk.count
            let isLast = !hasMore
            chunk.withUnsafeBufferPointer { input.feed($0, isLast: isLast) }
            buffer += input.takeRest()
        }
        showProgress()
    }

    private func showProgress() {
        guard let size = chunks.size, size > 64 << 20, Terminal.errors.isTerminal, done >> 20 & 31 == 0 else { return }
        Files.writeAll(Array("\r\(done * 100 / size) %\u{1B}[K".utf8), to: STDERR_FILENO)
        if !hasMore { Files.writeAll(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
    }

    /// Hands over everything.
    /// - Parameter take: a part that is done, in the order of the file.
    mutating func read(with filter: QueueFilter, threads: Int, take: (QueuePart) throws -> Void) throws {
        var worker = QueueWorker(filter, delimiter: delimiter)
        var buffer: [UInt8] = []
        if threads > 1 {
            worker = try readInParallel(worker, threads, &buffer, take)
        }
        while true {
            try fill(&buffer)
            let isLast = !hasMore
            let count = buffer.withUnsafeBufferPointer { worker.work($0, isLast: isLast) }
            buffer.removeFirst(count)
            try take(worker.takePart())
            if isLast { return }
        }
    }

    /// The same for the figures of a programme.
    mutating func read(with reader: inout ProgrammeReader) throws {
        var buffer: [UInt8] = []
        while true {
            try fill(&buffer)
            let isLast = !hasMore
            let count = buffer.withUnsafeBufferPointer { reader.work($0, isLast: isLast) }
            buffer.removeFirst(count)
            if isLast { return }
        }
    }

    /// What several threads work on at the same time.
    private final class Lane: @unchecked Sendable {
        var worker: QueueWorker
        var block: [UInt8] = []
        var count = 0
        var part = QueuePart()

        init(_ worker: QueueWorker) { self.worker = worker }

        func work() {
            count = block.withUnsafeBufferPointer { worker.work($0, isLast: false) }
            part = worker.takePart()
        }

        var isClean: Bool { count == block.count && !worker.isInsideRecord }
    }

    /// Blocks that end with a record are worked on side by side. Whether they do is only known when they are done: where one
    /// does not, what comes behind it is done again by the worker that was in the middle of a record.
    /// - Returns: the worker that goes on; the rest of the file is in the buffer and behind it.
    private mutating func readInParallel(
        _ worker: QueueWorker, _ threads: Int, _ buffer: inout [UInt8], _ take: (QueuePart) throws -> Void
    ) throws -> QueueWorker {
        let lanes = (0..<threads).map { _ in Lane(worker) }
        while hasMore {
            var filled = 0
            for lane in lanes {
                lane.block.removeAll(keepingCapacity: true)
                guard hasMore else { continue }
                while buffer.count < SurveyFile.block, hasMore { try fill(&buffer) }
                let cut = buffer.withUnsafeBufferPointer { QueueWorker.cut($0) }
                // A record larger than a block is for one worker alone.
                guard cut > 0 else { break }
                lane.block.append(contentsOf: buffer[..<cut])
                buffer.removeFirst(cut)
                filled += 1
            }
            guard filled > 0 else { return lanes[0].worker }
            let busy = Array(lanes.prefix(filled))
            Threads.run(busy.map { lane in { lane.work() } })
            for (index, lane) in busy.enumerated() {
                try take(lane.part)
                if !lane.isClean {
                    var rest = Array(lane.block[lane.count...])
                    for later in busy[(index + 1)...] { rest += later.block }
                    buffer = rest + buffer
                    return lane.worker
                }
            }
        }
        return lanes[0].worker
    }
}

extension SurveyFile {
    /// The offset behind the header.
    func endOfHeader(_ chunks: borrowing FileChunks) throws -> Int {
        let first = try chunks.read(at: 0, count: 3 << 20)
        let mark = first.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return mark + RecordCutter.end(ofFirst: layout.headerRows, in: Array(first[mark...]), delimiter: delimiter)
    }

    func borders(_ wanted: [Int], from start: Int, _ chunks: borrowing FileChunks) throws -> [Int] {
        var sequential = RecordCutter.Sequential(delimiter: delimiter, wanted: wanted.map { $0 - start })
        var at = start
        while true {
            let chunk = try chunks.read(at: at, count: 1 << 20)
            at += chunk.count
            sequential.feed(chunk, isLast: chunk.isEmpty)
            if chunk.isEmpty { return sequential.found.map { $0 + start } }
        }
    }
}
