import RecoverBase
import RecoverModel
import RecoverText

/// Which changes people ask about first, and how much of one is shown.
enum ChangedLine {
    /// Customer and segment, then how the deliverables are to be, then policies, then what they say in full and
    /// everything else; the playbooks' own machinery and reasons come last. What is alike stays in its order.
    static func inOrder(_ changes: [TreeDifference.Change]) -> [TreeDifference.Change] {
        changes.enumerated().map { (rank: rank($1.path), offset: $0, change: $1) }
            .sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }.map(\.change)
    }

    /// What the playbooks say in full, and their machinery.
    static func isDoctrine(_ path: String) -> Bool { rank(path) > 2 && rank(path) != 4 }

    private static func rank(_ path: String) -> Int {
        let segments = path.split(separator: ".")
        guard let first = segments.first, let last = segments.last else { return 4 }
        if last == "because" { return 6 }
        if ["customer", "segment", "feedback", "sender"].contains(first) { return 0 }
        if Deliverable.Kind(rawValue: String(first)) != nil {
            // A whole deliverable, or one of its short lines; texts and checks follow behind the policies.
            return segments.count == 1 || segments.count == 2 && last != "include" ? 1 : 3
        }
        if first == "policy" { return 2 }
        return machinery.contains(first) ? 5 : 4
    }

    /// What playbooks are made of: it works on the case and is not the case.
    private static let machinery: Set<Substring> = [
        "benchmark", "conflict", "gate", "guard", "part", "phrases", "priority", "rule", "scale", "stage", "template",
        "topic",
    ]

    /// Without lines that only stand in another place now; they are counted instead.
    static func withoutMoves(_ lines: [String]) -> [String] {
        var removed: [Substring: Int] = [:]
        var moved: [Substring: Int] = [:]
        for line in lines where line.hasPrefix("  - ") { removed[line.dropFirst(4), default: 0] += 1 }
        for line in lines where line.hasPrefix("  + ") {
            let text = line.dropFirst(4)
            guard let count = removed[text], count > 0 else { continue }
            removed[text] = count - 1
            moved[text, default: 0] += 1
        }
        guard !moved.isEmpty else { return lines }
        let count = moved.values.reduce(0, +)
        var (gone, come) = (moved, moved)
        let rest = lines.filter { line in
            let text = line.dropFirst(4)
            if line.hasPrefix("  - "), let count = gone[text], count > 0 {
                gone[text] = count - 1
                return false
            }
            if line.hasPrefix("  + "), let count = come[text], count > 0 {
                come[text] = count - 1
                return false
            }
            return true
        }
        return rest + ["  (\(counted(count, "line")) moved)"]
    }

    /// Where a line that went and one that came in its place begin alike for longer than a row, what is different must stay
    /// in sight.
    static func fromDifference(_ lines: [String], width: Int) -> [String] {
        var lines = lines
        // Those of a run that nothing came for yet: all that went stand in front of all that came.
        var gone: [Int] = []
        for index in lines.indices {
            if lines[index].hasPrefix("  - ") {
                if index > 0, !lines[index - 1].hasPrefix("  - ") { gone = [] }
                gone.append(index)
                continue
            }
            guard lines[index].hasPrefix("  + ") else { continue }
            for (place, old) in gone.enumerated() {
                guard let cut = cut(lines[old], lines[index], width) else { continue }
                (lines[old], lines[index]) = cut
                gone.remove(at: place)
                break
            }
        }
        return lines
    }

    /// Both from the beginning of a word, with some of what stands before the difference; nil where it is in sight.
    private static func cut(_ gone: String, _ come: String, _ width: Int) -> (String, String)? {
        guard max(gone.count, come.count) > width else { return nil }
        let (old, new) = (gone.dropFirst(4), come.dropFirst(4))
        let alike = zip(old, new).prefix { $0 == $1 }.count
        guard alike > width / 3, let blank = old.prefix(alike - width / 6).lastIndex(of: " ") else { return nil }
        let start = old.distance(from: old.startIndex, to: blank)
        return ("  - …\(old.dropFirst(start))", "  + …\(new.dropFirst(start))")
    }

    /// One row of a terminal: the ends of long texts are left out, so that both sides of an arrow stay in sight.
    static func shortened(_ line: String, to width: Int) -> String {
        let text = VisibleText.visible(line, keepsLineFeeds: false)
        guard text.count > width else { return text }
        let ending = [" (new)", " (gone)"].first { text.hasSuffix($0) } ?? ""
        let body = text.dropLast(ending.count)
        guard let arrow = body.firstRange(of: " → ") else { return cut(body, to: width - ending.count) + ending }
        let old = body[..<arrow.lowerBound]
        let new = body[arrow.upperBound...]
        // What one side does not need the other may have.
        let room = width - 3
        let left = max(room / 2, room - new.count)
        return cut(old, to: left) + " → " + cut(new, to: max(room / 2, room - old.count))
    }

    /// Between two words, where that leaves most of it.
    private static func cut(_ text: Substring, to width: Int) -> String {
        guard text.count > width else { return String(text) }
        let room = text.prefix(width - 1)
        guard let blank = room.lastIndex(of: " "), room.distance(from: room.startIndex, to: blank) > width / 2 else {
            return room + "…"
        }
        return room[..<blank] + " …"
    }
}
