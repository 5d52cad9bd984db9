import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Checks what texts are filled in with: that every path can stand for something, that no text leads back to itself, and
/// that none grows without measure.
///
/// Every text is measured once, those it is filled in with before it, so the cost is that of reading them.
struct FillCheck: Check {
    private typealias Place = Filler.Place

    let context: CheckContext
    let tree: ModelTree
    private let scope: TreeScope
    /// Of the texts with fills that were met, their size; nil where what is wrong was reported.
    private var known: [Place: Size?] = [:]
    /// The texts that are being measured, each inside the one before, and the path by which that was filled in.
    private var chain: [(place: Place, path: Path)] = []
    private var total = 0
    private static let fewer = "fill in fewer or shorter texts"
    /// Of a circle, how many texts a message shows.
    private static let shown = 8
    private var isOverTotal = false
    /// Reasons whose paths were looked at: those of a block are those of its statements too.
    private var reasons: Set<Int32> = []
    private var unknownPaths = 0
    /// Nobody reads more of them, and each costs a look at all there is.
    private static let mostUnknownPaths = 300
    private var isDone: Bool { isOverTotal || unknownPaths >= FillCheck.mostUnknownPaths }

    /// How many bytes a text has when it is shown, and how many texts stand inside each other then.
    private struct Size {
        var length = 0
        var depth = 0

        mutating func add(_ inner: Size) {
            // An empty text costs its filling in.
            length += max(inner.length, 1)
            depth = max(depth, inner.depth + 1)
        }
    }

    init(context: CheckContext) {
        self.context = context
        tree = context.tree
        scope = TreeScope(tree: context.tree)
    }

    mutating func run() {
        // Most files are filled in nowhere.
        guard tree.provenance.hasFills || context.layers.contains(where: { !$0.isShipped && $0.file.hasFills }) else {
            return
        }
        for id in tree.nodes.indices.dropFirst() where !tree[id].isDropped {
            for index in tree[id].arguments.indices where tree[id].arguments[index].value.hasFills {
                let place = Place(node: id, index: index)
                // The shipped ones are right by themselves; whatever could be wrong leads through a text of the case.
                guard !isDone, !layer(of: place).isShipped else { continue }
                _ = measure(place)
            }
            guard tree.provenance.hasFills else { continue }
            for setting in tree[id].settings where setting.reason >= 0 { checkReason(of: setting) }
        }
    }

    /// A reason at the end of a line is no argument, and no path leads to it.
    private mutating func checkReason(of setting: Setting) {
        let layer = context.layers[Int(wide: setting.layer)]
        guard !layer.isShipped, let reason = tree.provenance.reasonValue(of: setting), reason.hasFills,
            reasons.insert(setting.reason).inserted
        else { return }
        for path in reason.fills {
            guard case .missing = scope.source(of: path) else { continue }
            let after = Span(start: Int(wide: setting.span.start), end: layer.source.bytes.count)
            checkKnown(path, in: layer, at: layer.source.place(of: TextPiece.path(path).written, in: after))
        }
    }

    private func layer(of place: Place) -> Layer {
        let argument = tree[place.node].arguments[place.index]
        return context.layers[Int(wide: tree[place.node].settings[argument.setting].layer)]
    }

    // MARK: Measuring

    private mutating func measure(_ place: Place) -> Size? {
        let value = tree[place.node].arguments[place.index].value
        guard value.hasFills else { return Size(length: length(of: place)) }
        if let known = known[place] { return known }
        if let start = chain.firstIndex(where: { $0.place == place }) {
            reportCycle(chain[start...])
            return nil
        }
        guard chain.count <= Filler.depthLimit else {
            reportDepth(chain[0].place)
            return nil
        }
        var filled = Size()
        var isWrong = false
        for path in value.fills where filled.length <= Filler.lengthLimit {
            chain.append((place, path))
            for part in parts(of: path, in: place) {
                switch part {
                case .words(let words): filled.length += words.utf8.count
                case .place(let inner):
                    if let size = measure(inner) { filled.add(size) } else { isWrong = true }
                }
            }
            chain.removeLast()
        }
        let size = isWrong ? nil : checked(filled, place)
        known.updateValue(size, forKey: place)
        return size
    }

