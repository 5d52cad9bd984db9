import RecoverBase

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that is put in its place when all of it is there: what stands there stays as it was until then, and nothing is left
/// of one that is not finished, by a signal neither.
package struct NewFile: ~Copyable {
    private let path: [CChar]
    private let temporary: [CChar]
    package let descriptor: Int32
    private let mode: mode_t?
    private var isOpen = true

    /// - Parameter isOld: a file is there and keeps its permissions, whatever the mask of the process says.
    package init(_ path: String, _ mode: mode_t = 0o666, isOld: Bool = false) throws(Files.Failure) {
        let bytes = SystemPath.bytes(path)
        let beside = bytes.dropLast() + Array(".\(getpid()).new\0".utf8).map { CChar(bitPattern: $0) }
        let opened = open(Array(beside), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard opened >= 0 else { throw Files.Failure(message: Files.reason(errno)) }
        self.path = bytes
        self.mode = isOld ? mode : nil
        temporary = Array(beside)
        descriptor = opened
        Files.begin(temporary)
    }

    package func write(_ bytes: [UInt8]) throws(Files.Failure) {
        guard Files.writeAll(bytes, to: descriptor) else { throw Files.Failure(message: Files.reason(errno)) }
    }

    package mutating func finish() throws(Files.Failure) {
        var failure: Int32 = 0
        if let mode, fchmod(descriptor, mode) != 0 { failure = errno }
        if failure == 0, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
        isOpen = false
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure == 0, rename(temporary, path) != 0 { failure = errno }
        if failure != 0 { unlink(temporary) }
        Files.settle(temporary)
        if failure != 0 { throw Files.Failure(message: Files.reason(failure)) }
    }

    deinit {
        guard isOpen else { return }
        close(descriptor)
        unlink(temporary)
        Files.settle(temporary)
    }
}
