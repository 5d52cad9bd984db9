import RecoverBase

/// What every form says of an export that a person reads.
extension QueueReport {
    /// What to know before anybody trusts the list, a sentence or two each.
    /// - Parameter known: rows left out since their case is in the tracker and was contacted.
    public func notes(now: Instant, known: Int = 0) -> [String] {
        var notes = [duplicates, shared].compactMap(\.self)
        if counts.ambiguous > 0 {
            notes.append("\(counted(counts.ambiguous, "date")) could be two days: --dates mdy or --dates dmy")
        }
        let ahead = rows.count { ($0.received ?? now) > now }
        if ahead > 0 {
            notes.append("\(counted(ahead, "detractor")) answered after now: are day and month swapped? --dates")
        }
        notes += layout.notes
        if alike > 0 { notes.append("\(counted(alike, "row")) the same as another: listed, and counted, each") }
        if unreadCells > 0 {
            let named = unread.prefix(4).map { "row \($0.row): \($0.cells.joined(separator: ", "))" }
            let rest = unreadRows - named.count
            let more = rest > 0 ? "; and in \(counted(rest, "row")) more (--format json)" : ""
            notes.append("\(counted(unreadCells, "cell")) NOT READ: " + named.joined(separator: "; ") + more)
        }
        if counts.spam > 0 {
            notes.append("\(counted(counts.spam, "row")) marked as spam, counted and listed all the same")
        }
        if known > 0 { notes.append("\(counted(known, "detractor")) known and contacted, not listed") }
        return notes
    }

    /// Who answered again, a sentence each, the first ones.
    public var answeredAgain: [String] {
        again.prefix(8).map { "ANSWERED AGAIN: \($0.description)" }
            + (again.count > 8 ? ["ANSWERED AGAIN: and \(again.count - 8) more (--format json)"] : [])
    }

    /// Answers of others that share their id, the first of them by their rows.
    private var shared: String? {
        guard counts.shared > 0 else { return nil }
        let more = counts.shared > sharing.count ? ", …" : ""
        let text =
            "\(counted(counts.shared, "answer")) of no detractor with the id of a row before it, counted each: row "
            + sharing.map(String.init).joined(separator: ", ") + more
        return comparesAllIDs ? text : text + " (ids are compared with the first \(QueueReport.mostIDs) of the file)"
    }

    /// Ids that several detractors have, the first of them by name.
    private var duplicates: String? {
        guard counts.duplicates > 0 else { return nil }
        var rows: [String: [Int]] = [:]
        for row in self.rows { rows[row.id, default: []].append(row.row) }
        let twice = rows.filter { $0.value.count > 1 }.sorted { ($0.value.min() ?? 0) < ($1.value.min() ?? 0) }
        let named = twice.prefix(3).map { id, rows in
            "`\(QueueText.cut(id, 24))` in rows \(rows.sorted().map(String.init).listed("and"))"
        }
        let text = "\(counted(counts.duplicates, "detractor")) with the id of another: look at these first"
        return named.isEmpty ? text : text + "; \(named.joined(separator: ", "))"
    }
}

extension QueueRow {
    /// What is to be done, as a person reads it.
    public var step: String {
        if isHeld { return next }
        if received == nil { return "Find date: row \(row)" }
        return owner == nil ? "Assign first; then: \(next)" : next
    }

    /// Who has it: its owner, or who took over its account; nil where nobody does.
    public var holder: String? { owner?.shown ?? accountGuard?.route }
}
