import RecoverEvaluation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The file of `play --record`: every event is appended and flushed, so that a run that is killed can be resumed.
struct RecordFile {
    private let descriptor: Int32
    let path: String

    /// Opens the file, or makes it with the head of the record. The result is what is in it already.
    static func open(_ path: String, new record: PlayRecord) throws -> (RecordFile, PlayRecord?) {
        let descriptor = SystemPath.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o666)
        guard descriptor >= 0 else { throw UsageFailure("\(path): \(Files.reason(errno))") }
        // Two runs in one file would read as one that nobody played. The lock goes with the process.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
            throw UsageFailure("\(path): another run is being kept in it; choose another file")
        }
        var old: PlayRecord?
        let bytes: [UInt8]
        do {
            bytes = try Files.read(path)
        } catch {
            throw UsageFailure("\(path): \(error.message)")
        }
        if !bytes.isEmpty {
            guard let read = PlayRecord.all(in: bytes).last else {
                throw UsageFailure("\(path): it is no record of `play`; choose another file")
            }
            old = read
        }
        let file = RecordFile(descriptor: descriptor, path: path)
        if old == nil {
            try file.write(record.head)
        } else {
            file.dropBrokenLine()
        }
        return (file, old)
    }

    /// What was cut off in the middle is taken away, so that the next event starts a line.
    private func dropBrokenLine() {
        var size = lseek(descriptor, 0, SEEK_END)
        var byte: UInt8 = 0
        while size > 0, pread(descriptor, &byte, 1, size - 1) == 1, byte != UInt8(ascii: "\n") { size -= 1 }
        _ = ftruncate(descriptor, size)
    }

    func append(_ event: PlayRecord.Event) throws { try write(PlayRecord.line(event)) }

    private func write(_ text: String) throws {
        guard Files.writeAll(Array(text.utf8), to: descriptor), fsync(descriptor) == 0 || errno == EINVAL else {
            throw UsageFailure("\(path): it cannot be written")
        }
    }
}
