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
        do {
            var command = try RecoverScript.parseAsRoot()
            try command.run()
        } catch {
            finish(error)
        }
    }

    /// Prints what `error` has to say, on standard output if it is an answer (`--help`, `--version`), and exits.
    private static func finish(_ error: any Error) -> Never {
        if let failure = error as? UsageFailure {
            Output.error("recoverscript: \(failure.description)")
            exit(usageError)
        }
        if error is Cancelled { exit(Interrupt.exitCode) }
        let code = RecoverScript.exitCode(for: error)
        let message = RecoverScript.fullMessage(for: error)
        if code.isSuccess {
            if !message.isEmpty { print(message) }
        } else if !message.isEmpty {
            Output.error(message)
        }
        exit(code == .validationFailure ? usageError : code.rawValue)
    }
}
