import RecoverMachine

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The server of `play --live`: a program of its own beside this one, which becomes it.
enum LiveServer {
    private static let name = "recoverscript-live"

    /// Does not come back.
    static func run(_ arguments: [String]) throws -> Never {
        let own = Files.resolved("/proc/self/exe") ?? Files.resolved(CommandLine.arguments[0]) ?? "."
        let folder = Files.folder(of: own)
        let program = "\(folder)/\(name)"
        guard Files.exists(program) else {
            throw UsageFailure(
                "--live starts `\(name)`, which is not in \(folder), beside this program; install both, or build it there: "
                    + "swift build \(folder.hasSuffix("/debug") ? "" : "-c release ")--product \(name)")
        }
        // As they were given: a name need not be UTF-8.
        let words = ([program] + arguments).map(SystemPath.bytes)
        var pointers = words.map { $0.withUnsafeBufferPointer { $0.baseAddress.flatMap { strdup($0) } } } + [nil]
        execv(program, &pointers)
        throw UsageFailure("\(program) cannot be started: \(Files.reason(errno))")
    }
}
