import RecoverBase
import RecoverModel

/// An event with the moment at which it happened.
public struct DatedEvent: Sendable {
    public var event: CaseEvent
    /// Nil where nothing tells when.
    public var at: Instant?
    /// Its place in the file.
    public var index: Int
}

/// What happened in a case, in the order of time; ties in the order of the file. What has no time stands behind what was
/// written before it.
public struct CaseHistory: Sendable {
    /// When the feedback came in; nil where the case does not say.
    public let received: Instant?
    public let events: [DatedEvent]

    public init(_ model: RecoveryModel) {
        let received = model.feedback?.received.known?.instant(in: model.zone)
        self.received = received
        var dated: [DatedEvent] = []
        dated.reserveCapacity(model.events.count)
        var latest: [String: Instant] = [:]
        if let received { latest["received"] = received }
        var waiting: [Int] = []
        for (index, event) in model.events.enumerated() {
            let at = CaseHistory.moment(of: event, received, latest, model.zone)
            if at == nil, case .after = event.timing { waiting.append(index) }
            if let at { latest[event.name] = at }
            dated.append(DatedEvent(event: event, at: at, index: index))
        }
        // What it counts from may stand further down.
        for index in waiting {
            dated[index].at = CaseHistory.moment(of: dated[index].event, received, latest, model.zone)
        }
        var key = received?.seconds ?? Int.min
        let keys = dated.map { event in
            if let at = event.at { key = at.seconds }
            return key
        }
        events = dated.sorted { (keys[$0.index], $0.index) < (keys[$1.index], $1.index) }
    }

    private static func moment(
        of event: CaseEvent, _ received: Instant?, _ latest: [String: Instant], _ zone: ZoneRules
    ) -> Instant? {
        switch event.timing {
        case .afterFeedback(let span): received.map { span.after($0, in: zone) }
        case .at(let moment): moment.instant(in: zone)
        case .after(let span, let anchor): latest[anchor].map { span.after($0, in: zone) }
        case .undated: nil
        }
    }

    /// How many of them have happened at a moment: events after it have not, nor what stands behind them.
    public func count(at moment: Instant) -> Int {
        events.firstIndex { ($0.at ?? moment) > moment } ?? events.count
    }

    /// A moment behind all of them.
    public var end: Instant? {
        ([received] + events.map(\.at)).compactMap { $0 }.max()
    }
}
