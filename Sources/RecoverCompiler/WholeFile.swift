import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

extension Compiler {
    /// What is wrong in a file as a whole: as it stands, in each of its variants, and in the blocks of conditions that do
    /// not hold here. A file without any of these costs one compilation.
    public mutating func check(_ request: CompileRequest) -> Compilation {
        var request = request
        request.want = .messages
        var result = compile(request)
        var found = assumed(request, result)
        if request.variant == nil {
            request.wantsOnlyErrors = true
            let known = Set(result.diagnostics.map(ToldMistake.init))
            for name in result.variants {
                request.variant = name
                let varied = compile(request)
                found += varied.diagnostics.compactMap { $0.toldOf(variant: name, of: result, besides: known) }
                found += assumed(request, varied)
            }
        }
        if !found.isEmpty {
            result.diagnostics = (result.diagnostics + found).inReadingOrder(of: result.sourcesAsRead)
        }
        return result
    }

    // MARK: Conditions that do not hold

    /// Most blocks of a playbook do not hold in one case: each is tried as if it did. Those that say different things are
    /// tried together; what is wrong then and also where the block is tried alone is wrong in it.
    private mutating func assumed(_ request: CompileRequest, _ below: Compilation) -> [Diagnostic] {
        guard !below.unmet.isEmpty else { return [] }
        var found: [Diagnostic] = []
        for batch in UnmetBlock.batches(below.unmet) {
            let together = errors(in: batch, request)
            for block in batch {
                let own = together.filter(block.tells)
                guard !own.isEmpty else { continue }
                let alone = batch.count == 1 ? own : errors(in: [block], request)
                found += own.filter { error in alone.contains { $0.code == error.code && $0.place == error.place } }
            }
        }
        return found
    }

    private mutating func errors(in blocks: [UnmetBlock], _ request: CompileRequest) -> [Diagnostic] {
        var request = request
        for block in blocks { request.assumed.formUnion(block.conditions) }
        return compile(request).diagnostics.filter { error in
            (error.isError || error.code == .limitOrder) && blocks.contains { $0.tells(error) }
        }
    }
}

/// By which a message is known that was given already.
private struct ToldMistake: Hashable {
    let place: Diagnostic.Place
    let code: Code

    init(_ diagnostic: Diagnostic) {
        (place, code) = (diagnostic.place, diagnostic.code)
    }
}

extension Diagnostic {
    /// What a variant adds to the messages of its file; nil where it is said already, or is only a warning.
    fileprivate func toldOf(
        variant name: String, of file: Compilation, besides known: Set<ToldMistake>
    ) -> Diagnostic? {
        guard isError, !known.contains(ToldMistake(self)) else { return nil }
        let isInside = file.variantPlaces.contains { $0.name == name && $0.place.holds(place) }
        var told = self
        if !isInside, told.note == nil { told.note = "this is so in the variant `\(name)`" }
        return told
    }
}

extension Diagnostic.Place {
    func holds(_ other: Diagnostic.Place) -> Bool {
        file == other.file && span.start <= other.span.start && other.span.start <= span.end
    }
}

/// A `when` of the main file that does not hold.
struct UnmetBlock: Sendable {
    /// Where its condition starts, and those of the blocks around it that do not hold either.
    let conditions: [UInt32]
    /// The statements in its block.
    let place: Diagnostic.Place
    /// What it sets: two that set the same, or lengths of time, hide each other's mistakes.
    let sets: Set<String>

    /// It stands in the block, or is of something that the block does, such as to drop what is named elsewhere.
    func tells(_ error: Diagnostic) -> Bool {
        place.holds(error.place) || error.related.contains { place.holds($0.place) }
    }

    /// Trying all of a huge file one by one would take as many compilations.
    private static let mostBatches = 24

    /// The blocks in groups that set different things.
    static func batches(_ blocks: [UnmetBlock]) -> [[UnmetBlock]] {
        var batches: [(blocks: [UnmetBlock], sets: Set<String>)] = []
        for block in blocks {
            if let index = batches.firstIndex(where: { $0.sets.isDisjoint(with: block.sets) })
                ?? (batches.count < mostBatches ? nil : mostBatches - 1)
            {
                batches[index].blocks.append(block)
                batches[index].sets.formUnion(block.sets)
            } else {
                batches.append(([block], block.sets))
            }
        }
        return batches.map(\.blocks)
    }

    /// Those among some statements of a file, and among what stands in their blocks.
    static func all(in items: [Item], of file: String, where holds: (Item) -> Bool) -> [UnmetBlock] {
        var found: [UnmetBlock] = []
        collect(items, file, [], [], holds, &found)
        return found
    }

    static func variants(in layer: Layer?) -> [(name: String, place: Diagnostic.Place)] {
        guard let layer, !layer.file.variants.names.isEmpty else { return [] }
        return layer.file.items.compactMap { item in
            guard item.keyword == VariantIndex.keyword, let place = place(of: item, in: layer.source.name) else {
                return nil
            }
            return (item.key, place)
        }
    }

    private static func collect(
        _ items: [Item], _ file: String, _ around: [UInt32], _ outer: Set<String>, _ holds: (Item) -> Bool,
        _ found: inout [UnmetBlock]
    ) {
        let when = Vocabulary.standard.index(.when, in: .file)
        for index in items.indices where items[index].keyword == when {
            let children = items[index].children
            guard let place = place(of: items[index], in: file) else { continue }
            var (conditions, sets) = (around, outer)
            if !around.isEmpty || !holds(items[index]) {
                conditions.append(items[index].conditionSpan.start)
                for child in children where child.keyword != when { add(child, "", to: &sets) }
                found.append(UnmetBlock(conditions: conditions, place: place, sets: sets))
            }
            collect(children, file, conditions, sets, holds, &found)
        }
    }

    /// From the first to the last of the statements in its block.
    private static func place(of item: Item, in file: String) -> Diagnostic.Place? {
        guard let first = item.children.first, let end = end(of: item.children) else { return nil }
        return .init(file: file, span: Span(start: Int(wide: first.span.start), end: Int(wide: end)))
    }

    private static func end(of items: [Item]) -> UInt32? {
        items.map { max($0.span.end, end(of: $0.children) ?? 0) }.max()
    }

    private static func add(_ item: Item, _ around: String, to sets: inout Set<String>) {
        let path = "\(around)\(item.name) \(item.key)"
        if item.children.isEmpty || !item.arguments.isEmpty { sets.insert(path) }
        // These are compared with each other.
        if [.policy, .within, .breach, .closes].contains(item.name),
            item.arguments.contains(where: { $0.value.duration != nil })
        {
            sets.insert("lengths")
        }
        for child in item.children { add(child, path + "/", to: &sets) }
    }
}
