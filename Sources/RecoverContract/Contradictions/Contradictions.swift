import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverText

/// What two statements of a case ask that cannot both be done. Each is told with both places.
public struct Contradictions {
    let model: RecoveryModel
    let tree: ModelTree
    public private(set) var diagnostics: [Diagnostic] = []
    /// A message asks for a review: whether one may depends on the guards, of which a quick reading knows nothing.
    public internal(set) var dependsOnGuards = false
    // A case may have thousands of deliverables, and most have nothing to look at.
    let errandReader: ErrandReader
    private lazy var solutionParts = phrases("solution-part")
    private lazy var gestureParts = phrases("gesture-part")
    lazy var closedWords = phrases("closed-question").map { $0.lowercased() + " " }
    /// "Can you tell me about", "Do you know what": in the middle they open it all the same.
    lazy var openWords = phrases("open-question").map { " " + $0.lowercased() }
    lazy var sentences = said(errandReader)

    /// - Parameter model: customer, constraints, offers and deliverables are looked at; doctrine is read from its tree.
    public init(_ model: RecoveryModel) {
        self.model = model
        tree = model.tree
        errandReader = ErrandReader(model.tree)
        for deliverable in model.deliverables {
            openers(deliverable)
            times(deliverable)
            switch deliverable.details {
            case .email(let email):
                apology(email)
                solution(email, deliverable)
                gesture(email)
            case .plan(let plan):
                onlyWhatOthersKeep(plan, deliverable)
                owners(plan, deliverable)
                checkpoints(plan)
            case .call(let call): questions(call, deliverable)
            case .brief, .sequence: break
            }
        }
        lengths()
        internalWords()
        errands()
        offers()
        leadership()
    }

    // MARK: What cannot both be done

    /// A message begins in one way.
    private mutating func openers(_ deliverable: Deliverable) {
        // What a playbook says without a weight is for people.
        let asked = deliverable.includes.filter { $0.isOfCase || $0.weight != nil }.map {
            (text: $0.text, node: $0.node)
        }
        var about: [(text: String, node: ModelTree.NodeID)] = []
        if case .email(let email) = deliverable.details {
            about = email.sections.compactMap { section in section.about.map { ($0, section.node) } }
        }
        guard about.count + asked.count > 1 else { return }
        let wishes = (about + asked).filter { wish in
            errandReader.read(wish.text).hits.contains { $0.errand == .opening && $0.stance != .denied }
        }
        guard let first = wishes.first, let other = wishes.dropFirst().first(where: { $0.text != first.text }) else {
            return
        }
        report(
            "two sentences say how the \(deliverable.kind.rawValue) begins", other.node, first.node,
            "the other opening is asked for here")
    }

    /// A solution that is held back, and asked for. What is done already may be told.
    private mutating func solution(_ email: Email, _ deliverable: Deliverable) {
        guard let held = solutionHeld(in: deliverable) else { return }
        guard let section = email.sections.first(where: { solutionParts.contains($0.id) }) else { return }
        report(
            "`section \(section.id)` asks for a solution, and the first message only acknowledges", section.node, held,
            "it is held back here")
    }

    /// What has the first message hold back a solution.
    func solutionHeld(in deliverable: Deliverable) -> ModelTree.NodeID? {
        guard deliverable.id == nil,
            let check = deliverable.checks.first(where: { $0.name == CheckName.firstMessage.rawValue }),
            !(model.feedback?.issues.contains { $0.done.written != nil } ?? false)
        else { return nil }
        // The policy that brings the check in, where one does.
        let rule = tree[check.node].settings.last.flatMap { tree.provenance.origin(of: $0).rule } ?? ""
        let policy = tree.child(of: ModelTree.root, .policy, "first-message")
        return rule.contains("policy.first-message") ? policy ?? check.node : check.node
    }

    /// A gesture that is asked for, and excluded.
    private mutating func gesture(_ email: Email) {
        guard let excluded = goodwillExcluded(isSpoken: false),
            let section = email.sections.first(where: { gestureParts.contains($0.id) })
        else { return }
        report(
            "`section \(section.id)` asks for a gesture, and none may be given", section.node, excluded,
            "it is excluded here")
    }

    private mutating func offers() {
        let policy = tree.policy("goodwill")
        guard let node = tree.child(of: ModelTree.root, .policy, "goodwill") else { return }
        for offer in model.offers {
            if policy == "none" {
                report(
                    "`\(offer.id)` may be offered, and `policy goodwill none` excludes every gesture", offer.node, node,
                    "it is excluded here")
            } else if let policy, policy.hasPrefix("after-"), offer.order == "before", let moment = offer.moment {
                report(
                    "`\(offer.id)` is offered before the \(moment), and `policy goodwill \(policy)` has it wait",
                    offer.node,
                    node, "it waits here")
            }
        }
    }

    /// What forbids every gesture, or every one in writing.
    func goodwillExcluded(isSpoken: Bool) -> ModelTree.NodeID? {
        if tree.policy("goodwill") == "none" { return tree.child(of: ModelTree.root, .policy, "goodwill") }
        if !isSpoken, tree.policy("goodwill-channel") == "spoken" {
            return tree.child(of: ModelTree.root, .policy, "goodwill-channel")
        }
        return nil
    }

    /// What the team says among itself, in words that the customer reads.
    private mutating func internalWords() {
        guard let list = tree.child(of: ModelTree.root, .concept, ErrandReader.Errand.ofTeam.rawValue) else { return }
        let said = (model.feedback?.comment.known ?? "").lowercased()
        for sentence in sentences where sentence.isForCustomer {
            // What the customer said is no secret.
            guard let word = sentence.internalWords.first(where: { !said.contains($0.lowercased()) }) else { continue }
            report(
                "\"\(word)\" is the team's word, and the customer reads this", sentence.node, list,
                "internal words are listed here")
        }
    }

    // MARK: Reading and reporting

    func phrases(_ name: String) -> [String] {
        tree.child(of: ModelTree.root, .phrases, name).map { tree.value("texts", of: $0).strings } ?? []
    }

    /// The case says it, and not only a playbook.
    func isOfCase(_ id: ModelTree.NodeID) -> Bool {
        tree[id].settings.contains { !tree.provenance.layers[Int(wide: $0.layer)].isPlaybook }
    }

    private func place(_ id: ModelTree.NodeID) -> Diagnostic.Place? {
        tree[id].settings.last.map { setting in
            Diagnostic.Place(
                file: tree.provenance.layers[Int(wide: setting.layer)].source.name, span: setting.span)
        }
    }

    mutating func report(
        _ message: String, _ first: ModelTree.NodeID, _ second: ModelTree.NodeID, _ clause: String
    ) {
        guard first != ModelTree.root, let place = place(first), let other = self.place(second) else { return }
        diagnostics.append(
            Diagnostic(
                .contradiction, message, at: place, related: [.init(other, clause)],
                help: "take one of the two away; what a playbook says, `drop` takes away"))
    }
}
