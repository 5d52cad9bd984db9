import RecoverSurvey

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads an export on several threads. Each takes the next block, works on it and puts it by; whoever puts by the one whose
/// turn it is hands over what came of it, and of those behind it that are done. Nobody waits for a slower block in front.
///
/// A block ends where a record seems to end. Whether it does is only known when the block is done: where it does not, what
/// comes behind is done again by the worker that was in the middle of a record.
final class ParallelReading: @unchecked Sendable {
    private let source: BlockSource
    private let lock = Lock()

    // What follows is only touched while the lock is held.
    private var blocks = 0
    private var carry: [UInt8] = []
    private var isOver = false
    private var isStopped = false
    private var rest: [UInt8] = []
    private var failure: (any Error)?
    /// Blocks that are done before their turn, by number.
    private var waiting: [Int: Piece] = [:]
    private var turn = 0
    private var free: [Piece] = []
    /// How many more may be made.
    private var room = 0
    /// Who goes on where the threads end.
    private(set) var worker: QueueWorker

    /// A block, and what came of it.
    private final class Piece {
        var number = 0
        var block = ReadBuffer()
        var part: QueuePart?
        /// How many of its bytes are done with.
        var done = 0
        /// Who was in the middle of a record at its end.
        var worker: QueueWorker?
    }

    init(_ source: BlockSource, _ worker: QueueWorker) {
        self.source = source
        self.worker = worker
    }

    /// What no thread has done: it stands in front of what the source still has.
    var left: [UInt8] { rest + carry }

    /// - Parameter take: is called with one part after the other, in the order of the file, by one thread at a time.
    func run(threads: Int, take: (QueuePart) throws -> Void) throws {
        withoutActuallyEscaping(take) { take in
            let taker = Taker(take: take)
            room = 1
            // What the first block teaches, all begin with.
            work(taker, blocks: 1)
            room = 3 * threads - 1
            Threads.run((0..<threads).map { _ in { self.work(taker, blocks: .max) } })
        }
        if let failure { throw failure }
    }

    private struct Taker: @unchecked Sendable {
        let take: (QueuePart) throws -> Void
    }

    private func work(_ taker: Taker, blocks most: Int) {
        var worker = lock.holding { self.worker.another() }
        var count = 0
        while count < most, let piece = lock.holding({ next() }) {
            piece.done = piece.block.withBytes { worker.work($0, isLast: false) }
            piece.part = worker.takePart()
            let isCut = piece.done < piece.block.count || worker.isInsideRecord
            piece.worker = isCut ? worker.another() : nil
            lock.holding { putBy(piece, taker) }
            count += 1
        }
        lock.holding {
            if most == 1, !isStopped { self.worker = worker }
            // Who waits for a block sees that there is none.
            lock.signal()
        }
    }

    /// Reads a block that ends with a record, as far as can be seen.
    /// - Returns: nil where there is none.
    private func next() -> Piece? {
        // All of them wait for the slowest only where it is far behind.
        while free.isEmpty, room == 0, !isOver { lock.wait() }
        guard !isOver, source.hasMore else { return nil }
        let piece = free.popLast() ?? another()
        piece.block.removeAll()
        piece.block.append(carry)
        carry = []
        do {
            while piece.block.count < BlockSource.block, source.hasMore { try source.fill(&piece.block) }
        } catch {
            failure = failure ?? error
            isOver = true
            return nil
        }
        let cut = piece.block.withBytes { QueueWorker.cut($0) }
        carry = piece.block.removeTail(behind: cut)
        // A record larger than a block is for one worker alone.
        guard cut > 0 else {
            isOver = true
            return nil
        }
        piece.number = blocks
        blocks += 1
        return piece
    }

    private func another() -> Piece {
        room -= 1
        return Piece()
    }

    private func putBy(_ piece: Piece, _ taker: Taker) {
        waiting[piece.number] = piece
        while let piece = waiting.removeValue(forKey: turn) {
            join(piece, taker)
            turn += 1
            free.append(piece)
        }
        lock.signal()
    }

    private func join(_ piece: Piece, _ taker: Taker) {
        guard !isStopped else {
            rest += piece.block.tail(behind: 0)
            return
        }
        do {
            if let part = piece.part { try taker.take(part) }
        } catch {
            failure = failure ?? error
            isOver = true
            isStopped = true
        }
        piece.part = nil
        if let worker = piece.worker {
            rest += piece.block.tail(behind: piece.done)
            self.worker = worker
            isOver = true
            isStopped = true
        }
    }
}

/// One thread at a time, and who waits for another.
private final class Lock: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    func holding<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }

    /// While it is held: lets others in until one of them signals.
    func wait() { pthread_cond_wait(condition, mutex) }

    func signal() { pthread_cond_broadcast(condition) }
}
