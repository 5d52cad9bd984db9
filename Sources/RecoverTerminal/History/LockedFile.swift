#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file of ours that several processes read and write, one at a time.
struct LockedFile {
    private let path: String

    init(path: String) {
        self.path = path
    }

    /// The file as it is, without waiting for anyone; nil where there is none. Replacing is atomic, so no reader sees
    /// half of it.
    func read(limit: Int) -> [UInt8]? {
        guard let open = OpenFile(path: path, flags: O_RDONLY) else { return nil }
        defer { open.close() }
        return open.read(limit: limit)
    }

    /// Makes the file where there is none, and does something while nobody else may. Nil where that cannot be had
    /// within a second.
    func withLock<Result>(_ body: (OpenFile) -> Result) -> Result? {
        for _ in 0..<200 {
            guard let open = OpenFile(path: path, flags: O_RDWR | O_CREAT | O_APPEND) else { return nil }
            defer { open.close() }
            if flock(open.descriptor, LOCK_EX | LOCK_NB) == 0 {
                // Another process may have replaced the file in between.
                if open.isStill(at: path) { return body(open) }
            } else if errno == EWOULDBLOCK || errno == EINTR {
                usleep(5000)
            } else {
                return nil
            }
        }
        return nil
    }

    /// The open file, while it is locked.
    struct OpenFile {
        let path: String
        let descriptor: Int32

        /// Nil where there is no such file or it is no ordinary one: people link a history to /dev/null, and a link that
        /// somebody else put there must not lead what was typed into another file.
        init?(path: String, flags: Int32) {
            self.path = path
            descriptor = open(path, flags | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { return nil }
            guard let info, info.st_mode & S_IFMT == S_IFREG else {
                close()
                return nil
            }
            if info.st_mode & 0o077 != 0, flags & O_CREAT != 0 { fchmod(descriptor, 0o600) }
        }

        func close() {
            #if canImport(Glibc)
            Glibc.close(descriptor)
            #else
            Darwin.close(descriptor)
            #endif
        }

        /// At most `limit` bytes, the last ones.
        func read(limit: Int) -> [UInt8] {
            let size = info.map { $0.st_size } ?? 0
            lseek(descriptor, off_t(max(0, size - limit)), SEEK_SET)
            return Bytes.read(from: descriptor, limit: limit)
        }

        func append(_ text: String) {
            Bytes.write(Array(text.utf8), to: descriptor)
        }

        /// Puts a new file in its place, in one step.
        func replace(by text: String) {
            let temporary = "\(path).\(getpid()).new"
            unlink(temporary)
            let new = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard new >= 0 else { return }
            let isWritten = Bytes.write(Array(text.utf8), to: new)
            OpenFile.init(path: temporary, descriptor: new).close()
            if !isWritten || rename(temporary, path) != 0 { unlink(temporary) }
        }

        var endsInLineFeed: Bool {
            guard let size = info?.st_size, size > 0 else { return true }
            var byte: UInt8 = 0
            return pread(descriptor, &byte, 1, size - 1) == 1 && byte == 0x0A
        }

        func isStill(at path: String) -> Bool {
            var there = stat()
            guard let info, stat(path, &there) == 0 else { return false }
            return info.st_dev == there.st_dev && info.st_ino == there.st_ino
        }

        private init(path: String, descriptor: Int32) {
            self.path = path
            self.descriptor = descriptor
        }

        private var info: stat? {
            var info = stat()
            return fstat(descriptor, &info) == 0 ? info : nil
        }
    }
}
