import RecoverBase

/// What the lines around the edits of a fix-it read once they are made, as they are shown.
struct MendedText {
    /// A line as it is to be written; without a number, `…` for lines that are left out.
    struct Line {
        var number: Int?
        var text: String
    }

    /// What is longer is cut off with `…`.
    private static let lineLimit = 6
    /// Lines between two edits that are shown rather than left out.
    private static let gapLimit = 1

    /// A single one is without the white space around it; none where the fix-it leaves nothing.
    private(set) var lines: [Line] = []

    /// Nil for a fix-it that cannot be made in the source.
    init?(_ fix: Diagnostic.FixIt, in source: LocatedSource, width: Int) {
        guard fix.canBeMade(in: source.source) else { return nil }
        let groups = MendedText.groups(of: fix.edits, in: source, reach: 16 * width)
        // How many lines more there are before the group than in the source.
        var added = 0
        for group in groups {
            let part = MendedText.part(group, in: source, added: added, width: width, alone: groups.count == 1)
            if !lines.isEmpty { lines.append(Line(text: "…")) }
            lines += part
            if lines.count > MendedText.lineLimit {
                lines.removeLast(lines.count - MendedText.lineLimit)
                if lines.last?.number != nil { lines.append(Line(text: "…")) }
                break
            }
            for edit in group {
                let range = edit.span.range
                added += edit.replacement.utf8.count { $0 == UInt8(ascii: "\n") }
                added -= source.position(at: range.upperBound).line - source.position(at: range.lowerBound).line
            }
        }
    }

    /// Edits that are shown together, since little stands between them.
    private static func groups(
        of edits: [Diagnostic.FixIt.Edit], in source: LocatedSource, reach: Int
    ) -> [ArraySlice<Diagnostic.FixIt.Edit>] {
        var groups: [ArraySlice<Diagnostic.FixIt.Edit>] = []
        var start = 0
        for index in 1...edits.count {
            if index < edits.count {
                let (end, next) = (edits[index - 1].span.range.upperBound, edits[index].span.range.lowerBound)
                let gap = source.position(at: next).line - source.position(at: end).line - 1
                if gap <= gapLimit, next - end <= reach { continue }
            }
            groups.append(edits[start..<index])
            start = index
        }
        return groups
    }

    /// The lines of a group of edits.
    private static func part(
        _ edits: ArraySlice<Diagnostic.FixIt.Edit>, in source: LocatedSource, added: Int, width: Int, alone: Bool
    ) -> [Line] {
        guard let from = edits.first?.span.range.lowerBound, let to = edits.last?.span.range.upperBound else {
            return []
        }
        // Of a very long line only as much is copied as can be shown.
        let before = source.textRange(ofLineAt: from)
        let after = source.textRange(ofLineAt: to)
        let reach = 16 * width
        let start = min(max(before.lowerBound, from - reach), from)
        let end = max(min(after.upperBound, to + reach), to)
        let short = edits.map { edit in
            Diagnostic.FixIt.Edit(
                edit.span, String(decoding: edit.replacement.utf8.prefix(reach * lineLimit), as: UTF8.self))
        }
        let text = source.bytes.edited(short[...], in: start..<end)

        let mended = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let anchor = from - start
        if mended.count == 1, alone {
            let bytes = Array(mended[0])
            let first = bytes.firstIndex { !isBlank($0) } ?? bytes.count
            let last = bytes.lastIndex { !isBlank($0) } ?? first
            let content = Array(bytes[first..<min(last + 1, bytes.count)])
            let line = Excerpt.line(content, around: min(max(0, anchor - first), content.count), width: width)
            return line.isEmpty ? [] : [Line(number: 1, text: line)]
        }
        let number = source.position(at: from).line + added
        return mended.prefix(lineLimit + 1).enumerated().map { index, line in
            var bytes = Array(line)
            if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
            return Line(
                number: number + index,
                text: Excerpt.line(bytes, around: index == 0 ? min(anchor, bytes.count) : 0, width: width))
        }
    }

    /// Whether a help text holds what is to be written; one beside a fix-it that only removes is taken to say so.
    static func isSaid(_ fix: Diagnostic.FixIt, by help: String?) -> Bool {
        guard let help else { return false }
        return fix.edits.allSatisfy { edit in
            let replacement = edit.replacement.trimmed
            return replacement.isEmpty || help.contains(replacement)
        }
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
