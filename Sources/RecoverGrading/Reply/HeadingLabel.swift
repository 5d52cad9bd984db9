import RecoverModel
import RecoverText

/// Whether a line announces a deliverable: `## Email`, `**1. Email**`, `Email:`, `# 1) The email`.
struct HeadingLabel {
    /// How a heading is marked; the stronger comes first.
    enum Form: Int, Comparable {
        case hashes, bold, colon, plain

        static func < (left: Form, right: Form) -> Bool { left.rawValue < right.rawValue }
    }

    let form: Form
    /// One to six for hashes, below that for the other forms: an outline's depth.
    let depth: Int
    /// The words, lower case, without list numbers.
    let words: [String]

    /// What counts as a heading at all; nil for running text.
    init?(_ index: Int, in lines: [Lines.Line], _ bytes: [UInt8]) {
        let line = lines[index]
        guard line.quoteDepth == 0, line.end - line.start <= 120 else { return nil }
        var from = line.content
        var to = line.end
        switch line.kind {
        case .heading:
            form = .hashes
            depth = bytes[line.start..<line.end].prefix { $0 == 0x23 || Bytes.isSpace($0) }.count { $0 == 0x23 }
        case .text, .item:
            let isNumbered = line.kind == .text || Bytes.isDigit(bytes[line.start])
            if HeadingLabel.isBold(bytes, from..<to), isNumbered {
                form = .bold
                depth = 7
            } else if bytes[to - 1] == 0x3A, isNumbered {
                form = .colon
                depth = 8
            } else if line.kind == .text, HeadingLabel.standsAlone(index, in: lines) {
                let underline =
                    index + 1 < lines.count && lines[index + 1].kind == .rule ? bytes[lines[index + 1].start] : 0
                form = underline == 0x3D || underline == 0x2D ? .hashes : .plain
                depth = underline == 0x3D ? 1 : underline == 0x2D ? 2 : 9
            } else {
                return nil
            }
        case .blank, .rule: return nil
        }
        while from < to, HeadingLabel.isMark(bytes[from]) { from += 1 }
        while to > from, HeadingLabel.isMark(bytes[to - 1]) || bytes[to - 1] == 0x3A { to -= 1 }
        words = HeadingLabel.words(bytes, in: from..<to, atMost: HeadingLabel.limit)
        guard !words.isEmpty, words.count <= HeadingLabel.limit else { return nil }
    }

    /// Words that a heading has at most.
    private static let limit = 10

    /// The words of a title in the scenario, to compare with.
    static func words(of title: String) -> [String] {
        let bytes = Array(title.utf8)
        return words(bytes, in: 0..<bytes.count)
    }

