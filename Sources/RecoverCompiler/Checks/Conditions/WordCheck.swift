import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A condition that asks for a word asks for one that can be there: of a field, one of its few words; of the segment, one that a
/// layer sets or another condition of a playbook speaks of. Only an answer that no playbook knows costs more than a look at
/// the condition.
struct WordCheck {
    let context: CheckContext
    lazy var segments = WordCheck.segments(in: context.layers)

    init(context: CheckContext) { self.context = context }

    mutating func check(_ expression: Expression, _ resolver: PathResolver<Vocabulary>, file: String) {
        for (path, value, span) in expression.claims {
            if path.segments == ["segment"] {
                for name in value.strings where !segments.isEmpty && !segments.contains(name) {
                    context.report(
                        .unknownName, "there is no segment `\(name)`", at: .init(file: file, span: span),
                        help: context.guess(name, in: segments) ?? "the segments are \(Text.names(segments))")
                }
            } else if let words = resolver.content(of: path)?.words, !words.isEmpty {
                for word in value.strings where !words.contains(where: { $0.foldedASCII == word.foldedASCII }) {
                    context.report(
                        .unknownName, "`\(path)` is never `\(word)`", at: .init(file: file, span: span),
                        help: context.guess(word, in: words) ?? "it is \(words.map { "`\($0)`" }.listed("or"))")
                }
            }
        }
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
