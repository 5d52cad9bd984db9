#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Keeps others who ask for the same lock from a file while it is read, changed and replaced.
enum FileLock {
    /// Nil where the lock cannot be had within three seconds.
    static func holding<Result>(_ path: String, _ body: () throws -> Result) throws -> Result? {
        for _ in 0..<300 {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
            // What cannot be opened, the body says better.
            guard descriptor >= 0 else { return try body() }
            defer { close(descriptor) }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                // Another process may have replaced the file in between.
                var mine = stat()
                var theirs = stat()
                if fstat(descriptor, &mine) == 0, stat(path, &theirs) == 0, mine.st_ino == theirs.st_ino {
                    return try body()
                }
            } else if errno != EWOULDBLOCK, errno != EINTR {
                return try body()
            }
            usleep(10_000)
        }
        return nil
    }
}
