import RecoverText

/// The milestones of a list, or of headings with fields below them.
struct PlanListReader {
    private(set) var entries: [PlanText.Entry] = []
    private let signs: CustomerSigns

    init(_ text: PartText, _ signs: CustomerSigns) {
        self.signs = signs
        let heads = heads(text)
        for (index, head) in heads.enumerated() {
            let start = text.lines[head].start
            let end =
                index + 1 < heads.count ? text.lines[heads[index + 1]].start : end(after: head, text)
            entries.append(entry(head, start..<end, text))
        }
    }

    /// The lines that open a milestone: headings or bold lines that name a day or a milestone; without any, the items of the
    /// outer list.
    private func heads(_ text: PartText) -> [Int] {
        var headings: [Int] = []
        var items: [Int] = []
        for index in text.lines.indices {
            let line = text.lines[index]
            guard line.quoteDepth == 0, line.kind != .blank, line.kind != .rule else { continue }
            let range = line.content..<line.end
            if line.kind == .item, !line.isIndented, field(of: range, text.bytes) == nil { items.append(index) }
            guard
                line.kind == .heading || line.kind == .text && HeadingLabel(index, in: text.lines, text.bytes) != nil
                    || line.kind == .text
                        && (PlanListReader.startsWithDay(range, text.bytes)
                            || PlanDays.isCheckpoint(text.bytes, in: range))
            else { continue }
            let isLabelled = field(of: range, text.bytes) == nil
            let names =
                ByteSearch.holds(text.bytes, range, ["milestone "]) || PlanDays.day(text.bytes, in: range) != nil
                || PlanDays.isCheckpoint(text.bytes, in: range)
            // "7-day plan" and "Milestones:" head the whole list.
            if isLabelled, names, !ByteSearch.holds(text.bytes, range, ["milestones:"]),
                !PlanListReader.namesLength(text.bytes, range), !PlanListReader.namesOnlyDays(text.bytes, range)
            {
                headings.append(index)
            }
        }
        // "Days 1 to 2" above items that have days of their own is only a grouping.
        let ownDays = items.count { PlanDays.day(text.bytes, in: text.lines[$0].content..<text.lines[$0].end) != nil }
        if headings.count >= 2, ownDays < headings.count { return headings }
        if items.isEmpty { return headings }
        // A checkpoint between or behind the items is one more.
        let checkpoints = headings.filter {
            PlanDays.isCheckpoint(text.bytes, in: text.lines[$0].content..<text.lines[$0].end)
        }
        return (items + checkpoints).sorted()
    }

    /// "7-day plan"; not "a same-day reply".
    private static func namesLength(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var scanner = WordScanner(bytes, in: range)
        while let token = scanner.next() {
            if Bytes.isDigit(bytes[token.range.lowerBound]), bytes.text(token.range).hasSuffix("-day") { return true }
        }
        return false
    }

    /// "Days 1–7, internal": what all of it lies in.
    private static func namesOnlyDays(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var scanner = WordScanner(bytes, in: range)
        var hasDays = false
        while let token = scanner.next() {
            let word = bytes.text(token.range).lowercased()
            hasDays = hasDays || word == "days"
            let isFrame = ["days", "to", "through", "internal", "only", "plan", "the", "week"].contains(word)
            guard isFrame || word.allSatisfy({ !$0.isLetter }) else { return false }
        }
        return hasDays
    }

    /// "Day 2: …", "**1.** Day 2. …" without any other mark.
    private static func startsWithDay(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        var from = range.lowerBound
        func skip(_ isSkipped: (UInt8) -> Bool) { while from < range.upperBound, isSkipped(bytes[from]) { from += 1 } }
        skip { $0 == 0x2A || $0 == 0x5F }
        let start = from
        skip(Bytes.isDigit)
        if from > start, from < range.upperBound, bytes[from] == 0x2E || bytes[from] == 0x29 {
            skip { $0 == 0x2E || $0 == 0x29 || $0 == 0x2A || $0 == 0x5F || Bytes.isSpace($0) }
        } else {
            from = start
        }
        return ByteSearch.starts(bytes, from..<range.upperBound, with: ["day ", "by day ", "days ", "milestone "])
    }

