import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A quiz has answers, and those that are right are marked.
struct QuizCheck: Check {
    let context: CheckContext

    func run() {
        for id in context.children(.quiz) { check(id) }
    }

    private func check(_ id: ModelTree.NodeID) {
        let answers = tree.children(of: id, .answer)
        if answers.isEmpty {
            context.report(
                .noOptions, "the quiz `\(tree[id].name)` has no answers", at: id,
                help: "write them, for example `answer manager \"A manager who can act\" correct`")
        }
        guard !context.isSet(.inOrder, of: id) else {
            guard let flag = tree.child(of: id, .allThatApply), context.isSet(.allThatApply, of: id) else {
                return
            }
            context.report(
                .quizKinds, "the answers of a quiz are put in order, or all that apply are chosen, not both", at: flag,
                help: "keep `in-order` or `all-that-apply`")
            return
        }
        if !context.isSet(.allThatApply, of: id) { checkOneCorrect(answers, of: id) }
        if !answers.isEmpty, !answers.contains(where: { context.isSet(.correct, of: $0) }) {
            context.report(
                .noCorrectAnswer, "no answer of the quiz `\(tree[id].name)` is marked `correct`", at: id,
                help: "write `correct` behind the right one")
        }
    }

    /// One answer is right, unless several may be.
    private func checkOneCorrect(_ answers: [ModelTree.NodeID], of id: ModelTree.NodeID) {
        let correct = answers.filter { context.isSet(.correct, of: $0) }
        guard correct.count > 1, let first = context.place(of: correct[0]) else { return }
        context.report(
            .severalCorrect, "\(correct.count) answers of the quiz `\(tree[id].name)` are marked `correct`",
            at: correct[1], related: [.init(first, "the first one")],
            help: "write `all-that-apply` behind the question")
    }
}
