import RecoverBase

/// The certain fix-its of one source that can be applied together, in the order of their places.
///
/// Of two whose edits collide, the one that begins first is taken, and so is only one of several insertions at one place:
/// run again, `check` says whether the other is still needed.
public func certainFixes(for source: Source, in diagnostics: some Sequence<Diagnostic>) -> [Diagnostic.FixIt] {
    chosen(for: source, in: diagnostics).fixes
}

/// The bytes of a source with its certain fix-its applied, as `certainFixes` chooses them.
public func applyCertainFixes(to source: Source, diagnostics: some Sequence<Diagnostic>) -> [UInt8] {
    source.bytes.edited(chosen(for: source, in: diagnostics).edits[...], in: source.bytes.indices)
}

private func chosen(
    for source: Source, in diagnostics: some Sequence<Diagnostic>
) -> (fixes: [Diagnostic.FixIt], edits: [Diagnostic.FixIt.Edit]) {
    let fixes = diagnostics.compactMap { $0.place.file == source.name ? $0.fix : nil }
        .filter { $0.isCertain && $0.canBeMade(in: source) }
    let sorted = fixes.enumerated().sorted { left, right in
        let (first, second) = (left.element.edits[0].span, right.element.edits[0].span)
        return (first.start, first.end, left.offset) < (second.start, second.end, right.offset)
    }.map(\.element)

    var taken: [Diagnostic.FixIt] = []
    var edits: [Diagnostic.FixIt.Edit] = []
    for fix in sorted {
        let places = fix.edits.map { place(for: $0, among: edits) }
        let collides = zip(fix.edits, places).contains { edit, place in
            place > 0 && edits[place - 1].collides(with: edit)
                || place < edits.count && edits[place].collides(with: edit)
        }
        if collides { continue }
        taken.append(fix)
        // From the last on, so that the places of the others stay true.
        for (edit, place) in zip(fix.edits, places).reversed() { edits.insert(edit, at: place) }
    }
    return (taken, edits)
}

/// Where an edit belongs among sorted ones: behind those that begin before it or with it.
private func place(for edit: Diagnostic.FixIt.Edit, among edits: [Diagnostic.FixIt.Edit]) -> Int {
    edits.partitioningIndex { Diagnostic.FixIt.Edit.isBefore(edit, $0) }
}
