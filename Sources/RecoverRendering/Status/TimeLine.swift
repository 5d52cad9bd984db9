import RecoverBase
import RecoverEvaluation
import RecoverModel

/// The days of a case drawn on one line, with what happened, now, and the window of what is due next below it.
struct TimeLine {
    let state: CaseState
    let zone: ZoneRules
    let width: Int

    /// Columns of a day; weeks of a long case are compressed.
    private let perDay: Int
    private let firstDay: Int
    private let dayCount: Int

    /// Nil where no day is known.
    init?(_ state: CaseState, zone: ZoneRules, width: Int) {
        self.state = state
        self.zone = zone
        self.width = width
        let moments = [state.received].compactMap { $0 } + state.past.compactMap(\.at)
        guard let first = moments.min() else { return nil }
        let window = TimeLine.window(of: state)
        let last = max(state.at, window?.by ?? state.at)
        var from = first.date(in: zone).daysSinceEpoch
        let until = last.date(in: zone).daysSinceEpoch
        let columns = max(40, width - 1)
        // Of a very long case, the last days that fit.
        from = max(from, until - columns + 1)
        firstDay = from
        dayCount = min(max(until - from + 1, 2), columns)
        perDay = min(10, columns / dayCount)
    }

    /// The next window that has an end.
    private static func window(of state: CaseState) -> (title: String, opens: Instant, by: Instant)? {
        let open = (state.due + state.overdue).filter { $0.kind == .stage || $0.kind == .promise }
        guard let next = open.first(where: { $0.by.map { $0 > state.at } ?? false }), let by = next.by,
            by.seconds - state.at.seconds < 11 * 86_400
        else { return nil }
        return (next.id, max(next.opens ?? state.at, state.at), by)
    }

    private func column(_ instant: Instant) -> Int {
        let seconds = (instant.date(in: zone).daysSinceEpoch - firstDay) * 86_400 + instant.timeOfDay(in: zone)
        return min(max(0, seconds * perDay / 86_400), dayCount * perDay - 1)
    }

    var lines: [String] {
        ([days, earlier] + past + [ahead]).filter { !$0.isEmpty }.map { line in
            DisplayWidth.of(line) > width ? String(DisplayWidth.prefix(of: line, columns: width - 1)) + "…" : line
        }
    }

    /// `Wed─4─────Thu─5─────`
    private var days: String {
        var line = [Character](repeating: "─", count: dayCount * perDay)
        func put(_ text: String, at column: Int) {
            for (offset, character) in text.enumerated() where column + offset < line.count {
                line[column + offset] = character == " " ? "─" : character
            }
        }
        for day in 0..<dayCount {
            let date = CivilDate(daysSinceEpoch: firstDay + day)
            if perDay >= 7 {
                put("\(WallClock.shortWeekday(date)) \(date.day)", at: day * perDay)
            } else if perDay >= 4 {
                put(WallClock.shortWeekday(date), at: day * perDay)
            } else if date.weekday == 1 || day == 0, day * perDay + 7 <= line.count, day == 0 || day * perDay >= 8 {
                put(WallClock.day(date), at: day * perDay)
            }
        }
        return String(line)
    }

    /// What happened, in its order.
    private var events: [(name: String, at: Instant)] {
        (state.received.map { [("survey", $0)] } ?? [])
            + state.past.compactMap { dated in dated.at.map { (dated.event.name, $0) } }
    }

    private func isEarlier(_ instant: Instant) -> Bool { instant.date(in: zone).daysSinceEpoch < firstDay }

    /// `◂survey 2 Mar … contacted 3 Mar`: what lies before the days that are drawn.
    private var earlier: String {
        let events = events.filter { isEarlier($0.at) }
        guard let first = events.first, let last = events.last else { return "" }
        let year = state.at.date(in: zone).year
        func text(_ event: (name: String, at: Instant)) -> String {
            let date = event.at.date(in: zone)
            return "\(event.name.shown) \(WallClock.day(date, year: date.year != year))"
        }
        return "◂" + text(first) + (events.count > 2 ? " …" : events.count > 1 ? "," : "")
            + (events.count > 1 ? " \(text(last))" : "")
    }

    /// `●survey,contacted   ●resolved`: what happened on a day has one mark under it; where names would lie on each other, the
    /// later ones stand a line below.
    private var past: [String] {
        var marks: [Mark] = []
        for event in events.sorted(by: { $0.at < $1.at }) where !isEarlier(event.at) {
            let day = event.at.date(in: zone).daysSinceEpoch
            if marks.last?.day == day {
                marks[marks.count - 1].add(event.name)
            } else {
                marks.append(Mark(event.name, day: day, column: column(event.at)))
            }
        }
        // Days too narrow for a name share a line, and marks that are too close.
        let most = perDay >= 4 ? 4 : 1
        var rows: [[Mark]] = []
        for mark in marks {
            if let row = rows.firstIndex(where: { $0.last.map { $0.end < mark.column } ?? true }) {
                rows[row].append(mark)
            } else if rows.count < most {
                rows.append([mark])
            } else {
                let last = rows[most - 1].count - 1
                rows[most - 1][last].add(mark)
            }
        }
        return rows.map { row in
            row.reduce(into: "") { line, mark in
                line += String(repeating: " ", count: max(0, mark.column - DisplayWidth.of(line))) + mark.text
            }
        }
    }

    /// The first names of what shares a mark, the last, and how many there are: a case may have thousands.
    private struct Mark {
        let day: Int
        let column: Int
        private var names: [String]
        private var last: String
        private var count = 1

        init(_ name: String, day: Int, column: Int) {
            (names, last) = ([name], name)
            self.day = day
            self.column = column
        }

        mutating func add(_ name: String) {
            count += 1
            last = name
            if names.count < 4 { names.append(name) }
        }

        mutating func add(_ other: Mark) {
            count += other.count
            last = other.last
            names += other.names.prefix(4 - names.count)
        }

        var text: String {
            let told = count > 4 ? names.prefix(2) + ["… \(count - 3) more", last] : names[...]
            return "●" + told.map(\.shown).joined(separator: ",")
        }

        /// The first column behind it and a gap.
        var end: Int { column + DisplayWidth.of(text) }
    }

    /// `▲now═══check-in═════╡`
    private var ahead: String {
        // At the right edge the word stands in front of its mark.
        let (now, mark) = (column(state.at), "▲now")
        var line =
            now + DisplayWidth.of(mark) <= width
            ? String(repeating: " ", count: now) + mark : String(repeating: " ", count: max(0, now - 3)) + "now▲"
        guard let window = TimeLine.window(of: state) else { return line }
        let start = max(DisplayWidth.of(line), column(window.opens))
        line += String(repeating: " ", count: start - DisplayWidth.of(line))
        let end = max(column(window.by), start + 1)
        let room = end - start
        let name = window.title.shown
        let label = DisplayWidth.of(name) + 2 <= room ? name : ""
        let left = (room - DisplayWidth.of(label)) / 2
        line += String(repeating: "═", count: left) + label
        line += String(repeating: "═", count: room - left - DisplayWidth.of(label)) + "╡"
        let isRoomBehind = DisplayWidth.of(line) + 1 + DisplayWidth.of(name) <= width
        return label.isEmpty && isRoomBehind ? line + " " + name : line
    }
}
