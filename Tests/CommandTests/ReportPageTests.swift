import Foundation
import SnapshotTesting
import Testing

/// The pages that people read and print: results, guides, sheets, plans, queues.
@Suite struct ReportPageTests {
    private static let folder = SnapshotFolder("pages")
    private static func input(_ name: String) -> String { folder.url.appending(path: name).path }

    /// The pages, and the arguments that make them.
    private static let pages: [(name: String, arguments: [String])] = [
        ("class", ["class", input("exercise.rs"), input("group.csv"), "--participants", "--format", "html"]),
        ("guide", ["guide", input("exercise.rs"), "--format", "html"]),
        ("handout", ["guide", input("exercise.rs"), "--handout", "--format", "html"]),
        ("cards", ["guide", input("exercise.rs"), "--cards", "--format", "html"]),
        ("plan", ["plan", input("case.rs"), "--start", "2026-03-04", "--format", "html"]),
        ("status", ["status", input("case.rs"), "--at", "2026-03-09T11:00Z", "--format", "html"]),
        ("sheet", ["sheet", "service-protocol", "--format", "html"]),
        ("handover", ["handover", input("case.rs"), "--at", "2026-03-09T11:00Z", "--format", "html"]),
        ("queue", ["queue", input("nps.csv"), "--format", "html", "--now", "2026-03-09T08:30Z"]),
        ("metrics", ["metrics", input("nps.csv"), "--format", "html", "--now", "2026-03-31T12:00Z"]),
    ]

    private func page(_ arguments: [String]) throws -> String {
        let result = try runCommand(arguments)
        // A queue with a rejected row says so.
        try #require(result.status == 0 || ["queue", "metrics"].contains(arguments[0]), "\(result.errors)")
        return result.output
    }

