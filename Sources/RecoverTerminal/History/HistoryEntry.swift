/// One remembered text of one or more lines.
///
/// The file is that of readline with `history_write_timestamps`: a line `#` + seconds since 1970, then the text. Bash
/// and other programs read it. A line of the text that could be taken for a time (RecoverScript's comments begin with
/// `#` too) or that starts with a backslash gets a backslash before it.
public struct HistoryEntry: Sendable, Hashable {
    public var text: String
    /// Seconds since 1970; 0 where the file does not say.
    public var time: Int

    public init(_ text: String, time: Int) {
        self.text = text
        self.time = time
    }

    /// The entry as it stands in the file.
    var encoded: String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return "#\(time)\n" + lines.map { Self.isEscaped($0) ? "\\\($0)\n" : "\($0)\n" }.joined()
    }

    /// The entries of a file. What is broken costs at most the entry it stands in.
    static func decode(_ text: String) -> [HistoryEntry] {
        var entries: [HistoryEntry] = []
        var time: Int?
        var lines: [Substring] = []
        func finish() {
            // A file without times, as `history -w` writes it, has an entry on each line.
            if let time {
                if !lines.isEmpty { entries.append(HistoryEntry(lines.joined(separator: "\n"), time: time)) }
            } else {
                entries += lines.map { HistoryEntry(String($0), time: 0) }
            }
            lines = []
        }
        // The scalars: to Swift, a carriage return and a line feed are one character.
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Substring.init) {
            if line.first == "#", let seconds = Int(reading: line.dropFirst()), seconds >= 0 {
                finish()
                time = seconds
            } else {
                lines.append(line.first == "\\" ? line.dropFirst() : line)
            }
        }
        // After the last line feed.
        if lines.last == "" { lines.removeLast() }
        finish()
        return entries.filter { !$0.text.isEmpty }
    }

    /// The newest `limit` entries, without older ones of the same text.
    static func compacted(_ entries: [HistoryEntry], limit: Int) -> [HistoryEntry] {
        var seen: Set<String> = []
        var kept: [HistoryEntry] = []
        for entry in entries.reversed() where kept.count < limit && seen.insert(entry.text).inserted {
            kept.append(entry)
        }
        return kept.reversed()
    }

    private static func isEscaped(_ line: Substring) -> Bool {
        let bytes = line.utf8.prefix(2)
        if bytes.first == UInt8(ascii: "\\") { return true }
        // What `Int` reads as a number: digits with or without a plus.
        guard bytes.first == UInt8(ascii: "#"), let second = bytes.dropFirst().first else { return false }
        return (0x30...0x39).contains(second) || second == UInt8(ascii: "+")
    }
}
