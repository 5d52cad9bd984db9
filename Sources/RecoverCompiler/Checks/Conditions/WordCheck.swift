import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A condition that asks for a word asks for one that can be there: of a field, one of its few words; of a decision, one of
/// its options; of the segment, one that a layer sets or another condition of a playbook speaks of; a guard or a stage that
/// somebody declares.
struct WordCheck {
    let context: CheckContext
    lazy var segments = WordCheck.segments(in: context.layers)

    init(context: CheckContext) { self.context = context }

    /// The words that what a path means can be.
    private struct Known {
        var words: [String]
        /// "there is no segment", in front of the word that is wrong.
        var missing: String
        /// "the segments are `smb` and `enterprise`"
        var listed: String
        /// What declares such words, where another layer or a condition may.
        var keyword: KeywordName?
    }

    mutating func check(_ expression: Expression, _ resolver: PathResolver<Vocabulary>, file: String) {
        for (path, value, span) in expression.claims {
            guard let known = known(path, resolver), !known.words.isEmpty else { continue }
            for word in value.strings where !known.words.contains(where: { $0.foldedASCII == word.foldedASCII }) {
                if let keyword = known.keyword, context.isDeclared(keyword, word) { continue }
                context.report(
                    known.keyword == nil ? .unknownName : .neverApplies, "\(known.missing) `\(word)`",
                    at: .init(file: file, span: span),
                    help: context.guess(word, in: known.words) ?? known.listed)
            }
        }
    }

    private mutating func known(_ path: Path, _ resolver: PathResolver<Vocabulary>) -> Known? {
        if path.segments.count == 1, let root = path.segments.first {
            switch root {
            case "segment":
                return Known(
                    words: segments, missing: "there is no segment", listed: "the segments are \(Text.names(segments))")
            case "guards": return declared(.guard, context.names(.guard))
            case "stage": return declared(.stage, ["received"] + context.names(.stage))
            default:
                if let decision = context.tree.child(of: ModelTree.root, .decision, root),
                    context.tree.child(of: ModelTree.root, .meter, root) == nil
                {
                    let options = context.names(.option, of: decision)
                    return Known(
                        words: options, missing: "the decision `\(root)` has no option",
                        listed: "its options are \(options.map { "`\($0)`" }.listed())")
                }
            }
        }
        return resolver.content(of: path).map {
            Known(
                words: $0.words, missing: "`\(path)` is never",
                listed: "it is \($0.words.map { "`\($0)`" }.listed("or"))")
        }
    }

    private func declared(_ keyword: KeywordName, _ names: [String]) -> Known {
        Known(
            words: names, missing: "there is no \(keyword)", listed: "the \(keyword)s are \(Text.names(names))",
            keyword: keyword)
    }

    /// The segments that the layers set, and those that the conditions of shipped playbooks ask for: of their blocks not
    /// all are read.
    private static func segments(in layers: [Layer]) -> [String] {
        var names: [String] = []
        for layer in layers { collect(layer.itemsWithVariants, isShipped: layer.isShipped, &names) }
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    private static func collect(_ items: [Item], isShipped: Bool, _ names: inout [String]) {
        for item in items {
            switch item.name {
            case .segment: names += item.arguments.flatMap(\.value.strings)
            case .when, .variant:
                if isShipped {
                    for (path, value, _) in item.condition?.claims ?? [] where path.segments == ["segment"] {
                        names += value.strings
                    }
                }
                collect(item.children, isShipped: isShipped, &names)
            default: break
            }
        }
    }
}
