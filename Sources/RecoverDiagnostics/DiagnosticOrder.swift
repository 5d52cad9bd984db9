import RecoverBase

extension Sequence<Diagnostic> {
    /// The diagnostics in the order in which a reader meets their places: by file as the sources stand, then by
    /// position, then by code. Of those with the same code, place and message only the first is kept. Files that are
    /// not among the sources come last, by name.
    public func inReadingOrder(of sources: [Source]) -> [Diagnostic] {
        let all = Array(self)
        guard all.count > 1 else { return all }
        let ranks = Dictionary(sources.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<Identity> = []
        let unique = all.filter { seen.insert(Identity($0)).inserted }
        // The index keeps equal ones in the order in which they came; `sort` does not promise that.
        let ranked = unique.enumerated().map { index, diagnostic in
            (index: index, rank: ranks[diagnostic.place.file] ?? sources.count, diagnostic: diagnostic)
        }
        return ranked.sorted { left, right in
            if left.rank != right.rank { return left.rank < right.rank }
            let (first, second) = (left.diagnostic, right.diagnostic)
            if first.place.file != second.place.file { return first.place.file < second.place.file }
            if first.place.span.start != second.place.span.start {
                return first.place.span.start < second.place.span.start
            }
            if first.code != second.code { return first.code < second.code }
            if first.place.span.end != second.place.span.end { return first.place.span.end < second.place.span.end }
            return left.index < right.index
        }.map(\.diagnostic)
    }
}

/// What makes two diagnostics the same to a reader.
private struct Identity: Hashable {
    var code: Code
    var place: Diagnostic.Place
    var message: String

    init(_ diagnostic: Diagnostic) {
        code = diagnostic.code
        place = diagnostic.place
        message = diagnostic.message
    }
}
