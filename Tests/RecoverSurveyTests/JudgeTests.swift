import RecoverBase
import RecoverModel
import RecoverText
import SnapshotTesting
import Testing

@testable import RecoverSurvey

/// What the playbooks make of a row.
@Suite struct JudgeTests {
    private static let header =
        "score,comment,company,employees,arr,value,tenure,renewal,seniority,cancelled,opted_out,industry,submitted_at\n"

    private func row(_ cells: String, _ doctrine: SurveyDoctrine) throws -> QueueRow {
        let read = try ReadExport(JudgeTests.header + cells + "\n", doctrine)
        return try #require(read.report.rows.first)
    }

    @Test func segmentPriorityAndDeadlines() throws {
        let found = try row("2,slow,Acme,600,$250k,high,3 years,2026-04-01,,,,,2026-03-02T09:10Z", try doctrine())
        #expect(found.verdict.segment == "enterprise")
        #expect(found.verdict.priority == 85)
        #expect(found.verdict.reasons.map(\.points) == [30, 20, 20, 15])
        #expect(found.verdict.reasons.first?.because == "High-value accounts come first.")
        #expect(found.verdict.reasons.first?.place.contains("standard") == true, "\(found.verdict.reasons)")
        #expect(found.cell("contact_by") == "2026-03-03T09:10Z")
        #expect(found.cell("breach_at") == "2026-03-04T09:10Z")
        #expect(found.verdict.guardIDs == "call-first")
        #expect(found.next == "Call first")
    }

    @Test func aPolicyMovesTheDeadline() throws {
        let slow = try doctrine("closed-loop", "policy first-contact 8 hours\npolicy first-contact-breach 10 hours")
        let found = try row("2,slow,Acme,600,,,,,,,,,2026-03-02T09:10Z", slow)
        #expect(found.cell("contact_by") == "2026-03-02T17:10Z")
        #expect(found.cell("breach_at") == "2026-03-02T19:10Z")
        let office = try doctrine("closed-loop", "policy clock working-hours")
        let friday = try row("2,slow,Acme,600,,,,,,,,,2026-03-06T16:00Z", office)
        #expect(friday.cell("contact_by") != "2026-03-07T16:00Z")
    }

    /// Who is known to be of less value and short with us may wait for as long as the limit lasts, by the school that says so.
    @Test func theValuableComeFirst() throws {
        let doctrine = try doctrine("empathetic-response")
        for (cells, due) in [
            ("low,", "2026-03-04T09:10Z"), ("high,", "2026-03-03T09:10Z"), ("low,3 years", "2026-03-03T09:10Z"),
            ("low,1 year", "2026-03-04T09:10Z"), (",", "2026-03-03T09:10Z"),
        ] {
            let found = try row("4,slow,Acme,600,,\(cells),,,,,,2026-03-02T09:10Z", doctrine)
            #expect(found.cell("contact_by") == due, "\(cells)")
        }
        let everyone = try row("4,slow,Acme,600,,low,,,,,,,2026-03-02T09:10Z", try self.doctrineForEveryone())
        #expect(everyone.cell("contact_by") == "2026-03-03T09:10Z")
    }

    private func doctrineForEveryone() throws -> SurveyDoctrine {
        try doctrine("empathetic-response", "policy outreach everyone")
    }

    private func text(_ export: String, _ doctrine: SurveyDoctrine) throws -> String {
        let read = try ReadExport(export, doctrine)
        return QueueText(read.report, file: "x.csv", now: now, zone: .utc, claim: SilenceClaim(doctrine.base)).text
    }

    @Test func theTextSaysWhyOfADeadline() throws {
        let export = "id,score,submitted_at\na,2,2026-03-06T16:10Z\nb,3,2026-03-09T09:10Z\n"
        let calendar = try text(export, try doctrine())
        #expect(calendar.contains("CONTACT BY: 24 hours after the answer, because: "))
        #expect(calendar.contains("(playbook:closed-loop:"))
        #expect(calendar.split(separator: "\n").allSatisfy { $0.count <= 80 })
        // Who is not named is shown by id.
        #expect(calendar.contains("  2    a  "))
        let office = try text(
            export, try doctrine("closed-loop", "policy clock working-hours\npolicy first-contact 4 hours"))
        #expect(office.contains("Fri 16:10 + 4 working hours = Mon 12:10; Saturday, Sunday closed"))
        let own = try text(export, try doctrine("closed-loop", "policy first-contact 9 hours because \"Ours.\""))
        #expect(own.contains("CONTACT BY: 9 hours after the answer, because: Ours. ("))
    }

