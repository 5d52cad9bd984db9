import RecoverBase
import RecoverModel
import Testing

@testable import RecoverRendering

@Suite struct PlanTableTests {
    private let start = CivilDate(year: 2026, month: 3, day: 2)

    private func table(_ plan: Plan, title: String? = nil, start: CivilDate? = nil) throws -> PlanTable {
        var model = SampleCase.model()
        model.deliverables = [Deliverable(.plan(plan), title: title)]
        return try #require(PlanTable(model: model, start: start))
    }

    @Test func isNotThereWithoutAPlan() {
        var model = SampleCase.model()
        model.deliverables.removeAll { $0.kind == .plan }
        #expect(PlanTable(model: model, start: start) == nil)
    }

    @Test func alignsItsColumns() throws {
        let table = try #require(PlanTable(model: SampleCase.model(), start: nil))
        #expect(
            table.text(width: 100) == """
                Action plan, 7 days

                Day  Milestone               Owner                   Success signal          Notes
                2    Exports profiled on     Product                 The customer confirms   visible win; prevents
                     the customer's own                              the profile by reply    exports; needs approval
                     data                                                                    from VP Customer
                                                                                             Success (Ines Roy)
                7    A month-end export run  Customer Success (Maya  The customer starts
                     together with the       Ortiz)                  the close on day one
                     customer                                        of it
                7    Checkpoint: Go / no-go  VP Customer Success     Go when one order
                     before anything is      (Ines Roy)              flows end to end;
                     promised in writing                             otherwise: escalate

                """)
    }

    @Test func countsColumnsAsATerminalDoes() throws {
        var plan = Plan()
        for (index, title) in ["輸出を直す", "Done"].enumerated() {
            var milestone = Plan.Milestone(id: "m\(index)", title: title)
            milestone.day = .known(index + 1)
            milestone.owner = "Product"
            milestone.success = .known("ok")
            plan.milestones.append(milestone)
        }
        #expect(
            try table(plan).text() == """
                Action plan

                Day  Milestone   Owner    Success signal
                1    輸出を直す  Product  ok
                2    Done        Product  ok

                """)
    }

    @Test func letsALongWordStandOut() throws {
        var plan = Plan()
        var milestone = Plan.Milestone(id: "m", title: "See https://brightdock.example/exports/2026/03/profile now")
        milestone.day = .known(1)
        milestone.owner = "Product"
        milestone.success = .known("The customer confirms the profile by reply")
        plan.milestones = [milestone]
        #expect(
            try table(plan).text(width: 40) == """
                Action plan

                Day  Milestone     Owner    Success
                                            signal
                1    See           Product  The customer
                     https://brightdock.example/exports/2026/03/profile confirms the
                     now                    profile by
                                            reply

                """)
    }

    @Test func isAMarkdownTable() throws {
        let table = try #require(PlanTable(model: SampleCase.model(), start: start))
        #expect(
            table.markdown() == """
                **Action plan, 7 days from 2026-03-02**

                | Day | Date | Milestone | Owner | Success signal | Notes |
                | --- | --- | --- | --- | --- | --- |
                | 2 | 2026-03-03 | Exports profiled on the customer's own data | Product | The customer confirms the \
                profile by reply | visible win; prevents exports; needs approval from VP Customer Success (Ines Roy) |
                | 7 | 2026-03-08 | A month-end export run together with the customer | Customer Success (Maya Ortiz) | \
                The customer starts the close on day one of it |  |
                | 7 | 2026-03-08 | Checkpoint: Go / no-go before anything is promised in writing | VP Customer Success \
                (Ines Roy) | Go when one order flows end to end; otherwise: escalate |  |

                """)
    }

    private func hostile() throws -> PlanTable {
        var plan = Plan()
        var milestone = Plan.Milestone(id: "m", title: "=1+1 | `a` *b* _c_ [d](e) <i>&\n# f ~g~ \u{1B}[31m\\|")
        milestone.day = .known(1)
        milestone.owner = "-Owner, \"the\" one"
        milestone.success = .known("@SUM(A1)")
        plan.milestones = [milestone]
        return try table(plan, title: "**Plan**\n| x |")
    }

    @Test func escapesMarkup() throws {
        #expect(
            try hostile().markdown() == ##"""
                **\*\*Plan\*\* \| x \|**

                | Day | Milestone | Owner | Success signal |
                | --- | --- | --- | --- |
                | 1 | =1+1 \| \`a\` \*b\* \_c\_ \[d\](e) &lt;i&gt;&amp; \# f \~g\~ ␛\[31m\\\| \##
                | -Owner, "the" one | @SUM(A1) |

                """##)
    }

    @Test func defusesFormulas() throws {
        #expect(
            try hostile().csv()
                == "kind,day,date,title,owner,person,success,visible_win,prevents,approval\r\n"
                + "milestone,1,,\"'=1+1 | `a` *b* _c_ [d](e) <i>&\n# f ~g~ ␛[31m\\|\","
                + "\"'-Owner, \"\"the\"\" one\",,'@SUM(A1),no,,\r\n")
    }

    @Test func showsNoControlCharacterAsText() throws {
        #expect(try hostile().text().contains("& # f ~g~ ␛[31m\\|"))
    }

    @Test func isCSV() throws {
        let table = try #require(PlanTable(model: SampleCase.model(), start: start))
        #expect(
            table.csv()
                == [
                    "kind,day,date,title,owner,person,success,visible_win,prevents,approval",
                    "milestone,2,2026-03-03,Exports profiled on the customer's own data,Product,,"
                        + "The customer confirms the profile by reply,yes,exports,VP Customer Success (Ines Roy)",
                    "milestone,7,2026-03-08,A month-end export run together with the customer,Customer Success,"
                        + "Maya Ortiz,The customer starts the close on day one of it,no,,",
                    "checkpoint,7,2026-03-08,Go / no-go before anything is promised in writing,"
                        + "VP Customer Success (Ines Roy),,Go when one order flows end to end; otherwise: escalate,,,",
                    "",
                ].joined(separator: "\r\n"))
    }

    @Test func isJSONWithDates() throws {
        let table = try #require(PlanTable(model: SampleCase.model(), start: start))
        #expect(
            table.json.write(compact: true) == """
                {"checkpoints":[{"date":"2026-03-08","day":7,"decidedBy":"VP-CS","goWhen":"one order flows end to end",\
                "otherwise":"escalate","title":"Go / no-go before anything is promised in writing"}],"days":7,\
                "heldBy":[],"internalOnly":false,\
                "milestones":[{"approval":"VP-CS","date":"2026-03-03","day":2,"id":"profile","owner":"Product",\
                "ownerTitle":"Product","person":null,"prevents":["exports"],\
                "success":"The customer confirms the profile by reply",\
                "title":"Exports profiled on the customer's own data","visibleWin":true},\
                {"approval":null,"date":"2026-03-08","day":7,"id":"review","owner":"CS",\
                "ownerTitle":"Customer Success",\
                "person":"Maya Ortiz","prevents":[],"success":"The customer starts the close on day one of it",\
                "title":"A month-end export run together with the customer","visibleWin":false}],"rows":[],\
                "start":"2026-03-02","title":null}

                """)
        let undated = try #require(PlanTable(model: SampleCase.model(), start: nil))
        #expect(undated.lines.map(\.date) == [nil, nil, nil])
        #expect(undated.json["start"] == .null)
    }

    /// A held plan still appears, headed as what it is (G5).
    @Test func aHeldPlanIsHeadedAsInternal() throws {
        var model = SampleCase.model()
        let index = try #require(model.deliverables.firstIndex { $0.kind == .plan })
        model.deliverables[index].heldBy = ["legal"]
        let title = try #require(model.guards.first { $0.id == "legal" }?.title)
        let table = try #require(PlanTable(model: model, start: start))
        let head = "Internal preparation only: held back by \"\(title)\""
        #expect(table.text().hasPrefix("\(head)\n\nAction plan, 7 days"))
        #expect(table.markdown().hasPrefix("**\(head)**\n\n**Action plan, 7 days"))
        #expect(table.json["internalOnly"] == true)
        #expect(table.json["heldBy"] == [.string(title)])
    }

    @Test func labelsWhatIsMissingAndPutsItLast() throws {
        var plan = Plan()
        plan.days = .known(7)
        plan.milestones = [Plan.Milestone(id: "a", title: "Later"), Plan.Milestone(id: "b", title: "First")]
        plan.milestones[1].day = .known(1)
        plan.rows = [Plan.Row(days: Bounds(lower: 3, upper: 5))]
        #expect(
            try table(plan, title: "Template", start: start).text() == """
                Template, 7 days from 2026-03-02

                Day                         Date                      Milestone                    Owner                         \
                Success signal
                1                           2026-03-02                First                        [CONTEXT NEEDED: owner of b]  \
                [CONTEXT NEEDED: success signal of b]
                [CONTEXT NEEDED: day of a]                            Later                        [CONTEXT NEEDED: owner of a]  \
                [CONTEXT NEEDED: success signal of a]
                3 to 5                      2026-03-04 to 2026-03-06  [CONTEXT NEEDED: milestone]  [CONTEXT NEEDED: owner]       \
                [CONTEXT NEEDED: success signal]

                """)
    }

    @Test func saysWhatTheReplyHasToBring() throws {
        var plan = Plan()
        plan.days = .known(5)
        plan.milestoneCount = Bounds(lower: 3, upper: 3)
        #expect(
            try table(plan).text() == """
                Action plan, 5 days

                No milestones are written out; the reply has to bring 3 milestones.

                """)
    }

    @Test(arguments: [(10, "2026-03-03"), (1, "2026-02-22"), (0, "2026-02-21")])
    func countsCalendarDays(day: Int, date: String) throws {
        var plan = Plan()
        plan.milestones = [Plan.Milestone(id: "a", title: "a")]
        plan.milestones[0].day = .known(day)
        let start = CivilDate(year: 2026, month: 2, day: 22)
        #expect(try table(plan, start: start).lines[0].date?.text == date)
    }

    @Test(arguments: [Int.max, Int.min, 3_650_000]) func endsWithTheCalendar(day: Int) throws {
        var plan = Plan()
        plan.milestones = [Plan.Milestone(id: "a", title: "a")]
        plan.milestones[0].day = .known(day)
        #expect(try table(plan, start: start).lines[0].date == nil)
    }

    /// A day to decide on is no milestone.
    @Test func aPlanOfACheckpointAloneSaysSo() throws {
        var plan = Plan()
        plan.checkpoints = [Plan.Checkpoint(title: "Go / no-go", day: .known(3))]
        let alone = try table(plan)
        #expect(alone.markdown().contains("Go / no-go") && alone.markdown().contains("No milestones are written out"))
        #expect(!(try #require(PlanTable(model: SampleCase.model(), start: nil))).markdown().contains("No milestones"))
    }
}
