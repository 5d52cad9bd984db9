#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Asks whether there is something to read.
enum Input {
    enum Readiness {
        case ready, interrupted, failed
    }

    /// Waits until there is, or until a signal comes that `mask` lets through from the moment the wait begins.
    static func wait(for descriptor: Int32, letting mask: sigset_t) -> Readiness {
        var mask = mask
        var readable = fd_set()
        let perWord = MemoryLayout<Int>.size * 8
        withUnsafeMutableBytes(of: &readable) { bytes in
            bytes.bindMemory(to: Int.self)[Int(wide: descriptor) / perWord] |= 1 << (Int(wide: descriptor) % perWord)
        }
        if pselect(descriptor + 1, &readable, nil, nil, nil, &mask) > 0 { return .ready }
        return errno == EINTR ? .interrupted : .failed
    }

    static func isPending(on descriptor: Int32) -> Bool {
        var input = pollfd(fd: descriptor, events: Int16(clamping: POLLIN), revents: 0)
        return poll(&input, 1, 0) > 0
    }

    /// Takes what is pending, and what comes at its heels, so that nobody after this program reads it: the rest of a paste.
    /// - Returns: how many lines stood in it.
    static func drop(from descriptor: Int32) -> Int {
        var usual = termios()
        guard tcgetattr(descriptor, &usual) == 0 else { return 0 }
        var byKey = usual
        byKey.c_lflag &= ~tcflag_t(ICANON | ECHO)
        tcsetattr(descriptor, TCSANOW, &byKey)
        defer { tcsetattr(descriptor, TCSANOW, &usual) }
        var lines = 0
        var isInLine = false
        var bytes = [UInt8](repeating: 0, count: 4096)
        var input = pollfd(fd: descriptor, events: Int16(clamping: POLLIN), revents: 0)
        while poll(&input, 1, 100) > 0 {
            let count = read(descriptor, &bytes, bytes.count)
            guard count > 0 else { break }
            for byte in bytes[..<count] {
                if byte > 32, !isInLine { lines += 1 }
                isInLine = byte > 32 || isInLine && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r")
            }
        }
        return lines
    }

    /// Whether something was typed that nobody has read yet. Half a line is there only for who reads key by key.
    static func isTypedAhead(on descriptor: Int32) -> Bool {
        if isPending(on: descriptor) { return true }
        var usual = termios()
        guard tcgetattr(descriptor, &usual) == 0, usual.c_lflag & tcflag_t(ICANON) != 0 else { return false }
        var byKey = usual
        byKey.c_lflag &= ~tcflag_t(ICANON)
        tcsetattr(descriptor, TCSANOW, &byKey)
        defer { tcsetattr(descriptor, TCSANOW, &usual) }
        return isPending(on: descriptor)
    }
}