    private mutating func parts(of path: Path, in place: Place) -> [Filler.Part] {
        switch scope.source(of: path) {
        case .arguments(let places): return places.map { .place($0) }
        case .words(let words): return [.words(words)]
        case .told(_, let parts): return parts
        case .missing:
            let layer = layer(of: place)
            if !layer.isShipped { checkKnown(path, in: layer, at: position(of: path, in: place)) }
            return []
        }
    }

    /// The size of a text with what is filled in; nil, and reported, where that is too much.
    private mutating func checked(_ filled: Size, _ place: Place) -> Size? {
        if filled.depth > Filler.depthLimit {
            reportDepth(place)
            return nil
        }
        if filled.length > Filler.lengthLimit {
            report(place, "more than \(Filler.lengthLimit) bytes are filled into this text", help: FillCheck.fewer)
            return nil
        }
        total += filled.length
        if total > Filler.totalLimit, !isOverTotal {
            isOverTotal = true
            report(
                place, "with this text, more than \(Filler.totalLimit) bytes are filled into the texts of the case",
                help: FillCheck.fewer)
        }
        return Size(length: filled.length + length(of: place), depth: filled.depth)
    }

    /// In bytes, without what is filled in.
    private func length(of place: Place) -> Int {
        let argument = tree[place.node].arguments[place.index]
        switch argument.value {
        case .text(let text): return text.utf8.count
        case .template, .list: return length(of: argument.value)
        default: return argument.span.range.count
        }
    }

    private func length(of value: Value) -> Int {
        switch value {
        case .template(let pieces):
            return pieces.reduce(0) { if case .text(let text) = $1 { $0 + text.utf8.count } else { $0 } }
        case .list(let values): return values.reduce(0) { $0 + length(of: $1) + 2 }
        default: return value.string?.utf8.count ?? 0
        }
    }

    // MARK: Reporting

    private func reportCycle(_ circle: ArraySlice<(place: Place, path: Path)>) {
        guard let (first, path) = circle.first else { return }
        let related = circle.dropFirst().prefix(FillCheck.shown).map { text in
            Diagnostic.Related(position(of: text.path, in: text.place), "that one with `{\(text.path)}`")
        }
        let names = circle.map(\.path.description)
        let chain = [names.last ?? ""] + names
        let isLong = chain.count > FillCheck.shown + 1
        let shown = isLong ? chain.prefix(FillCheck.shown) + ["…", names.last ?? ""] : chain[...]
        context.report(
            .fillCycle, "filled in with `{\(path)}`, this text leads back to itself",
            at: position(of: path, in: first), related: related,
            note: names.count > 1 ? shown.joined(separator: " → ") : nil,
            help: names.count > 1
                ? "write in one of these texts the words themselves instead of the path"
                : "write the words themselves instead of the path")
    }

    private func reportDepth(_ place: Place) {
        report(
            place, "more than \(Filler.depthLimit) texts stand inside each other here",
            help: "write the words themselves instead of the path to another text")
    }

    private func report(_ place: Place, _ message: String, help: String) {
        guard let path = tree[place.node].arguments[place.index].value.fills.last else { return }
        context.report(.fillLimit, message, at: position(of: path, in: place), help: help)
    }

    /// A path that leads to nothing has no value yet, and is shown as a labelled blank, or cannot have any. A playbook may
    /// speak of owners and issues that a scenario has yet to declare; what is nearly a field is a slip all the same.
    private mutating func checkKnown(_ path: Path, in layer: Layer, at place: Diagnostic.Place) {
        let gap: PathGap
        switch context.resolver.resolve(path) {
        case .written, .field: return
        case .open(let found), .unknown(let found): gap = found
        }
        if layer.kind == .playbook {
            switch gap.place {
            case .top, .line: break
            case .name: return
            case .block(let block, _, _):
                let fields = Vocabulary.standard.fields(of: block)
                guard context.nearest(to: path.segments[gap.index], in: fields) != nil else { return }
            }
        }
        unknownPaths += 1
        context.report(
            unknown: path, gap, at: place, purpose: " to fill in", written: { TextPiece.path($0).written })
    }

    /// Where a path stands in a text, with its braces.
    private func position(of path: Path, in place: Place) -> Diagnostic.Place {
        layer(of: place).source.place(
            of: TextPiece.path(path).written, in: tree[place.node].arguments[place.index].span)
    }
}
