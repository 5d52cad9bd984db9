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
        var items: [PromptItem] = []
        if let reason = found.reason {
            let text = ledger.write(reason.oneLine, at: "guard.\(found.id).reason").sentence
            items.append(PromptItem(.guardReason, "Reason: \(text)", from: found.reasonStatements))
        }
        let routed = found.statement("route")
        if let route = found.route {
            items.append(
                PromptItem(
                    .guardRoute, "Goes to: \(owner(route))", from: [routed] + model.statements(ofOwner: route)))
        }
        if let advice = found.advice {
            let text = ledger.write(advice, at: "guard.\(found.id).advice").sentence
            items.append(PromptItem(.guardAdvice, text, from: [routed]))
        }
        return items
    }
}

extension Guard {
    /// Its reason stands in its block or on its line.
    var reasonStatements: [Statement] { [statement("because"), statement, statement("when")] }
}
