import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Names that mean something and not what they seem to: words off their scale, an owner called by another one's title.
extension ReferenceChecker {
    /// An owner that is called by another one's title would be somebody whom nothing names.
    mutating func checkTitles() {
        let owners = tree.children(of: ModelTree.root, "owner")
        guard (2...200).contains(owners.count) else { return }
        for id in owners {
            let name = tree[id].name.lowercased()
            guard
                let other = owners.first(where: {
                    $0 != id && tree.value("title", of: $0).string?.lowercased() == name
                }), let place = tree.place(of: id, nil, layers)
            else { continue }
            diagnostics.append(
                Diagnostic(
                    .duplicateID, "`\(tree[id].name)` is the title of the owner `\(tree[other].name)`", at: place,
                    help: "write `owner \(Text.name(tree[other].name))`"))
        }
    }

    /// For each keyword of which there is a scale, the words of it.
    static func scales(_ tree: ModelTree) -> [[String]?] {
        let keywords = Vocabulary.standard.keywords
        var scales = [[String]?](repeating: nil, count: keywords.count)
        for id in tree.children(of: ModelTree.root, "scale") {
            let levels = tree.value("levels", of: id).strings
            for keyword in keywords.indices where keywords[keyword].name == tree[id].name { scales[keyword] = levels }
        }
        return scales
    }

    /// A word in a field that has a scale of the same name.
    mutating func checkLevel(_ id: ModelTree.NodeID, _ levels: [String]) {
        guard let argument = tree[id].arguments.first, case .word(let word) = argument.value, !levels.contains(word)
        else { return }
        let layer = layers[Int(tree[id].settings[argument.setting].layer)]
        guard !layer.isShipped else { return }
        // What a customer is like may be said in any word; what the tool decides by may not.
        let isFact = Stage.of(tree[Int(tree[id].parent)].keyword) == .facts
        diagnostics.append(
            Diagnostic(
                isFact ? .offScale : .unknownName, "there is no `\(word)` on the scale `\(tree[id].keyword)`",
                at: .init(file: layer.source.name, span: argument.span),
                help: Text.bestMatch(for: word, in: levels).map { "did you mean `\($0)`?" }
                    ?? "its words, the lowest first, are \(Text.list(levels, "and"))"))
    }
}
