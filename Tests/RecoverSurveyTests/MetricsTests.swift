import RecoverBase
import RecoverModel
import RecoverRendering
import Testing

@testable import RecoverSurvey

@Suite struct MetricsTests {
    /// Computed apart, by the formula of Lewis and Sauro.
    @Test(arguments: [
        (50, 30, 20, 30.00, 29.13, 15.08), (19, 12, 5, 38.89, 35.90, 22.74),
        (500, 300, 200, 30.00, 29.91, 4.83), (3, 0, 0, 100.0, 50.00, 56.58),
        (0, 0, 4, -100.0, -57.14, 50.20), (1, 1, 1, 0.0, 0.0, 61.11),
    ]) func intervals(
        promoters: Int, passives: Int, detractors: Int, score: Double, adjusted: Double, margin: Double
    ) throws {
        let answers = NetPromoter(promoters: promoters, passives: passives, detractors: detractors)
        #expect(abs(try #require(answers.score) - score) < 0.006)
        #expect(abs(try #require(answers.adjusted).score - adjusted) < 0.006)
        #expect(abs(try #require(answers.adjusted).margin - margin) < 0.006)
    }

    @Test func noAnswersNoScore() {
        #expect(NetPromoter().score == nil)
        #expect(NetPromoter().range == nil)
        #expect(NetPromoter(promoters: 3).range?.high == 100)
    }

    private static let table = """
        id,score,account,received,initial_contact_sent,check_in_answered,answer,resurvey_at,resurvey_score,arr,retained,cause
        a,2,Acme,2026-01-05T09:00Z,2026-01-05T20:00Z,2026-01-15T09:00Z,yes,2026-02-10T09:00Z,9,$100k,$120k,support
        b,3,Beta,2026-01-06T09:00Z,2026-01-09T20:00Z,,,2026-02-10T09:00Z,7,$50k,no,support;price
        c,4,Cola,2026-01-07T09:00Z,,,,,,$10k,yes,
        d,5,Dino,2026-03-08T20:00Z,,,,,,,,price
        e,6,Echo,2026-01-07T09:00Z,2026-01-07T10:00Z,2026-01-20T09:00Z,no,2026-01-20T09:00Z,8,$20k,,other

        """

    private func figures(
        _ text: String, _ doctrine: SurveyDoctrine, _ options: ProgrammeFigures.Options = .init()
    ) throws -> ProgrammeFigures {
        ProgrammeFigures(try programme(text, doctrine), model: doctrine.base, now: now, options: options)
    }

    private func programme(_ text: String, _ doctrine: SurveyDoctrine) throws -> Programme {
        var input = SurveyInput(recogniser: Recogniser())
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { input.feed($0, isLast: true) }
        let layout = try #require(try input.layout(isLast: true))
        let facts = RowFacts(layout: layout, time: SurveyTime(), currency: "$", doctrine: doctrine)
        var reader = ProgrammeReader(
            facts: facts, delimiter: input.delimiter, name: "t.csv", programme: Programme(), now: now,
            breach: { $0.adding(seconds: 48 * 3600) })
        _ = input.takeRest().withUnsafeBufferPointer { reader.work($0, isLast: true) }
        return reader.programme
    }

    private func share(_ id: String, in figures: ProgrammeFigures) -> [Int?] {
        figures.figures.filter { $0.id == id }.flatMap { [$0.part, $0.whole] }
    }

    @Test func sharesKeepTheirCounts() throws {
        let found = try figures(MetricsTests.table, try doctrine())
        #expect(share("outreach-rate", in: found) == [3, 5])
        // d is not due yet, b came too late, c was never reached.
        #expect(share("sla", in: found) == [2, 4])
        #expect(found.figures.first { $0.id == "sla" }?.note == "1 pending")
        #expect(share("recovery-rate", in: found) == [1, 3])
        // e was asked before the window opened.
        #expect(share("asked-again", in: found) == [2, 4])
        #expect(share("converted-of-asked", in: found) == [2, 2])
        #expect(share("converted-of-due", in: found) == [2, 4])
        #expect(share("promoter-of-asked", in: found) == [1, 2])
        #expect(found.figures.first { $0.id == "first-contact" }?.value == 11)
        #expect(found.causes.map { "\($0.name) \($0.count)" } == ["price 2", "support 2", "other 1"])
        #expect(found.unnamedCauses == 1)
        #expect(found.atStake.map(\.amount) == [80_000])
        #expect(found.unrecovered.map(\.count) == [3, 4, 4])
        #expect(found.unrecovered.last?.name == "week 11")
    }

