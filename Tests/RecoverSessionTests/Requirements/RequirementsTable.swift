import Foundation
import SnapshotTesting
import Testing

/// `Tests/Requirements.md`: what the doctrine was drawn from, row by row, and what carries each row.
enum RequirementsTable {
    struct Row: Sendable, CustomTestStringConvertible {
        var id: String
        var says: String
        var carriers: [Carrier]
        /// What nothing does yet, with the issue that will.
        var missing: [String]
        /// What is none of these.
        var unread: [String]

        var testDescription: String { id }
    }

    /// How many rows each group of the requirements has.
    static let sizes: [(group: String, count: Int)] = [
        ("A", 38), ("B", 21), ("C", 36), ("D", 17), ("E", 28), ("F", 22), ("G", 18), ("H", 27), ("I", 15), ("J", 15),
        ("K", 11), ("L", 18), ("M", 9), ("N", 11), ("P", 29),
    ]

    static func text() throws -> String {
        try String(contentsOf: SnapshotFolder.package.appending(path: "Tests/Requirements.md"), encoding: .utf8)
    }

    static func rows() throws -> [Row] {
        try text().split(separator: "\n").compactMap { line in
            let cells = line.components(separatedBy: " | ").map { $0.trimmingCharacters(in: [" ", "|"]) }
            guard cells.count == 3, cells[0].last?.isNumber == true else { return nil }
            var row = Row(id: cells[0], says: cells[1], carriers: [], missing: [], unread: [])
            for entry in cells[2].components(separatedBy: " ;; ") {
                if let carrier = Carrier(entry) {
                    row.carriers.append(carrier)
                } else if entry.wholeMatch(of: /issue (?:8|9|10|11|12|13): .+/) != nil {
                    row.missing.append(entry)
                } else {
                    row.unread.append(entry)
                }
            }
            return row
        }
    }
}
