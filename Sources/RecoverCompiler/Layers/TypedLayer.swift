import RecoverBase
import RecoverLanguage

/// A statement that lies on top of a case, checked once: a session puts thousands of them on top of each other.
public struct TypedLayer: Sendable {
    let layer: Layer

    public var source: Source { layer.source }

    /// - Parameter playbooks: what messages know of.
    public init(source: Source, playbooks: Library = Library()) {
        let file = CheckedFile(source, depth: .whole, library: playbooks)
        layer = Layer(name: source.name, kind: .set, file: file, statements: file.statements)
    }
}
