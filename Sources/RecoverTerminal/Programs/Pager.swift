#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Shows long texts a screen at a time.
public enum Pager {
    /// Writes a text to standard output: through `$PAGER` where that is a terminal and the text does not fit on its
    /// screen, else as it is. Without `$PAGER`, `less` shows it, if there is one; an empty `$PAGER` or `cat` is none.
    /// - Parameter screens: so many screens of text are still printed as they are.
    public static func show(_ text: String, beyond screens: Int = 1) {
        let terminal = Terminal.output
        guard terminal.isTerminal, !fits(text, on: terminal, screens: screens), let command,
            page(text, through: command)
        else {
            standardOutput(text)
            return
        }
        // A Ctrl-C was for the pager.
        InterruptFlag.current.clear()
    }

    private static var command: String? {
        if let pager = environment("PAGER"), pager != "less" {
            return pager.isEmpty || pager == "cat" ? nil : options + pager
        }
        // What is typed into it by mistake must not write files or start programs.
        return Shell.finds("less") ? "\(options)LESSSECURE=1 less" : nil
    }

    /// Whoever has set up `less` keeps it so. For the others its prompt says in words how to go on and how to leave: a
    /// bare `:` looks like a prompt of ours.
    private static var options: String {
        environment("LESS") == nil ? #"export LESS='-FRX -Ps?e(end) .space\: more, q\: back'; "# : ""
    }

    /// Lines, wrapped ones counted by their bytes: too many at worst, and then `less -F` shows them all the same.
    private static func fits(_ text: String, on terminal: Terminal, screens: Int) -> Bool {
        let width = terminal.width
        let height = terminal.height * max(1, screens)
        var rows = 0
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            rows += 1 + max(0, line.count - 1) / width
            if rows >= height { return false }
        }
        return true
    }

    /// - Returns: false where no pager ran.
    private static func page(_ text: String, through command: String) -> Bool {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return false }
        _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        // Who quits the pager early closes the pipe while we write, which would end us.
        let usual = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, usual) }
        let status = Shell.run(command, input: ends[0]) {
            close(ends[0])
            Bytes.write(Array(text.utf8), to: ends[1])
            close(ends[1])
        }
        guard let status else {
            for end in ends { close(end) }
            return false
        }
        // 126 and 127: the shell found no such program, or it is none.
        return status != 126 && status != 127
    }
}
