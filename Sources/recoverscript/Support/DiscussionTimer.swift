#if canImport(Glibc)
import RecoverBase
import Glibc
#else
import Darwin
#endif

/// Counts the time of a discussion down on a terminal, each second, until Return.
struct DiscussionTimer {
    let seconds: Int

    /// - Returns: the line that Return ended; nil where input is at its end, or on Ctrl-C.
    func wait(isCancelled: () -> Bool) -> String? {
        let end = DiscussionTimer.now.addingSaturating(seconds)
        var shown: String?
        while true {
            let text = DiscussionTimer.words(end - DiscussionTimer.now)
            if text != shown { Output.overwrite("  \(text)  ") }
            shown = text
            var input = pollfd(fd: STDIN_FILENO, events: Int16(clamping: POLLIN), revents: 0)
            let found = poll(&input, 1, 200)
            if isCancelled() { return nil }
            guard found > 0 else { continue }
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = read(STDIN_FILENO, &bytes, bytes.count)
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count > 0 else { return nil }
            return String(decoding: bytes.prefix(count).filter { $0 != 10 && $0 != 13 }, as: UTF8.self)
        }
    }

    /// `9:59 left`, `Time is up`: of the same width, so that one covers the other.
    static func words(_ left: Int) -> String {
        guard left > 0 else { return "Time is up" }
        let rest = left % 60
        return "\(left / 60):\(rest < 10 ? "0" : "")\(rest) left   "
    }

    /// Seconds of a clock that nobody sets.
    private static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec
    }
}
