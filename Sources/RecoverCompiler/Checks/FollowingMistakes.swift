import RecoverBase
import RecoverDiagnostics

extension [Diagnostic] {
    mutating func report(
        _ code: Code, _ message: String, at place: Diagnostic.Place, related: [Diagnostic.Related] = [],
        note: String? = nil, help: String?, fix: Diagnostic.FixIt? = nil
    ) {
        append(Diagnostic(code, message, at: place, related: related, note: note, help: help, fix: fix))
    }

    /// Takes away what only follows from another mistake at the same place.
    mutating func removeFollowing() {
        // `owner Ruth Adler`: that the words are one name counts for less than that there is no such name.
        let unknown = filter { $0.code == .unknownName }.map { $0.place.start }
        if !unknown.isEmpty { removeAll { $0.code == .spaceInName && unknown.contains($0.place.start) } }
        // `option y "Y" score 100`: where the word belongs comes before what it may say.
        let misplaced = filter { $0.code == .misplacedKeyword }.map { $0.place.start }
        if !misplaced.isEmpty { removeAll { $0.code == .authorWords && misplaced.contains($0.place.start) } }
        // An option that was copied: of two with one name, each says its own.
        let doubled = filter { $0.code == .duplicateID }.map(\.place)
        if !doubled.isEmpty {
            removeAll { said in said.code == .authorWords && doubled.contains { $0.holds(said.place) } }
        }
    }
}

extension Diagnostic.Place {
    fileprivate var start: Diagnostic.Place {
        .init(file: file, span: Span(start: Int(wide: span.start), end: Int(wide: span.start)))
    }
}
