/// Lines up again what the author lined up.
///
/// Two words of neighbouring lines belong to one column when they start at the same place of the source and at least
/// one of them has more spaces before it than it needs. The first argument's column goes past a line whose keyword is
/// too long for it. A column then stands as far to the left as its longest
/// neighbour lets it, so it follows when a word is made longer or shorter, and a second pass changes nothing.
enum FormatColumns {
    static func align(_ lines: inout [FormatLine]) {
        var start = 0
        while start < lines.count {
            var end = start + 1
            if lines[start].isRow {
                while end < lines.count, lines[end].isRow, lines[end].depth == lines[start].depth { end += 1 }
                if end > start + 1 { align(&lines, start..<end) }
            }
            start = end
        }
    }

    /// A word of a line.
    private struct Place {
        var line: Int
        var cell: Int
    }

    /// Words that start at the same place.
    private struct Column {
        var source: Int
        var places: [Place]
    }

    private static func align(_ lines: inout [FormatLine], _ run: Range<Int>) {
        var columns = columns(of: lines, run)
        // From left to right: what stands before a word is in its place when the word's turn comes.
        columns.sort { $0.source < $1.source }
        var ends = run.map { lines[$0].cells[0].width }
        for column in columns {
            let target = column.places.reduce(0) { target, place in
                max(target, ends[place.line - run.lowerBound] + lines[place.line].cells[place.cell].gap)
            }
            for place in column.places {
                let end = ends[place.line - run.lowerBound]
                lines[place.line].cells[place.cell].spaces = target - end
                ends[place.line - run.lowerBound] = target + lines[place.line].cells[place.cell].width
            }
        }
    }

    /// A line above and, for each of its words, the column.
    private struct Neighbour {
        var cells: [FormatLine.Cell]
        var columns: [Int]
        var upper = 1

        /// The word that a word further down is lined up with.
        mutating func partner(of cell: FormatLine.Cell, at source: Int) -> Int? {
            while upper < cells.count, cells[upper].column ?? 0 < source { upper += 1 }
            guard upper < cells.count, cells[upper].column == source, !cells[upper].isTight, !cell.isTight,
                cells[upper].isWide || cell.isWide, cells[upper].isComment == cell.isComment
            else { return nil }
            return columns[upper]
        }

        /// Its first word is too long for a column that starts there.
        func overflows(_ source: Int) -> Bool { cells[0].width + cells[1].gap > source }
    }

    /// How many lines with too long a first word a column goes past.
    private static let overflowLimit = 3

    private static func columns(of lines: [FormatLine], _ run: Range<Int>) -> [Column] {
        var columns: [Column] = []
        // Lines of one word, such as a flag, have no columns; the ones around them are neighbours.
        var above: [Neighbour] = []
        for line in run where lines[line].cells.count > 1 {
            let cells = lines[line].cells
            var own: [Int] = [-1]
            for cell in cells.indices.dropFirst() {
                guard let source = cells[cell].column else { return [] }
                var found: Int?
                for index in above.indices.reversed() {
                    found = above[index].partner(of: cells[cell], at: source)
                    // The column of the first argument goes past a line with a longer keyword.
                    if found != nil || cell > 1 || cells[cell].isComment || !above[index].overflows(source) { break }
                }
                if let found {
                    columns[found].places.append(Place(line: line, cell: cell))
                } else {
                    columns.append(Column(source: source, places: [Place(line: line, cell: cell)]))
                }
                own.append(found ?? columns.count - 1)
            }
            above.append(Neighbour(cells: cells, columns: own))
            for index in above.indices { above[index].upper = 1 }
            if above.count > overflowLimit + 1 { above.removeFirst() }
        }
        return columns
    }
}
