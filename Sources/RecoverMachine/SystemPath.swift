#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The bytes by which the system knows a file. A name on the command line need not be UTF-8; as a `String` its odd bytes are
/// replaced, and so the argument it came from is looked up.
package enum SystemPath {
    /// With the 0 at its end.
    package static func bytes(_ path: String) -> [CChar] {
        guard path.unicodeScalars.contains("\u{FFFD}") else { return Array(path.utf8CString) }
        for argument in arguments {
            // `--output=NAME` and what follows an argument, as in FOLDER/email.md.
            for start in argument.indices where start == 0 || argument[start - 1] == UInt8(ascii: "=") {
                let name = argument[start...]
                let shown = String(decoding: name, as: UTF8.self)
                guard !shown.isEmpty, path.hasPrefix(shown) else { continue }
                let rest = path.utf8.dropFirst(shown.utf8.count)
                guard rest.isEmpty || !rest.contains(0xEF) else { continue }
                return (Array(name) + Array(rest)).map { CChar(bitPattern: $0) } + [0]
            }
        }
        return Array(path.utf8CString)
    }

    /// Those with bytes that are no UTF-8.
    private static let arguments: [[UInt8]] = (0..<Int(wide: CommandLine.argc)).compactMap { index in
        guard let start = CommandLine.unsafeArgv[index] else { return nil }
        let bytes = UnsafeBufferPointer(start: start, count: strlen(start)).map { UInt8(bitPattern: $0) }
        return String(validating: bytes, as: UTF8.self) == nil ? bytes : nil
    }

    package static func open(_ path: String, _ flags: Int32, _ mode: mode_t = 0) -> Int32 {
        Glibc.open(bytes(path), flags, mode)
    }

    /// What is known of a file, and of a link what it leads to.
    package static func status(_ path: String, _ info: inout stat) -> Int32 { stat(bytes(path), &info) }

    /// Of a link, what is known of itself.
    package static func linkStatus(_ path: String, _ info: inout stat) -> Int32 { lstat(bytes(path), &info) }
}
