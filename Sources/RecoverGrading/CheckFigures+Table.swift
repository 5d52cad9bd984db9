// Recorded by `CorpusTests` with RECOVER_RECORD=1.
extension CheckFigures {
    /// Counted on the unseen half of the corpus.
    public static let all = [
        CheckFigures(
            family: "commitments", right: 43, wrong: 0, found: 66, missed: 4,
            clear: 70),
        CheckFigures(
            family: "blame", right: 24, wrong: 0, found: 57, missed: 13,
            clear: 70),
        CheckFigures(
            family: "minimising", right: 37, wrong: 0, found: 59, missed: 11,
            clear: 70),
        CheckFigures(
            family: "hollow-phrases", right: 67, wrong: 0, found: 69, missed: 1,
            clear: 70),
        CheckFigures(
            family: "reviews", right: 53, wrong: 1, found: 63, missed: 7,
            clear: 69),
        CheckFigures(
            family: "facts", right: 30, wrong: 1, found: 66, missed: 4,
            clear: 69),
        CheckFigures(
            family: "apology", right: 54, wrong: 3, found: 60, missed: 10,
            clear: 67),
        CheckFigures(
            family: "options", right: 54, wrong: 3, found: 54, missed: 16,
            clear: 67),
        CheckFigures(
            family: "questions", right: 48, wrong: 2, found: 68, missed: 2,
            clear: 68),
    ]
}
