import RecoverModel

extension ExerciseEvaluation {
    /// What `expect` can ask of an evaluation: `best-path`, `worst-path`, `first-contact.vp.score`,
    /// `first-contact.best`. Nil for everything else.
    public func value(of path: Path) -> Value? {
        let segments = path.segments
        switch segments.first {
        case "best-path" where segments.count == 1: return ids(of: paths.best)
        case "worst-path" where segments.count == 1: return ids(of: paths.worst)
        default: break
        }
        guard segments.count >= 2, let index = exercise.decisions.firstIndex(where: { $0.id == segments[0] }) else {
            return nil
        }
        let decision = exercise.decisions[index]
        if segments.count == 2, segments[1] == "best" {
            return scores.decisions[index].best.map { .word(decision.options[$0].id) } ?? .unknown
        }
        guard segments.count == 3, segments[2] == "score",
            let option = decision.options.firstIndex(where: { $0.id == segments[1] })
        else { return nil }
        // Rounded, so that `is 100` means what it says.
        return scores.decisions[index].options[option].score.map { .number(($0 * 1e6).rounded() / 1e6) } ?? .unknown
    }

    private func ids(of trail: Trail?) -> Value { trail.map { .text(ids($0).joined(separator: ", ")) } ?? .unknown }

    /// The options of a trail, by their ids.
    public func ids(_ trail: Trail) -> [String] {
        trail.steps.map { exercise.decisions[$0.decision].options[$0.option].id }
    }

    /// The ending of a trail.
    public func ending(_ trail: Trail) -> Ending? { trail.ending.map { exercise.endings[$0] } }
}
