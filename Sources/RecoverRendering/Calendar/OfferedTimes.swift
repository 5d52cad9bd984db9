import RecoverBase
import RecoverModel

extension CalendarFile {
    /// The times that a message offers, so that they are kept free until the customer has chosen. Nil where there are none.
    /// - Parameter moment: when it is written.
    public init?(_ times: [Moment], offeredIn deliverable: Deliverable, of model: RecoveryModel, at moment: Instant) {
        guard !times.isEmpty else { return nil }
        let customer = [model.customer?.name.known, model.customer?.company.known].compactMap { $0 }
        let title = (deliverable.schedule?.title ?? "call").capitalisedFirst
        var seconds: Int?
        if case .duration(let span)? = deliverable.schedule?.length?.value {
            seconds = Int(saturating: span.approximateSeconds.rounded())
        }
        let count = times.count
        let note =
            "Offered by mail" + (count > 1 ? ", as one of \(count) times. Delete it when another is chosen." : ".")
        self.init(
            title: nil, stamp: moment,
            events: times.map { time in
                Event(
                    identity: ["offer", model.title] + customer + [deliverable.path, time.description],
                    time: time.timeOfDay == nil
                        ? .days(time.date, through: time.date)
                        : .moment(time.instant(in: model.zone), seconds: seconds),
                    summary: ([title] + customer.prefix(1)).joined(separator: " with "),
                    description: [note] + customer.dropFirst(),
                    isTentative: true)
            })
    }
}
