import RecoverLanguage
import RecoverModel
import RecoverSyntax

extension Library {
    /// How things are said: the concepts of the playbook `words`. Only whoever judges texts needs them, so `words` is no
    /// layer below every case; a concept of the same name in a case or in its playbooks takes the place of one of these.
    public static let words: [Concept] = {
        guard let source = shipped.source(named: "words") else { return [] }
        return Reader.read(shipped.tree(of: source)).items.compactMap { item in
            guard item.name == .concept else { return nil }
            func texts(_ name: String) -> [String] {
                item.children.first { $0.name.rawValue == name }?.arguments.first.map { strings($0.value) } ?? []
            }
            return Concept(
                id: item.key, forms: item.arguments.first { $0.role == "forms" }.map { strings($0.value) } ?? [],
                like: texts("like"), unlike: texts("unlike"))
        }
    }()

    private static func strings(_ value: Value) -> [String] { (value.list ?? [value]).compactMap(\.string) }
}
