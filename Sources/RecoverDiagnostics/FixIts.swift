import RecoverBase

/// The certain fix-its of one source that can be applied together, in the order of their places.
///
/// Of two that overlap, the one that begins first is taken, and so is only one of several insertions at one place: run
/// again, `check` says whether the other is still needed.
public func certainFixes(for source: Source, in diagnostics: some Sequence<Diagnostic>) -> [Diagnostic.FixIt] {
    let fixes = diagnostics.compactMap { $0.place.file == source.name ? $0.fix : nil }
        .filter { $0.isCertain && $0.span.range.upperBound <= source.bytes.count }
    let sorted = fixes.enumerated().sorted { left, right in
        let (first, second) = (left.element.span, right.element.span)
        return (first.start, first.end, left.offset) < (second.start, second.end, right.offset)
    }.map(\.element)

    var taken: [Diagnostic.FixIt] = []
    for fix in sorted {
        if let last = taken.last, fix.span.start < last.span.end || fix.span == last.span { continue }
        taken.append(fix)
    }
    return taken
}

/// The bytes of a source with its certain fix-its applied, as `certainFixes` chooses them.
public func applyCertainFixes(to source: Source, diagnostics: some Sequence<Diagnostic>) -> [UInt8] {
    // Written in one pass: replacing in place from the end would move the rest of the file for each fix-it.
    var result: [UInt8] = []
    result.reserveCapacity(source.bytes.count)
    var copied = 0
    for fix in certainFixes(for: source, in: diagnostics) {
        let span = fix.span.range
        result += source.bytes[copied..<span.lowerBound]
        result += fix.replacement.utf8
        copied = span.upperBound
    }
    return result + source.bytes[copied...]
}
