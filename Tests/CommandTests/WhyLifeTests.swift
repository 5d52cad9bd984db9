import Foundation
import Testing

/// `why` of what is due, of what may not come, and of what was against the rules: an answer that a person would give.
@Suite struct WhyLifeTests {
    private static let text = """
        scenario "Jumped"
        use recover-then-review
        zone "Europe/Berlin"
        policy clock working-hours
        policy first-contact 24 hours because "A day and a half of ours."
        sender "CSM" at "Plotline" { person "Tom Averill"; contact "tom@plotline.example" via email }
        customer "Operations Director" { name "Noor Castellan"; company "Marrow & Finch" }
        feedback 3/10 "Exports crawl." {
          received 2026-03-27 16:30
          issue exports "Exports crawl" systemic
        }
        owner VP-CS "VP CS" { person "Ines Roy"; authority vp }
        offer credit "A month" { needs approval from VP-CS }
        assigned VP-CS
        deliver plan { milestone profile "Exports profiled" { by day 2; owner VP-CS; needs approval from VP-CS } }
        event contacted    +3 days by VP-CS via email
        event promised     "A dated plan" by +5 days by VP-CS
        event review-asked +4 days by VP-CS via email

        """

    private func why(_ path: String, _ text: String = text, at moment: String = "2026-04-02T10:00Z") throws
        -> CommandResult
    {
        let place = try Workplace()
        return try runCommand("why", try place.file("jump.rs", text), path, "--now", moment)
    }

    @Test func jumpedGates() throws {
        let all = try why("violations")
        #expect(all.status == 0)
        #expect(all.output.hasPrefix("violations: 2 gates were jumped, Thu 2 Apr 2026 12:00\n"), "\(all.output)")
        let one = try why("violations.review-asked").output
        #expect(
            one.contains(
                """
                violations.review-asked is Review request sent, Tue 17:30: Noor Castellan has not answered the check-in
                  because The request comes days after a confirmed solution, never in its place.
                """), "\(one)")
        #expect(one.contains("what would have allowed it: `answered`"))
        // Both places: what was written, and what forbids it.
        #expect(one.contains("event.review-asked is +4 days by VP-CS via email") && one.contains("playbook:standard:"))
        #expect(try why("violations.after-silence").output.hasPrefix("violations.after-silence is Review request sent"))
        #expect(try why("violations.nothing").status == 1)
        let none = try why("violations", Self.text, at: "2026-03-28T10:00Z")
        #expect(
            none.status == 0 && none.output == "violations: no gate was jumped, Sat 28 Mar 2026 11:00\n",
            "\(none.output)")
    }

    /// All times of a stage the same way, and the policies that hold them.
    @Test func limitsStepByStep() throws {
        let contacted = try why("due.contacted", at: "2026-03-30T08:00Z").output
        let lines = contacted.split(separator: "\n").map(String.init)
        #expect(lines.contains("  Fri 16:30 + 24 working hours = Wed 16:30; Saturday, Sunday closed"), "\(contacted)")
        #expect(
            lines.contains(
                "  Fri 16:30–17:00: 30 min; Mon to Tue 09:00–17:00: 2 times 8 h; Wed 09:00–16:30: 7 h 30 min"))
        let limit = try #require(lines.firstIndex { $0.hasPrefix("  limit: Fri") })
        #expect(lines[limit].contains(" working hours = ") && lines[limit].hasSuffix(" closed"))
        let closes = try #require(
            lines.firstIndex { $0.hasPrefix("  too late to help: Fri 27 Mar 16:30 + 72 working hours = ") })
        #expect(lines[closes + 1].contains(" to ") && lines[closes + 1].contains(" times 8 h"), "\(contacted)")
        #expect(lines.count { $0.contains("the clocks go forward") } == 1)
        #expect(
            contacted.contains("policy.first-contact is 24 hours")
                && contacted.contains("because A day and a half of ours."))
        #expect(contacted.contains("policy.window is 72 hours"))
    }

    @Test func whatIsAskedForWithoutBeingAStep() throws {
        #expect(
            try why("next.review-asked").output.hasPrefix(
                "next.review-asked is Review request sent, happened Tue 17:30\n"))
        #expect(try why("due").output.contains("\ndue.resurveyed is Asked again, from "))
        #expect(try why("overdue").output.hasPrefix("overdue: 2 things are overdue, Thu 2 Apr 2026 12:00\n\noverdue."))
        let gift = try why("next.credit").output
        #expect(
            gift.hasPrefix(
                "next.credit is goodwill credit, not now: the repair was not done yet and credit needs the approval of VP-CS\n  "
                    + "opened by `resolved`\n  opened by `approved credit` by VP-CS\n"
            ), "\(gift)")
        let done = try why("next.profile").output
        #expect(done.contains("done profile, not now: profile needs the approval of VP-CS, and nobody gave it"))
        // By its template as well as by its stage.
        let early = try why("next.check-in", at: "2026-03-31T10:00Z").output
        #expect(
            early.hasPrefix("next.check-in is Check-in sent, not yet: resolved comes first, and has not happened\n"))
        for path in ["next.nothing", "due.nothing"] { #expect(try why(path).status == 1) }
    }
}
