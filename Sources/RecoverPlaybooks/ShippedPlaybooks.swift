import RecoverLanguage

extension Library {
    /// The playbooks of this folder.
    public static let shipped = Library(
        EmbeddedPlaybooks.all.map { Playbook(name: $0.name, text: $0.text, tokens: $0.tokens) })
}
