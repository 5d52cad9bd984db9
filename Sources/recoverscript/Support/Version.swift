/// Which program this is.
enum Version {
    static let number = "0.1.0"

    /// With what it was built from: `0.1.0 (commit 94e8f1472f11)`.
    static let text = "\(number) (\(origin))"

    private static let origin =
        embeddedCommit.isEmpty ? "built from an archive, commit unknown" : "commit \(embeddedCommit.prefix(12))"
}
