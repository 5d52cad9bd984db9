import Synchronization

/// Values that are worth keeping from one text to the next, such as what was found out about words: each has one user at a time,
/// and there are never more of them than threads that worked at once.
final class Pool<Value: Sendable>: Sendable {
    private let idle = Mutex<[Value]>([])
    private let make: @Sendable () -> Value

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// Hands out one, made where none is idle.
    func with<Result>(_ body: (inout Value) -> Result) -> Result {
        var value = idle.withLock { $0.popLast() } ?? make()
        let result = body(&value)
        idle.withLock { $0.append(value) }
        return result
    }
}
