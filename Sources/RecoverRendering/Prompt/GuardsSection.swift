import RecoverModel

extension PromptBuilder {
    /// The guards that fired: what stands against the ordinary way.
    mutating func guardsSection(_ guards: [Guard]) -> PromptSection {
        let items = guards.map { PromptItem(.guards, title(of: $0), guardItems($0)) }
        return PromptSection(.guards, "Before anything is sent", [.bullets(items)])
    }

    mutating func title(of found: Guard) -> String { ledger.write(found.title, at: "guard.\(found.id)") }

    /// Why a guard holds, and who takes over.
    mutating func guardItems(_ found: Guard) -> [PromptItem] {
        var items: [PromptItem] = []
        if let reason = found.reason {
            let text = reason.oneLine
            items.append(
                PromptItem(.guardReason, "Reason: " + ledger.write(text, at: "guard.\(found.id).reason").sentence))
        }
        if let route = found.route { items.append(PromptItem(.guardRoute, "Goes to: \(owner(route))")) }
        if let advice = found.advice {
            items.append(PromptItem(.guardAdvice, ledger.write(advice, at: "guard.\(found.id).advice").sentence))
        }
        return items
    }
}
