import RecoverLanguage

/// Plain statements and `when`s, in order, and what is known of them as a whole.
final class CheckedStatements: Sendable {
    let items: [Item]
    /// In which stages they can count.
    let stages: StageSet
    /// How many there are, those in blocks included.
    let count: Int
    let hasConditions: Bool

    init(_ items: [Item]) {
        self.items = items
        stages = StageSet(of: items)
        count = CheckedStatements.count(items)
        hasConditions = CheckedStatements.hasConditions(items)
    }

    private static func count(_ items: [Item]) -> Int {
        var count = items.count
        for index in items.indices where !items[index].children.isEmpty {
            count += CheckedStatements.count(items[index].children)
        }
        return count
    }

    private static func hasConditions(_ items: [Item]) -> Bool {
        items.indices.contains { index in
            items[index].condition != nil
                || (!items[index].children.isEmpty && hasConditions(items[index].children))
        }
    }
}
