#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// CPU time (user and system) of this process.
enum CPUTime {
    static func of(_ work: () -> Void) -> Double {
        let start = now
        work()
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Memory of this process.
enum ResidentMemory {
    /// What is in use now, in bytes; 0 where the machine does not tell.
    static var now: Int { status("VmRSS:") ?? 0 }

    /// By how many bytes the work raises the memory in use at its peak; nil where the machine does not tell (other
    /// than Linux).
    static func growth(of work: () -> Void) -> Int? {
        guard forgetPeak(), let before = status("VmRSS:") else { return nil }
        work()
        return status("VmHWM:").map { $0 - before }
    }

    /// Sets the peak that is on record to what is in use now, by writing 5 (man 5 proc).
    @discardableResult
    static func forgetPeak() -> Bool {
        guard let file = fopen("/proc/self/clear_refs", "w") else { return false }
        fputs("5", file)
        return fclose(file) == 0
    }

    /// A figure of /proc/self/status, in bytes.
    private static func status(_ name: String) -> Int? {
        guard let file = fopen("/proc/self/status", "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, 256, file) != nil {
            let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self).split(separator: " ")
            if words.first?.prefix(name.count) == name[...] {
                let digits = words.joined().utf8.filter { (48...57).contains($0) }
                return Int(String(decoding: digits, as: UTF8.self)).map { $0 * 1024 }
            }
        }
        return nil
    }
}
