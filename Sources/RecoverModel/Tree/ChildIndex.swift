/// Finds the children of large blocks. A table of its own: the first use of a `Dictionary` with another type of key makes
/// the runtime search all conformances of the program, which costs as much as compiling a scenario.
struct ChildIndex: Sendable {
    private struct Entry {
        var hash: Int
        /// A node, or -1 where the place is free.
        var id: Int32 = -1
    }

    /// A node stands at the first free place from its hash on; at most half of the places are taken.
    private var entries: [Entry] = []
    private var count = 0

    /// The keyword tells apart what has no key; what has one is rarely named like something else in its block.
    static func hash(parent: ModelTree.NodeID, keyword: KeywordName, key: String) -> Int {
        var hasher = Hasher()
        hasher.combine(parent)
        if key.isEmpty { hasher.combine(keyword) } else { hasher.combine(key) }
        return hasher.finalize()
    }

    func find(_ hash: Int, where isWanted: (ModelTree.NodeID) -> Bool) -> ModelTree.NodeID? {
        guard !entries.isEmpty else { return nil }
        var place = hash & (entries.count - 1)
        while entries[place].id >= 0 {
            if entries[place].hash == hash, isWanted(Int(wide: entries[place].id)) {
                return Int(wide: entries[place].id)
            }
            place = (place + 1) & (entries.count - 1)
        }
        return nil
    }

    /// Adds a node. One that gets another name is added again; under the old name nobody wants it any more.
    mutating func insert(_ id: ModelTree.NodeID, hash: Int) {
        if count * 2 >= entries.count { grow() }
        place(Entry(hash: hash, id: Int32(clamping: id)))
        count += 1
    }

    private mutating func place(_ entry: Entry) {
        var place = entry.hash & (entries.count - 1)
        while entries[place].id >= 0 { place = (place + 1) & (entries.count - 1) }
        entries[place] = entry
    }

    private mutating func grow() {
        let old = entries
        entries = [Entry](repeating: Entry(hash: 0), count: max(256, old.count * 2))
        for entry in old where entry.id >= 0 { place(entry) }
    }
}
