import RecoverText
import Testing

@testable import RecoverGrading

/// Day-and-time pairs in sentences that offer something. Every text was written for these tests.
@Suite struct SchedulingOptionsTests {
    @Test(arguments: [
        ("Are you free on Tuesday at 10 or 11:30?", 2),
        ("Tuesday at 10 or 11:30 would work on my side.", 2),
        ("You will hear from me within 48 hours.", 0),
        ("Monday at 9 we reopened your ticket.", 0),
        ("Choose anytime on my calendar link.", 0),
        ("I could call you on Thursday at 10:00 or on Friday at 15:30.", 2),
        ("Would Tuesday, 3 March at 10:00 or Wednesday, 4 March at 2 pm suit you?", 2),
        ("Could we talk for 20 minutes on Thursday, March 5 at 10:00 UTC or Thursday, March 5 at 3:30 p.m. UTC?", 2),
        ("I am free at 10 am or 2 pm on Tuesday.", 2),
        ("Does Tuesday or Wednesday at 10 suit you?", 2),
        ("Tuesday at 10 or 2 pm on Wednesday would suit us.", 2),
        ("I can do Tuesday between 10 and 12.", 1),
        ("I am available Tuesday 10:00–10:30 or Wednesday 14:00–14:30.", 2),
        ("Would either of these suit you?\n\n- Thursday 5 March, 10:00\n- Thursday 5 March, 15:30\n", 2),
        ("Here are two options:\n\n1. Thursday 2026-03-05, 10:00 UTC\n2. Thursday 2026-03-05, 15:30 UTC\n", 2),
        ("I can offer 2026-03-05T10:00Z or 2026-03-05T15:30Z.", 2),
        ("You will have an answer by Thursday at 17:00.", 0),
        ("We will send you an update on Friday at 12.", 0),
        ("On Tuesday at 10:30 we could not reproduce it.", 0),
        ("The export broke on Tuesday at 10:30.", 0),
        ("How about noon on Monday?", 1),
        ("A technician could be with you on Friday between 8 and 10.", 1),
        ("I have half an hour for you the day after tomorrow at nine.", 1),
        ("Would half past nine on Tuesday work?", 1),
        ("The slot on Thursday at 3 pm is taken by now.", 0),
        ("I can talk on Tuesday.", 0),
        ("Can we talk at 10?", 0),
        ("I could see you on Tuesday at 10, on Wednesday at 11 or on Friday at 9.", 3),
        ("Are you free tomorrow at 9:30 or tomorrow at 16:00?", 2),
        ("Would Tuesday at 10 suit you, or Tuesday at 10 for your colleague?", 1),
        ("Please pick one, 30 minutes each: Wed 6 May, 09:00 UTC or Thu 7 May, 13:30 UTC.", 2),
        ("We meet each Tuesday at 10.", 0),
        ("On Tuesday we saw 3 of 12 exports fail; could you tell me which?", 0),
    ])
    func options(_ text: String, _ count: Int) {
        let found = SchedulingOptions(text).all
        #expect(found.count == count, "\(text): \(found.map { "\($0.day) \($0.minutes)" })")
    }

    @Test func whatTheyAre() {
        let found = SchedulingOptions("Would Thursday, March 5 at 10:00 or Friday at 2 p.m. suit you?").all
        #expect(found.map(\.day) == ["mar 5", "fri"])
        #expect(found.map(\.minutes) == [600, 840])
    }
}
