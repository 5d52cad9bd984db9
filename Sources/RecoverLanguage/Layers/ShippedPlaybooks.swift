import RecoverBase

/// The playbooks that come with the tool.
public enum ShippedPlaybooks {
    public static let names: [String] = EmbeddedPlaybooks.all.map(\.name)

    /// The source, named `playbook:NAME` in diagnostics and provenance.
    public static func source(named name: String) -> Source? {
        EmbeddedPlaybooks.all.first { $0.name == name }.map { Source(name: "playbook:\(name)", text: $0.text) }
    }
}
