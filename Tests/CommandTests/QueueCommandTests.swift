import Foundation
import Testing

/// `queue` and `metrics`, as they are called.
@Suite struct QueueCommandTests {
    private func export(_ name: String) -> String { projectRoot.appending(path: "Tests/Fixtures/surveys/\(name)").path }
    private let now = ["--now", "2026-03-09T14:30Z"]

    private func queue(_ arguments: String..., input: String? = nil) throws -> CommandResult {
        try runCommand(["queue"] + arguments + now, input: input)
    }

    @Test func aMorning() throws {
        let result = try queue(export("qualtrics.csv"))
        #expect(result.status == 1)
        let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines[0].hasPrefix("qualtrics.csv · Qualtrics · Denver time"))
        #expect(lines[0].hasSuffix("Mon 9 Mar 2026 08:30"))
        #expect(lines[1] == "10 rows: 1 promoter, 0 passives, 6 detractors, 1 preview, 1 unfinished,")
        #expect(lines[2] == "         1 REJECTED")
        #expect(lines[3] == "         row 12: score \"10.5\"")
        #expect(lines[6].hasPrefix("!  HOLD         1    Kim Lund, Osprey Catering  Legal       legal"))
        #expect(
            result.output.contains("1  today 14:10  2    Jo Adair, Quillon Foods    NO OWNER    45 high value, score"))
        #expect(result.output.contains("2  today 14:25  5    Ana Bello, Quillon Foods   NO OWNER    as 1"))
        #expect(result.output.contains("?  UNDATED      4    Q Holm, Quarry Lane"))
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(try queue(export("qualtrics.tsv")).output.dropFirst(13) == result.output.dropFirst(13))
    }

    @Test func columnsAndKeys() throws {
        let csv = try queue(export("plain.csv"), "--format", "csv")
        #expect(csv.status == 1)
        #expect(
            csv.output.hasPrefix(
                "id,score,class,segment,account,customer,comment,guard,priority,priority_because,owner,received,contact_by,"
                    + "breach_at,stage,next\r\n"))
        #expect(csv.output.contains(",0,detractor,smb,\"Zeta, Inc\",lu@zeta.example,\"'=HYPERLINK("))
        #expect(csv.errors.contains("row 5: score \"10.5\""))
        #expect(csv.errors.contains("row 6: score \"5 stars\""))
        #expect(
            csv.errors.contains(
                "plain CSV, times in UTC; 7 rows: 1 promoter, 0 passives, 3 detractors, 1 without a score, 2 rejected"))
        let lines = try queue(export("plain.csv"), "--format", "jsonl").output.split(separator: "\n")
        #expect(lines.count == 3)
        let first = try json(String(lines[0]))
        #expect(
            first.keys.sorted() == [
                "account", "breach_at", "class", "comment", "contact_by", "customer", "guard", "id", "next", "owner",
                "priority", "priority_because", "received", "score", "segment", "stage",
            ])
        #expect(first["score"] as? Int == 3)
        #expect(first["comment"] as? String == "Exports crawl, and support\nneeds days.")
        #expect(first["contact_by"] as? String == "2026-03-03T09:10Z")
        let document = try json(try queue(export("plain.csv"), "--format", "json").output)
        #expect((document["counts"] as? [String: Any])?["rejected"] as? Int == 2)
        #expect((document["rows"] as? [[String: Any]])?.count == 3)
        let limited = try queue(export("plain.csv"), "--format", "csv", "--limit", "1")
        #expect(limited.output.split(separator: "\r\n").count == 2)
        #expect(limited.output.contains("legal"))
        #expect(try queue(export("plain.csv"), "--format", "html").output.contains("&quot;"))
    }

    /// Which playbook a queue follows where none is named is doctrine, too.
    @Test func withoutAPlaybookItFollowsTheOneThatStandardNames() throws {
        let standard = try runCommand("show", "standard").output
        let policy = try #require(standard.firstMatch(of: #/policy programme-playbook ([\w-]+) of /#))
        let file = export("plain.csv")
        let plain = try queue(file, "--format", "csv").output
        #expect(try queue(file, "--format", "csv", "--playbook", String(policy.1)).output == plain)
        #expect(try queue(file, "--format", "csv", "--playbook", "empathetic-response").output != plain)
    }

    @Test func refusals() throws {
        let place = try Workplace()
        let file = try place.file("odd.csv", "when,q1,q2\n2026-03-02,3,slow\n")
        let refused = try queue(file)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("no column is known to be the score; say which: --map score="))
        let mapped = try queue(file, "--map", "score=q1", "--map", "comment=q2", "--map", "at=when")
        #expect(mapped.status == 0)
        #expect(mapped.output.contains("\"slow\""))
        let playbook = try place.file(
            "ours.rs", "playbook ours \"Ours\"\nuse closed-loop\ncolumns submitted_at, score, comment\n")
        #expect(try queue(file, "--playbook", playbook).output.contains("\"slow\""))
        #expect(try queue(file, "--map", "points=q1").status == 2)
        #expect(try queue(place.path("none.csv")).status == 2)
        #expect(try queue("--due").status == 2)
        #expect(try queue(try place.file("empty.csv", "")).status == 2)
    }

    /// Several threads, pieces without a header, and a pipe give the bytes of one process, stray quotes included.
    @Test func piecesGiveTheSameBytes() throws {
        let place = try Workplace()
        var text = "id,score,comment,company,submitted_at\n"
        for row in 0..<60_000 {
            let comment =
                switch row % 7 {
                case 0: "\"two\nlines, \"\"quoted\"\"\""
                case 1: row % 9_001 == 8 ? "a stray 5\" disk" : "slow"
                default: "plain words that go on for a while"
                }
            text += "r\(row),\(row % 11),\(comment),Acme \(row % 50),2026-03-0\(row % 9 + 1)T09:10Z\n"
        }
        let file = try place.file("large.csv", text)
        let one = try queue(file, "--format", "jsonl")
        #expect(one.output.split(separator: "\n").count == 60_000 / 11 * 7 + min(7, 60_000 % 11))
        #expect(try queue(file, "--format", "jsonl", "--threads", "3").output == one.output)
        // A stray quote ends the threads: without one they go on to the end, and keep the order of the file.
        let plain = try place.file("plain.csv", text.replacing("a stray 5\" disk", with: "slow"))
        let alone = try queue(plain, "--format", "jsonl").output
        for _ in 0..<3 { #expect(try queue(plain, "--format", "jsonl", "--threads", "3").output == alone) }
        #expect(try queue("-", "--format", "jsonl", input: file).output == one.output)
        let cuts = try queue(file, "--cut", "5")
        #expect(cuts.status == 0)
        let bytes = Array(text.utf8)
        var pieces = ""
        var end = 38
        for line in cuts.output.split(separator: "\n") {
            let numbers = line.split(separator: " ").compactMap { Int($0) }
            #expect(numbers[0] == end)
            end = numbers[0] + numbers[1]
            let piece = try place.file("piece.csv", String(decoding: bytes[numbers[0]..<end], as: UTF8.self))
            pieces += try queue("-", "--header", file, "--format", "jsonl", input: piece).output
        }
        #expect(end == bytes.count)
        #expect(pieces == one.output)
    }

    @Test func equalRowsAreAsManyCases() throws {
        let place = try Workplace()
        let rows = String(repeating: "3,,2026-03-08\n", count: 3) + String(repeating: "9,,2026-03-08\n", count: 3)
        let file = try place.file("anonymous.csv", "score,comment,submitted_at\n" + rows)
        let cases = place.path("cases.csv")
        let first = try queue(file, "--tracker", cases)
        #expect(first.output.contains("2 rows the same as another: listed, and counted, each"))
        let table = try place.text("cases.csv")
        #expect(table.split(separator: "\r\n").count == 4)
        // The next morning they are the same cases.
        _ = try queue(file, "--tracker", cases)
        #expect(try place.text("cases.csv") == table)
        let figures = try runCommand(["metrics", file, cases] + now).output
        #expect(figures.contains("0/3"))
    }

    @Test func cellsThatNobodyReadsAreNamed() throws {
        let place = try Workplace()
        let file = try place.file(
            "odd.csv",
            """
            id,score,employees,arr,renewal,value,submitted_at
            x1,5,600,$90k,20 days,Platinum,2026-03-08T20:00Z
            x2,5,6oo,90.000.00,2026-04-01,high,2026-13-08

            """)
        let result = try queue(file)
        #expect(result.output.contains("5 cells NOT READ: row 2: "))
        let unread = try #require(try json(try queue(file, "--format", "json").output)["unread"] as? [[String: Any]])
        #expect(unread.map { $0["row"] as? Int } == [2, 3])
        #expect(
            unread.last?["cells"] as? [String]
                == ["received \"2026-13-08\"", "employees \"6oo\"", "arr \"90.000.00\""])
        for form in ["csv", "jsonl"] {
            for more in [[], ["--limit", "1"]] {
                let told = try runCommand(["queue", file, "--format", form] + more + now).errors
                #expect(told.contains("row 2: not read: value \"Platinum\", renewal \"20 days\""), "\(told)")
                #expect(told.contains("row 3: not read: received \"2026-13-08\", employees \"6oo\", arr"), "\(told)")
            }
        }
        // What is not listed is read all the same.
        #expect(try queue(file, "--limit", "1").output.contains("5 cells NOT READ: row 2: "))
    }

    /// An account that a guard holds, holds those who would not be among the first by themselves.
    @Test func aLimitCutsTheListThatWouldBeShown() throws {
        let place = try Workplace()
        let file = try place.file(
            "m.csv",
            """
            id,score,comment,name,company,value,submitted_at
            a1,1,Slow,Ann,Acme,high,2026-03-08T10:00Z
            b1,6,Late,Bea,Beta,low,2026-03-08T11:00Z
            b2,2,I will sue,Bo,Beta,low,2026-03-08T12:00Z

            """)
        let all = try queue(file).output
        let two = try queue(file, "--limit", "2").output
        for name in ["Bo, Beta", "Bea, Beta"] { #expect(all.contains(name) && two.contains(name)) }
        #expect(!two.contains("Ann") && two.contains("and 1 more: --limit"))
    }

    /// What the tool suspects is told, and nobody is dropped for it.
    @Test func answersMarkedAsSpamAreTold() throws {
        let place = try Workplace()
        let header =
            "StartDate,EndDate,Status,RecordedDate,ResponseId,Q1,Q2\nStart,End,Type,Recorded,Response ID,Score,Why\n"
        let ids =
            "\"{\"\"ImportId\"\":\"\"startDate\"\",\"\"timeZone\"\":\"\"Z\"\"}\",\"{\"\"ImportId\"\":\"\"endDate\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"recordedDate\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n"
        let day = "2026-03-08 10:00:00"
        let file = try place.file(
            "q.csv",
            header + ids + "\(day),\(day),Spam,\(day),R_1,3,slow\n\(day),\(day),8,\(day),R_2,9,\n"
                + "\(day),\(day),Survey Preview,\(day),R_3,1,\n\(day),\(day),IP Address,\(day),R_4,2,bad\n")
        let result = try queue(file, "--map", "score=Q1", "--map", "comment=Q2")
        #expect(result.output.contains("4 rows: 1 promoter, 0 passives, 2 detractors, 1 preview"), "\(result)")
        #expect(result.output.contains("2 rows marked as spam, counted and listed all the same"))
        let lines = try queue(file, "--map", "score=Q1", "--map", "comment=Q2", "--format", "csv")
        #expect(lines.output.contains("R_1") && lines.errors.contains("; 2 marked as spam, counted all the same"))
    }

    /// What Excel on Windows means by CSV.
    @Test func windowsText() throws {
        let place = try Workplace()
        let path = place.path("w.csv")
        let bytes: [UInt8] =
            Array("score,comment,company,submitted_at\n2,M".utf8) + [0xFC, 0x6C, 0x6C, 0x20, 0x96, 0x2C]
        let rest: [UInt8] = Array("Caf".utf8) + [0xE9] + Array(",2026-03-08T10:00Z\n".utf8)
        try Data(bytes + rest).write(to: URL(fileURLWithPath: path))
        let text = try queue(path).output
        #expect(text.contains("Café") && text.contains("Müll –"))
        #expect(text.contains("it is not UTF-8; what is not is read as Windows-1252"))
        #expect(try queue(path, "--format", "csv").output.contains(",Café,,Müll –,"))
        let utf8 = try place.file("u.csv", "score,comment\n2,Müll\n")
        #expect(!(try queue(utf8).output.contains("UTF-8")))
    }

    /// Twice the same time in two screens is twice the same length.
    @Test func oneBreachHasOneAge() throws {
        let place = try Workplace()
        let file = try place.file("m.csv", "id,score,name,submitted_at\na1,3,Ann,2026-03-08T10:00Z\n")
        let cases = place.path("cases.csv")
        let later = ["--now", "2026-03-10T15:00Z"]
        let listed = try runCommand(["queue", file, "--tracker", cases] + later).output
        #expect(listed.contains("BREACH 5 h"))
        let due = try runCommand(["queue", "--due", "--tracker", cases] + later).output
        #expect(due.contains("BREACHED 5 h "))
    }

    @Test func answersFromTheFutureAreTold() throws {
        let place = try Workplace()
        let file = try place.file(
            "f.csv", "score,touchpoint,submitted_at\n9,a,2027-01-02\n3,b,2026-01-03\n8,b,2026-01-03\n")
        let text = try runCommand(["metrics", file, "--sent", "20"] + now).output
        #expect(text.contains("1 answer dated after now, not counted: are day and month swapped? --dates"))
        #expect(text.contains("2 answers to 20 invitations (10 %)"))
    }

    @Test func aMisspeltPlaybookIsAnsweredWithTheOneThatWasMeant() throws {
        let file = try Workplace().file("f.csv", "score\n3\n")
        for command in ["queue", "metrics"] {
            let found = try runCommand([command, "--playbook", "closed-lop", file])
            #expect(found.status == 2)
            #expect(
                found.errors == "recoverscript: there is no playbook `closed-lop`; did you mean `closed-loop`?\n")
        }
    }

    /// Two mornings at once: each adds its own cases and loses none of the other's.
    @Test func twoMorningsAtOnce() async throws {
        let place = try Workplace()
        let cases = place.path("cases.csv")
        let files = try (0..<3).map { morning in
            try place.file("m\(morning).csv", "id,score\n" + (0..<50).map { "m\(morning)-\($0),3\n" }.joined())
        }
        try await withThrowingTaskGroup(of: Int32.self) { group in
            for file in files {
                group.addTask { try runCommand(["queue", file, "--tracker", cases, "--format", "csv"]).status }
            }
            for try await status in group { #expect(status == 0) }
        }
        #expect(try place.text("cases.csv").split(separator: "\r\n").count == 151)
    }

    @Test func scenariosRun() throws {
        let place = try Workplace()
        let folder = place.path("cases")
        let map = place.path("map.json")
        let result = try queue(export("qualtrics.csv"), "--scenarios", folder, "--pseudonyms", map)
        #expect(result.errors.contains("6 scenarios in"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(names.count == 6)
        let all = try names.map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }.joined()
        for name in ["Lund", "Osprey", "Quillon", "@"] { #expect(!all.contains(name), "\(name)") }
        #expect(try place.text("map.json").contains("Osprey Catering"))
        for name in names {
            #expect(try runCommand("check", folder + "/" + name).status == 0)
        }
    }

    @Test func metricsOfAQuarter() throws {
        let place = try Workplace()
        var answers = "score,touchpoint,submitted_at\n"
        for (score, count) in [(9, 219), (7, 121), (3, 72)] {
            answers += String(repeating: "\(score),relationship survey,2026-02-01\n", count: count)
        }
        let file = try place.file("answers.csv", answers)
        let result = try runCommand(["metrics", file, "--sent", "1650"] + now)
        #expect(result.status == 0)
        #expect(result.output.contains("relationship survey only · 412 answers to 1650 invitations (25 %)"))
        #expect(result.output.contains("NPS +36 (95 %: +28 to +43)    219 promoters, 121 passives, 72 detractors"))
        let document = try json(try runCommand(["metrics", file, "--format", "json"] + now).output)
        let first = try #require((document["answers"] as? [[String: Any]])?.first)
        #expect(first["nps"] as? Double == 35.68)
        #expect(try runCommand(["metrics", file, "--sent", "10"] + now).status == 2)
        #expect(try runCommand(["metrics", file, "--base-churn", "lots"] + now).status == 2)
        #expect(try runCommand(["metrics", file, "--format", "html"] + now).output.contains("<svg"))
        #expect(
            try runCommand(["metrics", file, "--format", "csv"] + now).output.hasPrefix("figure,part,whole,value,unit,")
        )
    }

    private static let hasSpark =
        (try? run("/usr/bin/env", ["python3", "-c", "import pyspark"]).status == 0) ?? false

    /// The example for many machines. Where PySpark is not installed (`pip install pyspark`, and Java), it is skipped.
    @Test(.enabled(if: hasSpark, "PySpark is not installed")) func sparkGivesTheSameBytes() throws {
        let place = try Workplace()
        let rows = (0..<3000).map { "r\($0),\($0 % 11),\"two\nlines, \($0)\",2026-03-02T09:10Z\n" }.joined()
        let file = try place.file("large.csv", "id,score,comment,submitted_at\n" + rows)
        let program = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "recoverscript").path
        let script = projectRoot.appending(path: "Tests/Spark/spark_queue.py").path
        let result = try run("/usr/bin/env", ["python3", script, try #require(program), file, "3"] + now)
        #expect(result.status == 0, "\(result.errors.suffix(500))")
        #expect(result.output == (try queue(file, "--format", "jsonl").output))
    }
}
