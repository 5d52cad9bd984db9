#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a process cost.
struct ProcessCost {
    /// Seconds, user and system.
    var cpu: Double
    /// Seconds on the clock.
    var wall: Double
    /// The most that was in use, in bytes.
    var memory: Int
    var status: Int32

    /// Starts a command, its output thrown away, and waits for it. Nil where it cannot be started.
    static func run(_ command: [String]) -> ProcessCost? {
        guard let path = command.first, access(path, X_OK) == 0 else { return nil }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var arguments = command.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        arguments.append(nil)
        // What this process was told about its own memory is not for others.
        unsetenv("MALLOC_MMAP_THRESHOLD_")
        var process: pid_t = 0
        // Until it begins its own program, a process counts the memory of the one that started it as its own.
        ResidentMemory.forgetPeak()
        let start = now
        guard posix_spawn(&process, path, &actions, nil, arguments, environ) == 0 else { return nil }
        var status: Int32 = 0
        var usage = rusage()
        guard wait4(process, &status, 0, &usage) == process else { return nil }
        return ProcessCost(
            cpu: usage.ru_utime.seconds + usage.ru_stime.seconds, wall: now - start,
            memory: Int(usage.ru_maxrss) * residentUnit, status: status)
    }

    /// The most memory that a command had in use. What a process is started by counts as its own to Linux, with the peak that it
    /// had: so a small one is put between, another of this program.
    static func peak(_ command: [String]) -> Int? {
        let quoted = ([CommandLine.arguments[0], "--peak"] + command).map { word in
            "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
        }
        guard let pipe = popen(quoted.joined(separator: " "), "r") else { return nil }
        defer { pclose(pipe) }
        var line = [CChar](repeating: 0, count: 64)
        guard fgets(&line, 64, pipe) != nil else { return nil }
        return Int(String(decoding: line.prefix { $0 > 0x20 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Linux counts resident memory in kilobytes, macOS in bytes.
    #if canImport(Glibc)
    private static let residentUnit = 1024
    #else
    private static let residentUnit = 1
    #endif

    /// The median CPU time of some commands, each run as often, by turns, so that noise meets all of them.
    static func medians(of commands: [[String]], runs: Int) -> [Double?] {
        var times = [[Double]](repeating: [], count: commands.count)
        for _ in 0..<runs {
            for (index, command) in commands.enumerated() {
                if let cost = run(command) { times[index].append(cost.cpu) }
            }
        }
        return times.map { $0.isEmpty ? nil : $0.median }
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

/// Files that other processes read.
enum TemporaryFile {
    /// The path of a new file with a text; the caller unlinks it.
    static func write(_ bytes: [UInt8], suffix: String) -> String? {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        let path = "\(folder)/recoverscript-benchmark-\(getpid())\(suffix)"
        guard let file = fopen(path, "w") else { return nil }
        defer { fclose(file) }
        return fwrite(bytes, 1, bytes.count, file) == bytes.count ? path : nil
    }
}
