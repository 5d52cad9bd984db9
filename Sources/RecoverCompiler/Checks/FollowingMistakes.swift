import RecoverBase
import RecoverDiagnostics

extension [Diagnostic] {
    /// Takes away what only follows from another mistake at the same place.
    mutating func removeFollowing() {
        // `owner Ruth Adler`: that the words are one name counts for less than that there is no such name.
        let unknown = filter { $0.code == .unknownName }.map { $0.place.start }
        if !unknown.isEmpty { removeAll { $0.code == .spaceInName && unknown.contains($0.place.start) } }
        // `option y "Y" score 100`: where the word belongs comes before what it may say.
        let misplaced = filter { $0.code == .misplacedKeyword }.map { $0.place.start }
        if !misplaced.isEmpty { removeAll { $0.code == .authorWords && misplaced.contains($0.place.start) } }
        // `expect email.words 90..120`: that the path alone is no condition follows from what is missing behind it.
        let gaps = compactMap { diagnostic -> Diagnostic.Place? in
            guard diagnostic.code == .noCondition, let fix = diagnostic.fix else { return nil }
            return Diagnostic.Place(file: diagnostic.place.file, span: fix.span).start
        }
        if !gaps.isEmpty { removeAll { $0.code == .noCondition && gaps.contains($0.place.end) } }
    }
}

extension Diagnostic.Place {
    fileprivate var start: Diagnostic.Place { at(span.start) }
    fileprivate var end: Diagnostic.Place { at(span.end) }

    private func at(_ offset: UInt32) -> Diagnostic.Place {
        .init(file: file, span: Span(start: Int(wide: offset), end: Int(wide: offset)))
    }
}
