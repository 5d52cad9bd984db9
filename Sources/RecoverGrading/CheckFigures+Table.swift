// Recorded by `CorpusTests` with RECOVER_RECORD=1.
extension CheckFigures {
    /// Counted on the unseen half of the corpus.
    public static let all = [
        CheckFigures(
            family: "commitments", right: 52, wrong: 1, found: 63, missed: 3,
            clear: 65),
        CheckFigures(
            family: "blame", right: 15, wrong: 0, found: 45, missed: 19,
            clear: 65),
        CheckFigures(
            family: "minimising", right: 18, wrong: 1, found: 51, missed: 13,
            clear: 64),
        CheckFigures(
            family: "hollow-phrases", right: 52, wrong: 1, found: 64, missed: 1,
            clear: 64),
        CheckFigures(
            family: "reviews", right: 46, wrong: 1, found: 54, missed: 10,
            clear: 64),
        CheckFigures(
            family: "facts", right: 36, wrong: 3, found: 55, missed: 7,
            clear: 75),
        CheckFigures(
            family: "apology", right: 55, wrong: 3, found: 64, missed: 1,
            clear: 59),
        CheckFigures(
            family: "options", right: 54, wrong: 1, found: 54, missed: 8,
            clear: 62),
        CheckFigures(
            family: "questions", right: 56, wrong: 1, found: 71, missed: 6,
            clear: 65),
    ]
}
