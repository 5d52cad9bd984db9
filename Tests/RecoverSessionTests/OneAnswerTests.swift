import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverModel
import Testing

/// Whether a step may be done now has one answer, in every shipped case and its variants, at every moment: what `status` says
/// is due, `mail` writes and `log` takes; what is not due, they refuse, or it is done.
@Suite struct OneAnswerTests {
    @Test(arguments: ShippedCase.names) func statusMailAndLogAgree(name: String) throws {
        guard let compilations = try? ShippedCase(name).compilations() else { return }
        for model in compilations.filter({ !$0.isPlaybook }).compactMap(\.model) {
            let loop = CaseLoop(model, scope: TreeScope(tree: model.tree))
            for moment in ShippedCase.moments(of: loop) { agree(loop, at: moment, name) }
        }
    }

    private func agree(_ loop: CaseLoop, at moment: Instant, _ name: String) {
        let state = loop.state(at: moment)
        let open = (state.breached + state.overdue + state.due).filter { duty in
            duty.kind == .stage && duty.doneAt == nil && (duty.opens ?? moment) <= moment
        }
        for duty in open {
            let found = loop.obstacles(to: CaseEvent(name: duty.id, timing: .undated), at: moment)
                .filter { !$0.gate.isAboutWho }
            #expect(found.isEmpty, "\(name), \(moment.text()): \(duty.id) is due, \(found.map(\.message))")
            if let mail = duty.sends, state.holding.isEmpty {
                let obstacles = loop.mail(mail, at: moment).obstacles.map(\.message)
                #expect(obstacles.isEmpty, "\(name), \(moment.text()): \(mail) is due, \(obstacles)")
            }
        }
        for step in state.next where step.gate != nil {
            #expect(
                !open.contains { $0.id == step.id }, "\(name), \(moment.text()): \(step.id) is due and may not come")
        }
    }
}
