#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The bytes by which the system knows a file. A name on the command line need not be UTF-8; as a `String` its odd bytes are
/// replaced, and so the argument it came from is looked up.
package enum SystemPath {
    /// With the 0 at its end. What has one in it names no file, and the system would read a part of it: that is the empty
    /// path, which is none either.
    package static func bytes(_ path: String) -> [CChar] {
        guard !path.utf8.contains(0) else { return [0] }
        guard path.unicodeScalars.contains("\u{FFFD}") else { return Array(path.utf8CString) }
        for argument in arguments {
            // `--output=NAME` and what follows an argument, as in FOLDER/email.md.
            for start in argument.indices where start == 0 || argument[start - 1] == UInt8(ascii: "=") {
                let name = argument[start...]
                let shown = String(decoding: name, as: UTF8.self)
                guard !shown.isEmpty, path.hasPrefix(shown) else { continue }
                return signed(Array(name) + entry(Array(path.utf8.dropFirst(shown.utf8.count))))
            }
        }
        return signed(entry(Array(path.utf8)))
    }

    private static func signed(_ bytes: [UInt8]) -> [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

    /// The name of a file in a folder, as a `String` from which `bytes` has its bytes again: those that are no UTF-8 are
    /// U+FFFD and their two hexadecimal digits.
    static func name(_ name: UnsafePointer<CChar>) -> String {
        if let text = String(validatingCString: name) { return text }
        let bytes = UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) }
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            // The next sign that is UTF-8.
            let length = (1...4).first { length in
                index + length <= bytes.count
                    && String(validating: bytes[index..<index + length], as: UTF8.self) != nil
            }
            if let length {
                text += bytes[index..<index + length]
            } else {
                text += replacement + [digits[Int(wide: bytes[index] >> 4)], digits[Int(wide: bytes[index] & 15)]]
            }
            index += length ?? 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// What `name` made of the bytes of a name.
    private static func entry(_ shown: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        var index = 0
        while index < shown.count {
            if shown[index...].starts(with: replacement), index + 4 < shown.count,
                let high = digits.firstIndex(of: shown[index + 3]), high >= 8,
                let low = digits.firstIndex(of: shown[index + 4])
            {
                bytes.append(UInt8(truncatingIfNeeded: high << 4 | low))
                index += 5
            } else {
                bytes.append(shown[index])
                index += 1
            }
        }
        return bytes
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
