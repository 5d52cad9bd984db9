/// A closed list of words, looked up by their bytes. It is made from a text of the program without a string for each
/// word: most lists are needed by one look at one sentence.
struct WordSet: Sendable {
    private let text: StaticString
    /// Where a word stands in the text, and how long it is, by its hash; 0 is a free place.
    private let slots: [UInt32]

    /// Words are separated by spaces.
    init(_ text: StaticString) {
        self.text = text
        slots = text.withUTF8Buffer { bytes in
            let spaces = bytes.reduce(0) { count, byte in byte == 0x20 ? count + 1 : count }
            var capacity = 16
            while capacity < (spaces + 1) * 2 { capacity *= 2 }
            var slots = [UInt32](repeating: 0, count: capacity)
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != 0x20 { end += 1 }
                if end > start {
                    let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
                    slots[WordSet.slot(of: word, in: slots, bytes)] = UInt32(clamping: start << 8 | (end - start))
                }
                start = end + 1
            }
            return slots
        }
    }

    /// Whether the word, as it is written, is one of them.
    func contains(_ word: String) -> Bool {
        var word = word
        return word.withUTF8 { word in
            text.withUTF8Buffer { slots[WordSet.slot(of: word, in: slots, $0)] != 0 }
        }
    }

    /// Where the word stands, or would stand. The table is at most half full, so there is a free place.
    private static func slot(
        of word: UnsafeBufferPointer<UInt8>, in slots: [UInt32], _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        // FNV-1a. The words in the table are ours, so nobody can make them collide.
        var hash: UInt32 = 2_166_136_261
        for byte in word { hash = (hash ^ UInt32(wide: byte)) &* 16_777_619 }
        var slot = Int(wide: hash ^ hash >> 15) & (slots.count - 1)
        while slots[slot] != 0 {
            let (start, count) = (Int(wide: slots[slot] >> 8), Int(wide: slots[slot] & 0xFF))
            if count == word.count, (0..<count).allSatisfy({ bytes[start + $0] == word[$0] }) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }
}
