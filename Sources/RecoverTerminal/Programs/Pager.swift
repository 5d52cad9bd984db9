#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Shows long texts a screen at a time.
public enum Pager {
    /// Writes a text to standard output: through `$PAGER` where that is a terminal and the text does not fit on its
    /// screen, else as it is; also as it is where something was typed ahead, which a pager would take for its keys. Without `$PAGER`, `less` shows it, if there is one; an empty `$PAGER` or `cat` is none.
    public static func show(_ text: String) {
        let terminal = Terminal.output
        guard terminal.isTerminal, !fits(text, on: terminal), let command,
            !Input.isTypedAhead(on: STDIN_FILENO), let status = Shell.feed(text, to: command),
            // The shell found no such program, or it is none.
            status != 126, status != 127
        else {
            standardOutput(text)
            return
        }
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
    private static func fits(_ text: String, on terminal: Terminal) -> Bool {
        let width = terminal.width
        let height = terminal.height
        var rows = 0
        for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            rows += 1 + max(0, line.count - 1) / width
            if rows >= height { return false }
        }
        return true
    }
}