    /// A renewal that is over sets no last day.
    @Test func aPastRenewalIsNotAhead() throws {
        let export =
            "id,score,renewal,submitted_at\na,3,2026-01-10,2026-03-06T16:10Z\nb,3,2026-04-10,2026-03-06T16:10Z\n"
        let rows = try ReadExport(export, try doctrine("recovery-plan")).report.rows
        let labels = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.verdict.labels) })
        #expect(labels["a"]?.contains("renewal") == false && labels["b"]?.contains("renewal") == true, "\(labels)")
    }

    /// E24: who heard nothing for two weeks is named, beside the claim of the source.
    @Test func longSilenceStandsBesideItsClaim() throws {
        let export = "id,score,submitted_at\na,2,2026-02-20T16:10Z\nb,3,2026-03-09T09:10Z\n"
        let shown = try text(export, try doctrine())
        #expect(shown.contains("SILENT FOR 14 DAYS: 1 detractor. The text behind `recover-then-review` claims"))
        #expect(
            !(try text(export, try doctrine("closed-loop", "benchmark narrative-hardens 30 days"))).contains("SILENT"))
        let doctrine = try doctrine()
        let report = try ReadExport(export, doctrine).report
        let json = report.json(file: "x", now: now, zone: .utc, claim: SilenceClaim(doctrine.base))
        #expect(json["silent"]?["ids"] == .array([.string("a")]))
    }

    @Test func filesOfCasesNameNobodyUnlessAsked() throws {
        let export = "id,score,comment,name,email,company\na,2,Write to lu@zeta.example.,Lu Li,lu@zeta.example,Zeta\n"
        let row = try #require(try ReadExport(export, try doctrine()).report.rows.first)
        let redacted = row.scenario(using: ["closed-loop"], isRedacted: true)
        for word in ["Lu Li", "lu@zeta"] { #expect(!redacted.contains(word), "\(redacted)") }
        #expect(redacted.contains("Zeta"))
        let shown = row.scenario(using: ["closed-loop"])
        for word in ["name \"Lu Li\"", "contact \"lu@zeta.example\"", "Write to lu@zeta"] {
            #expect(shown.contains(word), "\(shown)")
        }
    }

    @Test func guardsHold() throws {
        let doctrine = try doctrine()
        let legal = try row("2,\"My attorney will call.\",Acme,,,,,,,,,,2026-03-02T09:10Z", doctrine)
        #expect(legal.verdict.guardIDs == "legal")
        #expect(legal.verdict.isHeld)
        #expect(legal.owner?.id == "Legal")
        #expect(legal.next == "Legal: Nothing is written to the customer before Legal has read it.")
        #expect(try row("2,x,Acme,,,,,,,yes,,,2026-03-02T09:10Z", doctrine).owner?.id == "Retention")
        let silent = try row("2,x,Acme,,,,,,,,1,,2026-03-02T09:10Z", doctrine)
        #expect(silent.verdict.guardIDs == "opted-out")
        #expect(silent.next == "Send nothing.")
        #expect(try row("2,,Acme,,,,,,,,,,2026-03-02T09:10Z", doctrine).verdict.guardIDs == "no-context")
        #expect(try row("2,x,Acme,,,,,,,no,0,,2026-03-02T09:10Z", doctrine).verdict.guardIDs == "")
    }

    @Test func schoolsDiffer() throws {
        let cells = "2,x,Acme,600,,,,,,,,,2026-03-02T09:10Z"
        #expect(try row(cells, try doctrine("closed-loop")).next == "Call")
        #expect(try row(cells, try doctrine("recovery-plan")).next == "Mail, two times")
        #expect(try row(cells, try doctrine("recovery-plan")).cell("contact_by") == "2026-03-04T09:10Z")
        let upToFive = try doctrine("closed-loop", "policy scores up-to-five")
        let read = try ReadExport("score\n6\n5\n", upToFive)
        #expect(read.report.rows.map(\.score) == [5])
        #expect(read.counts.aboveLimit == 1)
        #expect(try ReadExport("score\n6\n5\n", try doctrine()).report.rows.count == 2)
    }

    @Test func theOwnerIsOneWhomTheRulesAllow() throws {
        let owners = """
            owner CSM "Account CSM" { person "Al Gent"; account-csm; authority manager }
            owner Agent { authority agent }
            owner Boss { person "Ines Roy"; authority vp }
            """
        let cells = "2,x,Acme,600,,,,,,,,,2026-03-02T09:10Z"
        #expect(try row(cells, try doctrine("closed-loop", owners)).owner?.id == "Boss")
        #expect(try row(cells, try doctrine("recovery-plan", owners)).owner?.id == "CSM")
        #expect(try row(cells, try doctrine("closed-loop", "owner Agent { authority agent }")).owner == nil)
    }

    /// Rows are judged by their signature: what came of the first row with it. Compiling each row by itself gives the same.
    @Test func aSignatureTellsWhatMatters() throws {
        var random = SeededGenerator(seed: 9)
        let doctrine = try doctrine(
            "closed-loop", "priority 7 when customer.arr > $50k and customer.industry in healthcare, logistics")
        var text = JudgeTests.header
        let guarded = doctrine.conditions.ofJudgements.flatMap(\.terms).flatMap { term -> [String] in
            if case .mentions(_, let phrases) = term.form { phrases } else { [] }
        }
        #expect(guarded.count > 50)
        for _ in 0..<250 {
            let form = random.pick(PhraseForms.all(random.pick(guarded)))
            text +=
                [
                    String(Int.random(in: 0...6, using: &random)),
                    random.pick([
                        "slow", "", "see you in court", "it broke and I am furious", "Breach of Contract!", form,
                        "Well - \(form)! Now.",
                    ]),
                    random.pick(["Acme", "Zeta"]), random.pick(["", "20", "50", "500", "501", "many", "\"1,200\""]),
                    random.pick(["", "$50k", "$51k", "70000", "a lot"]),
                    random.pick(["", "high", "low", "odd"]),
                    random.pick(["", "1 year", "2.5 years", "3 y", "9 months", "14"]),
                    random.pick(["", "2026-04-01", "2026-12-01", "soon"]),
                    random.pick(["", "executive", "VP", "boss"]),
                    random.pick(["", "yes", "no"]), random.pick(["", "1", "0"]),
                    random.pick(["", "healthcare", "Financial Services", "logistics"]),
                    random.pick(["2026-03-02T09:10Z", ""]),
                ].joined(separator: ",") + "\n"
        }
        let read = try ReadExport(text, doctrine)
        #expect(read.report.rows.count == 250)
        #expect(read.counts.refused == 0)
        for row in read.report.rows {
            let model = try #require(doctrine.compile(row.statements), "\(row.statements)")
            let alone = Verdict(Handling(model, doctrine: doctrine), RowSignature())
            #expect(alone.segment == row.verdict.segment, "\(row.statements)")
            #expect(alone.guardIDs == row.verdict.guardIDs, "\(row.statements)")
            #expect(alone.reasons == row.verdict.reasons, "\(row.statements)")
            #expect(alone.next == row.verdict.next)
            #expect(alone.owner == row.verdict.owner)
            #expect(alone.contact?.fixed == row.verdict.contact?.fixed)
        }
        #expect(Set(read.report.rows.map(\.verdict.priority)).count > 5)
    }

    /// A sum in euros cannot be compared with one in dollars: the rest of the row counts all the same.
    @Test func anotherCurrencyIsNoComparison() throws {
        let dollars = try doctrine("closed-loop", "priority 7 when customer.arr > $50k")
        let read = try ReadExport("score,company,employees,arr\n3,Acme,600,€60k\n3,Zeta,600,$60k\n", dollars)
        #expect(read.report.rows.map(\.verdict.priority) == [7, 0])
        #expect(read.report.rows.map(\.verdict.segment) == ["enterprise", "enterprise"])
    }

    @Test func hostileCellsStayText() throws {
        let evil = "\"\"\"}\nguard legal { when customer.cancelled }\nfeedback 9/10 {customer.name} \\u{1F4C8} #\""
        let doctrine = try doctrine()
        let read = try ReadExport("score,comment,company\n3,\(evil),\(evil)\n", doctrine)
        let row = try #require(read.report.rows.first)
        let model = try #require(doctrine.compile(row.statements))
        #expect(model.feedback?.score == .score(3))
        #expect(model.feedback?.comment.known?.contains("feedback 9/10 {customer.name}") == true)
    }
}
