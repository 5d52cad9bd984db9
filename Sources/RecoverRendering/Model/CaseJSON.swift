import RecoverBase
import RecoverModel

/// The people and the feedback of a case as JSON.
extension ModelJSON {
    static func sender(_ sender: Sender) -> JSON {
        [
            "role": field(sender.role), "organisation": field(sender.organisation), "person": field(sender.person),
            "contact": contact(sender.contact),
        ]
    }

    /// The fields that are written, by their keywords: `reviewPlatform`. Flags that are set are `true`.
    static func customer(_ customer: Customer) -> JSON {
        var members: [String: JSON] = ["role": field(customer.role), "contact": contact(customer.contact)]
        for fact in customer.facts where fact.value != .unknown {
            members[fact.name.rawValue.camelCased] = value(fact.value, fact.words)
        }
        for flag in customer.flags { members[flag.rawValue.camelCased] = true }
        members["signals"] = .array(
            customer.signals.map {
                ["id": .string($0.id), "text": .string($0.text), "verified": .bool($0.isVerified)]
            })
        return .object(members)
    }

    static func feedback(_ feedback: Feedback, in model: RecoveryModel) -> JSON {
        [
            "score": score(feedback.score), "class": JSON(feedback.npsClass?.rawValue),
            "inferred": .bool(feedback.isInferred), "comment": field(feedback.comment),
            "received": JSON(
                feedback.received.known?.instant(in: model.zone).text(in: model.zone)
                    ?? feedback.received.needed.map(contextNeeded)),
            "touchpoint": field(feedback.touchpoint), "intensity": JSON(feedback.intensity),
            "source": JSON(feedback.source), "context": strings(feedback.context),
            "issues": .array(feedback.issues.map(issue)),
        ]
    }

    /// A number, or both ends of an inferred score; its labelled blank where it is open.
    private static func score(_ score: Value) -> JSON {
        if case .range(let lower, let upper) = score {
            return ["from": JSON(lower?.double), "to": JSON(upper?.double)]
        }
        if case .open(let needed) = score { return .string(contextNeeded(needed)) }
        return JSON(score.double)
    }

    private static func issue(_ issue: Feedback.Issue) -> JSON {
        [
            "id": .string(issue.id), "quote": .string(issue.quote), "kind": JSON(issue.kind?.rawValue),
            "cause": field(issue.cause), "causeVerified": .bool(issue.isCauseVerified), "done": field(issue.done),
            "limit": field(issue.limit), "noRemedy": .bool(issue.hasNoRemedy),
        ]
    }

    static func owner(_ owner: Owner) -> JSON {
        [
            "id": .string(owner.id), "title": JSON(owner.title), "person": field(owner.person),
            "authority": JSON(owner.authority), "accountCsm": .bool(owner.isAccountCSM),
            "contact": contact(owner.contact),
        ]
    }

    static func offer(_ offer: Offer) -> JSON {
        [
            "id": .string(offer.id), "title": .string(offer.title), "worth": JSON(offer.worth?.words),
            "order": JSON(offer.order), "moment": JSON(offer.moment), "approval": JSON(offer.approval),
        ]
    }
}
