import Glibc

/// The system's side of a pseudo-terminal.
extension PseudoTerminal {
    /// Opens a new terminal.
    /// - Returns: the end that a person sits at, and the path of the other.
    static func open() throws(Failure) -> (master: Int32, path: String) {
        // posix_openpt and its companions are hidden from Swift; these are the requests below them.
        let unlock: UInt = 0x4004_5431
        let number: UInt = 0x8004_5430
        let master = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var zero: Int32 = 0
        var index: Int32 = 0
        guard master >= 0, ioctl(master, unlock, &zero) == 0, ioctl(master, number, &index) == 0 else {
            throw Failure(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
        }
        keepOutputOfInterrupts(master)
        return (master, "/dev/pts/\(index)")
    }

    /// On Ctrl-C the kernel signals the program first and then drops what is on its way in both directions, and with it,
    /// now and then, what the program has already answered. A test that waits for that answer would wait in vain.
    private static func keepOutputOfInterrupts(_ master: Int32) {
        var settings = termios()
        guard tcgetattr(master, &settings) == 0 else { return }
        settings.c_lflag |= tcflag_t(NOFLSH)
        tcsetattr(master, TCSANOW, &settings)
    }

    static func resize(_ master: Int32, columns: Int, rows: Int) {
        var size = winsize()
        size.ws_col = UInt16(columns)
        size.ws_row = UInt16(rows)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }

    /// Starts a program in a session of its own, whose terminal becomes the one that it opens first.
    static func spawn(_ words: [String], on path: String, environment: [String]) throws(Failure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)

        // Swift's worker threads hold signals back, and a program would inherit that.
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        // POSIX_SPAWN_SETSID, which Swift does not see either.
        let newSession: Int32 = 0x80
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | newSession))

        var arguments = words.map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { for word in arguments + variables { free(word) } }
        var process = pid_t()
        let code = posix_spawn(&process, words[0], &actions, &attributes, &arguments, &variables)
        guard code == 0 else { throw Failure(description: "\(words[0]): \(String(cString: strerror(code)))") }
        return process
    }
}
