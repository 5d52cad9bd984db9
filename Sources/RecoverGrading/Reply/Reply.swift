import RecoverBase
import RecoverModel
import RecoverText

/// A reply of a person or a language model, taken apart into its deliverables.
public struct Reply: Sendable {
    /// One deliverable as it stands in the reply.
    public struct Part: Sendable, Hashable {
        /// `email`, `email.check-in`.
        public var path: String
        /// Byte offsets of the heading line; empty where there is none.
        public var heading: Range<Int>
        /// Byte offsets of what stands under it.
        public var body: Range<Int>
    }

    /// In bytes: a hundred times what a model writes. What is larger is not judged.
    public static let sizeLimit = 256 << 10

    public let source: Source
    public let parts: [Part]

    /// - Parameters:
    ///   - wanted: the deliverables of the contract, in order.
    ///   - path: the reply is this deliverable only; where it holds several under headings, that one is taken.
    public init(_ source: Source, wanted: [Deliverable], only path: String? = nil) {
        self.source = source
        var reader = ReplyReader(source.bytes, wanted: wanted)
        parts = reader.parts(only: path)
    }

    public func part(_ path: String) -> Part? { parts.first { $0.path == path } }

    public func text(of part: Part) -> String {
        source.text(Span(start: part.body.lowerBound, end: part.body.upperBound))
    }
}
