@preconcurrency import CReadline

/// Readline's list of the lines that the arrow keys bring back.
enum RecalledLines {
    /// Lines kept, the newest.
    static let limit = 2000

    static func replace(by entries: [HistoryEntry]) {
        clear_history()
        stifle_history(Int32(clamping: limit))
        for entry in entries { add_history(entry.text) }
    }

    /// Puts a text at the end, and takes away an equal one before it.
    /// - Returns: whether there was one.
    static func add(_ text: String) -> Bool {
        var isKnown = false
        for index in stride(from: history_length - 1, through: 0, by: -1) {
            guard let entry = history_get(history_base + index), let line = entry.pointee.line,
                String(cString: line) == text, let removed = remove_history(index)
            else { continue }
            _ = free_history_entry(removed)
            isKnown = true
        }
        add_history(text)
        return isKnown
    }
}
