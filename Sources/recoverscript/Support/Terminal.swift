import ArgumentParser
import RecoverBase
import RecoverDiagnostics
import RecoverMachine
import RecoverTerminal
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// When output is coloured.
enum ColorChoice: String, Choice {
    case auto, always, never

    /// Whether to colour what goes to a descriptor. `NO_COLOR` counts unless colour was asked for.
    func isOn(for descriptor: Int32) -> Bool {
        let isOn =
            switch self {
            case .always: true
            case .never: false
            case .auto: Terminal(descriptor: descriptor).showsColour
            }
        if isOn { Output.hasColours.store(true, ordering: .relaxed) }
        return isOn
    }

    func style(for descriptor: Int32) -> DiagnosticStyle { isOn(for: descriptor) ? .ansi : .plain }
}

/// Standard output and standard error, whole texts at a time. Whatever leaves passes one gate, which shows control
/// characters: file names, wrong usage, the words of a record, all that nobody thought of.
enum Output {
    /// Somebody chose colours, so their sequences are ours.
    fileprivate static let hasColours = Atomic(false)

    static func print(_ text: String) { printPart(line(text)) }

    /// Prints what is not a whole line.
    static func printPart(_ text: String) { write(leaving(text)) }

    /// Writes over the line that the cursor is in.
    static func overwrite(_ text: String) { write("\r" + leaving(text)) }

    /// Prints on an empty screen.
    static func printAnew(_ text: String) { write("\u{1B}[H\u{1B}[2J" + leaving(line(text))) }

    /// Prints a file as it is.
    static func printExactly(_ text: String) { write(text) }

    private static func leaving(_ text: String) -> String {
        VisibleText.leaving(text, keepsColours: hasColours.load(ordering: .relaxed))
    }

    private static func write(_ text: String) {
        guard !Files.writeAll(Array(text.utf8), to: STDOUT_FILENO) else { return }
        // Nobody must take half a result for all of it.
        error("recoverscript: standard output: \(Files.reason(errno))")
        exit(Exit.usage.rawValue)
    }

    /// Writes a result into a file that is none of those it was made from.
    static func write(_ text: String, to file: String) throws {
        do {
            try InputFiles.refuse(file)
            try Files.write(text, to: file)
        } catch {
            throw UsageFailure("\(file): \(error.message)")
        }
    }

    /// Writes a file that is read and added to, run by run; nothing else that is written takes its place.
    static func keep(_ text: String, in file: String, isPrivate: Bool = false) throws {
        do {
            try Files.write(text, to: file, isPrivate: isPrivate)
            InputFiles.add(file)
        } catch {
            throw UsageFailure("\(file): \(error.message)")
        }
    }

    static func error(_ text: String) { Files.writeAll(Array(leaving(line(text)).utf8), to: STDERR_FILENO) }

    /// What goes to a pager.
    static func page(_ text: String) { Pager.show(leaving(text)) }

    /// The text with one newline at its end. Bytes are compared: for characters the end of a line of CSV is another one.
    static func line(_ text: String) -> String { text.isEmpty || text.utf8.last == 10 ? text : text + "\n" }
}

/// The exit codes of interface.md.
enum Exit {
    /// The input was read and found wrong.
    static let wrong = ExitCode(1)
    /// Wrong usage, or a file that cannot be read.
    static let usage = ExitCode(2)
    /// Ctrl-C: 128 and the number of the signal, as shells have it.
    static let interrupted = ExitCode(130)
}
