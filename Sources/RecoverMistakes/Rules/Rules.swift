import RecoverLanguage

/// The table of mistakes. Of two rows that mend a statement with as few edits, the one above wins.
enum Rules {
    static let all: [Rule] =
        marks + keywords + exercises + units + numbers + dates + conditions + words + lists + texts + order

    /// Those that are asked about a refusal.
    static func about(_ reason: Refusal.Reason) -> [Rule] {
        byTrigger[Triggers(of: reason).rawValue.trailingZeroBitCount]
    }

    private static let byTrigger = (0..<8).map { bit in
        all.filter { $0.triggers.contains(Triggers(rawValue: 1 << bit)) }
    }
}
