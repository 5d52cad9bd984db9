import Foundation
import RecoverBase
import RecoverModel
import SnapshotTesting
import Testing

@testable import RecoverRendering

/// A plan in calendars and trackers.
@Suite struct PlanCalendarTests {
    private let start = CivilDate(year: 2026, month: 3, day: 2)

    private func table(_ plan: Plan? = nil, start: CivilDate? = nil, title: String? = nil) throws -> PlanTable {
        var model = SampleCase.model()
        if let title { model.title = title }
        if let plan { model.deliverables = [Deliverable(.plan(plan))] }
        return try #require(PlanTable(model: model, start: start ?? self.start))
    }

    private func values(_ name: String, in calendar: CalendarFile) -> [String] {
        calendar.text.split(separator: "\r\n").filter { $0.hasPrefix(name) }.map(String.init)
    }

    @Test func isACalendar() throws {
        let text = try #require(table().calendar).text
        let lines = text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
        #expect(
            lines.prefix(13).filter { !$0.hasPrefix("UID:") } == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//RecoverScript//RecoverScript//EN",
                "X-WR-CALNAME:Action plan\\, 7 days from 2026-03-02", "BEGIN:VEVENT", "DTSTAMP:20260302T000000Z",
                "DTSTART;VALUE=DATE:20260303", "DTEND;VALUE=DATE:20260304", "TRANSP:TRANSPARENT",
                "SUMMARY:Exports profiled on the customer's own data",
                "DESCRIPTION:Owner: Product\\nSuccess signal: The customer confirms the profile by reply\\n"
                    + "Notes: visible win\\; prevents exports\\; needs approval from VP Customer Success (Ines Roy)",
                "END:VEVENT",
            ])
        #expect(
            lines.filter { $0.hasPrefix("SUMMARY:") }.last
                == "SUMMARY:Checkpoint: Go / no-go before anything is promised in writing")
        #expect(lines.last == "END:VCALENDAR")
        #expect(text.utf8.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count <= 76 && $0.last == 0x0D })
    }

    /// A calendar knows again what it has: where the plan moves or is worded anew it is the same event, in another case it
    /// is not.
    @Test func eventsAreKnownAgain() throws {
        let first = try #require(table().calendar)
        let moved = try #require(table(start: CivilDate(year: 2026, month: 4, day: 1)).calendar)
        let other = try #require(table(title: "Another case").calendar)
        let ids = values("UID:", in: first)
        #expect(Set(ids).count == 3)
        #expect(values("UID:", in: moved) == ids)
        #expect(Set(values("UID:", in: other)).isDisjoint(with: ids))
        #expect(values("DTSTAMP:", in: moved) == Array(repeating: "DTSTAMP:20260401T000000Z", count: 3))
        #expect(try #require(table().calendar).text == first.text)
        var twice = Plan()
        twice.checkpoints = [
            Plan.Checkpoint(title: "Go", day: .known(1)), Plan.Checkpoint(title: "Go", day: .known(2)),
        ]
        #expect(Set(values("UID:", in: try #require(table(twice).calendar))).count == 2)
    }

    @Test func whatHasNoDayIsLeftOut() throws {
        var plan = Plan()
        plan.milestones = [Plan.Milestone(id: "a", title: "a"), Plan.Milestone(id: "b", title: "b")]
        plan.milestones[0].day = .known(1)
        plan.rows = [Plan.Row(days: Bounds(lower: 3, upper: 5))]
        let table = try table(plan)
        let calendar = try #require(table.calendar)
        #expect(table.undatedCount == 1)
        #expect(values("DTSTART", in: calendar).map { $0.suffix(8) } == ["20260302", "20260304"])
        #expect(values("DTEND", in: calendar).map { $0.suffix(8) } == ["20260303", "20260307"])
        #expect(PlanTable(model: SampleCase.model(), start: nil)?.calendar == nil)
    }

    @Test func aHeldPlanSaysSoOnEachDay() throws {
        var model = SampleCase.model()
        let index = try #require(model.deliverables.firstIndex { $0.kind == .plan })
        model.deliverables[index].heldBy = ["legal"]
        let calendar = try #require(PlanTable(model: model, start: start)?.calendar)
        let held = values("DESCRIPTION:", in: calendar)
        #expect(held.count == 3)
        #expect(held.allSatisfy { $0.hasPrefix("DESCRIPTION:Internal preparation only: held back by") })
    }

    @Test func theLastDayThereIs() throws {
        var plan = Plan()
        plan.milestones = [Plan.Milestone(id: "a", title: "a")]
        plan.milestones[0].day = .known(1)
        let calendar = try #require(table(plan, start: CivilDate(year: 9999, month: 12, day: 31)).calendar)
        #expect(values("DTSTART", in: calendar) == ["DTSTART;VALUE=DATE:99991231"])
        #expect(values("DTEND", in: calendar).isEmpty)
    }

    // MARK: What others read

    private static let letters: [Unicode.Scalar] =
        Array("ab ,;:\"'<>=+-@|\\{}[]()#*_~!`^/\n\r\tn".unicodeScalars)
        + [
            "\u{301}", "\u{200D}", "\u{1B}", "\u{0}", "\u{85}", "\u{2028}", "\u{202E}", "\u{E9}", "\u{4E2D}",
            "\u{1F4C8}",
        ]

    /// Plans with whatever anybody may type, and the titles.
    private func drawn(_ count: Int, seed: UInt64) throws -> PlanTable {
        var random = SeededGenerator(seed: seed)
        func text(_ length: ClosedRange<Int>) -> String {
            var text = "x"
            for _ in 0..<Int.random(in: length, using: &random) {
                text.unicodeScalars.append(random.pick(PlanCalendarTests.letters))
            }
            return text
        }
        var plan = Plan()
        plan.milestones = (0..<count).map { index in
            var milestone = Plan.Milestone(id: "m\(index)", title: text(0...60))
            milestone.day = .known(index + 1)
            milestone.success = .known(text(0...200))
            return milestone
        }
        return try table(plan)
    }

    @Test(.enabled(if: Consumers.areInstalled, "\(Consumers.missing)")) func calendarsAreReadByOthers() throws {
        let table = try drawn(200, seed: 1)
        let calendar = try #require(table.calendar)
        let found: [[String]] = try Consumers.read(
            calendar.text,
            """
            import icalendar, vobject
            data = open(path, 'rb').read()
            assert data.count(b'\\n') == data.count(b'\\r\\n')
            events = list(icalendar.Calendar.from_ical(data).walk('VEVENT'))
            assert not any(event.errors for event in events)
            read = vobject.readOne(data.decode('utf-8'))
            read.validate(raiseException=True)
            found = []
            for one, other in zip(events, read.vevent_list, strict=True):
                start, end = one.decoded('DTSTART'), one.decoded('DTEND')
                assert start == other.dtstart.value and end == other.dtend.value and (end - start).days == 1
                assert str(one['UID']) == other.uid.value
                assert str(one['SUMMARY']) == other.summary.value, (one['SUMMARY'], other.summary.value)
                assert str(one['DESCRIPTION']) == other.description.value
                found.append([str(one['SUMMARY']), str(one['DESCRIPTION']), start.isoformat()])
            """)
        try #require(found.count == table.lines.count)
        for (event, line) in zip(found, table.lines) {
            #expect(Array(event[0].utf8) == Array(line.title.shown.utf8))
            #expect(Array(event[1].utf8) == Array(line.details.joined(separator: "\n").shownLines.utf8))
            #expect(event[2] == line.date?.text)
        }
    }

    /// khal keeps calendars of its own: it takes the file in and lists it.
    @Test(.enabled(if: Consumers.areInstalled, "\(Consumers.missing)")) func khalTakesThePlanIn() throws {
        let calendar = try #require(table().calendar)
        let found: [String] = try Consumers.read(
            calendar.text,
            """
            import os, subprocess, tempfile
            folder = tempfile.mkdtemp()
            config = os.path.join(folder, 'config')
            os.mkdir(os.path.join(folder, 'cal'))
            open(config, 'w').write(
                f'[calendars]\\n[[plan]]\\npath = {folder}/cal\\n[sqlite]\\npath = {folder}/db\\n'
                '[locale]\\nlocal_timezone = UTC\\ndefault_timezone = UTC\\ntimeformat = %H:%M\\n'
                'dateformat = %Y-%m-%d\\nlongdateformat = %Y-%m-%d\\n'
                'datetimeformat = %Y-%m-%d %H:%M\\nlongdatetimeformat = %Y-%m-%d %H:%M\\n')
            khal = lambda *words: subprocess.run(
                [os.path.join(os.path.dirname(sys.executable), 'khal'), '-c', config, *words],
                check=True, capture_output=True, text=True, env={**os.environ, 'HOME': folder}).stdout
            renamed = os.path.join(folder, 'plan.ics')
            os.rename(path, renamed)
            for again in range(2): khal('import', '--batch', '-a', 'plan', renamed)
            open(path, 'w').close()
            found = khal('list', '--day-format', '', '--format', '{start-date} {title}', '2026-03-01', '30d').splitlines()
            """)
        #expect(
            found.sorted() == [
                "2026-03-03 Exports profiled on the customer's own data",
                "2026-03-08 A month-end export run together with the customer",
                "2026-03-08 Checkpoint: Go / no-go before anything is promised in writing",
            ])
    }

    @Test func isWhatJiraImports() throws {
        #expect(
            try table().jira()
                == [
                    "Summary,Issue Type,Description,Assignee,Priority,Due Date,Labels,Labels",
                    "Exports profiled on the customer's own data,Task,\"Day: 2\nOwner: Product\n"
                        + "Success signal: The customer confirms the profile by reply\nNotes: visible win; prevents exports; "
                        + "needs approval from VP Customer Success (Ines Roy)\",,High,2026-03-03,milestone,visible-win",
                    "A month-end export run together with the customer,Task,\"Day: 7\nOwner: Customer Success (Maya Ortiz)\n"
                        + "Success signal: The customer starts the close on day one of it\",,Medium,2026-03-08,milestone,",
                    "Checkpoint: Go / no-go before anything is promised in writing,Task,\"Day: 7\n"
                        + "Decided by: VP Customer Success (Ines Roy)\nOutcome: Go when one order flows end to end; "
                        + "otherwise: escalate\",ines.roy@brightdock.example,Medium,2026-03-08,checkpoint,", "",
                ].joined(separator: "\r\n"))
    }

    @Test(.enabled(if: Consumers.areInstalled, "\(Consumers.missing)")) func issuesAreReadByPython() throws {
        let table = try drawn(200, seed: 2)
        let found: [[String]] = try Consumers.read(
            table.jira(),
            """
            import csv, re
            header, *rows = csv.reader(open(path, newline='', encoding='utf-8'))
            assert 'Summary' in header and all(len(row) == len(header) for row in rows)
            assert not any(cell[:1] in ('=', '+', '-', '@', '\\t', '\\r', '\\n') for row in rows for cell in row if cell)
            plain = lambda text: re.sub(r'\\\\(.)', lambda found: found[1], text)
            assert not any(re.search(r'(?<!\\\\)(?:\\\\\\\\)*[!\\[{|]', row[2]) for row in rows)
            found = [[row[0], plain(row[2]), row[5]] for row in rows]
            """)
        try #require(found.count == table.lines.count)
        for (issue, line) in zip(found, table.lines) {
            #expect(Array(issue[0].utf8) == Array(line.title.shown.utf8))
            #expect(issue[1] == (["Day: \(line.day)"] + line.details).map(\.shown).joined(separator: "\n"))
            #expect(issue[2] == line.date?.text)
        }
    }

    /// Jira refuses more than 255; nothing is lost.
    @Test func aLongSummaryIsCut() throws {
        var plan = Plan()
        plan.milestones = [Plan.Milestone(id: "a", title: String(repeating: "📈a", count: 90))]
        let rows = try table(plan).jira().split(separator: "\r\n")
        let summary = try #require(rows[1].split(separator: ",").first)
        #expect(summary.utf16.count <= 255 && summary.utf16.count > 252 && summary.hasSuffix("…"))
        #expect(rows[1].contains(",\"" + String(repeating: "📈a", count: 90) + "\n"))
    }

    // MARK: The times that a message offers

    @Test func offeredTimesAreTentative() throws {
        let model = SampleCase.model()
        let email = try #require(model.deliverables.first)
        let stamp = Instant(seconds: 1_772_000_000)
        let calendar = try #require(
            CalendarFile(email.schedule?.knownTimes ?? [], offeredIn: email, of: model, at: stamp))
        #expect(
            calendar.text.split(separator: "\r\n").filter { !$0.hasPrefix("UID:") } == [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//RecoverScript//RecoverScript//EN", "BEGIN:VEVENT",
                "DTSTAMP:20260225T061320Z", "DTSTART:20260305T100000Z", "DTEND:20260305T102000Z", "STATUS:TENTATIVE",
                "SUMMARY:Executive alignment call with Dana Whitfield",
                "DESCRIPTION:Offered by mail.\\nHarborline Freight",
                "END:VEVENT", "END:VCALENDAR",
            ])
        #expect(CalendarFile([], offeredIn: email, of: model, at: stamp) == nil)
    }
}
