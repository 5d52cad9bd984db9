import RecoverBase

extension Diagnostic {
    /// A change of the text that mends the mistake. Only those that are certain are applied by `check --fix`.
    public struct FixIt: Sendable, Hashable {
        /// A part of the text and what stands there instead; an empty span inserts.
        public struct Edit: Sendable, Hashable {
            public var span: Span
            public var replacement: String

            public init(_ span: Span, _ replacement: String) {
                self.span = span
                self.replacement = replacement
            }

            /// Whether both cannot be made: they share bytes, or both stand in one place, where their order would
            /// decide.
            func collides(with other: Edit) -> Bool {
                span == other.span || span.start < other.span.end && other.span.start < span.end
            }
        }

        /// In the order of their places. All are made or none.
        public private(set) var edits: [Edit]
        public var isCertain: Bool

        /// - Parameter edits: in any order, at least one; a fix-it whose edits collide is never applied.
        public init(_ edits: [Edit], isCertain: Bool = true) {
            self.edits = edits.sorted(by: Edit.isBefore)
            self.isCertain = isCertain
        }

        public init(_ span: Span, _ replacement: String, isCertain: Bool = true) {
            edits = [Edit(span, replacement)]
            self.isCertain = isCertain
        }

        /// From the beginning of the first edit to the end of the last.
        public var span: Span {
            guard let first = edits.first, let last = edits.last else { return Span(start: 0, end: 0) }
            return first.span.union(last.span)
        }

        /// What stands in place of `span` once the edits are made; nil where they cannot be.
        public func replacement(in source: Source) -> String? {
            if edits.count == 1 { return edits[0].replacement }
            guard canBeMade(in: source) else { return nil }
            return String(decoding: source.bytes.edited(edits[...], in: span.range), as: UTF8.self)
        }

        /// The bytes of a source with the edits made; nil where they cannot be.
        public func applied(to source: Source) -> [UInt8]? {
            canBeMade(in: source) ? source.bytes.edited(edits[...], in: source.bytes.indices) : nil
        }

        func canBeMade(in source: Source) -> Bool {
            !edits.isEmpty && Int(wide: span.end) <= source.bytes.count
                && zip(edits, edits.dropFirst()).allSatisfy { !$0.collides(with: $1) }
        }
    }
}

extension Diagnostic.FixIt.Edit {
    static func isBefore(_ left: Self, _ right: Self) -> Bool {
        (left.span.start, left.span.end) < (right.span.start, right.span.end)
    }
}

extension [UInt8] {
    /// A part of a text with edits made that lie in it, in order, none colliding with another.
    func edited(_ edits: ArraySlice<Diagnostic.FixIt.Edit>, in range: Range<Int>) -> [UInt8] {
        // Written in one pass: replacing in place from the end would move the rest of the file for each edit.
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var copied = range.lowerBound
        for edit in edits {
            result += self[copied..<edit.span.range.lowerBound]
            result += edit.replacement.utf8
            copied = edit.span.range.upperBound
        }
        return result + self[copied..<range.upperBound]
    }
}
