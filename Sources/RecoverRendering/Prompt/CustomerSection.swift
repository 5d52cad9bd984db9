import RecoverBase
import RecoverModel

extension PromptBuilder {
    /// The facts of the customer, in the author's words, and the signals that are verified.
    mutating func customerSection(_ customer: Customer) -> PromptSection {
        var points = PointList("customer", customer)
        if let role = ledger.field(customer.role, at: "customer.role") {
            points.add(PromptItem(.customerRole, "Role: \(role)", from: [customer.statement]))
        }
        points.add(.customerName, "Name: ", "name") { path in
            customer["name"] == nil && addressesCustomer ? ledger.blank("the customer's name", at: path) : nil
        }
        for fact in customer.facts {
            let part = Part(customerFact: fact.name) ?? .customer
            guard let text = factText(fact, at: "customer.\(fact.name)") else { continue }
            points.add(PromptItem(part, "\(Wording.label(fact.name)): \(text)", from: [fact.statement]))
        }
        if !customer.flags.isEmpty {
            let flags = customer.flags.map { ledger.write(Wording.spaced($0), at: "customer.\($0)") }
            let statements = customer.flags.map { customer.statement($0) }
            points.add(PromptItem(.flags, "Also on record: \(flags.listed())", from: statements))
        }
        if case .unknown = customer.contact {
        } else {
            ledger.keepOut("customer.contact", because: "no deliverable needs it")
        }
        var blocks: [PromptBlock] = points.items.isEmpty ? [] : [.bullets(points.items)]
        let signals = signalItems(customer)
        if !signals.isEmpty { blocks += [.paragraph(.signals, "Observed and verified:"), .bullets(signals)] }
        return PromptSection(.customer, "The customer", blocks)
    }

    private mutating func factText(_ fact: Customer.Fact, at path: String) -> String? {
        switch fact.value {
        case .unknown: return nil
        case .open(let needed): return ledger.blank(needed, at: path)
        case .text, .template: return ledger.masked(fact.words, at: path)
        default: return ledger.write(Wording.phrase(fact.words, of: fact.value), at: path)
        }
    }

    /// Unverified context is worse than none (A26): it stays behind, and the manifest says so.
    private mutating func signalItems(_ customer: Customer) -> [PromptItem] {
        customer.signals.compactMap { signal in
            let path = "customer.signal.\(signal.id)"
            guard signal.isVerified else {
                ledger.keepOut(path, because: "not verified")
                return nil
            }
            let text = "\(Wording.label(signal.id.shown)): \(ledger.masked(signal.text, at: path))"
            return PromptItem(.signals, text, from: [signal.statement, signal.statement("verified")])
        }
    }
}
