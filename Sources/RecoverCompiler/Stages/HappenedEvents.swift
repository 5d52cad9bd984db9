import RecoverBase
import RecoverLanguage
import RecoverModel

/// Which events have happened by the clock: one that lies ahead sets no flag yet.
struct HappenedEvents {
    let now: Instant
    let zone: ZoneRules

    /// What has no time has happened.
    func holds(_ event: ModelTree.NodeID, in tree: ModelTree) -> Bool {
        moment(of: event, in: tree).map { $0 <= now } ?? true
    }

    func moment(of id: ModelTree.NodeID, in tree: ModelTree, depth: Int = 0) -> Instant? {
        if case .moment(let moment) = tree.value("moment", of: id) { return moment.instant(in: zone) }
        if let span = tree.value("after", of: id).duration {
            return received(in: tree).map { span.after($0, in: zone) }
        }
        guard let span = tree.value("span", of: id).duration, let anchor = tree.value("anchor", of: id).string,
            depth < 8
        else { return nil }
        let start =
            anchor == "received"
            ? received(in: tree)
            : tree.children(of: ModelTree.root, .event).last { tree.value("name", of: $0).string == anchor }
                .flatMap { moment(of: $0, in: tree, depth: depth + 1) }
        return start.map { span.after($0, in: zone) }
    }

    func received(in tree: ModelTree) -> Instant? {
        guard let feedback = tree.child(of: ModelTree.root, .feedback),
            let received = tree.child(of: feedback, .received),
            case .moment(let moment) = tree.value("moment", of: received)
        else { return nil }
        return moment.instant(in: zone)
    }
}
