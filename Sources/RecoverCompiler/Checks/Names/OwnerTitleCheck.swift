import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// An owner that is called by another one's title would be somebody whom nothing names.
struct OwnerTitleCheck: Check {
    let context: CheckContext

    func run() {
        let tree = context.tree
        let owners = context.children(.owner)
        guard (2...200).contains(owners.count) else { return }
        for id in owners {
            let name = tree[id].name.lowercased()
            let other = owners.first { $0 != id && tree.value("title", of: $0).string?.lowercased() == name }
            guard let other else { continue }
            context.report(
                .duplicateID, "`\(tree[id].name)` is the title of the owner `\(tree[other].name)`", at: id,
                help: "write `owner \(Text.name(tree[other].name))`")
        }
    }
}
