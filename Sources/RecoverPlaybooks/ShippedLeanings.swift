import RecoverText

/// What the program ships of sentences that people labelled.
public enum Shipped {
    /// Only whoever judges texts reads them.
    public static let leanings = Leanings(EmbeddedLeanings.weights)
}
