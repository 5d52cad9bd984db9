import RecoverBase

/// The records of version 1: words instead of JSON.
///
///     recoverscript record 1
///     scenario Late exports at a logistics firm
///     participant Team 2
///     seed 7
///     answer first-contact csm
///     back first-contact
///     answer systemic limit+until
enum OlderRecord {
    private static let firstLine = "recoverscript record 1"

    static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: firstLine.utf8) }

    /// Nil where the first line is broken.
    static func read(_ text: String) -> PlayRecord? {
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
        let rest = lines.removeLast()
        guard lines.first == firstLine else { return nil }
        var record = PlayRecord(scenario: "", participant: nil, seed: nil)
        for line in lines.dropFirst() {
            let words = line.split(separator: " ", maxSplits: 1).map(String.init)
            guard words.count == 2 || words == ["answer"] else { continue }
            switch words[0] {
            case "scenario": record.scenario = words[1]
            case "participant": record.participant = words[1]
            case "seed": record.seed = UInt64(reading: words[1])
            case "back": record.events.append(.back(item: words[1]))
            case "hint": record.events.append(.hint(item: words[1]))
            case "answer":
                let parts = words.dropFirst().joined().split(separator: " ", maxSplits: 1).map(String.init)
                let given = parts.count == 2 ? parts[1].split(separator: "+").map(String.init) : []
                guard let item = parts.first, !item.isEmpty else {
                    record.rejects.append("an answer names no question")
                    continue
                }
                record.events.append(.answer(item: item, given: given))
            default: break
            }
        }
        if !rest.isEmpty { record.rejects.append("its last line is cut off") }
        return record
    }
}