    @Test func retentionGapAndPolicy() throws {
        let net = try figures(MetricsTests.table, try doctrine())
        // Recovered: 120 of 100. Others: 10 of 60.
        #expect(abs(try #require(net.figures.first { $0.id == "retention-gap" }?.value) - (120 - 100.0 / 6)) < 0.001)
        let gross = try figures(MetricsTests.table, try doctrine("closed-loop", "policy retention-gap gross-revenue"))
        #expect(abs(try #require(gross.figures.first { $0.id == "retention-gap" }?.value) - (100 - 100.0 / 6)) < 0.001)
    }

    @Test func baseChurnIsAskedFor() throws {
        let without = try figures(MetricsTests.table, try doctrine())
        #expect(
            without.figures.first { $0.id == "value-at-risk" }?.missing == "not computed: give --base-churn")
        var options = ProgrammeFigures.Options()
        options.baseChurn = 10
        let with = try figures(MetricsTests.table, try doctrine(), options)
        // Only c was never reached; b and e were, and the multiplier says nothing of them.
        #expect(with.figures.first { $0.id == "value-at-risk" }?.value.map { $0.rounded() } == 3_000)
        #expect(with.figures.first { $0.id == "value-at-risk" }?.note?.hasPrefix("$3k to $5k of $10k") == true)
        #expect(!MetricsText(with).text.contains("target 3–5"))
        #expect(with.figures.first { $0.id == "value-at-risk" }?.benchmarks.first?.id == "churn-multiplier")
        let other = try figures(
            MetricsTests.table, try doctrine("closed-loop", "benchmark churn-multiplier 2..2"), options)
        #expect(other.figures.first { $0.id == "value-at-risk" }?.value.map { $0.rounded() } == 2_000)
    }

    @Test func benchmarksStandBesideWhatTheyMeasure() throws {
        let found = try figures(MetricsTests.table, try doctrine())
        let beside = Dictionary(uniqueKeysWithValues: found.figures.map { ($0.id, $0.benchmarks.map(\.id)) })
        #expect(beside["outreach-rate"] == ["outreach-rate"])
        #expect(beside["converted-of-asked"] == ["conversion-target", "conversion-elite"])
        #expect(beside["first-contact"] == ["outreach-hours"])
        #expect(beside["promoter-of-asked"] == ["apple-conversion"])
        #expect(
            found.benchmarks.first { $0.id == "outreach-rate" }?.source.contains("Bain & Company / Reichheld") == true)
        let claims = Set(found.claims.map(\.id))
        for id in ["growth-factor", "shared-bad-experience", "gone-in-90-days"] { #expect(claims.contains(id)) }
        let text = MetricsText(found).text
        #expect(text.contains("95–100 % ¹"))
        #expect(text.contains("Targets, not findings."))
        let other = try figures(
            MetricsTests.table, try doctrine("closed-loop", "benchmark outreach-rate 50%..60% because \"Ours.\""))
        #expect(MetricsText(other).text.contains("50–60 % ¹"))
    }

    @Test func smallSamplesHaveNoPercentage() throws {
        let small = MetricsText(try figures(MetricsTests.table, try doctrine())).text
        #expect(small.contains("3/5"))
        #expect(!small.contains("60 %"))
        let large = MetricsText(
            try figures(MetricsTests.table, try doctrine("closed-loop", "policy smallest-sample 3"))
        ).text
        #expect(large.contains("60 %"))
    }

    /// A label with what is pending moves the bars of all lines, and the unrecovered are detractors, not accounts.
    @Test func theTextKeepsItsColumns() throws {
        let text = MetricsText(try figures(MetricsTests.table, try doctrine("closed-loop", "policy smallest-sample 1")))
            .text
        let bars = text.split(separator: "\n").compactMap { line in
            line.firstIndex { $0 == "█" || $0 == "░" }.map { line.distance(from: line.startIndex, to: $0) }
        }
        #expect(bars.count == 7 && Set(bars).count == 1, "\(text)")
        #expect(text.contains("Within 48 hours (1 pending) █"))
        #expect(text.contains("week 11: 4 detractors, $80k a year"))
    }

    @Test func touchpointsAreNeverOneScore() throws {
        let found = try figures("score,touchpoint\n9,relationship\n9,relationship\n3,support\n", try doctrine())
        let text = MetricsText(found).text
        #expect(text.contains("relationship · 2 answers"))
        #expect(text.contains("support · 1 answer"))
        #expect(found.programme.answers["relationship"]?.score == 100)
        #expect(found.programme.answers["support"]?.score == -100)
    }

    @Test func secondAnswersLiftTheScore() throws {
        let promoters = (0..<95).map { "p\($0),9,,2026-01-05T09:00Z,,,,,,,,\n" }.joined()
        let found = try figures(MetricsTests.table + promoters, try doctrine())
        // Of 100 answers one detractor is a promoter now, and one a passive.
        #expect(found.figures.first { $0.id == "resurvey-lift" }?.value == 3)
        #expect(found.figures.first { $0.id == "resurvey-lift" }?.benchmarks.map(\.words) == ["10..15"])
    }

    @Test func convertedAtIsAPolicy() throws {
        let strict = try figures(MetricsTests.table, try doctrine("closed-loop", "policy converted-at 9"))
        #expect(share("converted-of-asked", in: strict) == [1, 2])
        #expect(strict.figures.first { $0.id == "converted-of-asked" }?.label == "now 9+, of those asked")
    }

    @Test func claimsOfOtherSchools() throws {
        let found = try figures(MetricsTests.table, try doctrine("recovery-plan, service-protocol"))
        let claims = Set(found.claims.map(\.id))
        for id in ["first-reply", "account-growth", "fewer-bad-reviews", "more-five-star"] {
            #expect(claims.contains(id))
        }
        #expect(found.document.html.contains("account-growth"))
        #expect(found.document.html.contains("292"))
    }

    @Test func theListOfTheUnrecoveredIsAsOftenAsThePolicySays() throws {
        let daily = try figures(MetricsTests.table, try doctrine("closed-loop", "policy churn-list daily"))
        // d came in on 8 March at 20:00.
        #expect(daily.unrecovered.map(\.name) == ["7 Mar", "8 Mar", "9 Mar"])
        #expect(daily.unrecovered.map(\.count) == [3, 4, 4])
        let monthly = try figures(MetricsTests.table, try doctrine("closed-loop", "policy churn-list monthly"))
        // a was recovered on 15 January; all but d came in that month.
        #expect(monthly.unrecovered.map(\.name) == ["2026-01", "2026-02", "2026-03"])
        #expect(monthly.unrecovered.map(\.count) == [3, 3, 4])
        #expect(monthly.csv.contains("unrecovered 2026-02,3,"))
    }

    @Test func theGoalStandsFirst() throws {
        let elite = try figures(MetricsTests.table, try doctrine("closed-loop", "policy conversion-goal elite"))
        let beside = elite.figures.first { $0.id == "converted-of-asked" }?.benchmarks.map(\.id)
        #expect(beside == ["conversion-elite", "conversion-target"])
    }

    @Test func limitsAreMissed() throws {
        let aims = try figures(MetricsTests.table, try doctrine("closed-loop", "policy smallest-sample 1"))
        #expect(aims.missed.isEmpty)
        let limits = try figures(
            MetricsTests.table, try doctrine("closed-loop", "policy smallest-sample 1\npolicy benchmarks limits"))
        // 3 of 5 reached, where 95 % are asked for; 2 of 2 converted, and a median of 11 hours are fine.
        #expect(limits.missed.map(\.id) == ["outreach-rate"])
        #expect(MetricsText(limits).text.contains("MISSED LIMITS: Reached by a person"))
        let few = try figures(MetricsTests.table, try doctrine("closed-loop", "policy benchmarks limits"))
        // Of so few nothing is said, so nothing is missed.
        #expect(few.missed.isEmpty)
        #expect(MetricsText(few).text.contains("Limits of the programme: all kept."))
    }

    @Test func causesGoToTheOuterLoop() throws {
        #expect(MetricsText(try figures(MetricsTests.table, try doctrine())).text.contains("CAUSES, for leadership"))
        let none = try figures(MetricsTests.table, try doctrine("closed-loop", "policy outer-loop none"))
        #expect(MetricsText(none).text.contains("CAUSES  "))
    }

    @Test func detractorsAloneHaveNoScore() throws {
        let text = MetricsText(try figures(MetricsTests.table, try doctrine())).text
        #expect(text.contains("no NPS without the other answers"))
    }

    @Test func theCRMFillsRevenue() throws {
        let doctrine = try doctrine()
        var programme = try figures(MetricsTests.table, doctrine).programme
        let filled = try programme.join(Array("account,arr,retained\ndino,$40k,no\necho,,yes\n".utf8), currency: "$")
        #expect(filled.filled == 2 && filled.unmatched == 0 && filled.notes.isEmpty)
        #expect(programme.cases.first { $0.id == "d" }?.arr == 40_000)
        #expect(programme.cases.first { $0.id == "d" }?.retained == 0)
        #expect(programme.cases.first { $0.id == "e" }?.retained == 20_000)
    }

    /// Rows that differ, rows of nobody, and what the table says already: named, and nothing overwritten.
    @Test func theCRMOverwritesNothing() throws {
        let doctrine = try doctrine()
        var programme = try figures(MetricsTests.table, doctrine).programme
        let text = "account,arr,retained\nacme,$7k,yes\ndino,$20k,yes\ndino,$30k,no\nzz,$1,yes\necho,,maybe\n"
        let joined = try programme.join(Array(text.utf8), currency: "$")
        #expect(joined.filled == 3 && joined.unmatched == 1)
        #expect(programme.cases.first { $0.id == "a" }?.arr == 100_000)
        #expect(programme.cases.first { $0.id == "d" }?.arr == 20_000)
        #expect(
            joined.notes == [
                "rows 3 and 4 differ about account dino; the first is taken",
                "row 6: retained \"maybe\" is not read; write yes, no or a sum",
                "row 2: arr of the case `a` is another in the table, which is kept",
                "row 2: retained of the case `a` is another in the table, which is kept",
            ])
    }

    // MARK: Each answer once, each cell read or named

    /// Exports overlap: an id counts once for each touchpoint, its later answer, and where answers differ that is said.
    @Test func anIDIsOneAnswer() throws {
        let text = """
            id,score,submitted_at,touchpoint
            a,3,2026-01-05T09:00Z,support
            a,3,2026-01-05T09:00Z,support
            b,9,2026-01-06T09:00Z,support
            b,2,2026-01-05T09:00Z,support
            b,10,2026-01-05T09:00Z,quarterly
            ,5,2026-01-05T09:00Z,support
            ,5,2026-01-05T09:00Z,support

            """
        let found = try figures(text, try doctrine())
        #expect(found.programme.answers["support"] == NetPromoter(promoters: 1, passives: 0, detractors: 3))
        #expect(found.programme.answers["quarterly"] == NetPromoter(promoters: 1))
        #expect(found.programme.counts.repeated == 2 && found.programme.counts.addsUp)
        #expect(found.programme.differing == ["id `b` has the scores 9 and 2; the later one, 9, counts"])
        #expect(MetricsText(found).text.contains("2 duplicates: an id counts once, its later answer"))
        #expect(found.json.write().contains("\"duplicates\":2") || found.json.write().contains("\"duplicates\": 2"))
    }

    /// The same file twice says no more than once.
    @Test func anExportGivenTwiceCountsOnce() throws {
        let doctrine = try doctrine()
        let rows = "id,score\n" + (0..<20).map { "p\($0),\($0 % 2 == 0 ? 9 : 3)\n" }.joined()
        let once = try figures(rows, doctrine).programme
        var twice = Programme()
        twice.merge(answers: try read([rows, rows], doctrine))
        let (first, second) = (
            ProgrammeFigures(once, model: doctrine.base, now: now),
            ProgrammeFigures(twice, model: doctrine.base, now: now)
        )
        #expect(first.programme.answers == second.programme.answers)
        #expect(second.programme.counts.repeated == 20)
    }

    private func read(_ texts: [String], _ doctrine: SurveyDoctrine) throws -> Programme {
        var sum = Programme()
        for text in texts { sum.add(answers: try programme(text, doctrine)) }
        return sum
    }

    /// What nobody can read is named with its row, and what cannot be so is left out of the times.
    @Test func cellsThatAreNotReadAreNamed() throws {
        let text = """
            id,score,account,received,initial_contact_sent,answer,resurvey_at,resurvey_score,arr,retained
            a,3,A,2026-03-01T10:00Z,03/02/2026,yes,,,$10k,
            b,3,B,2026-03-01T10:00Z,sent,solved,,11,10 thousand,perhaps
            c,3,C,2026-03-01T10:00Z,2026-02-27T10:00Z,no,,,$10k,
            d,3,D,2026-03-01T10:00Z,2026-03-01T12:00Z,,,,$10k,

            """
        let found = try figures(text, try doctrine())
        #expect(found.programme.unreadCells == 7)
        let said = found.programme.unread.map { "\($0.row): \($0.text)" }
        #expect(
            said.first
                == "2: initial_contact_sent \"03/02/2026\" is not read; it could be two days: --dates mdy or --dates dmy"
        )
        #expect(said.contains("3: answer \"solved\" is not read; write yes or no"))
        #expect(said.last?.hasPrefix("4: initial_contact_sent lies 2 d before received") == true)
        // c is no case of the clock: of a, b and d only d was contacted in time.
        #expect(share("sla", in: found) == [1, 3])
        #expect(found.figures.first { $0.id == "first-contact" }?.value == 2)
        #expect(MetricsText(found).text.contains("7 cells NOT READ"))
    }

    /// The second survey and the first contact are measured by the clock that sets their deadlines.
    @Test func theFiguresFollowTheClock() throws {
        let text = """
            id,score,account,received,initial_contact_sent,answer,resurvey_at,resurvey_score
            a,3,A,2025-12-05T16:30Z,2025-12-08T10:00Z,yes,2026-02-18T10:00Z,9

            """
        let calendar = try figures(text, try doctrine())
        let working = try figures(text, try doctrine("closed-loop", "policy clock working-hours"))
        #expect(share("asked-again", in: calendar) == [0, 1])
        #expect(share("asked-again", in: working) == [1, 1])
        #expect(working.figures.first { $0.id == "sla" }?.label == "Within 48 working hours")
        #expect(working.figures.first { $0.id == "first-contact" }?.value == 1.5)
    }

    @Test func pagesAndTablesEscape() throws {
        let table =
            "id,score,account,received,initial_contact_sent,cause\na,2,x,2026-01-05T09:00Z,,<script>\nb,2,x,2026-01-05T09:00Z,,=1+1\n"
        let found = try figures(table, try doctrine())
        let page = found.document.html
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;script&gt;"))
        #expect(page.contains("<svg"))
        #expect(found.csv.contains("cause =1+1"))
    }

    /// What comes after the moment has not happened yet.
    @Test func theFiguresStandAtTheirMoment() throws {
        let text = """
            id,score,account,received,initial_contact_sent,check_in_answered,answer,resurvey_at,resurvey_score
            a,3,A,2026-01-05T10:00Z,2026-01-05T12:00Z,2026-03-12T10:00Z,yes,2026-03-20T10:00Z,9
            b,3,B,2026-01-05T10:00Z,2026-01-05T12:00Z,2026-01-12T10:00Z,yes,2026-02-20T10:00Z,9
            c,3,C,2026-03-20T10:00Z,,,,,

            """
        let found = try figures(text, try doctrine())
        #expect(share("recovery-rate", in: found) == [1, 2])
        #expect(share("outreach-rate", in: found) == [2, 2])
        #expect(share("asked-again", in: found) == [1, 2])
        #expect(found.unrecovered.last?.count == 1)
        #expect(found.programme.counts.ahead == 1 && found.programme.counts.addsUp)
        #expect(MetricsText(found).text.contains("1 answer dated after now, not counted"))
    }

    /// Nothing at risk is not the same as nothing known, and what others lose is no target.
    @Test func whatIsAtRiskIsSaidAsItIs() throws {
        let header = "id,score,account,received,initial_contact_sent,check_in_answered,answer,arr\n"
        var options = ProgrammeFigures.Options()
        options.baseChurn = 5
        let recovered = try figures(
            header + "a,3,A,2026-01-05T10:00Z,2026-01-05T12:00Z,2026-01-12T10:00Z,yes,$10k\n", try doctrine(), options)
        let text = MetricsText(recovered).text
        #expect(text.contains("nothing: everybody") && !text.contains("no case has its revenue"), "\(text)")
        let open = try figures(header + "a,3,A,2026-01-05T10:00Z,,,,$10k\n", try doctrine(), options)
        #expect(!open.document.html.contains("churn 5 % times 3–5; target"), "\(open.document.html)")
    }
}
