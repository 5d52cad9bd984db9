import RecoverBase
import RecoverModel

/// The compiled recovery model as JSON; `Grammar/model.schema.json` describes it.
public enum ModelJSON {
    public static func json(of model: RecoveryModel) -> JSON {
        [
            "scenario": .string(model.title),
            "sender": model.sender.map(sender) ?? .null,
            "customer": model.customer.map(customer) ?? .null,
            "feedback": model.feedback.map { feedback($0, in: model) } ?? .null,
            "assigned": JSON(model.assigned),
            "segment": JSON(model.segment),
            "owners": .array(model.owners.map(owner)),
            "offers": .array(model.offers.map(offer)),
            "deliverables": .array(model.deliverables.map { deliverable($0) }),
            "constraints": .array(model.constraints.map(constraint)),
            "guards": .array(model.guards.map(guardJSON)),
            "plan": PlanTable(model: model, start: nil)?.json ?? .null,
            "decisions": .array(model.exercise.decisions.map(decision)),
            "policies": .object(Dictionary(model.policies.map { ($0.name, value($0.value, $0.words)) }) { $1 }),
            "zone": .string(model.zone.name),
        ]
    }

    // MARK: Values

    /// Counts as numbers, ranges of counts with both ends, lists as lists; everything else in the author's words.
    static func value(_ value: Value, _ words: String) -> JSON {
        switch value {
        case .number(let number): return .number(number)
        case .flag(let isSet): return .bool(isSet)
        case .range(.number(let lower)?, .number(let upper)?): return ["from": .number(lower), "to": .number(upper)]
        case .list(let values): return .array(values.map { ModelJSON.value($0, $0.description) })
        case .open(let needed): return .string(contextNeeded(needed))
        default: return .string(words)
        }
    }

    /// `null` where nothing is written; open fields as their labelled blank.
    static func field(_ field: Field<String>) -> JSON { JSON(field.written) }

    static func contact(_ contact: Field<Contact>) -> JSON {
        switch contact {
        case .known(let contact): ["address": .string(contact.address), "channel": JSON(contact.channel)]
        case .open(let needed): .string(contextNeeded(needed))
        case .unknown: .null
        }
    }

    /// A whole number, `null` where nothing is written, or its labelled blank.
    static func number(_ number: Field<Int>) -> JSON {
        number.known.map { .int($0) } ?? JSON(number.needed.map(contextNeeded))
    }

    /// `{"from":120,"to":160}`; `null` is an open end.
    static func bounds(_ bounds: Bounds?) -> JSON {
        if let needed = bounds?.needed { return .string(contextNeeded(needed)) }
        return bounds.map { ["from": JSON($0.lower), "to": JSON($0.upper)] } ?? .null
    }

    static func strings(_ strings: [String]) -> JSON { .array(strings.map(JSON.string)) }

    // MARK: Exercise

    /// What is asked; how it is judged is in `paths`.
    private static func decision(_ decision: Decision) -> JSON {
        [
            "id": .string(decision.id), "question": .string(decision.question),
            "options": .array(decision.options.map { ["id": .string($0.id), "text": .string($0.text)] }),
        ]
    }

    // MARK: Doctrine

    private static func constraint(_ constraint: Constraint) -> JSON {
        [
            "verb": .string(constraint.verb.rawValue), "topic": .string(constraint.topic),
            "text": .string(constraint.text), "phrases": strings(constraint.phrases),
            "inWriting": .bool(constraint.inWritingOnly), "because": JSON(constraint.reason),
        ]
    }

    /// `because` is the reason or, where none is given, the condition. A condition that cannot be told has not fired.
    private static func guardJSON(_ found: Guard) -> JSON {
        [
            "id": .string(found.id), "title": .string(found.title), "fired": .bool(found.fired == .yes),
            "undecided": .bool(found.fired == .unknown), "when": .string(found.condition),
            "because": .string(found.reason ?? found.condition), "route": JSON(found.route),
            "advice": JSON(found.advice),
            "holds": strings(found.holds),
        ]
    }
}
