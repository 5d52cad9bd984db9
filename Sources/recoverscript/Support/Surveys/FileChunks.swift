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
        let opened = SystemPath.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
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
        InputFiles.add(path)
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
    private let name: String
    private let descriptor: Int32
    /// Nil where what is written stays, as on standard output.
    private var file: NewFile?

    /// - Parameter inputs: the files that are read meanwhile, none of which it may be.
    init(_ path: String?, reading inputs: [String]) throws {
        guard let path, path != "-" else {
            name = "standard output"
            descriptor = STDOUT_FILENO
            file = nil
            return
        }
        for input in inputs { InputFiles.add(input) }
        var info = stat()
        let isThere = SystemPath.status(path, &info) == 0
        var new: NewFile? = nil
        var opened: Int32 = -1
        do throws(Files.Failure) {
            try InputFiles.refuse(path)
            if isThere, info.st_mode & S_IFMT != S_IFREG {
                opened = SystemPath.open(path, O_WRONLY | O_CLOEXEC)
                guard opened >= 0 else { throw Files.Failure(message: Files.reason(errno)) }
            } else {
                let mode = isThere ? info.st_mode & 0o7777 : 0o666
                let file = try NewFile(Files.resolved(path) ?? path, mode, isOld: isThere)
                opened = file.descriptor
                new = consume file
            }
        } catch {
            throw UsageFailure("\(path): \(error.message)")
        }
        name = path
        descriptor = opened
        file = consume new
    }

    func write(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty, !Files.writeAll(bytes, to: descriptor) else { return }
        // Nobody must take half a result for all of it.
        throw UsageFailure("\(name): \(Files.reason(errno))")
    }

    mutating func finish() throws {
        guard var file = file.take() else { return }
        do throws(Files.Failure) { try file.finish() } catch { throw UsageFailure("\(name): \(error.message)") }
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
