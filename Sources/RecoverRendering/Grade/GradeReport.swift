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

/// What became of replies, for people: the verdict first, then what to mend, what to look at and what to fill in; what
/// passed only on request. Of several replies a row each, and how often each check failed.
public struct GradeReport: Sendable {
    private let replies: [GradedReply]
    private let style: ReportStyle
    private let width: Int?
    private let showsAll: Bool
    /// What shows all, as whoever reads it would type it.
    private let all: String

    public init(
        _ replies: [GradedReply], style: ReportStyle = .plain, width: Int? = nil, showsAll: Bool = false,
        all: String = "--all"
    ) {
        self.replies = replies
        self.style = style
        self.width = width
        self.showsAll = showsAll
        self.all = all
    }

    public var text: String {
        var rows = GradeRows()
        for reply in replies { rows.add(reply) }
        if replies.count > 1, !showsAll { return rows.text(style) }
        return replies.map(text).joined(separator: "\n") + (replies.count > 1 ? "\n" + rows.failures(style) : "")
    }

    // MARK: One reply

    private func text(_ reply: GradedReply) -> String {
        let grade = reply.grade
        var out =
            "\(style.paint(grade.verdict, GradeReport.part(of: grade)))  \(reply.name.shown), \(grade.score) of 100"
        // Nothing fails, and not all is well: nobody sends it unread.
        let doubtful = grade.toLookAt.count
        if grade.isPass, doubtful > 0 { out += "; look at \(counted(doubtful, "point")) first" }
        out += "\n"
        out += group("To mend", grade, .fail, reply.name)
        if !grade.toFill.isEmpty {
            out += "\n" + style.paint("To fill in", .heading) + "\n"
            for need in grade.toFill { out += wrapped("  ", 2, need.shown, hanging: 4) }
        }
        out += group("To look at", grade, .warn, reply.name)
        out += group("To check by hand", grade, .manual, reply.name)
        if showsAll { return out + group("In order", grade, .pass, reply.name) }
        let passed = grade.count(.pass)
        guard passed > 0 else { return out }
        return out + "\n" + wrapped("", 0, "\(counted(passed, "check")) passed; \(all.shown) lists them.", hanging: 0)
    }

    private func group(_ title: String, _ grade: Grade, _ status: Check.Status, _ file: String) -> String {
        let checks = grade.checks.filter { $0.status == status }
        guard !checks.isEmpty else { return "" }
        return "\n" + style.paint(title, .heading) + "\n" + checks.map { lines($0, file) }.joined()
    }

    private func lines(_ check: Check, _ file: String) -> String {
        let mark = style.paint(GradeReport.mark(check.status), GradeReport.part(check.status))
        let id = DisplayWidth.padded(check.id, to: 26)
        let kind = check.id.prefix { $0 != "." }
        // Where the id does not say which deliverable it is about.
        let place = check.deliverable.map { $0 == kind ? "" : "\($0.shown): " } ?? ""
        var out = wrapped(
            "  \(mark) \(id) ", 8 + DisplayWidth.of(id), "\(place)\(check.message.shown)\(check.asked)", hanging: 34)
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

    static func part(of grade: Grade) -> ReportStyle.Part {
        !grade.isPass ? .bad : grade.isReady ? .good : .warning
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
