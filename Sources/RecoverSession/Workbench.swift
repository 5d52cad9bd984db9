import RecoverBase

/// What a session needs from the machine: files to load and save, and the clock. Handed in by the command line, or by
/// tests.
public protocol Workbench: Surroundings {
    func read(_ path: String) -> Result<Source, LoadFailure>
    /// Writes a whole file; nil when that went well.
    func write(_ text: String, to path: String) -> LoadFailure?
    /// The names of files in a folder, for completion.
    func files(beside path: String) -> [String]
    /// The names of files that may be replies, in a folder, for completion.
    func replies(beside path: String) -> [String]
    var now: Instant { get }
}

extension Workbench {
    public func replies(beside path: String) -> [String] { files(beside: path) }
}
