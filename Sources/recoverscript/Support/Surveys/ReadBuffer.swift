#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Bytes that were read and are not done with. Its memory is cleared once and used again.
struct ReadBuffer: Sendable {
    private var memory: [UInt8] = []
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    mutating func removeAll() { count = 0 }

    mutating func append(_ bytes: [UInt8]) {
        append(count: bytes.count) { room in
            bytes.withUnsafeBytes { room.copyMemory(from: $0) }
            return bytes.count
        }
    }

    /// Adds bytes that are written straight into its memory.
    /// - Parameter fill: is given at least `room` bytes and says how many of them it wrote.
    mutating func append(count room: Int, _ fill: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows {
        if memory.count < count + room {
            memory.append(contentsOf: [UInt8](repeating: 0, count: max(count + room, 2 * memory.count) - memory.count))
        }
        let start = count
        count += try memory.withUnsafeMutableBytes { bytes in
            try fill(UnsafeMutableRawBufferPointer(rebasing: bytes[start..<start + room]))
        }
    }

    /// Moves what is behind the first bytes to the front.
    mutating func removeFirst(_ done: Int) {
        guard done > 0 else { return }
        let left = count - done
        memory.withUnsafeMutableBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            memmove(base, base + done, left)
        }
        count = left
    }

    /// Takes away what is behind `end`.
    mutating func removeTail(behind end: Int) -> [UInt8] {
        let tail = Array(memory[end..<count])
        count = end
        return tail
    }

    /// What is behind `start`.
    func tail(behind start: Int) -> ArraySlice<UInt8> { memory[start..<count] }

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try memory.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }
}