    /// - Parameter limit: where there are more, one more is read.
    private static func words(_ bytes: [UInt8], in range: Range<Int>, atMost limit: Int = .max) -> [String] {
        var words: [String] = []
        var scanner = WordScanner(bytes, in: range)
        while words.count <= limit, let token = scanner.next() {
            let word = bytes.lowercasedText(token.range)
            // "1.", "2)", "A.", "iv:" in front are numbers of a list.
            let isNumber =
                words.isEmpty && token.range.upperBound < range.upperBound && word.utf8.count <= 3
                && (word.utf8.allSatisfy(Bytes.isDigit) || word.utf8.count == 1
                    || word.utf8.allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 })
            if !isNumber { words.append(word) }
        }
        return words
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == 0x2A || byte == 0x5F || byte == 0x23 || Bytes.isSpace(byte)
    }

    private static func isBold(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count > 4 else { return false }
        let mark = bytes[range.lowerBound]
        guard mark == 0x2A || mark == 0x5F, bytes[range.lowerBound + 1] == mark else { return false }
        var end = range.upperBound
        // `**CALL GUIDE** (20 minutes)`
        if bytes[end - 1] == 0x29, let open = bytes[range.lowerBound..<end].lastIndex(of: 0x28) {
            end = open
            while end > range.lowerBound, Bytes.isSpace(bytes[end - 1]) { end -= 1 }
        }
        if end > range.lowerBound, bytes[end - 1] == 0x3A { end -= 1 }
        guard end - range.lowerBound > 4, bytes[end - 1] == mark, bytes[end - 2] == mark else { return false }
        // `**Owner:** Jon **Day:** 2` is no heading.
        return !bytes[(range.lowerBound + 2)..<(end - 2)].contains(mark)
    }

    /// A line between blank lines, or above a ruler.
    private static func standsAlone(_ index: Int, in lines: [Lines.Line]) -> Bool {
        let before = index == 0 || lines[index - 1].kind == .blank || lines[index - 1].kind == .rule
        let after = index + 1 < lines.count && (lines[index + 1].kind == .blank || lines[index + 1].kind == .rule)
        return before && after
    }

    // MARK: Meaning

    /// Of which kinds it speaks, in the order of its words.
    var kinds: [Deliverable.Kind] {
        var kinds: [Deliverable.Kind] = []
        for (index, word) in words.enumerated() {
            guard let kind = HeadingLabel.kind(of: word, before: index + 1 < words.count ? words[index + 1] : nil),
                !kinds.contains(kind)
            else { continue }
            kinds.append(kind)
        }
        // "Email sequence", "follow-up sequence": the sequence is meant. "Call briefing": the briefing.
        for strong in [Deliverable.Kind.sequence, .brief] where kinds.contains(strong) { return [strong] }
        return kinds
    }

    /// Nothing but the name of a deliverable and what usually stands beside it.
    func isNothingBut(_ extra: Set<String>) -> Bool {
        words.enumerated().allSatisfy { index, word in
            HeadingLabel.kind(of: word, before: nil) != nil || extra.contains(word)
                || HeadingLabel.qualifiers.contains(word) && (form <= .bold || !HeadingLabel.articles.contains(word))
                || word.utf8.first.map(Bytes.isDigit) ?? false
        }
    }

    private static func kind(of word: String, before next: String?) -> Deliverable.Kind? {
        switch word {
        case "email", "e-mail", "mail", "letter", "emails": .email
        case "call", "call-guide", "talk-track": next == "to" ? nil : .call
        case "talk": next == "track" || next == nil ? .call : nil
        case "session": next == "guide" ? .call : nil
        case "plan", "roadmap": .plan
        case "briefing", "brief": .brief
        case "sequence", "cadence": .sequence
        default: nil
        }
    }

    private static let articles: Set<String> = ["the", "your", "our", "my", "a", "an"]

    private static let qualifiers: Set<String> = [
        "the", "your", "our", "a", "an", "outreach", "recovery", "customer", "customer-facing", "draft", "final",
        "guide",
        "track", "talk", "script", "agenda", "session", "action", "internal", "preparation", "only", "day", "days",
        "week",
        "note", "pre-call", "follow-up", "followup", "deliverable", "part", "section", "message", "text", "version",
        "escalation", "for", "to", "and", "of", "phone", "detractor", "service", "table", "executive", "alignment",
    ]

    /// Headings that belong inside a deliverable, at whatever depth people give them.
    var isInner: Bool {
        words.contains { HeadingLabel.inner.contains($0) }
    }

    private static let inner: Set<String> = [
        "subject", "body", "question", "questions", "note", "notes", "checklist", "step", "steps", "opening", "closing",
        "close", "milestone", "milestones", "checkpoint", "checkpoints", "owner", "owners", "table", "confirm",
        "agenda", "message", "day", "days", "week", "goal", "objective", "introduction", "intro", "success", "risk",
        "risks", "discovery", "wrap-up", "cover", "stakes", "history", "next", "go", "no-go", "go-no-go", "flag",
        "approval",
        "approvals", "win", "phase", "action", "actions",
    ]
}
