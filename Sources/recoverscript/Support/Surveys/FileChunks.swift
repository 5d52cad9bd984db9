import RecoverBase
import RecoverMachine

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file, or standard input, as it comes in.
struct FileChunks: ~Copyable {
    private let descriptor: Int32
    /// Nil where it cannot be known.
    let size: Int?

    init(_ path: String) throws {
        guard path != "-" else {
            descriptor = STDIN_FILENO
            size = nil
            return
        }
        // Not blocking: opening a pipe that nobody writes to would wait for ever.
        let opened = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard opened >= 0 else { throw UsageFailure("\(path): \(Files.reason(errno))") }
        var info = stat()
        let isKnown = fstat(opened, &info) == 0
        let kind = info.st_mode & S_IFMT
        let isPipe = kind == S_IFIFO && Files.isFromShell(path)
        guard isKnown, kind == S_IFREG || isPipe else {
            close(opened)
            throw UsageFailure(
                "\(path): \(kind == S_IFDIR ? "it is a folder" : "it is no ordinary file; `-` reads standard input")")
        }
        if isPipe { _ = fcntl(opened, F_SETFL, fcntl(opened, F_GETFL) & ~O_NONBLOCK) }
        descriptor = opened
        size = kind == S_IFREG ? info.st_size : nil
    }

    deinit {
        if descriptor != STDIN_FILENO { close(descriptor) }
    }

    /// Adds up to `count` bytes to a buffer. Fewer than that only at the end.
    /// - Returns: false where nothing comes any more.
    func read(_ count: Int, into buffer: inout ReadBuffer) throws -> Bool {
        var filled = 0
        try buffer.append(count: count) { room in
            while filled < count {
                let got = Glibc.read(descriptor, room.baseAddress?.advanced(by: filled), count - filled)
                if got == 0 { break }
                if got < 0 {
                    if errno == EINTR { continue }
                    throw UsageFailure("it cannot be read: \(Files.reason(errno))")
                }
                filled += got
            }
            return filled
        }
        return filled == count
    }

    /// Bytes from some place of a file.
    func read(at offset: Int, count: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, count, off_t(offset)) }
        guard got >= 0 else { throw UsageFailure("it cannot be read: \(Files.reason(errno))") }
        bytes.removeLast(count - got)
        return bytes
    }
}

/// Where lines go as they come: standard output, or a file that is put in its place when all of it is there.
struct LineOutput: ~Copyable {
    private let path: String?
    private let temporary: String
    private let descriptor: Int32
    private var isFinished = false

    init(_ path: String?) throws {
        guard let path, path != "-" else {
            self.path = nil
            temporary = ""
            descriptor = STDOUT_FILENO
            return
        }
        self.path = Files.resolved(path) ?? path
        temporary = "\(path).\(getpid()).new"
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw UsageFailure("\(path): \(Files.reason(errno))") }
    }

    func write(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty, !Files.writeAll(bytes, to: descriptor) else { return }
        // Nobody must take half a result for all of it.
        throw UsageFailure("\(path ?? "standard output"): \(Files.reason(errno))")
    }

    mutating func finish() throws {
        isFinished = true
        guard let path else { return }
        let isWritten = fsync(descriptor) == 0 || errno == EINVAL
        guard close(descriptor) == 0, isWritten, rename(temporary, path) == 0 else {
            let failure = errno
            unlink(temporary)
            throw UsageFailure("\(path): \(Files.reason(failure))")
        }
    }

    deinit {
        if path != nil, !isFinished {
            close(descriptor)
            unlink(temporary)
        }
    }
}

/// Several pieces of work at once, each on a thread of its own.
enum Threads {
    private final class Job {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    static func run(_ bodies: [@Sendable () -> Void]) {
        var started: [pthread_t] = []
        for body in bodies.dropFirst() {
            var thread = pthread_t()
            let job = Unmanaged.passRetained(Job(body))
            let code = pthread_create(
                &thread, nil,
                { context in
                    guard let context else { return nil }
                    Unmanaged<Job>.fromOpaque(context).takeRetainedValue().body()
                    return nil
                }, job.toOpaque())
            if code == 0 {
                started.append(thread)
            } else {
                // No thread to be had: it is done here.
                job.takeRetainedValue().body()
            }
        }
        bodies.first?()
        for thread in started { pthread_join(thread, nil) }
    }
}
