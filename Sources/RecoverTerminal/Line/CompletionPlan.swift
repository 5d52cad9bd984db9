/// A completion in the terms of readline, which replaces everything from the start of the line to the cursor.
///
/// Readline finds the start of a word by itself, from a fixed set of separators. A statement's words are not that
/// simple, so readline is told that the whole line is one word and each match repeats what stands before `start`.
struct CompletionPlan: Equatable {
    /// What the line up to the cursor becomes at once: the beginning that all matches share, or the only match.
    var common: String
    /// The line up to the cursor for each candidate.
    var matches: [String]

    /// Nil where the completion has no candidates or does not fit the line.
    /// - Parameters:
    ///   - line: the line from its start to the cursor.
    ///   - rest: what follows the cursor.
    ///   - offset: where the line starts in the request's text.
    init?(_ completion: Completion, line: String, rest: String, offset: Int) {
        let start = completion.start - offset
        let bytes = Array(line.utf8)
        guard let first = completion.candidates.first, (0...bytes.count).contains(start) else { return nil }
        // A start inside a character would repair, and so change, what the user typed.
        guard start == bytes.count || bytes[start] & 0xC0 != 0x80 else { return nil }
        let head = String(decoding: bytes[..<start], as: UTF8.self)
        if completion.candidates.count == 1 {
            let suffix = rest.hasPrefix(first.suffix) ? "" : first.suffix
            common = head + first.text + suffix
            matches = [common]
            return
        }
        matches = completion.candidates.map { head + $0.text }
        let shared = completion.candidates.dropFirst().reduce(first.text[...]) { shared, candidate in
            let difference = zip(shared.indices, candidate.text).first { shared[$0] != $1 }
            return difference.map { shared[..<$0.0] } ?? shared.prefix(candidate.text.count)
        }
        // Never less than was typed: candidates that mend a slip may share nothing.
        common = shared.utf8.count >= bytes.count - start ? head + shared : line
    }
}
