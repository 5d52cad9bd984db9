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
    /// What is known of the texts with fills that were met.
    private var known: [Place: State] = [:]
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

    private enum State {
        /// One of those that are being measured: its place among them.
        case open(Int)
        /// How many bytes it has when it is shown, and how many texts stand inside each other then.
        case measured(length: Int, depth: Int)
        /// What is wrong was reported.
        case wrong
    }

    /// A text that is being measured.
    private struct Frame {
        var place: Place
        /// What is left to be filled in, the next one last.
        var targets: [(path: Path, place: Place)]
        var length: Int
        var depth = 0
        /// The path by which the next text was reached.
        var path: Path?
        var isWrong = false

        mutating func add(_ length: Int, _ depth: Int) {
            // An empty text costs its filling in.
            self.length += max(length, 1)
            self.depth = max(self.depth, depth + 1)
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
                measure(place)
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
            checkKnown(path, in: layer, at: FillCheck.position(of: path, in: layer.source, after))
        }
    }

    private func layer(of place: Place) -> Layer {
        let argument = tree[place.node].arguments[place.index]
        return context.layers[Int(wide: tree[place.node].settings[argument.setting].layer)]
    }

    // MARK: Measuring

    /// With a stack of its own: texts may be filled in with each other in a long row.
    private mutating func measure(_ start: Place) {
        guard known[start] == nil else { return }
        var frames: [Frame] = []
        open(start, &frames)
        while let last = frames.indices.last {
            guard let next = frames[last].targets.popLast() else {
                close(&frames)
                continue
            }
            frames[last].path = next.path
            switch known[next.place] {
            case .open(let index): reportCycle(from: index, in: &frames)
            case .wrong: frames[last].isWrong = true
            case .measured(let length, let depth): frames[last].add(length, depth)
            case nil:
                let value = tree[next.place.node].arguments[next.place.index].value
                if value.hasFills { open(next.place, &frames) } else { frames[last].add(length(of: next.place), 0) }
            }
        }
    }

    private mutating func open(_ place: Place, _ frames: inout [Frame]) {
        var frame = Frame(place: place, targets: [], length: 0)
        for path in tree[place.node].arguments[place.index].value.fills {
            // Each of them counts: that many are over the limit already.
            if frame.targets.count > Filler.lengthLimit { break }
            switch scope.source(of: path) {
            case .arguments(let places): frame.targets += places.map { (path, $0) }
            case .words(let words): frame.length += words.utf8.count
            case .told(_, let parts):
                for part in parts {
                    switch part {
                    case .place(let place): frame.targets.append((path, place))
                    case .words(let words): frame.length += words.utf8.count
                    }
                }
            case .missing:
                let layer = layer(of: place)
                if !layer.isShipped { checkKnown(path, in: layer, at: position(of: path, in: place)) }
            }
        }
        frame.targets.reverse()
        known[place] = .open(frames.count)
        frames.append(frame)
    }

    private mutating func close(_ frames: inout [Frame]) {
        guard let frame = frames.popLast() else { return }
        guard !frame.isWrong else {
            known[frame.place] = .wrong
            if !frames.isEmpty { frames[frames.count - 1].isWrong = true }
            return
        }
        if frame.depth > Filler.depthLimit {
            report(
                frame, "more than \(Filler.depthLimit) texts stand inside each other here",
                help: "write the words themselves instead of the path to another text")
        } else if frame.length > Filler.lengthLimit {
            report(frame, "more than \(Filler.lengthLimit) bytes are filled into this text", help: FillCheck.fewer)
        } else {
            total += frame.length
            if total > Filler.totalLimit, !isOverTotal {
                isOverTotal = true
                report(
                    frame, "with this text, more than \(Filler.totalLimit) bytes are filled into the texts of the case",
                    help: FillCheck.fewer)
            }
            let length = frame.length + length(of: frame.place)
            known[frame.place] = .measured(length: length, depth: frame.depth)
            if !frames.isEmpty { frames[frames.count - 1].add(length, frame.depth) }
            return
        }
        known[frame.place] = .wrong
        if !frames.isEmpty { frames[frames.count - 1].isWrong = true }
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

    private mutating func reportCycle(from index: Int, in frames: inout [Frame]) {
        let circle = frames[index...]
        for frame in frames.indices[index...] { frames[frame].isWrong = true }
        guard let first = circle.first, let path = first.path else { return }
        let related = circle.dropFirst().prefix(FillCheck.shown).compactMap { frame in
            frame.path.map { Diagnostic.Related(position(of: $0, in: frame.place), "that one with `{\($0)}`") }
        }
        let names = circle.compactMap(\.path?.description)
        let chain = [names.last ?? ""] + names
        let isLong = chain.count > FillCheck.shown + 1
        let shown = isLong ? chain.prefix(FillCheck.shown) + ["…", names.last ?? ""] : chain[...]
        context.report(
            .fillCycle, "filled in with `{\(path)}`, this text leads back to itself",
            at: position(of: path, in: first.place), related: related,
            note: names.count > 1 ? shown.joined(separator: " → ") : nil,
            help: names.count > 1
                ? "write in one of these texts the words themselves instead of the path"
                : "write the words themselves instead of the path")
    }

    private mutating func report(_ frame: Frame, _ message: String, help: String) {
        let paths = tree[frame.place.node].arguments[frame.place.index].value.fills
        guard let path = paths.last else { return }
        context.report(.fillLimit, message, at: position(of: path, in: frame.place), help: help)
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
        let candidates = context.candidates(for: gap)
        let near = context.nearest(to: path.segments[gap.index], in: candidates).map { meant in
            var segments = path.segments
            segments[gap.index] = meant
            return "did you mean `\(TextPiece.path(Path(segments)).written)`?"
        }
        let known = candidates.prefix(12).map { "`\($0)`" }
        context.report(
            .unknownPath, context.message(for: gap, in: path) + (gap.place == .top ? " to fill in" : ""), at: place,
            help: near
                ?? (known.isEmpty
                    ? "declare it, or write the words themselves"
                    : "there \(known.count == 1 ? "is" : "are") \(known.listed())"))
    }

    /// Where a path stands in a text, with its braces.
    private func position(of path: Path, in place: Filler.Place) -> Diagnostic.Place {
        FillCheck.position(of: path, in: layer(of: place).source, tree[place.node].arguments[place.index].span)
    }

    static func position(of path: Path, in source: Source, _ span: Span) -> Diagnostic.Place {
        let sought = Array(TextPiece.path(path).written.utf8)
        let bytes = source.bytes[span.range]
        var at = bytes.startIndex
        while at + sought.count <= bytes.endIndex {
            if bytes[at] == sought[0], bytes[at..<at + sought.count].elementsEqual(sought) {
                return .init(file: source.name, span: Span(start: at, end: at + sought.count))
            }
            at += 1
        }
        return .init(file: source.name, span: span)
    }
}
