import RecoverBase
import RecoverLanguage
import RecoverModel

/// When the events of a file happened, found in one pass: what counts from another counts from the last of that name above it.
struct EventTimes {
    let received: Instant?
    private let moments: [ModelTree.NodeID: Instant]

    init(_ tree: ModelTree, zone: ZoneRules) {
        let received = EventTimes.received(in: tree, zone: zone)
        self.received = received
        var moments: [ModelTree.NodeID: Instant] = [:]
        var latest: [String: Instant] = [:]
        latest["received"] = received
        func moment(of id: ModelTree.NodeID) -> Instant? {
            if case .moment(let moment) = tree.value("moment", of: id) { return moment.instant(in: zone) }
            if let span = tree.value("after", of: id).duration { return received.map { span.after($0, in: zone) } }
            guard let span = tree.value("span", of: id).duration, let anchor = tree.value("anchor", of: id).string
            else { return nil }
            return latest[anchor].map { span.after($0, in: zone) }
        }
        let events = tree.children(of: ModelTree.root, .event)
        for id in events {
            guard let at = moment(of: id) else { continue }
            moments[id] = at
            if let name = tree.value("name", of: id).string { latest[name] = at }
        }
        // What it counts from may stand further down.
        for id in events where moments[id] == nil { moments[id] = moment(of: id) }
        self.moments = moments
    }

    func moment(of event: ModelTree.NodeID) -> Instant? { moments[event] }

    private static func received(in tree: ModelTree, zone: ZoneRules) -> Instant? {
        guard let feedback = tree.child(of: ModelTree.root, .feedback),
            let received = tree.child(of: feedback, .received),
            case .moment(let moment) = tree.value("moment", of: received)
        else { return nil }
        return moment.instant(in: zone)
    }
}

/// Which events have happened by the clock: one that lies ahead sets no flag yet.
struct HappenedEvents {
    let now: Instant
    let zone: ZoneRules

    /// Tells of each event; what has no time has happened.
    func telling(in tree: ModelTree) -> (ModelTree.NodeID) -> Bool {
        let times = EventTimes(tree, zone: zone)
        return { times.moment(of: $0).map { $0 <= now } ?? true }
    }
}
