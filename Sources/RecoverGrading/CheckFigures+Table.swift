// Recorded by `CorpusTests` with RECOVER_RECORD=1.
extension CheckFigures {
    /// Counted on the unseen half of the corpus.
    public static let all = [
        CheckFigures(
            family: "commitments", right: 46, wrong: 0, found: 65, missed: 5,
            clear: 70),
        CheckFigures(
            family: "blame", right: 12, wrong: 0, found: 50, missed: 20,
            clear: 70),
        CheckFigures(
            family: "minimising", right: 31, wrong: 0, found: 51, missed: 19,
            clear: 70),
        CheckFigures(
            family: "hollow-phrases", right: 69, wrong: 0, found: 70, missed: 0,
            clear: 70),
        CheckFigures(
            family: "reviews", right: 47, wrong: 1, found: 62, missed: 8,
            clear: 69),
        CheckFigures(
            family: "facts", right: 30, wrong: 1, found: 66, missed: 4,
            clear: 69),
        CheckFigures(
            family: "apology", right: 54, wrong: 3, found: 60, missed: 10,
            clear: 67),
        CheckFigures(
            family: "options", right: 46, wrong: 4, found: 46, missed: 24,
            clear: 66),
        CheckFigures(
            family: "questions", right: 48, wrong: 2, found: 68, missed: 2,
            clear: 68),
    ]
}
