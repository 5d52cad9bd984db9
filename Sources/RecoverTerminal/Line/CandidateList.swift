import RecoverBase

/// Candidates as they are listed below the line: in columns, or one to a line where they are described.
struct CandidateList {
    var candidates: [Completion.Candidate]

    /// The lines, none wider than `width`; where there are more than `height`, the last says how many are missing.
    func lines(width: Int, height: Int) -> [String] {
        let names = candidates.map { VisibleText.visible($0.text, keepsLineFeeds: false, keepsTabs: false) }
        let widest = names.map { DisplayWidth.of($0) }.max() ?? 0
        let isDescribed = candidates.contains { $0.description != nil }
        let limit = max(1, height)
        // The last column stays free: some terminals begin a new line when it is filled.
        let room = max(1, width - 1)
        let perLine = isDescribed ? 1 : max(1, (room + 2) / (widest + 2))
        let needed = (names.count + perLine - 1) / perLine
        let rows = needed <= limit ? needed : max(0, limit - 1)
        // Down the columns when all fit, as `ls` does; else the first ones, line by line.
        var lines = (0..<rows).map { row in
            let cells = (0..<perLine).compactMap { column -> String? in
                let index = needed == rows ? column * rows + row : row * perLine + column
                return index < names.count ? cell(of: index, names: names, widest: widest) : nil
            }
            let line = cells.map { DisplayWidth.padded($0, to: widest) }.joined(separator: "  ")
            let trimmed = line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
            return isDescribed
                ? CandidateList.cut(trimmed, to: room) : String(DisplayWidth.prefix(of: trimmed, columns: room))
        }
        if rows < needed { lines.append("… \(names.count - rows * perLine) more") }
        return lines
    }

    /// Between two words, where there are any.
    private static func cut(_ line: String, to columns: Int) -> String {
        guard DisplayWidth.of(line) > columns else { return line }
        let room = DisplayWidth.prefix(of: line, columns: columns - 2)
        guard let blank = room.lastIndex(of: " "), room[..<blank].contains(where: { $0 != " " }) else {
            return String(DisplayWidth.prefix(of: line, columns: columns))
        }
        return room[..<blank] + " …"
    }

    private func cell(of index: Int, names: [String], widest: Int) -> String {
        guard let description = candidates[index].description else { return names[index] }
        let shown = VisibleText.visible(description, keepsLineFeeds: false, keepsTabs: false)
        return DisplayWidth.padded(names[index], to: widest) + "  " + shown
    }
}
