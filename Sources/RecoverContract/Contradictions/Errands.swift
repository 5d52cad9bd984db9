import RecoverBase
import RecoverModel

/// What a sentence of the case has the writer do, and something else forbids: to give something, to ask for a review.
extension Contradictions {
    mutating func errands() {
        for sentence in sentences {
            guard let deliverable = sentence.deliverable.map({ model.deliverables[$0] }), !deliverable.isInternal,
                [.email, .call, .sequence].contains(deliverable.kind)
            else { continue }
            if sentence.reviewWords != nil { dependsOnGuards = true }
            if let words = sentence.reviewWords, let forbidden = noReview(in: deliverable) {
                report(
                    "\"\(words)\" asks for a review, and none may be asked for", sentence.node, forbidden,
                    "it is forbidden here")
            }
            gift(in: sentence, deliverable)
            apology(in: sentence, deliverable)
            if let words = sentence.solutionWords, let held = solutionHeld(in: deliverable) {
                report(
                    "\"\(words)\" is brought in this sentence, and the first message only acknowledges", sentence.node,
                    held,
                    "it is held back here")
            }
            if let words = sentence.scoreWords,
                let check = deliverable.checks.first(where: { $0.name == CheckName.opener.rawValue })
            {
                report(
                    "\"\(words)\" is named in this sentence, and the message says no score", sentence.node, check.node,
                    "it is left out here")
            }
        }
    }

    /// What has a gesture wait for the repair.
    private func goodwillHeld(in deliverable: Deliverable) -> ModelTree.NodeID? {
        guard tree.policy("goodwill") == "after-resolution",
            deliverable.checks.contains(where: { $0.name == CheckName.goodwillOrder.rawValue }),
            !(model.feedback?.isRepaired ?? false)
        else { return nil }
        return tree.child(of: ModelTree.root, .policy, "goodwill")
    }

    /// Said on a call it may be what may not be in writing.
    private mutating func gift(in sentence: Sentence, _ deliverable: Deliverable) {
        let isSpoken = deliverable.kind == .call
        // A constraint names what is meant.
        for (words, index) in sentence.gifts.filter({ $0.constraint != nil }) + sentence.gifts {
            if let index {
                let constraint = model.constraints[index]
                guard !isSpoken || !constraint.inWritingOnly else { continue }
                let inWriting = constraint.inWritingOnly ? " in writing" : ""
                return report(
                    "\"\(words)\" is promised in this sentence, and \(constraint.text.loweredFirst.shown) may not be promised\(inWriting)",
                    sentence.node, constraint.node, "it is forbidden here")
            }
            if let excluded = goodwillExcluded(isSpoken: isSpoken) {
                return report(
                    "\"\(words)\" is given in this sentence, and no gesture may be \(isSpoken ? "made" : "made in writing")",
                    sentence.node, excluded, "it is excluded here")
            }
            if let held = goodwillHeld(in: deliverable) {
                return report(
                    "\"\(words)\" is given in this sentence, and no gesture comes before the repair", sentence.node,
                    held,
                    "it waits here")
            }
        }
    }

    /// What forbids a review ask: a guard, the policy (the platform's too), or the check of this very message.
    private func noReview(in deliverable: Deliverable) -> ModelTree.NodeID? {
        if let found = model.firedGuards.first(where: { $0.forbidsReviews || $0.isOptOut }) { return found.node }
        if tree.policy("review-ask") == "none" { return tree.child(of: ModelTree.root, .policy, "review-ask") }
        return deliverable.checks.first { $0.name == CheckName.reviewAsk.rawValue && $0.text != nil }?.node
    }
}
