import RecoverText

/// The milestones of Markdown tables.
struct PlanTableReader {
    private(set) var entries: [PlanText.Entry] = []

    private enum Column { case day, title, owner, success, other }

    init(_ text: PartText, _ signs: CustomerSigns) {
        var columns: [Column]?
        var days: [Int] = []
        for index in text.lines.indices {
            let line = text.lines[index]
            guard line.kind != .rule || PlanTableReader.isRow(text.bytes, line.start..<line.end) else { continue }
            guard line.kind != .blank, line.kind != .item, PlanTableReader.isRow(text.bytes, line.start..<line.end)
            else {
                columns = nil
                continue
            }
            let cells = PlanTableReader.cells(text.bytes, line.start..<line.end)
            if PlanTableReader.isRuler(text.bytes, line.start..<line.end) { continue }
            guard let known = columns else {
                columns = cells.map {
                    signs.announces(text.text($0)) ? .success : PlanTableReader.column(text.bytes, $0)
                }
                days = PlanTableReader.days(cells, text.bytes)
                // "Day 2 | Jon Bell | …" heads nothing: such lines are a list.
                if PlanDays.day(text.bytes, in: line.start..<line.end) != nil { columns = [] }
                continue
            }
            if !days.isEmpty { addRow(cells, signs, days, text) }
            guard !known.isEmpty else { continue }
            add(cells, known, line.start..<line.end, text.bytes)
        }
    }

    /// `| | Day 2 | Day 4 |`: the days of a table that has a column for each milestone.
    private static func days(_ cells: [Range<Int>], _ bytes: [UInt8]) -> [Int] {
        let days = cells.dropFirst().map { PlanDays.day(bytes, in: $0) }
        let isHead = days.count > 1 && PlanDays.day(bytes, in: cells[0]) == nil
        return isHead && days.allSatisfy { $0 != nil } ? days.compactMap(\.self) : []
    }

    /// A row of such a table: what its first cell says of each milestone.
    private mutating func addRow(_ cells: [Range<Int>], _ signs: CustomerSigns, _ days: [Int], _ text: PartText) {
        guard let label = cells.first else { return }
        let field = signs.announces(text.text(label)) ? .success : PlanTableReader.column(text.bytes, label)
        let values = cells.dropFirst()
        if entries.isEmpty { entries = zip(days, values).map { PlanText.Entry(range: $1, title: $1, day: $0) } }
        for (place, value) in values.enumerated() where entries.indices.contains(place) && !value.isEmpty {
            switch field {
            case .title: (entries[place].range, entries[place].title) = (value, value)
            case .owner: entries[place].owner = value
            case .success: entries[place].success = value
            case .day, .other: entries[place].besides.append(value)
            }
        }
    }

    private mutating func add(_ cells: [Range<Int>], _ columns: [Column], _ range: Range<Int>, _ bytes: [UInt8]) {
        func cell(_ column: Column) -> Range<Int>? {
            guard let index = columns.firstIndex(of: column), index < cells.count else { return nil }
            let cell = cells[index]
            return bytes[cell].contains { Bytes.isAlphanumeric($0) || $0 >= 0xC3 } ? cell : nil
        }
        let title = cell(.title) ?? cells.first { bytes[$0].contains(where: Bytes.isLetter) }
        guard let title else { return }
        var entry = PlanText.Entry(range: range, title: title)
        entry.owner = cell(.owner)
        entry.success = cell(.success)
        entry.day =
            cell(.day).flatMap { PlanDays.day(bytes, in: $0, isDayCell: true) } ?? PlanDays.day(bytes, in: range)
        entry.hasDate = PlanDays.hasDate(bytes, in: cell(.day) ?? range)
        entry.isCheckpoint = PlanDays.isCheckpoint(bytes, in: title)
        entries.append(entry)
    }

    /// A checkpoint that stands below or above the table.
    func besides(_ text: PartText) -> [PlanText.Entry] {
        text.blocks.all.compactMap { block in
            let line = text.lines[block.lines.lowerBound]
            let range = line.content..<text.lines[block.lines.upperBound - 1].end
            guard !PlanTableReader.isRow(text.bytes, line.start..<line.end),
                PlanDays.isCheckpoint(text.bytes, in: range)
            else { return nil }
            var entry = PlanText.Entry(range: range, title: range)
            entry.day = PlanDays.day(text.bytes, in: range)
            entry.hasDate = PlanDays.hasDate(text.bytes, in: range)
            entry.isCheckpoint = true
            return entry
        }
    }

    private static func column(_ bytes: [UInt8], _ head: Range<Int>) -> Column {
        func says(_ words: [StaticString]) -> Bool { ByteSearch.holds(bytes, head, words) }
        if says(["success", "signal", "measure", "done when", "how we know", "how we'll know", "how we will know"]) {
            return .success
        }
        if says(["owner", "responsible", "who", "lead"]) { return .owner }
        if says(["milestone", "what", "action", "task", "step", "deliverable", "title"]) { return .title }
        if says(["day", "when", "date", "due", "by", "deadline", "timeline", "timing"]) { return .day }
        return .other
    }

    static func isRow(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var from = range.lowerBound
        while from < range.upperBound, Bytes.isSpace(bytes[from]) { from += 1 }
        guard from < range.upperBound else { return false }
        let bars = bytes[from..<range.upperBound].count { $0 == 0x7C }
        return bytes[from] == 0x7C ? bars >= 2 : bars >= 2
    }

    private static func isRuler(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 || $0 == 0x3D || $0 == 0x2B }
            && bytes[range].contains(0x2D)
    }

    /// Between bars; `\|` is no bar.
    static func cells(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var from = range.lowerBound
        while from < range.upperBound, Bytes.isSpace(bytes[from]) { from += 1 }
        if from < range.upperBound, bytes[from] == 0x7C { from += 1 }
        var cells: [Range<Int>] = []
        var start = from
        for index in from..<max(from, range.upperBound)
        where bytes[index] == 0x7C && (index == from || bytes[index - 1] != 0x5C) {
            cells.append(trimmed(start..<index, bytes))
            start = index + 1
        }
        if start < range.upperBound, bytes[start..<range.upperBound].contains(where: { !Bytes.isSpace($0) }) {
            cells.append(trimmed(start..<range.upperBound, bytes))
        }
        return cells
    }

    static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var from = range.lowerBound
        var to = range.upperBound
        while from < to, Bytes.isSpace(bytes[from]) || bytes[from] == 0x2A || bytes[from] == 0x5F { from += 1 }
        while to > from, Bytes.isSpace(bytes[to - 1]) || bytes[to - 1] == 0x2A || bytes[to - 1] == 0x5F { to -= 1 }
        return from..<to
    }
}
