import RecoverBase

/// What the lines around a fix-it read once it is applied, as they are shown.
struct MendedText {
    /// A longer replacement is cut off with `…`.
    private static let lineLimit = 6

    /// Without the white space around a single line; none where the fix-it leaves nothing.
    private(set) var lines: [String]
    /// The number of the first of them.
    private(set) var firstLine: Int
    private let replacement: String

    /// Nil for a fix-it whose span does not lie in the source.
    init?(_ fix: Diagnostic.FixIt, in source: LocatedSource, width: Int) {
        let span = fix.span.range
        guard span.upperBound <= source.bytes.count else { return nil }
        replacement = fix.replacement.trimmed
        firstLine = source.position(at: span.lowerBound).line

        // Of a very long line only as much is copied as can be shown.
        let before = source.textRange(ofLineAt: span.lowerBound)
        let after = source.textRange(ofLineAt: span.upperBound)
        let reach = 16 * width
        let start = min(max(before.lowerBound, span.lowerBound - reach), span.lowerBound)
        let end = max(min(after.upperBound, span.upperBound + reach), span.upperBound)
        let text =
            source.bytes[start..<span.lowerBound] + fix.replacement.utf8.prefix(reach * MendedText.lineLimit)
            + source.bytes[span.upperBound..<end]

        let mended = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let anchor = span.lowerBound - start
        if mended.count == 1 {
            let bytes = Array(mended[0])
            let first = bytes.firstIndex { !isBlank($0) } ?? bytes.count
            let last = bytes.lastIndex { !isBlank($0) } ?? first
            let content = Array(bytes[first..<min(last + 1, bytes.count)])
            let line = Excerpt.line(content, around: min(max(0, anchor - first), content.count), width: width)
            lines = line.isEmpty ? [] : [line]
        } else {
            lines = mended.prefix(MendedText.lineLimit).enumerated().map { index, line in
                var bytes = Array(line)
                if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
                return Excerpt.line(bytes, around: index == 0 ? min(anchor, bytes.count) : 0, width: width)
            }
            if mended.count > MendedText.lineLimit { lines.append("…") }
        }
    }

    /// Whether a help text holds what is to be written; one beside a fix-it that only removes is taken to say so.
    func isSaid(by help: String?) -> Bool {
        guard let help else { return false }
        return replacement.isEmpty || help.contains(replacement)
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
