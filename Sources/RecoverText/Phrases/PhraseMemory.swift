import Synchronization

/// Long lists of phrases that one text after the other is asked for: those of the guards, in a folder of cases. From the second
/// time on a list is looked for in one pass over the text.
enum PhraseMemory {
    /// Shorter lists are looked for as fast without.
    private static let shortest = 8
    /// With more of them, all are forgotten.
    private static let most = 64

    private struct Entry {
        /// Held, so that no other list takes its place in memory, by which it is known.
        let phrases: [String]
        var sieve: PhraseSieve?

        mutating func mentions(_ text: String) -> Bool {
            var sieve = sieve ?? PhraseSieve(phrases.map { ($0, 0) })
            // Held twice, it would be copied when it learns.
            self.sieve = nil
            var text = text
            var isFound = false
            text.withUTF8 { bytes in sieve.sift(bytes) { _ in isFound = true } }
            self.sieve = sieve
            return isFound
        }
    }

    private static let known = Mutex<[UInt: Entry]>([:])

    /// Nil where a list was not asked for before.
    static func mentions(_ text: String, _ phrases: [String]) -> Bool? {
        guard phrases.count >= shortest else { return nil }
        let place = phrases.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
        return known.withLock { known -> Bool? in
            guard known[place] != nil else {
                if known.count >= most { known = [:] }
                known[place] = Entry(phrases: phrases)
                return nil
            }
            return known[place]?.mentions(text)
        }
    }
}
