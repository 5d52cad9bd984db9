@preconcurrency import CReadline

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// GNU readline's globals: set up once, and the functions that it calls back.
enum Readline {
    /// Answers to completions while a line is read.
    typealias Completer = (_ line: String, _ cursor: Int) -> (plan: CompletionPlan, list: CandidateList)?

    /// Set while `readline` runs. Readline is single-threaded: it calls back only below `line(prompt:completer:)`.
    nonisolated(unsafe) private static var completer: Completer?
    nonisolated(unsafe) private static var listed = CandidateList(candidates: [])
    nonisolated(unsafe) private static var isSetUp = false
    /// The locale of the environment has letters beyond ASCII.
    nonisolated(unsafe) private static var knowsUTF8 = true

    /// Prepares readline for a program of that name, by which `$if` in an inputrc asks.
    static func setUp(name: String) {
        guard !isSetUp else { return }
        isSetUp = true
        knowsUTF8 = setlocale(LC_CTYPE, "") != nil && String(cString: nl_langinfo(Int32(clamping: CODESET))) == "UTF-8"
        // Kept for good: readline holds the pointers.
        rl_readline_name = UnsafePointer(strdup(name))
        rl_completer_word_break_characters = UnsafePointer(strdup(""))
        // A default, set before readline reads the user's inputrc.
        rl_variable_bind("show-all-if-ambiguous", "on")
        // LINES and COLUMNS in the environment would outlive the next change of the window's size.
        rl_change_environment = 0
        rl_sort_completion_matches = 0
        rl_getc_function = { stream in stream.map { Readline.character(from: $0) } ?? EOF }
        rl_attempted_completion_function = { _, _, _ in Readline.matches() }
        rl_completion_display_matches_hook = { _, _, _ in Readline.showList() }
        // Else readline ends the line itself, but only on terminals that bracket what is pasted.
        rl_deprep_term_function = {
            rl_eof_found = 0
            rl_deprep_terminal()
        }
        using_history()
    }

    /// Without UTF-8, readline would show é as \303\251 and take it for two characters. It chooses the locale anew by
    /// the environment for each line; the programs we start are to see the environment as it was.
    private static func withUTF8<Result>(_ body: () -> Result) -> Result {
        guard !knowsUTF8 else { return body() }
        let given = environment("LC_ALL")
        setenv("LC_ALL", "C.UTF-8", 1)
        setlocale(LC_CTYPE, "C.UTF-8")
        defer {
            if let given { setenv("LC_ALL", given, 1) } else { unsetenv("LC_ALL") }
        }
        return body()
    }

    /// Reads one line; nil at the end of input or when the interrupt flag was set.
    static func line(prompt: String, completer: Completer) -> String? {
        withoutActuallyEscaping(completer) { completer in
            Readline.completer = completer
            defer {
                Readline.completer = nil
                listed = CandidateList(candidates: [])
            }
            // Ctrl-C is seen only where input is awaited, never in the middle of drawing the line.
            guard let line = SignalMask.holdingInterruptsBack({ withUTF8 { readline(prompt) } }) else { return nil }
            defer { free(line) }
            return String(cString: line)
        }
    }

    /// One byte of input.
    ///
    /// A signal must be noticed whenever it comes: all are held back while readline is asked for pending ones, and
    /// let through only inside `pselect`. After it, `rl_check_signals` restores the screen and passes the signal on.
    private static func character(from stream: UnsafeMutablePointer<FILE>) -> Int32 {
        let descriptor = fileno(stream)
        let interrupt = InterruptFlag.current
        while true {
            let pending = rl_pending_signal()
            if pending == SIGINT {
                showWholeLine()
                SignalMask.lettingInterruptsThrough { rl_check_signals() }
            } else {
                rl_check_signals()
                // Back from Ctrl-Z: readline would show the line only with the next key.
                if pending == SIGTSTP { rl_forced_update_display() }
            }
            if interrupt.isCancelled { return READERR }
            let ready = SignalMask.holdingAllBack { usual in
                let isPending = rl_pending_signal() != 0 || interrupt.isCancelled
                return isPending ? .interrupted : Input.wait(for: descriptor, letting: usual)
            }
            switch ready {
            case .interrupted: continue
            case .failed: return EOF
            case .ready: break
            }
            var byte: UInt8 = 0
            let count = read(descriptor, &byte, 1)
            if count == 1 { return Int32(clamping: byte) }
            if count == 0 || errno != EINTR && errno != EAGAIN { return EOF }
        }
    }

    /// Puts the cursor behind the line, so that the `^C` that readline is about to write stands there.
    private static func showWholeLine() {
        guard rl_readline_state & UInt(clamping: RL_STATE_ISEARCH | RL_STATE_NSEARCH) == 0 else { return }
        rl_point = rl_end
        rl_redisplay()
    }

    /// The matches as an array that readline frees: what the line becomes, each match, nil.
    private static func matches() -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
        // No matches does not mean file names, as it does by default, and matches bring their own suffix. Readline
        // forgets both each time.
        rl_attempted_completion_over = 1
        rl_completion_suppress_append = 1
        if isPastedWithoutBrackets {
            rl_insert_text("\t")
            return nil
        }
        let line = String(cString: rl_line_buffer)
        guard let completer, let (plan, list) = completer(line, Int(wide: rl_point)) else { return nil }
        listed = list
        let texts = plan.matches.count == 1 ? [plan.common] : [plan.common] + plan.matches
        let size = (texts.count + 1) * MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
        guard let memory = malloc(size) else { return nil }
        let array = memory.bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: texts.count + 1)
        for (index, text) in texts.enumerated() { array[index] = strdup(text) }
        array[texts.count] = nil
        return array
    }

    /// Where the terminal does not bracket what is pasted, a tab that more input follows at once is text.
    private static var isPastedWithoutBrackets: Bool {
        guard let value = rl_variable_value("enable-bracketed-paste"), String(cString: value) == "off" else {
            return false
        }
        return Input.isPending(on: fileno(rl_instream))
    }

    private static func showList() {
        let terminal = Terminal(descriptor: fileno(rl_outstream))
        for line in listed.lines(width: terminal.width, height: terminal.height - 2) {
            fputs("\r\n" + line, rl_outstream)
        }
        fputs("\r\n", rl_outstream)
        rl_forced_update_display()
    }
}
