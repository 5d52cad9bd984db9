#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Starts a program on our terminal and waits for its end.
public enum Shell {
    /// Runs a command line with a text on its standard input.
    /// - Returns: its exit status, 128 + the signal that ended it, or nil where it could not be started.
    public static func feed(_ text: String, to command: String) -> Int32? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        // Who quits a pager early closes the pipe while we write, which would end us.
        let usual = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, usual) }
        let status = run(command, input: ends[0]) {
            close(ends[0])
            Bytes.write(Array(text.utf8), to: ends[1])
            close(ends[1])
        }
        if status == nil { for end in ends { close(end) } }
        // A Ctrl-C was for the program.
        InterruptFlag.current.clear()
        return status
    }

    /// Runs a command line, as `PAGER` and `EDITOR` hold one, with further arguments.
    /// - Parameters:
    ///   - input: a descriptor for its standard input; nil for ours.
    ///   - whileRunning: called once the program runs.
    /// - Returns: its exit status, 128 + the signal that ended it, or nil where it could not be started.
    static func run(
        _ command: String, arguments: [String] = [], input: Int32? = nil, whileRunning: () -> Void = {}
    ) -> Int32? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }

        // What we ignore or hold back, the program must not: it would inherit both.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(clamping: POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        let words = ["sh", "-c", command + " \"$@\"", "sh"] + arguments
        var vector = words.map { strdup($0) } + [nil]
        defer { for word in vector { free(word) } }
        var process = pid_t()
        guard posix_spawn(&process, "/bin/sh", &actions, &attributes, &vector, environ) == 0 else { return nil }
        whileRunning()
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            if errno != EINTR { return nil }
        }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }

    /// Whether a program of that name is in `PATH`.
    static func finds(_ program: String) -> Bool {
        (environment("PATH") ?? "/usr/bin:/bin").split(separator: ":").contains {
            access("\($0)/\(program)", X_OK) == 0
        }
    }
}
