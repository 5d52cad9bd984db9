import Foundation
import RecoverBase
import RecoverModel
import RecoverRendering
import SnapshotTesting
import Testing

@testable import RecoverGrading

/// No reply traps, hangs or points outside itself.
@Suite struct HostileReplyTests {
    static let scenario = """
        deliver email { words ..160; schedule 2 times { at 2026-03-05T10:00Z; at 2026-03-05T15:30Z }; section actions 3..4 bullets }
        deliver email check-in
        deliver call { questions 3; note-per-question; checklist 3 steps }
        deliver plan {
          lasts 7 days; owners CS, Support
          milestone look "Exports profiled" { by day 2; owner CS; prevents exports; needs approval from CS }
          checkpoint "Go" on day 7
        }
        deliver brief { words ..99; bullets; confirm 3 items }
        deliver sequence { message "check-in" on day 2; message "tip" on day 4 }
        constraint no refunds, roadmap
        constraint avoid "sorry"
        """

    private func judge(_ bytes: [UInt8], _ grader: Grader) {
        let source = Source(name: "reply", bytes: bytes)
        let lines = LineTable(source).count
        for grade in [grader.grade(source)]
            + ["email", "call", "plan", "review-request"].compactMap({ try? grader.grade(source, as: $0) })
        {
            for check in grade.checks {
                #expect((1...lines).contains(check.place?.line ?? 1), "\(check.id)")
            }
        }
    }

    @Test func randomPieces() throws {
        let grader = Grader(try compiled(exportsCase + HostileReplyTests.scenario))
        let pieces = [
            "## Email\n", "## Call guide\n", "## Plan\n", "**Briefing**\n", "Sequence:\n", "\n", "\n\n", "\r\n", "- ",
            "1. ", "| ", "|", "|---|---|\n",
            "Subject: ", "**", "*", "_", "`", "```\n", ">", "[", "]", "{", "}", "<", "[CONTEXT NEEDED: x]",
            "Hello Dana,", "sorry", "we will refund you",
            "Tuesday at 10", " or 11:30", "?", ".", "day 2", "Day 99999999999999999999", "2026-03-05T10:00Z", "Owner: ",
            "Support", "Success: ", ":",
            "What do exports", "Tell me about", "\u{0}", "\u{1B}[31m", "é", "\u{202E}", "😀", "3/10",
            "99999999999999 out of 10", "48 hours", "—", "–", "-", "(", ")", " ",
        ]
        var random = SeededGenerator(seed: 7)
        for _ in 0..<150 {
            var text = ""
            for _ in 0..<Int.random(in: 0..<80, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
            judge(Array(text.utf8), grader)
        }
        for _ in 0..<100 {
            judge(
                (0..<Int.random(in: 0..<200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) },
                grader)
        }
    }

    @Test func cutOffReplies() throws {
        let grader = Grader(try compiled(exportsCase + HostileReplyTests.scenario))
        for name in try RecordedRepliesTests.folder.names() {
            let bytes = try RecordedRepliesTests.folder.input(name)
            for end in stride(from: 0, to: bytes.count, by: 97) { judge(Array(bytes[..<end]), grader) }
        }
    }

    @Test func aLargeReplyIsRefused() throws {
        let grader = Grader(try compiled(exportsCase + HostileReplyTests.scenario))
        let source = Source(name: "reply", text: "## Email\n" + String(repeating: "a b. ", count: Reply.sizeLimit / 5))
        let grade = grader.grade(source)
        #expect(grade.checks.map(\.id) == ["contract.deliverables"])
        #expect(grade.checks[0].message == "the reply is larger than 256 KiB and was not judged")
        #expect(!grade.isPass)
    }

    /// Messages stand under one another, however narrow the terminal.
    @Test(arguments: [nil, 60, 80, 120]) func theColumnsOfAReportStand(width: Int?) throws {
        let grade = try graded("Hello Dana,\n\nWe value your feedback.", by: "deliver email { words 90..120 }")
        let report = GradeReport([GradedReply(name: "x.md", grade: grade)], width: width).text
        let rows = report.split(separator: "\n").filter { $0.hasPrefix("  FAIL ") }
        #expect(rows.count > 1)
        for row in rows {
            let message = row.dropFirst(34)
            #expect(row.prefix(34).hasSuffix(" ") && message.first?.isWhitespace == false, "\(row)")
            if let width { #expect(row.count <= width) }
        }
    }

    @Test func controlCharactersAreShownInReports() throws {
        let grade = try graded("Hello \u{1B}[31mDana,\n\nWe value your feedback\u{7}.", by: "deliver email")
        #expect(grade.status("email.hollow-phrases") == .fail)
        let report = GradeReport([GradedReply(name: "\u{1B}x.md", grade: grade)]).text
        #expect(!report.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(report.contains("␛[31mDana"))
    }
}
