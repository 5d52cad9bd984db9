import RecoverSurvey

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads an export on several threads. Each takes the next block, works on it, and hands over what came of it when its turn
/// has come: while one reads or writes, the others work.
///
/// A block ends where a record seems to end. Whether it does is only known when the block is done: where it does not, what
/// comes behind is done again by the worker that was in the middle of a record.
final class ParallelReading: @unchecked Sendable {
    private let source: BlockSource
    private let lock = Turns()

    // What follows is only touched while the lock is held.
    private var blocks = 0
    private var carry: [UInt8] = []
    private var isOver = false
    private var isStopped = false
    private var rest: [UInt8] = []
    private var failure: (any Error)?
    /// Who goes on where the threads end.
    private(set) var worker: QueueWorker

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
            // What the first block teaches, all begin with.
            work(taker, blocks: 1)
            Threads.run((0..<threads).map { _ in { self.work(taker, blocks: .max) } })
        }
        if let failure { throw failure }
    }

    private struct Taker: @unchecked Sendable {
        let take: (QueuePart) throws -> Void
    }

    private func work(_ taker: Taker, blocks most: Int) {
        var worker = lock.holding { self.worker.another() }
        var block = ReadBuffer()
        var done = 0
        while done < most, let number = lock.holding({ next(&block) }) {
            let count = block.withBytes { worker.work($0, isLast: false) }
            let part = worker.takePart()
            lock.inTurn(number) { join(part, of: block, done: count, by: worker, taker) }
            done += 1
        }
        if most == 1 { lock.holding { if !isStopped { self.worker = worker } } }
    }

    /// Reads a block that ends with a record, as far as can be seen.
    /// - Returns: its number; nil where there is none.
    private func next(_ block: inout ReadBuffer) -> Int? {
        guard !isOver, source.hasMore else { return nil }
        block.removeAll()
        block.append(carry)
        carry = []
        do {
            while block.count < BlockSource.block, source.hasMore { try source.fill(&block) }
        } catch {
            failure = failure ?? error
            isOver = true
            return nil
        }
        let cut = block.withBytes { QueueWorker.cut($0) }
        carry = block.removeTail(behind: cut)
        // A record larger than a block is for one worker alone.
        guard cut > 0 else {
            isOver = true
            return nil
        }
        blocks += 1
        return blocks - 1
    }

    private func join(
        _ part: QueuePart, of block: ReadBuffer, done count: Int, by other: QueueWorker, _ taker: Taker
    ) {
        guard !isStopped else {
            rest += block.tail(behind: 0)
            return
        }
        do {
            try taker.take(part)
        } catch {
            failure = failure ?? error
            isOver = true
            isStopped = true
        }
        if count < block.count || other.isInsideRecord {
            rest += block.tail(behind: count)
            worker = other
            isOver = true
            isStopped = true
        }
    }
}

/// A lock, and an order in which those with a number come to it.
private final class Turns: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var turn = 0

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

    /// Waits until all with smaller numbers have been there.
    func inTurn(_ number: Int, _ body: () -> Void) {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while turn != number { pthread_cond_wait(condition, mutex) }
        body()
        turn += 1
        pthread_cond_broadcast(condition)
    }
}
