import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax
import RecoverText

/// Lines that a comma at the end of the one before drew into it.
extension Checker {
    /// The first token of a statement that a trailing comma drew into this one: a keyword of this block at the start
    /// of a line, as far to the left as the statement itself.
    mutating func splitPoint(keyword: Int, arguments: Range<Int>, in block: Block) -> Int? {
        var index = nextSwallowed(from: arguments.lowerBound + 1, to: arguments.upperBound)
        while index < arguments.upperBound {
            if column(of: index) <= column(of: keyword), isKeyword(index, before: arguments.upperBound, in: block) {
                return index
            }
            index = nextSwallowed(from: index + 1, to: arguments.upperBound)
        }
        return nil
    }

    /// The next word that starts a line behind a comma; `end` where there is none. The last answer is kept: where one
    /// line swallowed thousands, the question is asked again for each.
    private mutating func nextSwallowed(from start: Int, to end: Int) -> Int {
        if swallowed.contains(start), swallowed.upperBound <= end { return swallowed.upperBound }
        var index = start
        while index < end {
            let token = tree.tokens[index]
            if token.flags.contains(.continuesLine), token.kind == .word, tree.tokens[index - 1].kind == .comma {
                break
            }
            index += 1
        }
        index = min(index, end)
        if start < index { swallowed = start..<index }
        return index
    }

    /// A keyword of this block; one that is misspelt where more follows than a list would have.
    private func isKeyword(_ index: Int, before end: Int, in block: Block) -> Bool {
        let name = tree.text(of: tree.tokens[index])
        if vocabulary.index(name, in: block) != nil { return true }
        guard index + 1 < end, tree.tokens[index + 1].kind != .comma,
            !tree.tokens[index + 1].flags.contains(.continuesLine)
        else { return false }
        return Text.bestMatch(for: name, in: vocabulary.names(in: block)) != nil
    }

    func column(of index: Int) -> Int {
        let bytes = tree.source.bytes
        let end = Int(tree.tokens[index].start)
        var start = end
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return end - start
    }

    mutating func reportSwallowed(keyword: Int, comma: Int) {
        let token = tree.tokens[comma]
        reporter.report(
            .trailingComma,
            "the comma at the end of the line draws the next line into `\(tree.text(of: tree.tokens[keyword]))`",
            at: token.span, help: "take the comma away", fix: .init(token.span, ""))
    }

    /// A keyword of this block at the start of a line that an open parenthesis or a comma continued.
    func continuation(from index: Int, to end: Int, in block: Block) -> Int? {
        guard index < end else { return nil }
        return (index..<end).first { position in
            let token = tree.tokens[position]
            return token.flags.contains(.continuesLine) && token.kind == .word
                && keyword(at: position, in: block) != nil
        }
    }
}
