import RecoverSyntax

/// What an unknown keyword was meant to be, by what stands behind it.
extension Checker {
    /// The one keyword in whose block the lines of this one's block stand, or which alone takes a score.
    func keyword(meantBy line: Line, in block: Block) -> String? {
        let candidates = vocabulary.keywords(in: block)
        let isScore =
            line.arguments.count > 2 && tree.tokens[line.arguments.lowerBound].kind == .number
            && tree.tokens[line.arguments.lowerBound + 1].kind == .slash
        if isScore { return candidates.first { $0.shape.slots.first?.kind == .score }?.name }
        guard let node = line.node, tree.hasBlock(node) else { return nil }
        let lines = tree.children(of: node).map { tree.text(of: tree.tokens[tree.extent(of: $0).lowerBound]) }
        let fitting = candidates.filter { candidate in
            guard let opens = candidate.opens, opens != .when, opens != .variant else { return false }
            let known = lines.filter {
                vocabulary.index($0, in: opens) != nil && vocabulary.index($0, in: block) == nil
            }
            return !known.isEmpty && known.count * 2 >= lines.count
        }
        return fitting.count == 1 ? fitting[0].name : nil
    }
}
