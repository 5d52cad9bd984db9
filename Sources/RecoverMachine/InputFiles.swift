import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The files that were read, as the system knows them: under whatever name, a result must not take the place of one.
package enum InputFiles {
    private struct Identity: Hashable {
        var device: dev_t
        var inode: ino_t

        init(_ info: stat) { (device, inode) = (info.st_dev, info.st_ino) }
    }

    private static let known = Mutex<Set<Identity>>([])

    static func add(_ info: stat) {
        guard info.st_mode & S_IFMT == S_IFREG else { return }
        _ = known.withLock { $0.insert(Identity(info)) }
    }

    /// Of a file that will be read later on.
    package static func add(_ path: String) {
        var info = stat()
        let isThere = path == "-" ? fstat(STDIN_FILENO, &info) == 0 : SystemPath.status(path, &info) == 0
        if isThere { add(info) }
    }

    /// What was read before counts no more: what is watched is replaced, and the system gives its number away.
    package static func forget() { known.withLock { $0 = [] } }

    static func refuse(_ info: stat) throws(Files.Failure) {
        guard info.st_mode & S_IFMT == S_IFREG, known.withLock({ $0.contains(Identity(info)) }) else { return }
        throw Files.Failure(message: "it is one of the files that are read; choose another name")
    }

    /// Refuses a path under which one of them is reached.
    package static func refuse(_ path: String) throws(Files.Failure) {
        var info = stat()
        if SystemPath.status(path, &info) == 0 { try refuse(info) }
    }
}
