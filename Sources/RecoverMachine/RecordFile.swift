import RecoverEvaluation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The file of `play --record`: every event is appended and flushed, so that a run that is killed can be resumed.
package struct RecordFile {
    private let descriptor: Int32
    package let path: String

    /// Opens the file, or makes it with the head of the record. The result is what is in it already.
    package static func open(_ path: String, new record: PlayRecord) throws -> (RecordFile, PlayRecord?) {
        let (file, bytes) = try open(path, mode: 0o666)
        guard !bytes.isEmpty else {
            try file.append([record.head])
            return (file, nil)
        }
        let runs = PlayRecord.all(in: bytes)
        guard let last = runs.last else {
            throw UsageFailure("\(path): it is no record of `play`; choose another file")
        }
        guard !runs.contains(where: \.isRoom) else {
            throw UsageFailure(
                "\(path): it is the record of a live room; go on with `play --live`, or choose another file")
        }
        file.dropBrokenLine()
        return (file, last)
    }

    /// Opens the file, or makes it, for nobody else to write to. The result is what is in it already.
    /// - Parameter mode: the permissions of a new one.
    package static func open(_ path: String, mode: mode_t) throws -> (RecordFile, [UInt8]) {
        let descriptor = SystemPath.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, mode)
        guard descriptor >= 0 else { throw UsageFailure("\(path): \(Files.reason(errno))") }
        // Two runs in one file would read as one that nobody played. The lock goes with the process.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
            throw UsageFailure("\(path): another run is being kept in it; choose another file")
        }
        do {
            return (RecordFile(descriptor: descriptor, path: path), try Files.read(path))
        } catch {
            throw UsageFailure("\(path): \(error.message)")
        }
    }

    /// What was cut off in the middle is taken away, so that the next event starts a line.
    package func dropBrokenLine() {
        var size = lseek(descriptor, 0, SEEK_END)
        var byte: UInt8 = 0
        while size > 0, pread(descriptor, &byte, 1, size - 1) == 1, byte != UInt8(ascii: "\n") { size -= 1 }
        _ = ftruncate(descriptor, size)
    }

    package func append(_ event: PlayRecord.Event) throws { try append([PlayRecord.line(event)]) }

    /// Appends whole lines, each with its newline.
    /// - Parameter isFlushed: not before the disk has them; a killed process loses them in neither case.
    package func append(_ lines: [String], isFlushed: Bool = true) throws {
        guard Files.writeAll(Array(lines.joined().utf8), to: descriptor),
            !isFlushed || fsync(descriptor) == 0 || errno == EINVAL
        else { throw UsageFailure("\(path): it cannot be written") }
    }
}
