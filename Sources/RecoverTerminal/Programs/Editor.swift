#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Lets the user change a text in their own editor.
public enum Editor {
    /// Why no text came back.
    public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
        /// The editor, or a folder for its file, could not be had. The text says which.
        case unavailable(String)
        /// The editor ended with this status: the user gave up (`:cq` in vi).
        case gaveUp(Int32)

        public var description: String {
            switch self {
            case .unavailable(let why): why
            case .gaveUp(let status): "it ended with status \(status)"
            }
        }
    }

    /// Runs `$VISUAL`, `$EDITOR` or `vi` on a text and gives back what was saved.
    /// - Parameter name: the file's name, by which editors know the language.
    public static func edit(_ text: String, name: String = "statement.rs") throws(Failure) -> String {
        // A folder of its own, for its owner alone, also keeps what the editor puts beside the file: copies, locks.
        var template = Array("\(environment("TMPDIR") ?? "/tmp")/recoverscript-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .unavailable("no temporary folder could be made") }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { remove(folder) }
        let path = "\(folder)/\(name)"
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unavailable("no temporary file could be made") }
        let isWritten = Bytes.write(Array(text.utf8), to: file)
        close(file)
        guard isWritten else { throw .unavailable("the temporary file could not be written") }

        let status = Shell.run(command, arguments: [path])
        InterruptFlag.current.clear()
        switch status {
        case 0: break
        case nil, 126, 127: throw .unavailable("`\(command)` could not be started")
        case .some(let status): throw .gaveUp(status)
        }
        // By its name: many editors save by replacing the file.
        let edited = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard edited >= 0 else { throw .unavailable("the editor took the file away") }
        defer { close(edited) }
        return String(decoding: Bytes.read(from: edited, limit: 64 << 20), as: UTF8.self)
    }

    /// What would be run.
    public static var command: String {
        for name in ["VISUAL", "EDITOR"] {
            if let command = environment(name), !command.isEmpty { return command }
        }
        return "vi"
    }

    private static func remove(_ folder: String) {
        if let directory = opendir(folder) {
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                unlink("\(folder)/\(name)")
            }
            closedir(directory)
        }
        rmdir(folder)
    }
}
