import RecoverBase
import RecoverModel

/// What a source says of customers who hear nothing for long, the benchmark `narrative-hardens`: a claim, shown beside whom it is
/// about.
public struct SilenceClaim: Sendable, Hashable {
    public var span: CalendarSpan
    /// As it is written: `14 days`.
    public var words: String
    public var source: String

    public init?(_ model: RecoveryModel) {
        let tree = model.tree
        guard let id = tree.child(of: ModelTree.root, .benchmark, "narrative-hardens"),
            let span = tree.value("figure", of: id).duration
        else { return nil }
        self.span = span
        words = tree.argument("figure", of: id).map { tree.words(of: $0, in: id) } ?? ""
        source = tree[id].settings.last.flatMap { tree.provenance.reason(of: $0) } ?? ""
    }

    /// Those who gave their answer longer ago.
    func silent(_ rows: [QueueRow], at now: Instant) -> [QueueRow] {
        let seconds = Int(saturating: span.approximateSeconds)
        return rows.filter { row in row.received.map { now.seconds - $0.seconds > seconds } ?? false }
    }

    func json(_ rows: [QueueRow], at now: Instant) -> JSON {
        [
            "after": .string(words), "ids": .array(silent(rows, at: now).map { .string($0.id) }),
            "claim": .string(source),
        ]
    }
}
