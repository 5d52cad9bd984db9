import RecoverModel

/// A line of a prompt or a plan as it is printed, and what kind of line it is; nil for an empty one.
public struct OutputLine: Sendable, Hashable {
    public var text: String
    public var part: Part?
}
