// Recorded by `CorpusTests` with RECOVER_RECORD=1.
extension CheckFigures {
    /// Counted on the unseen half of the corpus.
    public static let all: [CheckFigures] = []
}
