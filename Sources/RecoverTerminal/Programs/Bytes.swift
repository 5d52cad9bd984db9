#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Whole texts in and out of descriptors.
enum Bytes {
    /// Everything up to the end or `limit`.
    static func read(from descriptor: Int32, limit: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            let wanted = min(block.count, limit - bytes.count)
            let count = block.withUnsafeMutableBytes { unistdRead(descriptor, $0.baseAddress, wanted) }
            if count > 0 { bytes += block[..<count] } else if count == 0 || errno != EINTR { break }
        }
        return bytes
    }

    /// - Returns: whether all of it was written; else `errno` says why not.
    @discardableResult
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = unistdWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
            }
            return true
        }
    }
}

/// Text for standard output at once, past every buffer.
func standardOutput(_ text: String) {
    Bytes.write(Array(text.utf8), to: STDOUT_FILENO)
}

// The system's calls, for places where a method of the same name hides them.
private let unistdRead = read
private let unistdWrite = write
