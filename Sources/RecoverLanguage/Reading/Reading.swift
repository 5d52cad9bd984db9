import RecoverBase
import RecoverModel

/// What a file or a typed line says.
public struct Reading: Sendable {
    public internal(set) var items: [Item]
    /// Whether a text is filled in.
    public let hasFills: Bool
    /// Whether a statement was refused; what it may say is not among the items, or only a part of it.
    public let isRefused: Bool

    /// The same of an edited text, with the places that its parts had before.
    public func placed(by text: EditedText) -> Reading {
        var reading = self
        reading.items = items.map { $0.placed(by: text) }
        return reading
    }
}
