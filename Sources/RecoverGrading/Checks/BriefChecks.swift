import RecoverBase
import RecoverContract
import RecoverModel
import RecoverText

/// A briefing against its contract (H25).
extension Examination {
    mutating func brief(_ brief: Brief) {
        bullets(brief)
        confirms(brief)
    }

    private mutating func bullets(_ brief: Brief) {
        guard brief.isBulleted else { return }
        let items = text.blocks.all.count { $0.kind == .item }
        let findings = text.blocks.all.filter { block in
            guard block.kind == .prose else { return false }
            let line = text.lines[block.lines.lowerBound]
            // A line that introduces a list, and one that names a section, are no prose.
            return text.bytes[text.lines[block.lines.upperBound - 1].end - 1] != 0x3A
                && HeadingLabel(block.lines.lowerBound, in: text.lines, text.bytes) == nil && line.quoteDepth == 0
        }.map { block in
            let range = text.lines[block.lines.lowerBound].content..<text.lines[block.lines.upperBound - 1].end
            return Finding(message: "\(quoted(range)) is no bullet", range: range, help: "Write it as bullets.")
        }
        let none = items == 0 ? [Finding(message: "there are no bullets", help: "Write it as bullets.")] : []
        report(
            .bullets, source: criteria.origin(.bullets, in: node), found: none + findings,
            passed: counted(items, "bullet"),
            measured: .count(items))
    }

    /// Items under a heading that says "confirm", or that begin with the word.
    private mutating func confirms(_ brief: Brief) {
        guard let wanted = brief.confirmCount else { return }
        var under = 0
        var own = 0
        var isOpen = false
        for block in text.blocks.all {
            let line = text.lines[block.lines.lowerBound]
            let range = line.content..<text.lines[block.lines.upperBound - 1].end
            let words = text.text(range).lowercased()
            let isConfirm = words.contains("confirm")
            if block.kind == .item {
                let isHead = isConfirm && text.bytes[range.upperBound - 1] == 0x3A
                if isHead {
                    isOpen = true
                } else if isOpen {
                    under += 1
                } else if isConfirm {
                    own += 1
                }
            } else {
                isOpen = isConfirm
            }
        }
        let count = max(under, own)
        var findings: [Finding] = []
        if count != wanted {
            findings.append(
                Finding(
                    message: "\(counted(count, "thing")) to confirm, \(wanted) asked",
                    help: "List exactly \(wanted) under a line \"To confirm before the call:\"."))
        }
        report(
            .confirm, source: criteria.origin(.confirm, in: node), found: findings,
            passed: "\(counted(count, "thing")) to confirm",
            measured: .count(count), expected: .count(wanted))
    }
}
