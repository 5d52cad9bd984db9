/// A time zone as a table: its offsets from UTC and the moments at which they change.
///
/// Read once at the border (glibc knows the rules, Foundation does not in a static binary) and handed in.
public struct ZoneRules: Sendable, Hashable {
    public struct Transition: Sendable, Hashable {
        /// Seconds since 1970-01-01T00:00Z from which `offset` holds.
        public var at: Int
        /// Seconds east of UTC.
        public var offset: Int

        public init(at: Int, offset: Int) {
            self.at = at
            self.offset = offset
        }
    }

    public let name: String
    private let initialOffset: Int
    private let transitions: [Transition]
    fileprivate let skippedDays: [Int]

    /// `transitions` in ascending order.
    public init(name: String, initialOffset: Int, transitions: [Transition]) {
        self.name = name
        self.initialOffset = initialOffset
        self.transitions = transitions
        var before = initialOffset
        var skipped: [Int] = []
        for transition in transitions {
            if transition.offset - before >= 86_400 {
                let first = (transition.at + before + 86_399).flooredQuotient(by: 86_400)
                skipped += Array(first..<(transition.at + transition.offset).flooredQuotient(by: 86_400))
            }
            before = transition.offset
        }
        skippedDays = skipped
    }

    public static let utc = ZoneRules(name: "UTC", initialOffset: 0, transitions: [])

    /// The offset in seconds at a moment.
    public func offset(at seconds: Int) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle].at <= seconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? initialOffset : transitions[low - 1].offset
    }

    /// The next moment at which the offset changes; nil where none is known.
    public func nextTransition(after seconds: Int) -> Int? {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle].at <= seconds { low = middle + 1 } else { high = middle }
        }
        return low < transitions.count ? transitions[low].at : nil
    }

    /// The offset of a wall-clock reading (seconds as if it were UTC): the one before a gap, the earlier
    /// of two readings of an hour that happens twice.
    public func offset(atLocal local: Int) -> Int {
        let before = offset(at: local - 86_400)
        if offset(at: local - before) == before { return before }
        let after = offset(at: local + 86_400)
        return offset(at: local - after) == after ? after : before
    }
}

/// Days that a zone has not: where it moved across the date line, its calendar goes on a day further.
extension ZoneRules {
    /// Whether the calendar of the zone leaves out a day, counted from 1970-01-01.
    public func skips(_ day: Int) -> Bool { skippedDays.contains(day) }

    /// The nth day, the first being `start`.
    public func day(_ number: Int, from start: CivilDate) -> CivilDate {
        let first = start.daysSinceEpoch
        var last = first.addingSaturating(max(number, 1) - 1)
        for skipped in skippedDays.sorted() where skipped > first && skipped <= last { last += 1 }
        return CivilDate(daysSinceEpoch: last)
    }

    /// The last second of a day.
    public func end(of date: CivilDate) -> Instant {
        Instant(day(2, from: date), zone: self).adding(seconds: -1)
    }
}