    /// The field at the start of a line: `Owner: …`.
    private func field(of range: Range<Int>, _ bytes: [UInt8]) -> (PlanFields.Field, Range<Int>)? {
        guard let colon = bytes[range.lowerBound..<min(range.upperBound, range.lowerBound + 40)].firstIndex(of: 0x3A)
        else { return nil }
        let label = bytes.text(range.lowerBound..<colon).filter { $0 != "*" && $0 != "_" }
        guard !label.contains(where: { $0.isNumber || ";.—(".contains($0) }), let field = PlanFields.field(label, signs)
        else {
            return nil
        }
        return (field, PlanTableReader.trimmed((colon + 1)..<range.upperBound, bytes))
    }

    /// Where the last milestone ends: at the next heading that is none, or at the end.
    private func end(after head: Int, _ text: PartText) -> Int {
        for index in (head + 1)..<max(head + 1, text.lines.count) where text.lines[index].kind == .heading {
            if field(of: text.lines[index].content..<text.lines[index].end, text.bytes) == nil {
                return text.lines[index].start
            }
        }
        return text.bytes.count
    }

    private func entry(_ head: Int, _ range: Range<Int>, _ text: PartText) -> PlanText.Entry {
        let line = text.lines[head]
        let title = PlanTableReader.trimmed(line.content..<line.end, text.bytes)
        var entry = PlanText.Entry(range: range, title: title)
        entry.isCheckpoint = PlanDays.isCheckpoint(text.bytes, in: title)
        let stretches = stretches(of: range, text)
        for stretch in stretches {
            guard let (field, value) = field(of: stretch, text.bytes) else { continue }
            let isFilled = text.bytes[value].contains { Bytes.isAlphanumeric($0) || $0 >= 0xC3 }
            guard isFilled else { continue }
            switch field {
            case .owner: entry.owner = entry.owner ?? value
            case .success: entry.success = entry.success ?? value
            case .day: entry.day = entry.day ?? PlanDays.day(text.bytes, in: value, isDayCell: true)
            case .other: break
            }
        }
        entry.success = entry.success ?? stretches.dropFirst().first { signs.isTold(in: $0, text.bytes) }
        entry.owner = entry.owner ?? PlanListReader.ownerBehindDay(title, text.bytes)
        entry.day = PlanDays.day(text.bytes, in: title) ?? entry.day ?? PlanDays.day(text.bytes, in: range)
        entry.hasDate = PlanDays.hasDate(text.bytes, in: range)
        return entry
    }

    /// `Customer Success` of `Day 4, Customer Success: …`.
    private static func ownerBehindDay(_ title: Range<Int>, _ bytes: [UInt8]) -> Range<Int>? {
        let head = title.lowerBound..<min(title.upperBound, title.lowerBound + 90)
        guard let comma = bytes[head].firstIndex(of: 0x2C), let colon = bytes[head].firstIndex(of: 0x3A), comma < colon,
            PlanDays.day(bytes, in: title.lowerBound..<comma) != nil
        else { return nil }
        let owner = PlanTableReader.trimmed((comma + 1)..<colon, bytes)
        guard !owner.isEmpty, Bytes.isUpper(bytes[owner.lowerBound]) else { return nil }
        return owner
    }

    /// The pieces of a milestone that may begin with a label: lines, and what `;`, `|`, `—`, `(` and sentence ends divide.
    private func stretches(of range: Range<Int>, _ text: PartText) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        for line in text.lines where line.start < range.upperBound && line.end > range.lowerBound && line.kind != .blank
        {
            var start = line.content
            var index = line.content
            func cut(_ end: Int, _ next: Int) {
                let piece = PlanTableReader.trimmed(start..<max(start, end), text.bytes)
                if !piece.isEmpty { pieces.append(piece) }
                start = next
            }
            while index < line.end {
                let byte = text.bytes[index]
                let isStop = byte == 0x2E && (index + 1 >= line.end || Bytes.isSpace(text.bytes[index + 1]))
                if byte == 0x3B || byte == 0x7C || byte == 0x28 || byte == 0x29 || isStop {
                    cut(index, index + 1)
                } else if byte == 0x2C,
                    field(of: PlanTableReader.trimmed((index + 1)..<line.end, text.bytes), text.bytes)
                        != nil
                {
                    cut(index, index + 1)
                } else if byte == 0xE2, index + 2 < line.end, text.bytes[index + 1] == 0x80,
                    text.bytes[index + 2] & 0xFE == 0x94 || text.bytes[index + 2] == 0x93
                {
                    cut(index, index + 3)
                    index += 2
                } else if byte == 0x2D, index > line.content, text.bytes[index - 1] == 0x20, index + 1 < line.end,
                    text.bytes[index + 1] == 0x20
                {
                    cut(index, index + 1)
                }
                index += 1
            }
            cut(line.end, line.end)
        }
        return pieces
    }
}
