import ArgumentParser
import RecoverBase

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Starts the command line and decides the exit status.
@main
enum Main {
    /// What a usage error exits with. ArgumentParser would say 64.
    static let usageError: Int32 = 2

    static func main() {
        endOnInterrupt()
        do {
            if var check = Check.plainly(Array(CommandLine.arguments.dropFirst())) {
                try check.run()
                exit(EXIT_SUCCESS)
            }
            var command = try RecoverScript.parseAsRoot(arguments)
            try command.run()
        } catch {
            finish(error)
        }
    }

    /// Ctrl-C ends a command with the exit code that scripts know, where nobody above asked to leave it alone; commands
    /// that can be cancelled catch it themselves. Half a file does not stay behind.
    private static func endOnInterrupt() {
        for number in [SIGINT, SIGTERM, SIGHUP] {
            let before = signal(number) { number in
                Files.removeTemporary()
                _exit(128 + number)
            }
            if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
        }
    }

    /// `recoverscript` alone and `recoverscript FILE` mean `repl` on a terminal; elsewhere `recoverscript FILE` is
    /// `run FILE`, and `recoverscript` alone reads statements from standard input.
    private static var arguments: [String] {
        let given = Array(CommandLine.arguments.dropFirst())
        guard let first = given.first else { return ["repl"] }
        let isCommand = RecoverScript.configuration.subcommands.contains { $0.configuration.commandName == first }
        guard !isCommand, !first.hasPrefix("-") || first == "-",
            first.hasSuffix(".rs") || Files.exists(first) || first == "-"
        else { return given }
        let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        return [isTerminal ? "repl" : "run"] + given
    }

    /// Prints what `error` has to say, on standard output if it is an answer (`--help`, `--version`), and exits.
    private static func finish(_ error: any Error) -> Never {
        if let failure = error as? UsageFailure {
            Output.error("recoverscript: \(failure.description)")
            exit(usageError)
        }
        if error is Cancelled { exit(Exit.interrupted.rawValue) }
        let code = RecoverScript.exitCode(for: error)
        let message = RecoverScript.fullMessage(for: error)
        if code.isSuccess {
            if !message.isEmpty { Output.print(message) }
        } else if !message.isEmpty {
            Output.error(message)
        }
        exit(code == .validationFailure ? usageError : code.rawValue)
    }
}
