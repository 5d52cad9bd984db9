import RecoverText

/// Small helpers for the wording of messages.
enum Text {
    /// Cut to a number of characters, with `…` where something is left out; control characters made visible.
    static func shortened(_ text: String, to limit: Int) -> String {
        let head = text.prefix(limit + 1)
        return visible(head.count > limit ? String(head.prefix(limit)) + "…" : String(head))
    }

    static func visible(_ text: String) -> String { VisibleText.visible(text) }

    /// The nearest of some words, where one is near enough to be meant.
    static func bestMatch(for word: String, in candidates: [String]) -> String? {
        Edits.bestMatch(for: word, in: candidates)
    }

    /// `a, b or c`.
    static func list(_ words: [String], _ conjunction: String) -> String {
        guard let last = words.last else { return "" }
        guard words.count > 1 else { return last }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }
}

extension StringProtocol {
    func trimmingSpaces() -> String {
        var slice = self[...]
        while slice.first?.isWhitespace == true { slice.removeFirst() }
        while slice.last?.isWhitespace == true { slice.removeLast() }
        return String(slice)
    }
}
