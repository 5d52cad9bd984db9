import RecoverBase
import RecoverModel

extension PromptBuilder {
    /// The facts of the customer, in the author's words, and the signals that are verified.
    mutating func customerSection(_ customer: Customer) -> PromptSection {
        var items: [PromptItem] = []
        if let role = ledger.field(customer.role, at: "customer.role") {
            items.append(PromptItem(.customerRole, "Role: \(role)", from: [customer.statement]))
        }
        if customer["name"] == nil, addressesCustomer {
            items.append(PromptItem(.customerName, "Name: " + ledger.blank("the customer's name", at: "customer.name")))
        }
        for fact in customer.facts {
            guard let text = factText(fact) else { continue }
            items.append(
                PromptItem(
                    Part(customerFact: fact.name) ?? .customer, "\(Wording.label(fact.name)): \(text)",
                    from: [fact.statement]))
        }
        if !customer.flags.isEmpty {
            let flags = customer.flags.map { ledger.write(Wording.spaced($0), at: "customer.\($0)") }
            items.append(
                PromptItem(
                    .flags, "Also on record: \(Wording.list(flags))",
                    from: customer.flags.map { customer.statement($0) }))
        }
        if case .unknown = customer.contact {
        } else {
            ledger.keepOut("customer.contact", because: "no deliverable needs it")
        }
        var blocks: [PromptBlock] = items.isEmpty ? [] : [.bullets(items)]
        let signals = signalItems(customer)
        if !signals.isEmpty { blocks += [.paragraph(.signals, "Observed and verified:"), .bullets(signals)] }
        return PromptSection(.customer, "The customer", blocks)
    }

    private mutating func factText(_ fact: Customer.Fact) -> String? {
        let path = "customer.\(fact.name)"
        switch fact.value {
        case .unknown: return nil
        case .open(let needed): return ledger.blank(needed, at: path)
        case .text, .template: return ledger.masked(fact.words, at: path)
        default: return ledger.write(Wording.phrase(fact.words, of: fact.value), at: path)
        }
    }

    /// Unverified context is worse than none (A26): it stays behind, and the manifest says so.
    private mutating func signalItems(_ customer: Customer) -> [PromptItem] {
        var items: [PromptItem] = []
        for signal in customer.signals {
            let path = "customer.signal.\(signal.id)"
            guard signal.isVerified else {
                ledger.keepOut(path, because: "not verified")
                continue
            }
            items.append(
                PromptItem(
                    .signals, "\(Wording.label(signal.id.shown)): \(ledger.masked(signal.text, at: path))",
                    from: [signal.statement, signal.statement("verified")]))
        }
        return items
    }
}
