import RecoverBase

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reading and writing files. Everything that touches the disk is here.
package enum Files {
    /// Why a file could not be read or written: "there is no such file".
    package struct Failure: Error {
        package var message: String

        package init(message: String) { self.message = message }
    }

    /// The bytes of a file, or of standard input for `-`. At most one byte more than a source may have is read, so a
    /// hostile file costs no more than a large one.
    package static func read(_ path: String) throws(Failure) -> [UInt8] {
        if path == "-" {
            var info = stat()
            if fstat(STDIN_FILENO, &info) == 0 { InputFiles.add(info) }
            return try read(descriptor: STDIN_FILENO, size: 0)
        }
        // Not blocking: opening a pipe that nobody writes to would wait for ever.
        let descriptor = SystemPath.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Failure(message: reason(errno)) }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw Failure(message: reason(errno)) }
        switch info.st_mode & S_IFMT {
        case S_IFDIR: throw Failure(message: "it is a folder")
        case S_IFREG:
            InputFiles.add(info)
            return try read(descriptor: descriptor, size: info.st_size)
        case S_IFIFO where isFromShell(path):
            _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
            return try read(descriptor: descriptor, size: 0)
        default: throw Failure(message: "it is no ordinary file; `-` reads standard input")
        }
    }

    private static func read(descriptor: Int32, size: Int) throws(Failure) -> [UInt8] {
        let limit = Source.sizeLimit + 1
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(size, limit) + 1)
        var block = [UInt8](repeating: 0, count: min(max(size, 4096), 1 << 18))
        while bytes.count < limit {
            let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(message: reason(errno))
            }
            bytes += block[..<count]
        }
        return bytes
    }

    /// Hands on a file, or standard input for `-`, block by block, until `use` returns false.
    package static func read(_ path: String, blocks size: Int, _ use: ([UInt8]) -> Bool) throws(Failure) {
        var descriptor = STDIN_FILENO
        if path != "-" {
            // Not blocking: opening a pipe that nobody writes to would wait for ever.
            descriptor = SystemPath.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
            guard descriptor >= 0 else { throw Failure(message: reason(errno)) }
        }
        defer { if path != "-" { close(descriptor) } }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw Failure(message: reason(errno)) }
        if info.st_mode & S_IFMT == S_IFDIR { throw Failure(message: "it is a folder") }
        InputFiles.add(info)
        if path != "-", info.st_mode & S_IFMT == S_IFIFO {
            if !isFromShell(path) { try awaitWriter(of: descriptor) }
            _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
        }
        var block = [UInt8](repeating: 0, count: size)
        while true {
            let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(message: reason(errno))
            }
            guard use(count == size ? block : Array(block[..<count])) else { return }
        }
    }

    /// Returns when a pipe has something to read.
    private static func awaitWriter(of descriptor: Int32) throws(Failure) {
        var input = pollfd(fd: descriptor, events: Int16(clamping: POLLIN), revents: 0)
        guard poll(&input, 1, Int32(clamping: pipePatience * 1000)) > 0 else {
            throw Failure(message: "it is a pipe, and nobody has written to it for \(pipePatience) seconds")
        }
    }

    /// A pipe that the shell made, `<(command)`: whoever writes to it is there, and may take long.
    package static func isFromShell(_ path: String) -> Bool { path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/") }

    /// Writes a whole file or leaves the old one as it was: into a new file beside it, flushed, then renamed. A file that
    /// is there keeps its permissions, and a link stays a link; what is no ordinary file, such as a pipe, is written to.
    ///
    /// - Parameter isPrivate: only its owner may read it, whoever could before.
    package static func write(_ text: String, to path: String, isPrivate: Bool = false) throws(Failure) {
        var info = stat()
        guard SystemPath.status(path, &info) == 0 else {
            let around = folder(of: path)
            guard isFolder(around) else { throw Failure(message: "there is no folder `\(around)`") }
            return try replace(path, with: text, isPrivate ? 0o600 : 0o666)
        }
        switch info.st_mode & S_IFMT {
        case S_IFREG:
            let mode = isPrivate ? 0o600 : info.st_mode & 0o7777
            try replace(resolved(path) ?? path, with: text, mode, isOld: true)
        case S_IFDIR: throw Failure(message: "it is a folder")
        case S_IFIFO: try feed(text, to: path)
        default:
            let descriptor = SystemPath.open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Failure(message: reason(errno)) }
            defer { close(descriptor) }
            guard writeAll(Array(text.utf8), to: descriptor) else { throw Failure(message: reason(errno)) }
        }
    }

    /// Writes to a pipe as soon as somebody reads it.
    private static func feed(_ text: String, to path: String) throws(Failure) {
        for _ in 0..<pipePatience * 20 {
            let descriptor = SystemPath.open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK)
            if descriptor >= 0 {
                defer { close(descriptor) }
                _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
                guard writeAll(Array(text.utf8), to: descriptor) else { throw Failure(message: reason(errno)) }
                return
            }
            guard errno == ENXIO || errno == EINTR else { throw Failure(message: reason(errno)) }
            usleep(50_000)
        }
        throw Failure(message: "it is a pipe, and nobody has read it for \(pipePatience) seconds")
    }

    /// Seconds to wait for the other end of a pipe.
    private static let pipePatience = 5

    /// Writes a file of a folder of ours: one that is there stays unless it may be replaced, and a link is replaced, not
    /// followed.
    package static func put(_ text: String, at path: String, replaces: Bool) throws(Failure) {
        var info = stat()
        guard SystemPath.linkStatus(path, &info) == 0 else { return try create(text, at: path) }
        guard replaces else { throw Failure(message: "there is such a file already; --force replaces it") }
        guard info.st_mode & S_IFMT != S_IFDIR else { throw Failure(message: "it is a folder") }
        try InputFiles.refuse(info)
        try replace(path, with: text, 0o666)
    }

    /// Files that are only half written, for `removeTemporary`: one of a stream, and a whole one meanwhile.
    nonisolated(unsafe) private static var temporaries: (UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?) =
        (nil, nil)

    /// Takes away what is only half written; safe in the handler of a signal.
    package static func removeTemporary() {
        if let path = temporaries.0 { unlink(path) }
        if let path = temporaries.1 { unlink(path) }
    }

    /// From here on a signal takes the file away, until `settle`.
    static func begin(_ path: [CChar]) {
        let kept = strdup(path)
        if temporaries.0 == nil { temporaries.0 = kept } else { temporaries.1 = kept }
    }

    /// The last one that was begun is in its place, or gone.
    static func settle(_ path: [CChar]) {
        if let last = temporaries.1, strcmp(last, path) == 0 {
            temporaries.1 = nil
            free(last)
        } else if let first = temporaries.0 {
            temporaries.0 = nil
            free(first)
        }
    }

    private static func replace(
        _ path: String, with text: String, _ mode: mode_t, isOld: Bool = false
    ) throws(Failure) {
        var file = try NewFile(path, mode, isOld: isOld)
        try file.write(Array(text.utf8))
        try file.finish()
    }

    /// Writes a file that must not be there yet, whole or not at all.
    package static func create(_ text: String, at path: String, mode: mode_t = 0o666) throws(Failure) {
        let descriptor = SystemPath.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw Failure(message: reason(errno)) }
        let bytes = SystemPath.bytes(path)
        begin(bytes)
        defer { settle(bytes) }
        var failure: Int32 = writeAll(Array(text.utf8), to: descriptor) ? 0 : errno
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure != 0 {
            unlink(bytes)
            throw Failure(message: reason(failure))
        }
    }

    @discardableResult
    package static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
            }
            return true
        }
    }

    package static func exists(_ path: String) -> Bool { access(SystemPath.bytes(path), F_OK) == 0 }

    package static func isFolder(_ path: String) -> Bool {
        var info = stat()
        return SystemPath.status(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }

    /// What changes when a file is saved: its size and times; 0 where there is none.
    package static func version(_ path: String) -> String {
        var info = stat()
        guard SystemPath.status(path, &info) == 0 else { return "0" }
        #if canImport(Glibc)
        let (time, inode) = (info.st_mtim, info.st_ino)
        #else
        let (time, inode) = (info.st_mtimespec, info.st_ino)
        #endif
        return "\(inode) \(info.st_size) \(time.tv_sec) \(time.tv_nsec)"
    }

    package static func pause(milliseconds: Int32) { _ = poll(nil, 0, milliseconds) }

    /// Makes a folder where there is none.
    package static func makeFolder(_ path: String) throws(Failure) {
        guard mkdir(SystemPath.bytes(path), 0o777) == 0 || errno == EEXIST else {
            throw Failure(message: reason(errno))
        }
    }

    /// The path with links and `..` resolved; nil where there is no such file.
    package static func resolved(_ path: String) -> String? {
        guard let buffer = realpath(SystemPath.bytes(path), nil) else { return nil }
        defer { free(buffer) }
        return String(cString: buffer)
    }

    /// The names of the `.rs` files in a folder, sorted.
    package static func scripts(in folder: String) throws(Failure) -> [String] {
        try names(in: folder, endings: [".rs"])
    }

    /// The names of the files in a folder that end in one of some ways, sorted. Each opens the file, UTF-8 or not.
    package static func names(in folder: String, endings: [String]) throws(Failure) -> [String] {
        guard let stream = opendir(SystemPath.bytes(folder)) else { throw Failure(message: reason(errno)) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { SystemPath.name($0) }
            }
            if endings.contains(where: name.hasSuffix), !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// The folder part of a path: `a/b.rs` is in `a`, `b.rs` in `.`.
    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// What an error of the system means, in words.
    package static func reason(_ code: Int32) -> String {
        switch code {
        case ENOENT: "there is no such file"
        case EACCES, EPERM: "it may not be read or written"
        case EISDIR: "it is a folder"
        case ENOTDIR: "a part of its path is no folder"
        case EEXIST: "there is such a file already"
        case ENAMETOOLONG: "its name is too long"
        case ELOOP: "its links lead in a circle"
        default: String(cString: strerror(code)).lowercased()
        }
    }
}