    /// One stylesheet begins all pages, that of `play --html` too: as it is written, without its comments and indentation.
    @Test func allShareOneStylesheet() throws {
        let file = projectRoot.appending(path: "Sources/RecoverRendering/Browser/Page/tokens.css")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.drop { $0 == " " } }
        let tokens = lines.filter { !$0.hasPrefix("/*") }.joined(separator: "\n")
        #expect(tokens.count > 1000)
        let played = ["play", ReportPageTests.input("exercise.rs"), "--html", "-"]
        for arguments in ReportPageTests.pages.map(\.arguments) + [played] {
            #expect(try page(arguments).contains("<style>\n\(tokens)"), "\(arguments)")
        }
    }

    /// Arabic and Hebrew keep their direction for themselves: no figure, arrow or mark beside them moves.
    @Test func whatIsReadFromRightToLeftTurnsNothing() throws {
        let place = try Workplace()
        let file = try place.file(
            "case.rs",
            """
            scenario "طرود"
            meter trust "الثقة" 0..10 = 4
            decision first "ماذا تفعل؟" {
              option mail "الرسالة المعتادة" harmful { because "رسالة"; effect trust -3 }
              option call "اتصل بها" correct { because "صوت"; effect trust +2 }
            }
            ending stays "تبقى" when trust >= 5
            ending gone "ترحل" otherwise
            """)
        let record = place.path("run.jsonl")
        try #require(
            try runCommand("play", file, "--answers", "first=mail", "--record", record, "--as", "Ada").status == 0)
        func page(_ arguments: String...) throws -> String {
            try runCommand([arguments[0], file] + arguments.dropFirst() + ["--format", "html"]).output
        }
        #expect(try page("guide").contains("Meter</span> <bdi>الثقة</bdi> (0 to 10): starts at 4"))
        #expect(try page("guide", "--handout").contains("<bdi>الثقة</bdi>: 4 of 10"))
        #expect(try page("guide", "--cards").contains("<bdi>الثقة</bdi>: −3, so now"))
        #expect(try page("class", record).contains(">A. <bdi>الرسالة المعتادة</bdi><"))
        try #require(try runCommand("class", file, record, "--report", place.path("pages")).status == 0)
        let ada = try place.text("pages/ada.html")
        #expect(ada.contains("<p><bdi>الثقة</bdi> 4 → 1</p>"))
        #expect(ada.contains("<p>A. <bdi>الرسالة المعتادة</bdi> (HARMFUL, 0)</p>"))
        // What has a line for itself gives it its direction.
        #expect(ada.contains("<p>رسالة"))
    }

    // MARK: Participants

    @Test func aPageForEachParticipant() throws {
        let place = try Workplace()
        let record = place.path("run.jsonl")
        let mail = try place.file("mail.md", "Dear Nora,\n\nI ring <you> on Friday.\n\nMaya")
        let played = try runCommand(
            "play", ReportPageTests.input("exercise.rs"), "--answers",
            "first=call,next=credit,order=a+b+c,signs=ticket,mail=\(mail)", "--record", record, "--as",
            "../../../Maya O’Neil\u{202E}\n.html")
        try #require(played.status == 0, "\(played.errors)")
        let others = try place.file("twins.csv", "name,first\n../x,mail\nX,call\n…,call\nCON,mail\n李 雷,call\n")
        let arguments = [
            "class", ReportPageTests.input("exercise.rs"), record, others, ReportPageTests.input("group.csv"),
            "--report",
            place.path("pages"),
        ]
        let made = try runCommand(arguments)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.errors.contains("9 pages in"))
        #expect(!made.output.contains("Ada"))
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path("pages")).sorted()
        #expect(
            names == [
                "ada.html", "bo.html", "maya-o-neil-html.html", "participant-con.html", "participant.html", "x-2.html",
                "x.html", "zoë-b.html", "李-雷.html",
            ])
        let maya = try place.text("pages/maya-o-neil-html.html")
        // In their own words, with what was better and why.
        #expect(maya.contains("<p>I ring &lt;you&gt; on Friday.</p>"))
        #expect(maya.contains("A. Ring her today") || maya.contains("B. Ring her today"))
        #expect(maya.contains("It reads as a bribe."))
        #expect(maya.contains("✓ Her word. Only she knows."))
        #expect(maya.contains("✗ A closed ticket"))
        #expect(maya.contains("of 100 points"))
        #expect(!maya.contains("Ada"))
        // A table without the mail is as little finished as a record without it.
        let ada = try place.text("pages/ada.html")
        #expect(ada.contains("Not passed: it is not finished"))
        #expect(try place.text("pages/x.html").contains("Not passed: it is not finished"))

        let again = try runCommand(arguments)
        #expect(again.status == 2)
        #expect(again.errors.contains("--force replaces it"))
        #expect(try runCommand(arguments + ["--force"]).status == 0)
        #expect(try place.text("pages/ada.html") == ada)
    }

    @Test func nothingIsWrittenWhereOnePageIsThere() throws {
        let place = try Workplace()
        _ = try place.file("pages/zoë-b.html", "mine")
        let made = try runCommand(
            "class", ReportPageTests.input("exercise.rs"), ReportPageTests.input("group.csv"), "--report",
            place.path("pages"))
        #expect(made.status == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path("pages")).count == 1)
        #expect(try place.text("pages/zoë-b.html") == "mine")
    }

    // MARK: Sheet and handover

    @Test func theSheetIsThePlaybook() throws {
        let place = try Workplace()
        let shipped = try runCommand("sheet", "service-protocol")
        #expect(shipped.status == 0, "\(shipped.errors)")
        for heading in ["Approved wording", "Common issues and their steps", "The steps of every case"] {
            #expect(shipped.output.contains("\n## \(heading)\n"))
        }
        #expect(shipped.output.contains("\n### Acknowledgement\n"))
        #expect(shipped.output.contains("A person will write to you within a day."))
        // The ordinary wording first, that for who wrote nothing as such, and blanks that a person can read.
        let sheet = try #require(shipped.output.components(separatedBy: "### Acknowledgement").last)
        let ordinary = try #require(
            sheet.firstRange(of: "I read what you wrote: \"\\[CONTEXT NEEDED: what the customer wrote\\]\""))
        let silent = try #require(sheet.firstRange(of: "\nIf there is no comment:\n"))
        #expect(ordinary.upperBound < silent.lowerBound)
        #expect(sheet[silent.upperBound...].contains("You answered our survey without a comment."))
        #expect(shipped.output.contains("### A note from the CEO"))
        #expect(!shipped.output.contains("of the feedback"))
        #expect(shipped.output.contains("CONTEXT NEEDED: the problems that come up most"))
        let file = try place.file(
            "desk.rs",
            """
            playbook desk "Our <desk>"
            use service-protocol
            owner Depot "Depot" { person "Ola Berg"; contact "+47 22 00 00 00" via phone }
            template protocol-sheet { body \"\"\"
              A parcel is late
              1. Ask the driver. 2. Ring the customer.
              \"\"\" }
            guard glass "Broken glass" { when feedback.comment mentions "glass"; route Depot "Send the pictures first." }

            """)
        let own = try runCommand("sheet", file)
        #expect(own.status == 0, "\(own.errors)")
        #expect(own.output.hasPrefix("# Our &lt;desk&gt;\n"))
        #expect(own.output.contains("A parcel is late"))
        #expect(own.output.contains("\n## Contacts\n"))
        #expect(own.output.contains("| Depot | Ola Berg | +47 22 00 00 00 (phone) |"))
        #expect(own.output.contains("| Broken glass | Send the pictures first. | Depot (Ola Berg) |"))
        #expect(!own.output.contains("the problems that come up most"))
        let misspelt = try runCommand("sheet", "closed-lop")
        #expect(misspelt.status == 2)
        #expect(misspelt.errors.contains("there is no playbook `closed-lop`; did you mean `closed-loop`?"))
    }

    @Test func theHandoverFollowsTheCase() throws {
        let file = ReportPageTests.input("case.rs")
        func handover(_ more: String...) throws -> String {
            let result = try runCommand(["handover", file] + more)
            #expect(result.status == 0, "\(result.errors)")
            return result.output
        }
        let late = try handover("--at", "2026-03-09T11:00Z")
        #expect(late.hasPrefix("# Omar Reyes, Reyes &amp; Daughters · 3/10 · day 6\n"))
        #expect(late.contains("- LATE: A dated plan; was due Fri 09:10; promised by Ines Roy"))
        #expect(late.contains("- Promise no: Refunds"))
        #expect(late.contains("Initial contact sent, by Ines Roy via call"))
        #expect(late.contains("> The evening report is wrong.\n> I count the till by hand.\n"))
        #expect(late.contains("cause: Refunds were counted twice; done: Refunds are counted once"))
        #expect(late.contains("- Support lead: Ines Roy, +44 20 7946 0812 (phone)"))
        #expect(late.contains("- ARR: $18k"))
        let early = try handover("--at", "2026-03-04T13:00Z")
        #expect(early.contains("- Open: A dated plan; due Fri 09:10"))
        #expect(late.contains("Resolution confirmed internally, by Li Sorensen via email"))
        #expect(!early.contains("by Li Sorensen via email"))
        #expect(try handover("--at", "2026-03-09T11:00Z", "--set", "customer.arr=$20k").contains("- ARR: $20k"))
        let place = try Workplace()
        let nobody = try runCommand("handover", place.file("nobody.rs", "scenario \"Nobody\"\n"))
        #expect(nobody.status == 2)
        #expect(nobody.errors.contains("there is no customer in it"))
    }

    // MARK: Hostile texts

    private static let hostile =
        "</script><script>hacked = true</script></style><img src=x onerror='hacked = true'><!-- \u{202E}\u{2028} \"]]>"

    /// Files in which every field is a text that would like to be something else.
    private func files(_ text: String, in place: Workplace) throws -> [[String]] {
        let quoted = "\"" + text.replacingOccurrences(of: "\"", with: "\\\"") + "\""
        let exercise = try place.file(
            "exercise.rs",
            """
            scenario \(quoted)
            customer \(quoted) { name \(quoted); relationship \(quoted) }
            feedback 2/10 \(quoted)
            situation \(quoted)
            exhibit \(quoted) \(quoted)
            objective o \(quoted)
            meter m \(quoted) 0..10 = 4
            decision one \(quoted) {
              hint \(quoted); note \(quoted); objective o
              option a \(quoted) correct { because \(quoted); reveal \(quoted); effect m +2 }
              option b "B" weak { because \(quoted); chance 50% \(quoted); chance otherwise "None" }
            }
            quiz q \(quoted) { answer x \(quoted) correct because \(quoted); answer y "Y" }
            task t \(quoted)
            ending e \(quoted) otherwise { text \(quoted) }
            debrief \(quoted)

            """)
        let cells = { (cells: [String]) in
            cells.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
        }
        let group = try place.file(
            "group.csv", "name,one,q\n" + cells([text, "a", "y"]) + cells([text + "2", text, text]))
        let answer = try place.file("answer.md", text)
        let record = place.path("run.jsonl")
        _ = try runCommand(
            "play", exercise, "--answers", "one=b,q=y,t=\(answer)", "--record", record, "--as", text)
        let life = try place.file(
            "case.rs",
            """
            scenario \(quoted)
            use recover-then-review
            sender \(quoted) at \(quoted) { person \(quoted) }
            customer \(quoted) { name \(quoted); company \(quoted); signal s \(quoted) verified; contact \(quoted) via email }
            feedback 2/10 \(quoted) { received 2026-03-04T09:10Z; issue i \(quoted) fixable { cause \(quoted) verified; done \(quoted) } }
            assigned X
            owner X \(quoted) { person \(quoted); contact \(quoted) via phone }
            deliver plan \(quoted) { lasts 7 days; milestone m \(quoted) { by day 2; owner X; success \(quoted) } }
            template own \(quoted) { subject \(quoted); body \(quoted) }
            event contacted +3h by X via call
            event promised \(quoted) by +2 days by X

            """)
        let export = try place.file(
            "nps.csv",
            "id,score,comment,customer,company,submitted_at\n"
                + cells([text, "2", text, text, text, "2026-03-08T09:10:00Z"]) + cells(["r", text, "", "", "", ""]))
        let html = ["--format", "html"]
        return [
            ["class", exercise, group, record, "--participants", "--report", place.path("pages"), "--force"] + html,
            ["guide", exercise] + html, ["guide", exercise, "--handout"] + html, ["guide", exercise, "--cards"] + html,
            ["plan", life] + html, ["status", life, "--at", "+6 days"] + html, ["sheet", life] + html,
            ["handover", life, "--at", "+6 days"] + html, ["queue", export] + html, ["metrics", export] + html,
        ]
    }

    @Test func noTextBecomesMarkup() throws {
        let place = try Workplace()
        var pages = try files(ReportPageTests.hostile, in: place).map(page)
        for name in try FileManager.default.contentsOfDirectory(atPath: place.path("pages")) {
            pages.append(try place.text("pages/\(name)"))
        }
        #expect(pages.count == 13)
        for page in pages {
            #expect(page.hasPrefix("<!DOCTYPE html>"))
            for tag in ["<script", "</script", "<img", "<!--"] { #expect(!page.contains(tag)) }
            #expect(page.components(separatedBy: "</style").count == 2)
            for scalar in "\u{202E}\u{2028}".unicodeScalars { #expect(!page.unicodeScalars.contains(scalar)) }
            // Metrics say nothing of one customer.
            #expect(page.contains("&lt;/script&gt;") || page.contains("Figures of the programme"))
        }
    }

    /// Every field 100 kB long, without a place to break it.
    @Test func longTexts() throws {
        let place = try Workplace()
        let long = String(repeating: "long", count: 25_000)
        for arguments in try files(long, in: place) {
            #expect(try page(arguments).utf8.count > 100_000 || arguments[0] == "metrics", "\(arguments[0])")
        }
    }

    // MARK: Read by others

    private static let hasBrowser = (try? run("/usr/bin/env", ["chromedriver", "--version"]).status) == 0

    private struct Look: Decodable {
        var page: String
        var faults: [String]
        var isWide: Bool
        var sheets: Int?
    }

    @Test(.enabled(if: Consumers.areInstalled, "\(Consumers.missing)"))
    func othersFindNoFault() throws {
        let place = try Workplace()
        var files: [String] = []
        for made in ReportPageTests.pages { files.append(try place.file("\(made.name).html", page(made.arguments))) }
        for (index, arguments) in try self.files(ReportPageTests.hostile, in: place).enumerated() {
            files.append(try place.file("hostile-\(index).html", page(arguments)))
        }
        let longer = try Workplace()
        let long = try self.files(String(repeating: "long", count: 2500), in: longer)
        try withExtendedLifetime(longer) {
            for index in [0, 7] { files.append(try place.file("long-\(index).html", page(long[index]))) }
        }
        let pictures = ProcessInfo.processInfo.environment["RECOVER_PICTURES"] ?? "-"
        let script = projectRoot.appending(path: "Tests/Support/Pages/look.py").path
        let result = try run(Consumers.python, [script, pictures] + files)
        try #require(result.status == 0, "\(result.errors)")
        let looks = try result.output.split(separator: "\n").map {
            try JSONDecoder().decode(Look.self, from: Data($0.utf8))
        }
        try #require(looks.count == files.count)
        for look in looks {
            #expect(look.faults.isEmpty, "\(look.page)")
            #expect(!look.isWide, "\(look.page)")
        }
        guard ReportPageTests.hasBrowser else { return }
        let sheets = Dictionary(uniqueKeysWithValues: looks.map { ($0.page, $0.sheets ?? 0) })
        // The case on one page; a page for the opening and for each question.
        #expect(sheets["handover"] == 1)
        #expect(sheets["handout"] == 6)
        #expect(sheets["plan"] == 1)
    }
}
