/// Words as they are written, with their stem and what they do in a sentence: most words of a mail are among those of the
/// patterns, and need not be stemmed.
struct KnownWords: Sendable {
    struct Entry: Sendable {
        var stem: Int32
        var role: SpokenWords.Role
    }

    private var keys: [ShortWord?]
    private var entries: [Entry]

    init(_ stems: [[UInt8]: Int32]) {
        var capacity = 64
        while capacity < stems.count * 3 { capacity *= 2 }
        keys = Array(repeating: nil, count: capacity)
        entries = Array(repeating: Entry(stem: -1, role: []), count: capacity)
        for (word, stem) in stems {
            // What is taken apart is read letter by letter.
            guard word.allSatisfy(Bytes.isLetter), !word.elementsEqual("cannot".utf8),
                let key = ShortWord(word, in: 0..<word.count)
            else { continue }
            let slot = slot(of: key)
            keys[slot] = key
            entries[slot] = Entry(stem: stem, role: SpokenWords.Role.of(word))
        }
    }

    private func slot(of key: ShortWord) -> Int {
        var slot = key.slot & (keys.count - 1)
        while let other = keys[slot], other != key { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    subscript(bytes: [UInt8], range: Range<Int>) -> Entry? {
        guard range.count <= 16, let key = ShortWord(bytes, in: range) else { return nil }
        let slot = slot(of: key)
        return keys[slot] == nil ? nil : entries[slot]
    }
}
