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

    /// Items under a line that says "confirm", on that line, or that say it themselves.
    private mutating func confirms(_ brief: Brief) {
        guard let wanted = brief.confirmCount else { return }
        let count = confirmed()
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

    private func confirmed() -> Int {
        var listed = 0
        var saying = 0
        let blocks = text.blocks.all
        for (index, block) in blocks.enumerated() {
            let head = text.lines[block.lines.lowerBound]
            let range = head.content..<text.lines[block.lines.upperBound - 1].end
            guard text.text(range).lowercased().contains("confirm") else { continue }
            if block.kind == .item { saying += 1 }
            // An item heads those that stand deeper than it, or behind its colon; a line of text heads the list below it.
            let items = blocks[(index + 1)...].prefix { $0.kind == .item }
            let deeper = items.prefix { column($0) > column(block) }
            let isOpen = block.kind != .item || lastByte(before: range.upperBound) == 0x3A
            let below = block.kind == .item && !deeper.isEmpty ? deeper : isOpen ? items : []
            listed = max(listed, below.count, InlineList.items(in: range, text.bytes).count)
        }
        return max(listed, saying)
    }

    private func column(_ block: Blocks.Block) -> Int {
        let line = text.lines[block.lines.lowerBound]
        return line.content - line.start
    }

    /// Marks of emphasis aside.
    private func lastByte(before end: Int) -> UInt8? {
        text.bytes[..<end].last { $0 != 0x2A && $0 != 0x5F }
    }
}
