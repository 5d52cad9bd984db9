import RecoverBase
import RecoverContract
import RecoverModel
import RecoverText

/// A sequence of messages: each asked for is there, on its day.
extension Examination {
    mutating func sequence(_ sequence: MessageSequence) {
        guard let first = sequence.messages.first else { return }
        let heads = SequenceText(text).days
        var findings: [Finding] = []
        if heads.count != sequence.messages.count {
            findings.append(
                Finding(
                    message: "\(counted(heads.count, "message")), \(sequence.messages.count) asked",
                    help: "Head each message with its day, such as \"Day 2: …\"."))
        }
        for message in sequence.messages {
            guard let day = message.day.known, !heads.contains(day) else { continue }
            findings.append(
                Finding(
                    message: "no message on day \(day): \"\(Examination.excerpt(message.title))\"",
                    help: "Add it under \"Day \(day)\".", source: criteria.origin(.message, message.title, in: node)))
        }
        report(
            .messages, source: criteria.origin(.message, first.title, in: node), found: findings,
            passed: "\(counted(heads.count, "message")), each on its day", measured: .count(heads.count),
            expected: .count(sequence.messages.count))
    }
}

/// The messages of a sequence as they stand in a reply.
struct SequenceText {
    /// The day of each message, in order.
    private(set) var days: [Int] = []

    init(_ text: PartText) {
        let table = PlanTableReader(text, CustomerSigns(nil)).entries
        if !table.isEmpty {
            days = table.compactMap(\.day)
            return
        }
        for index in text.lines.indices {
            let line = text.lines[index]
            guard line.kind == .heading || line.kind == .text || line.kind == .item, line.quoteDepth == 0,
                !line.isIndented
            else { continue }
            // Marks, "Message 1 —" and the like may stand before the day; a sentence about a day is no head.
            let head = line.content..<min(line.end, line.content + 40)
            let isMarked = line.kind != .text || HeadingLabel(index, in: text.lines, text.bytes) != nil
            guard let day = PlanDays.day(text.bytes, in: head), isMarked || startsWithDay(head, text.bytes) else {
                continue
            }
            if !days.contains(day) { days.append(day) }
        }
    }

    private func startsWithDay(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        bytes.text(range).lowercased().drop { !$0.isLetter }.hasPrefix("day ")
    }
}
