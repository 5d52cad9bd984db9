import RecoverBase
import RecoverModel

/// Deliverables as JSON: what all kinds have, and the members of their own kind.
extension ModelJSON {
    static func deliverable(_ deliverable: Deliverable) -> JSON {
        let common: [String: JSON] = [
            "kind": .string(deliverable.kind.rawValue), "id": JSON(deliverable.id), "title": JSON(deliverable.title),
            "path": .string(deliverable.path), "to": field(deliverable.addressee), "words": bounds(deliverable.words),
            "tone": strings(deliverable.tone), "lasts": JSON(deliverable.lasts?.words),
            "focus": strings(deliverable.focus), "include": strings(deliverable.includes.map(\.text)),
            "internal": .bool(deliverable.isInternal), "heldBy": strings(deliverable.heldBy),
            "schedule": deliverable.schedule.map(schedule) ?? .null,
        ]
        let own: [String: JSON] =
            switch deliverable.details {
            case .email(let email): members(of: email)
            case .call(let call): members(of: call)
            case .plan(let plan): members(of: plan, deliverable)
            case .brief(let brief): members(of: brief)
            case .sequence(let sequence): members(of: sequence)
            }
        return .object(common.merging(own) { first, _ in first })
    }

    private static func schedule(_ schedule: Schedule) -> JSON {
        [
            "count": .int(schedule.count), "form": .string(schedule.form.rawValue),
            "lasts": JSON(schedule.length?.words), "title": JSON(schedule.title),
            "times": strings(schedule.times.compactMap { $0.known?.description ?? $0.needed.map(contextNeeded) }),
        ]
    }

    private static func members(of email: Email) -> [String: JSON] {
        let sections: [JSON] = email.sections.map { section in
            [
                "id": .string(section.id), "size": bounds(section.size), "unit": .string(section.unit.rawValue),
                "about": JSON(section.about),
            ]
        }
        return [
            "structure": JSON(email.structure), "sections": .array(sections), "paragraph": bounds(email.paragraph),
            "readingGrade": bounds(email.readingGrade),
        ]
    }

    private static func members(of call: Call) -> [String: JSON] {
        let questions: [JSON] = call.questions.map { question in
            ["text": .string(question.text), "about": JSON(question.about), "uncovers": JSON(question.uncovers)]
        }
        return [
            "questionCount": bounds(call.questionCount), "questions": .array(questions),
            "notePerQuestion": .bool(call.wantsNotePerQuestion), "checklist": bounds(call.checklist),
            "nextStep": .bool(call.requiresNextStep),
        ]
    }

    /// The figures of the contract; what is written out stands in `plan`.
    private static func members(of plan: Plan, _ deliverable: Deliverable) -> [String: JSON] {
        [
            "days": ModelJSON.number(plan.days),
            "owners": strings(plan.owners), "milestoneCount": bounds(plan.milestoneCount),
            "visibleWinWithin": JSON(plan.visibleWinWithin?.words), "rows": .array(plan.rows.map { bounds($0.days) }),
        ]
    }

    private static func members(of brief: Brief) -> [String: JSON] {
        [
            "bullets": .bool(brief.isBulleted), "cover": strings(brief.covers),
            "confirmCount": JSON(brief.confirmCount),
            "confirm": strings(brief.confirms),
        ]
    }

    private static func members(of sequence: MessageSequence) -> [String: JSON] {
        [
            "messages": .array(
                sequence.messages.map {
                    [
                        "title": .string($0.title), "day": ModelJSON.number($0.day),
                        "about": JSON($0.about),
                    ]
                })
        ]
    }
}
