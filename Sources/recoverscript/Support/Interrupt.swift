import RecoverBase
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Ctrl-C during work that takes long: the work ends, and the command with 130.
enum Interrupt {
    /// 128 and the number of the signal, as shells have it.
    static let exitCode: Int32 = 130

    fileprivate static let isPressed = Atomic<Bool>(false)

    /// From here on Ctrl-C only sets a flag.
    static func watch() -> any Cancellation {
        signal(SIGINT) { _ in Interrupt.isPressed.store(true, ordering: .relaxed) }
        return Pressed()
    }

    private struct Pressed: Cancellation {
        var isCancelled: Bool { Interrupt.isPressed.load(ordering: .relaxed) }
    }
}
