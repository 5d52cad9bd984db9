import RecoverBase
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Set by the signal handler, which may do no more than this.
private let wasInterrupted = Atomic<Bool>(false)

/// Ctrl-C as a cancellation: the signal sets a flag that running work asks for, and never ends the program.
///
/// There is one flag in a process; every value of this type reads it.
public struct InterruptFlag: Cancellation {
    /// The flag, without touching what happens on the signal.
    static var current: InterruptFlag { InterruptFlag(isCaught: true) }

    private init(isCaught: Bool) {}

    /// Catches the signal from now on.
    public init() {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in wasInterrupted.store(true, ordering: .relaxed) }
        sigemptyset(&action.sa_mask)
        // System calls go on by themselves: only who asks the flag is cancelled.
        action.sa_flags = Int32(clamping: SA_RESTART)
        sigaction(SIGINT, &action, nil)
    }

    public var isCancelled: Bool { wasInterrupted.load(ordering: .relaxed) }

    /// Forgets an interrupt: at the start of each piece of work.
    public func clear() {
        wasInterrupted.store(false, ordering: .relaxed)
    }
}
