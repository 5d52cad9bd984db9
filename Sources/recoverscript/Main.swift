import ArgumentParser

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
        let code = RecoverScript.exitCode(for: error)
        let message = RecoverScript.fullMessage(for: error)
        if code.isSuccess {
            if !message.isEmpty { print(message) }
        } else if !message.isEmpty {
            writeToStandardError(message + "\n")
        }
        exit(code == .validationFailure ? usageError : code.rawValue)
    }

    private static func writeToStandardError(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
        }
    }
}
