/// What the stages need from outside, handed in at the border: no stage below the command line opens a
/// file, reads a clock or asks the machine for a time zone.
public protocol Surroundings: Sendable {
    /// Reads a file that a `use` in `user` names. The path is relative to the file it stands in.
    func load(_ path: String, usedBy user: String) -> Result<Source, LoadFailure>
    /// The rules of a zone such as `Europe/Berlin`, or nil where the machine knows none of that name.
    func zone(named name: String) -> ZoneRules?
}

/// Why a file could not be had; `message` is a clause for a diagnostic: "there is no such file".
public struct LoadFailure: Error, Sendable, Hashable {
    public var message: String
    /// The file lies outside the scenario's folder.
    public var isOutside: Bool

    public init(_ message: String, isOutside: Bool = false) {
        self.message = message
        self.isOutside = isOutside
    }
}

/// Nothing outside at all: what tests and the fuzzer use.
public struct EmptySurroundings: Surroundings {
    public init() {}

    public func load(_ path: String, usedBy user: String) -> Result<Source, LoadFailure> {
        .failure(LoadFailure("no file can be read here"))
    }

    public func zone(named name: String) -> ZoneRules? {
        name == "UTC" ? .utc : nil
    }
}

/// Asked by everything that can take long; when it says so, the work stops with `Cancelled`.
public protocol Cancellation: Sendable {
    var isCancelled: Bool { get }
}

public struct NeverCancelled: Cancellation {
    public init() {}

    public var isCancelled: Bool { false }
}

/// Thrown by work that was cancelled.
public struct Cancelled: Error {
    public init() {}
}
