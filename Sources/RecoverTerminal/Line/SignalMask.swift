#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Which signals this thread takes, for the length of a call.
enum SignalMask {
    static func holdingInterruptsBack<Result>(_ body: () -> Result) -> Result {
        changed(SIG_BLOCK, to: interrupts) { _ in body() }
    }

    static func lettingInterruptsThrough<Result>(_ body: () -> Result) -> Result {
        changed(SIG_UNBLOCK, to: interrupts) { _ in body() }
    }

    /// - Parameter body: is given the mask for the moment when signals are awaited: interrupts and what it was before.
    static func holdingAllBack<Result>(_ body: (sigset_t) -> Result) -> Result {
        var all = sigset_t()
        sigfillset(&all)
        return changed(SIG_SETMASK, to: all) { before in
            var awaited = before
            sigdelset(&awaited, SIGINT)
            return body(awaited)
        }
    }

    private static var interrupts: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGINT)
        return set
    }

    private static func changed<Result>(_ how: Int32, to set: sigset_t, _ body: (sigset_t) -> Result) -> Result {
        var set = set
        var before = sigset_t()
        pthread_sigmask(how, &set, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return body(before)
    }
}
