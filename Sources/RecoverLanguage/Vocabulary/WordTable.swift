/// Numbers words, and finds the number of a word by its bytes: no string is made and none is hashed.
struct WordTable: Sendable {
    /// The bytes of all words, one after the other; word `n` ends where `n + 1` starts.
    private var bytes: [UInt8] = []
    private var starts: [Int32] = [0]
    /// The number of a word, or -1; a word stands at the first free place from its hash on.
    private var slots: [Int16]

    var count: Int { starts.count - 1 }

    /// A table with room for a number of words.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Int16](repeating: -1, count: size)
        starts.reserveCapacity(capacity + 1)
        bytes.reserveCapacity(capacity * 10)
    }

    init(_ words: [String]) {
        self.init(capacity: words.count)
        for word in words { _ = insert(word) }
    }

    /// The number of a word; a new one where the table does not have it yet.
    mutating func insert(_ word: String) -> Int {
        var word = word
        return word.withUTF8 { word in
            let slot = slot(of: word)
            if slots[slot] >= 0 { return Int(wide: slots[slot]) }
            slots[slot] = Int16(clamping: count)
            bytes.append(contentsOf: word)
            starts.append(Int32(clamping: bytes.count))
            return count - 1
        }
    }

    func contains(_ word: String) -> Bool {
        var word = word
        return word.withUTF8 { number(of: $0) != nil }
    }

    func number(of word: UnsafeBufferPointer<UInt8>) -> Int? {
        let number = slots[slot(of: word)]
        return number < 0 ? nil : Int(wide: number)
    }

    /// Where the word stands, or would stand. The table is at most half full, so there is a free place.
    private func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
        // FNV-1a. The words in the table are ours, so nobody can make them collide.
        var hash: UInt32 = 2_166_136_261
        for byte in word { hash = (hash ^ UInt32(wide: byte)) &* 16_777_619 }
        var slot = Int(wide: hash ^ hash >> 15) & (slots.count - 1)
        while slots[slot] >= 0, !isWord(Int(wide: slots[slot]), word) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(wide: starts[number])
        guard Int(wide: starts[number + 1]) - start == word.count else { return false }
        for index in word.indices where bytes[start + index] != word[index] { return false }
        return true
    }
}
