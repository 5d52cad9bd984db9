import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A meter runs between two ends and starts between them.
struct MeterCheck: Check {
    let context: CheckContext

    func run() {
        for id in context.children(.meter) { check(id) }
    }

    private func check(_ id: ModelTree.NodeID) {
        // Of a statement that could not be read as a whole, that is said already.
        guard tree.argument("range", of: id) != nil, tree.argument("start", of: id) != nil else { return }
        let start = tree.value("start", of: id)
        guard case .range(let lower, let upper) = tree.value("range", of: id), let low = lower?.double,
            let high = upper?.double
        else {
            context.report(
                .meterRange, "a meter runs between two ends", at: id, "range",
                help: "write both, for example `meter trust \"Trust\" 0..10 = 4`")
            return
        }
        guard let kind = lower?.kind, kind == start.kind, let at = start.double, Meter.Unit(start) != nil else {
            context.report(
                .kindMismatch, "\(start.kind.description) cannot be the start of a meter between two others", at: id,
                "start",
                help: lower.flatMap(Meter.Unit.init).map { "write `= \($0.value(start.double ?? low).description)`" }
                    ?? "start it with a figure of the same kind as its ends")
            return
        }
        if let end = [low, high].first(where: { abs($0) > Limits.meter }) {
            context.report(
                .numberTooLarge, "a meter cannot reach \(Value.plain(end))", at: id, "range",
                help: "its ends may be \(Value.plain(Limits.meter)) away from 0; count in thousands or in millions")
        }
        if at < low || at > high {
            context.report(
                .meterRange, "the meter `\(tree[id].name)` starts outside its range", at: id, "start",
                help: "start it between \(lower?.description ?? "") and \(upper?.description ?? "")")
        }
    }
}
