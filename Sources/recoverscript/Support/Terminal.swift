import ArgumentParser
import RecoverDiagnostics
import RecoverTerminal

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// When output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never

    /// Whether to colour what goes to a descriptor. `NO_COLOR` counts unless colour was asked for.
    func isOn(for descriptor: Int32) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: Terminal(descriptor: descriptor).showsColour
        }
    }

    func style(for descriptor: Int32) -> DiagnosticStyle { isOn(for: descriptor) ? .ansi : .plain }
}

/// Standard output and standard error, whole texts at a time.
enum Output {
    static func print(_ text: String) { printPart(line(text)) }

    /// Prints what is not a whole line, such as a clock that is written over.
    static func printPart(_ text: String) {
        guard !Files.writeAll(Array(text.utf8), to: STDOUT_FILENO) else { return }
        // Nobody must take half a result for all of it.
        error("recoverscript: standard output: \(Files.reason(errno))")
        exit(Exit.usage.rawValue)
    }

    static func write(_ text: String, to file: String, mode: mode_t = 0o666) throws {
        do {
            try Files.write(text, to: file, mode: mode)
        } catch {
            throw UsageFailure("\(file): \(error.message)")
        }
    }

    static func error(_ text: String) { Files.writeAll(Array(line(text).utf8), to: STDERR_FILENO) }

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

/// A message for standard error and exit code 2.
struct UsageFailure: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) {
        self.description = description
    }
}
