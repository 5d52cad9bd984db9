/// A line of a source as a terminal shows it, and where the carets stand under it.
///
/// Of a line that is too long only a window around the carets is read and shown, with `…` where something is missing.
struct Excerpt {
    private(set) var text: String
    /// Columns before the first caret.
    private(set) var indent: Int
    /// At least one.
    private(set) var carets: Int
    /// Whether the span goes on after what is shown.
    private(set) var goesOn: Bool

    /// - Parameters:
    ///   - line: the bytes of the line, without its end.
    ///   - span: what the carets point at; what lies outside the line is cut off.
    ///   - width: the columns that the text may take.
    ///   - goesOn: whether the span ends in a later line.
    init(_ bytes: [UInt8], line: Range<Int>, span: Range<Int>, width: Int, goesOn: Bool) {
        let anchor = min(max(span.lowerBound, line.lowerBound), line.upperBound)
        let spanEnd = min(max(span.upperBound, anchor), line.upperBound)
        var line = line
        var window = Excerpt.window(around: anchor, in: line, of: bytes, width: width)
        if window == line {
            // Spaces at the end of a line say nothing.
            while window.upperBound > spanEnd, bytes[window.upperBound - 1] == UInt8(ascii: " ") {
                window = window.lowerBound..<window.upperBound - 1
            }
            line = window
        }
        if window == line, line.count <= width, bytes[line].allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            // A column is a byte.
            text = String(decoding: bytes[line], as: UTF8.self)
            indent = anchor - line.lowerBound
            carets = max(1, min(spanEnd, line.upperBound) - anchor)
            self.goesOn = goesOn
            return
        }
        let cells = Cell.cells(of: window, in: bytes)
        let total = cells.last?.end ?? 0

        let caretStart = cells.first { $0.bytes.upperBound > anchor }?.start ?? total
        let caretEnd = max(caretStart, cells.last { $0.bytes.lowerBound < spanEnd }?.end ?? 0)

        let shown: ArraySlice<Cell>
        if window == line && total <= width {
            shown = cells[...]
        } else {
            let room = width - 2
            let spare = room - min(caretEnd - caretStart, room)
            let left = min(max(0, caretStart - spare / 2), max(0, total - room))
            let first = cells.firstIndex { $0.start >= left } ?? cells.endIndex
            let last = cells.lastIndex { $0.end <= left + room }.map { $0 + 1 } ?? first
            shown = cells[first..<max(first, last)]
        }

        let isCutBefore = window.lowerBound > line.lowerBound || shown.startIndex > 0
        let isCutAfter = window.upperBound < line.upperBound || shown.endIndex < cells.endIndex
        text = (isCutBefore ? "…" : "") + shown.map(\.text).joined() + (isCutAfter ? "…" : "")
        let shownStart = shown.first?.start ?? total
        let shownEnd = shown.last?.end ?? shownStart
        indent = (isCutBefore ? 1 : 0) + max(0, caretStart - shownStart)
        carets = span.isEmpty ? 1 : max(1, min(caretEnd, shownEnd) - caretStart)
        self.goesOn = goesOn || (isCutAfter && spanEnd > shown.last?.bytes.upperBound ?? anchor)
    }

    /// A line without carets, for a text that is to be written.
    static func line(_ bytes: [UInt8], around anchor: Int, width: Int) -> String {
        Excerpt(bytes, line: 0..<bytes.count, span: anchor..<anchor, width: width, goesOn: false).text
    }

    /// The carets as they stand under the text.
    var underline: String {
        String(repeating: "^", count: carets) + (goesOn ? "…" : "")
    }

    /// So many bytes around the anchor that they fill the width, whole scalars.
    private static func window(around anchor: Int, in line: Range<Int>, of bytes: [UInt8], width: Int) -> Range<Int> {
        var start = max(line.lowerBound, anchor - 8 * width)
        var end = min(line.upperBound, anchor + 16 * width)
        while start > line.lowerBound, bytes[start] & 0xC0 == 0x80, anchor - start < 8 * width + 3 { start -= 1 }
        while end < line.upperBound, bytes[end] & 0xC0 == 0x80, end < anchor + 16 * width + 3 { end += 1 }
        return start..<end
    }
}
