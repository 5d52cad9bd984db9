import ArgumentParser
import RecoverBase
import RecoverLanguage
import RecoverMachine

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
            let given = Array(CommandLine.arguments.dropFirst())
            if given == ["--version"] {
                Output.print(Version.text)
                exit(EXIT_SUCCESS)
            }
            if var check = try Check.plainly(given) {
                try check.run()
                exit(EXIT_SUCCESS)
            }
            try refuseSingleDashes(given)
            var command = try RecoverScript.command(try arguments)
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
        get throws {
            let given = Array(CommandLine.arguments.dropFirst())
            guard let first = given.first else { return ["repl"] }
            guard !RecoverScript.commandNames.contains(first), !first.hasPrefix("-") || first == "-" else {
                return given
            }
            guard first.hasSuffix(".rs") || Files.exists(first) || first == "-" else {
                let meant = Files.exists(first + ".rs") ? first + ".rs" : nil
                let near = (meant ?? elsewhere[first] ?? Text.bestMatch(for: first, in: RecoverScript.commandNames)).map
                {
                    "did you mean `\($0)`?"
                }
                throw UsageFailure(
                    "there is no command and no file `\(first)`; "
                        + (near ?? "`recoverscript help` lists the commands"))
            }
            let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
            return [isTerminal ? "repl" : "run"] + given
        }
    }

    /// What other programs call a command of this one.
    private static let elsewhere = [
        "validate": "check", "lint": "check", "verify": "check", "format": "fmt", "watch": "check --watch",
        "version": "--version", "eval": "run", "init": "new", "create": "new", "score": "grade",
    ]

    /// ArgumentParser takes `-watch` for five options of a letter, one of which asks for help.
    private static func refuseSingleDashes(_ given: [String]) throws {
        let words = given.prefix { $0 != "--" }
        guard
            let word = words.first(where: {
                $0.count > 2 && $0.hasPrefix("-") && $0.dropFirst().first?.isLetter == true
            })
        else { return }
        let meant = OptionHint(help: RecoverScript.help(of: given[0])).meant(by: word)
        throw UsageFailure("there is no option `\(word)`" + (meant.map { "; did you mean `\($0)`?" } ?? ""))
    }

    /// Prints what `error` has to say, on standard output if it is an answer (`--help`, `--version`), and exits.
    private static func finish(_ error: any Error) -> Never {
        if let failure = error as? UsageFailure {
            Output.error("recoverscript: \(failure.description)")
            exit(usageError)
        }
        if error is Cancelled { exit(Exit.interrupted.rawValue) }
        let code = RecoverScript.exitCode(for: error)
        let message = CommandHelp.completed(RecoverScript.fullMessage(for: error), isAsked: code.isSuccess)
        if code.isSuccess {
            if !message.isEmpty { Output.print(message) }
        } else if !message.isEmpty {
            Output.error(message)
        }
        exit(code == .validationFailure ? usageError : code.rawValue)
    }
}
