import RecoverBase
import RecoverModel

extension PromptBuilder {
    /// The guards that fired: what stands against the ordinary way.
    mutating func guardsSection(_ guards: [Guard]) -> PromptSection {
        let items = guards.map { PromptItem(.guards, title(of: $0), from: [$0.statement], guardItems($0)) }
        return PromptSection(.guards, "Before anything is sent", [.bullets(items)])
    }

    mutating func title(of found: Guard) -> String { ledger.write(found.title, at: "guard.\(found.id)") }

    /// Why a guard holds, and who takes over.
    mutating func guardItems(_ found: Guard) -> [PromptItem] {
        var points = PointList("guard.\(found.id)", found)
        if let reason = found.reason {
            let text = ledger.write(reason.oneLine, at: "\(points.path).reason").sentence
            points.add(PromptItem(.guardReason, "Reason: \(text)", from: found.reasonStatements))
        }
        points.add(.guardRoute, "Goes to: ", "route", found.route.map(model.statements(ofOwner:)) ?? []) { _ in
            found.route.map { owner($0) }
        }
        points.add(.guardAdvice, "", "route") { _ in
            found.advice.map { ledger.write($0, at: "guard.\(found.id).advice").sentence }
        }
        return points.items
    }
}

extension Guard {
    /// Its reason stands in its block or on its line.
    var reasonStatements: [Statement] { [statement("because"), statement, statement("when")] }
}
