import RecoverText

/// A plan as it stands in a reply, a list or a Markdown table: its milestones and checkpoints.
struct PlanText {
    struct Entry: Hashable {
        /// All of it, byte offsets of the part.
        var range: Range<Int>
        /// Its first line, or the cell that names it.
        var title: Range<Int>
        /// What stands as its owner, success signal and day; nil where nothing does.
        var owner: Range<Int>?
        var success: Range<Int>?
        /// Day 1 is the start; the later end of a range. Nil where there is none.
        var day: Int?
        /// A calendar date stands in for the day.
        var hasDate = false
        var isCheckpoint = false
        /// Where a table has a column for each milestone, its other cells.
        var besides: [Range<Int>] = []
    }

    private(set) var entries: [Entry] = []

    var milestones: [Entry] { entries.filter { !$0.isCheckpoint } }
    var checkpoints: [Entry] { entries.filter(\.isCheckpoint) }

    /// - Parameter signs: how it may say what the customer will notice.
    init(_ text: PartText, _ signs: CustomerSigns) {
        let table = PlanTableReader(text, signs)
        entries = table.entries.isEmpty ? PlanListReader(text, signs).entries : table.entries + table.besides(text)
    }
}

/// Days as plans write them.
enum PlanDays {
    /// `day 2`, `days 1–3`, `D2`, `within 48 hours`; in a column of days also `2` and `1-2`.
    static func day(_ bytes: [UInt8], in range: Range<Int>, isDayCell: Bool = false) -> Int? {
        var scanner = WordScanner(bytes, in: range)
        var words: [(text: String, range: Range<Int>)] = []
        while words.count < 400, let token = scanner.next() {
            words.append((bytes.text(token.range).lowercased(), token.range))
        }
        func number(_ index: Int) -> Int? {
            guard words.indices.contains(index) else { return nil }
            return largest(words[index].text)
        }
        for index in words.indices {
            let word = words[index].text
            if word == "day" || word == "days", let first = number(index + 1), first > 0 {
                // "Days 1 to 3", "Day 1 – 3".
                let isSpan =
                    index + 2 < words.count
                    && isDash(bytes, words[index + 1].range.upperBound..<words[index + 2].range.lowerBound)
                if isSpan, let last = number(index + 2) { return max(first, last) }
                if ["to", "through", "until"].contains(index + 2 < words.count ? words[index + 2].text : ""),
                    let last = number(index + 3)
                {
                    return max(first, last)
                }
                return first
            }
            if word.hasPrefix("day-"), let day = Int(reading: word.dropFirst(4)) { return day }
            if word.utf8.first == 0x64, word.utf8.count <= 3, let day = Int(reading: word.dropFirst()), day > 0 {
                return day
            }
            if let hours = Int(reading: word), index + 1 < words.count,
                ["hours", "hour", "h", "hrs"].contains(words[index + 1].text)
            {
                return max(1, (min(hours, 10_000) + 23) / 24)
            }
            if word.hasSuffix("h"), let hours = Int(reading: word.dropLast()) {
                return max(1, (min(hours, 10_000) + 23) / 24)
            }
        }
        guard isDayCell else { return nil }
        return words.compactMap { largest($0.text) }.filter { (1...999).contains($0) }.max()
    }

    /// The number of `2`, the later one of `1-2` and `1–2`.
    private static func largest(_ word: String) -> Int? {
        let parts = word.split { !$0.isNumber }
        guard !parts.isEmpty, word.utf8.allSatisfy({ Bytes.isDigit($0) || $0 == 0x2D || $0 >= 0x80 }) else {
            return nil
        }
        return parts.compactMap { Int(reading: $0) }.filter { $0 < 1000 }.max()
    }

    private static func isDash(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        ["-", "–", "—"].contains(bytes.text(range).split(separator: " ").joined())
    }

    /// A calendar date: a number beside a month, or `2026-03-05`.
    static func hasDate(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        TimeWordReader(bytes, in: range).all.contains { word in
            switch word.meaning {
            case .day(let day): day.utf8.count > 3 && day != "today" && day != "tomorrow"
            case .moment: true
            case .time: false
            }
        }
    }

    static func isCheckpoint(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        ByteSearch.holds(
            bytes, range,
            ["checkpoint", "go/no-go", "go / no-go", "go or no-go", "go-no-go", "go/no go", "decision point"])
    }
}

/// The fields that people write below, or behind, a milestone: `Owner: Jon Bell`.
enum PlanFields {
    enum Field { case owner, success, day, other }

    /// The field that a label names; nil for running text.
    static func field(_ label: String, _ signs: CustomerSigns) -> Field? {
        if signs.announces(label) { return .success }
        let words = label.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
        guard let first = words.first, words.count <= 5 else { return nil }
        if ["owner", "owners", "owned", "who", "responsible", "lead", "assignee", "accountable", "person"].contains(
            first)
            || words.contains("owner") && words.count <= 3
        {
            return .owner
        }
        if words.contains("success") || words.contains("signal")
            || ["measure", "metric", "outcome", "evidence", "proof", "confirmed", "done"].contains(first)
            || label.lowercased().contains("done when") || words.contains("know")
        {
            return .success
        }
        if ["day", "days", "by", "when", "due", "deadline", "date", "timing", "timeline", "time"].contains(first) {
            return .day
        }
        if [
            "visible", "visible-win", "approval", "approvals", "needs", "flag", "prevents", "prevention", "keeps",
            "note", "notes", "risk", "action", "actions", "status",
            "steps", "decided", "go", "otherwise", "milestone", "task", "what", "description", "why", "goal", "it",
        ].contains(first) {
            return .other
        }
        return nil
    }
}
