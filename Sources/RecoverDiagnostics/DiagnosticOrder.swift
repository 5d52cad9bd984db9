import RecoverBase

extension Sequence<Diagnostic> {
    /// The diagnostics in the order in which a reader meets their places: by file as the sources stand, then by
    /// position, then by code. Of those with the same code, place and message only the first is kept. Files that are
    /// not among the sources come last, by name.
    public func inReadingOrder(of sources: [Source]) -> [Diagnostic] {
        let all = Array(self)
        guard all.count > 1 else { return all }
        let ranks = all.map { diagnostic in
            sources.firstIndex { $0.name == diagnostic.place.file } ?? sources.count
        }
        // The index keeps equal ones in the order in which they came; `sort` does not promise that.
        let order = all.indices.sorted { left, right in
            if ranks[left] != ranks[right] { return ranks[left] < ranks[right] }
            let (first, second) = (all[left], all[right])
            if first.place.file != second.place.file { return first.place.file < second.place.file }
            if first.place.span.start != second.place.span.start {
                return first.place.span.start < second.place.span.start
            }
            if first.code != second.code { return first.code < second.code }
            if first.place.span.end != second.place.span.end { return first.place.span.end < second.place.span.end }
            return left < right
        }
        var unique: [Diagnostic] = []
        unique.reserveCapacity(all.count)
        for index in order {
            // What is the same to a reader stands side by side.
            var last = unique.count - 1
            while last >= 0, unique[last].isBeside(all[index]), unique[last].message != all[index].message { last -= 1 }
            if last < 0 || !unique[last].isBeside(all[index]) { unique.append(all[index]) }
        }
        return unique
    }
}

extension Diagnostic {
    fileprivate func isBeside(_ other: Diagnostic) -> Bool { place == other.place && code == other.code }
}
