import RecoverBase

/// Aligned columns for a terminal. Cells are shown with their control characters made visible, and broken between words
/// where the table would be wider than it may be.
struct TextTable {
    var header: [String]
    var rows: [[String]]

    /// Between two columns.
    private static let gap = 2
    /// No column is made narrower than this.
    private static let narrowest = 12

    /// Each line ends in a line feed, none in a space. `width` is in terminal columns; nil is as wide as it needs.
    func text(width: Int?) -> String {
        rows(width: width).joined().map { $0 + "\n" }.joined()
    }

    /// The lines that each row takes, the header's first.
    func rows(width: Int?) -> [[String]] {
        let cells = ([header] + rows).map { $0.map { $0.shown } }
        var widths = header.indices.map { column in
            cells.map { DisplayWidth.of(column < $0.count ? $0[column] : "") }.max() ?? 0
        }
        if let width { TextTable.shrink(&widths, to: width) }
        return cells.map { TextTable.lines(of: $0, widths: widths) }
    }

    /// Takes from the widest column until the table fits.
    private static func shrink(_ widths: inout [Int], to width: Int) {
        widths = widths.map { min($0, max(width, narrowest)) }
        var excess = widths.reduce(0, +) + gap * (widths.count - 1) - width
        while excess > 0 {
            guard let widest = widths.indices.max(by: { (widths[$0], $1) < (widths[$1], $0) }),
                widths[widest] > narrowest
            else { return }
            let second = widths.indices.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
            let floor = max(narrowest, min(second, widths[widest] - 1))
            let step = min(excess, widths[widest] - floor)
            widths[widest] -= step
            excess -= step
        }
    }

    private static func lines(of row: [String], widths: [Int]) -> [String] {
        let wrapped = zip(row, widths).map { $0.wrapped(to: $1) }
        let height = wrapped.map(\.count).max() ?? 0
        var out: [String] = []
        for index in 0..<height {
            var line = ""
            var taken = 0
            var start = 0
            for (column, lines) in wrapped.enumerated() {
                let text = index < lines.count ? lines[index] : ""
                if !text.isEmpty {
                    // A word that is wider than its column pushes the next one to the right.
                    let padding = max(taken == 0 ? 0 : 1, start - taken)
                    line += String(repeating: " ", count: padding) + text
                    taken += padding + DisplayWidth.of(text)
                }
                start += widths[column] + gap
            }
            out.append(line)
        }
        return out
    }
}
