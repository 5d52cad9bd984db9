import RecoverBase
import RecoverGrading

/// A reply that was judged, and what it is called.
public struct GradedReply: Sendable, Hashable {
    /// The file, as places name it.
    public var name: String
    public var grade: Grade

    public init(name: String, grade: Grade) {
        self.name = name
        self.grade = grade
    }
}

/// What became of replies, for people: by deliverable, what failed first.
public struct GradeReport: Sendable {
    private let replies: [GradedReply]
    private let style: ReportStyle
    private let width: Int?

    public init(_ replies: [GradedReply], style: ReportStyle = .plain, width: Int? = nil) {
        self.replies = replies
        self.style = style
        self.width = width
    }

    public var text: String { replies.map(text).joined(separator: "\n") }

    private func text(_ reply: GradedReply) -> String {
        var out = ""
        var groups: [(name: String?, checks: [Check])] = []
        for check in reply.grade.checks {
            if let index = groups.firstIndex(where: { $0.name == check.deliverable }) {
                groups[index].checks.append(check)
            } else {
                groups.append((check.deliverable, [check]))
            }
        }
        // What is about the reply as a whole comes first where it failed, else last.
        let whole = groups.filter { $0.name == nil }
        let isBroken = whole.contains { $0.checks.contains { $0.status == .fail } }
        let parts = groups.filter { $0.name != nil }
        for group in isBroken ? whole + parts : parts + whole {
            out += style.paint((group.name ?? "the whole reply").shown, .heading) + "\n"
            for status in [Check.Status.fail, .warn, .manual, .pass] {
                for check in group.checks where check.status == status { out += lines(check, reply.name) }
            }
            out += "\n"
        }
        return out + summary(reply) + "\n"
    }

    private func lines(_ check: Check, _ file: String) -> String {
        let mark = style.paint(GradeReport.mark(check.status), GradeReport.part(check.status))
        let id = DisplayWidth.padded(check.id, to: 26)
        var head = "\(id) \(check.message.shown)"
        head += check.asked
        var out = wrapped("  \(mark) ", 7, head, hanging: 34)
        guard check.status != .pass else { return out }
        if let place = check.place {
            let evidence = check.evidence.map { ": \($0.shown)" } ?? ""
            out += wrapped(
                String(repeating: " ", count: 7), 7, "at \(file.shown):\(place.line):\(place.column)\(evidence)",
                hanging: 10)
        }
        if let help = check.help {
            out += wrapped("       " + style.paint("help:", .label) + " ", 13, help.shown, hanging: 13)
        }
        if let source = check.source {
            let reason = source.reason.map { ": \($0.shown)" } ?? ""
            out += wrapped(
                "       " + style.paint("asked by:", .label) + " ", 17, "\(source.file.shown):\(source.line)\(reason)",
                hanging: 17)
        }
        return out
    }

    private func wrapped(_ head: String, _ headWidth: Int, _ text: String, hanging: Int) -> String {
        guard let width, width > hanging + 20 else { return head + text + "\n" }
        let lines = text.wrapped(to: width - max(headWidth, hanging))
        let margin = String(repeating: " ", count: hanging)
        return head + (lines.first ?? "") + "\n" + lines.dropFirst().map { margin + $0 + "\n" }.joined()
    }

    private func summary(_ reply: GradedReply) -> String {
        let grade = reply.grade
        var counts = ["\(grade.count(.pass)) passed"]
        if grade.count(.fail) > 0 { counts.append("\(grade.count(.fail)) failed") }
        if grade.count(.warn) > 0 {
            counts.append(counted(grade.count(.warn), "warning"))
        }
        if grade.count(.manual) > 0 { counts.append("\(grade.count(.manual)) to check by hand") }
        let verdict = style.paint(grade.isPass ? "PASS" : "FAIL", GradeReport.part(grade.isPass ? .pass : .fail))
        return "\(verdict) \(reply.name.shown): \(grade.score) of 100; \(counts.joined(separator: ", "))"
    }

    private static func mark(_ status: Check.Status) -> String {
        switch status {
        case .pass: "ok  "
        case .fail: "FAIL"
        case .warn: "warn"
        case .manual: "look"
        }
    }

    private static func part(_ status: Check.Status) -> ReportStyle.Part {
        switch status {
        case .pass: .good
        case .fail: .bad
        case .warn: .warning
        case .manual: .label
        }
    }
}

extension Check {
    /// What was asked, where the message does not say it: ` (asked: 120..160)`, ` (4 of 6)`.
    var asked: String {
        guard status != .pass, let expected, let measured, expected != .count(0), !message.contains(" asked") else {
            return ""
        }
        if case (.count(let found), .count(let wanted)) = (measured, expected), found < wanted {
            return " (\(found) of \(wanted))"
        }
        return " (asked: \(expected.text.shown))"
    }
}
