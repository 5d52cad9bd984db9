/// Commented starting points for `new`: each checks clean.
public enum Starters {
    /// `case`, `exercise`, `playbook`, `quiz`.
    public static let names: [String] = EmbeddedStarters.all.map(\.name)

    public static func text(named name: String) -> String? { EmbeddedStarters.all.first { $0.name == name }?.text }
}
