import RecoverBase
import RecoverMachine
import RecoverSurvey

/// Reads an export and hands its rows to workers, on one thread or several: what comes out is the same.
struct SurveyFile {
    let path: String
    let layout: SurveyLayout
    let delimiter: UInt8
    private let source: BlockSource

    /// - Parameter header: a file that has the header where `path` has none.
    init(_ path: String, recogniser: Recogniser, header: String?) throws {
        self.path = path
        source = try BlockSource(path, recogniser)
        if let header {
            let known = try SurveyFile(header, recogniser: recogniser, header: nil)
            layout = known.layout
            delimiter = known.delimiter
        } else {
            layout = try source.layout(path)
            delimiter = source.input.delimiter
        }
    }

    var encoding: TextDecoder.Encoding? { source.input.encoding }

    /// Rows of the file in front of the first part.
    func headerRows(isSeparate: Bool) -> Int { isSeparate ? 0 : layout.headerRows }

    /// Hands over everything.
    /// - Parameter take: a part that is done, in the order of the file.
    func read(with filter: QueueFilter, threads: Int, take: (QueuePart) throws -> Void) throws {
        var worker = QueueWorker(filter, delimiter: delimiter)
        var buffer = ReadBuffer()
        if threads > 1, source.hasMore {
            let parallel = ParallelReading(source, worker)
            try parallel.run(threads: threads, take: take)
            worker = parallel.worker
            buffer.append(parallel.left)
        }
        try work(&buffer) { bytes, isLast in
            let count = worker.work(bytes, isLast: isLast)
            try take(worker.takePart())
            return count
        }
    }

    /// The same for the figures of a programme.
    func read(with reader: inout ProgrammeReader) throws {
        var buffer = ReadBuffer()
        try work(&buffer) { bytes, isLast in reader.work(bytes, isLast: isLast) }
    }

    /// - Parameter body: works on what is there, and says how many bytes it is done with.
    private func work(
        _ buffer: inout ReadBuffer, _ body: (UnsafeBufferPointer<UInt8>, Bool) throws -> Int
    ) throws {
        repeat {
            try source.fill(&buffer)
            buffer.removeFirst(try buffer.withBytes { try body($0, !source.hasMore) })
        } while source.hasMore
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
