import RecoverBase
import RecoverText

/// Small helpers for the wording of messages.
public enum Text {
    /// Cut to a number of characters, with `…` where something is left out; control characters made visible.
    public static func shortened(_ text: String, to limit: Int) -> String {
        let head = text.prefix(limit + 1)
        return visible(head.count > limit ? String(head.prefix(limit)) + "…" : String(head))
    }

    public static func visible(_ text: String) -> String { VisibleText.visible(text) }

    /// The nearest of some words, where one is near enough to be meant.
    public static func bestMatch(for word: String, in candidates: [String]) -> String? {
        Edits.bestMatch(for: word, in: candidates)
    }

    /// A name as it is written where it is used: in quotes where it is more than one word.
    public static func name(_ name: String) -> String {
        let isWord = name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || "-_0123456789".unicodeScalars.contains($0)
        }
        return isWord ? name : "\"\(name)\""
    }

    /// The first of some names, each as it is written.
    public static func names(_ names: [String]) -> String {
        let shown = names.prefix(8).map { "`\(name($0))`" }
        return names.count > shown.count ? shown.joined(separator: ", ") + ", …" : shown.listed()
    }
}
