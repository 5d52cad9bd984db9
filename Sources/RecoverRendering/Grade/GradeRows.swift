import RecoverBase
import RecoverGrading

/// Many replies, a row each: verdict, score, name; and how many failed each check. Holds little of each, so that a folder of
/// ten thousand costs no more than its names.
public struct GradeRows: Sendable {
    private struct Row: Sendable {
        var verdict: String
        var part: ReportStyle.Part
        var score: Int
        var name: String
    }

    private var rows: [Row] = []
    private var counts: [String: Int] = [:]
    private var passed = 0
    private var hasBlanks = false

    public init() {}

    public mutating func add(_ reply: GradedReply) {
        let grade = reply.grade
        rows.append(
            Row(verdict: grade.verdict, part: GradeReport.part(of: grade), score: grade.score, name: reply.name))
        let failed = grade.checks.filter { $0.status == .fail }
        for id in Set(failed.map(\.id)) { counts[id, default: 0] += 1 }
        guard failed.isEmpty else { return }
        passed += 1
        if !grade.toFill.isEmpty { hasBlanks = true }
    }

    public var allPass: Bool { passed == rows.count }

    public func text(_ style: ReportStyle) -> String {
        let widest = rows.map(\.verdict.count).max() ?? 0
        var out = ""
        for row in rows {
            let score = String(row.score)
            out += style.paint(DisplayWidth.padded(row.verdict, to: widest), row.part)
            out += "  " + String(repeating: " ", count: max(0, 3 - score.count)) + score + "  \(row.name.shown)\n"
        }
        return out + failures(style)
    }

    /// How many replies each check failed, the commonest first.
    func failures(_ style: ReportStyle) -> String {
        var out =
            "\n\(passed) of \(rows.count) replies may be sent" + (hasBlanks ? ", some with blanks to fill.\n" : ".\n")
        guard !counts.isEmpty else { return out }
        out += "\n" + style.paint("What failed", .heading) + "\n"
        for (id, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            out += "  \(DisplayWidth.padded(id, to: 26)) \(count)\n"
        }
        return out
    }
}
