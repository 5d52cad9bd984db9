import RecoverBase
import RecoverLanguage

/// Files that were checked before: the same bytes are not read twice. What a session lives on.
public struct LayerCache: Sendable {
    private var entries: [CheckedFile] = []
    private var index = NameIndex()

    public init() {}

    mutating func check(_ source: Source, depth: Reader.Depth, library: Library) -> CheckedFile {
        let place = index.place(of: source.name)
        if let place, entries[place].depth == depth, entries[place].source.hasText(of: source) {
            return entries[place]
        }
        let entry = CheckedFile(source, depth: depth, library: library)
        if let place { entries[place] = entry } else { add(entry) }
        return entry
    }

    private mutating func add(_ entry: CheckedFile) {
        _ = index.insert(entry.source.name)
        entries.append(entry)
    }

    /// Forgets what this case no longer needs, once that is much: a session goes on for thousands of statements.
    mutating func forget(allBut names: NameIndex) {
        guard entries.count > names.count + 64 else { return }
        self = only { $0.isShipped || names.place(of: $0.source.name) != nil }
    }

    /// How many files it knows.
    var count: Int { entries.count }

    /// What is known of the shipped playbooks, without the files of a case.
    var ofShippedPlaybooks: LayerCache { only(\.isShipped) }

    private func only(_ isWanted: (CheckedFile) -> Bool) -> LayerCache {
        var cache = LayerCache()
        for entry in entries where isWanted(entry) { cache.add(entry) }
        return cache
    }
}
