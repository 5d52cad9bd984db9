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

    /// Other ways to write times and to offer them, and what comes near: what was, what was withdrawn, what takes place.
    @Test(arguments: [
        ("Wednesday at 0930 or Thursday at 1415?", 2),
        ("I could ring you at half ten on Friday.", 1),
        ("What about twenty to eleven on Monday?", 1),
        ("Monday at quarter past two would be fine for me.", 1),
        ("I can be reached between 1 and 5 pm on Tuesday.", 1),
        ("Why don't we talk Tuesday at 10?", 1),
        ("We did not get through on Monday at 9; may I try again Thursday at 2?", 1),
        ("Could we speak on 05.03.2026 at 10:00 or on 06.03.2026 at 14:00?", 2),
        ("Tue 3 or Wed 4 March, both 10:00, would suit me.", 2),
        ("Would the 3rd or the 4th of March at 11 am work for you?", 2),
        ("How about March 5 or 6 at 10:00?", 2),
        ("I would have suggested Thursday at 11, but the line was dead.", 0),
        ("Please ignore the invitation for Tuesday at 10:00.", 0),
        ("We had planned Monday at 9 for the call.", 0),
        ("The webinar starts on Tuesday at 15:00.", 0),
        ("Registration closes on Friday at 18:00.", 0),
        ("Our shop is open on Saturdays from 9:00 to 13:00.", 0),
        ("Maintenance takes place on Sunday at 3:00.", 0),
        ("Your delivery will arrive on Wednesday between 8:00 and 12:00.", 0),
        ("The engineer will replace the part on Tuesday at 10:00.", 0),
        ("We send the report every Friday at 16:00.", 0),
        ("Instead of Monday at 9, I can offer Tuesday at 9.", 1),
        ("I can't do Wednesday at 3, but Thursday at 3 works for me.", 1),
        ("I'm free on Monday from 9:00-9:30 and on Tuesday from 14:00-14:30.", 2),
        ("Mon 10-11 or Tue 15-16?", 2),
        ("Let's say Thursday, 12 March, 8.30.", 1),
        ("Please call me on Friday at 11.", 1),
        ("Would you have ten minutes for me on Wednesday at five past four?", 1),
        ("I'd be happy to visit you on the 10th at 9:00 or the 12th at 13:00.", 2),
        ("Our manager will phone you on Monday at 8:30, if that is all right.", 1),
        ("I'll be in the office on Tuesday from 2 to 4 and happy to take your call.", 1),
        ("Whichever you prefer: Thursday, 4 June (9:00 BST) or Friday, 5 June (16:00 BST).", 2),
        ("The call on Monday at 10 did not take place.", 0),
        ("I waited for you on Tuesday at 14:00.", 0),
        ("You were supposed to hear from us on Friday at 9:00.", 0),
        ("We are sorry that Thursday at 10:00 came and went without a word from us.", 0),
        ("The slots on Tuesday at 9 and Wednesday at 9 have been withdrawn.", 0),
        ("Your ticket was updated on Monday at 10:12 and on Tuesday at 8:40.", 0),
        ("The next release is planned for Thursday at 22:00.", 0),
        ("I was hoping we could talk on Tuesday at 10.", 1),
        ("I wanted to ask if you were free on Monday at 9 or on Tuesday at 9.", 2),
        ("If we spoke on Thursday at 16:00, would that be too late?", 1),
        ("The times I have are Monday at 13:00 and Wednesday at 17:30.", 2),
        ("We could do Monday the 2nd or Tuesday the 3rd, at 10:00 each.", 2),
        ("There is room in my diary on Friday at 9:15.", 1),
        ("Can you make 3pm tomorrow?", 1),
        ("Mon 2 Mar 9:00, Tue 3 Mar 13:00 or Fri 6 Mar 16:00?", 3),
        ("(1) Monday, 9 a.m. (2) Thursday, 4 p.m.", 2),
        ("Your new appointment is on hold for you: Wednesday, 18 March, 10:20.", 1),
        ("By Tuesday at 10:00 we will have looked at it.", 0),
        ("The invoice is due on 31 March at noon.", 0),
        ("The lift has been out of order since Saturday at 22:00.", 0),
        ("He rang you on Friday at 10 and left a message.", 0),
        ("Ms Lane arrives on Monday at 12 and will read your file first.", 0),
        ("Ms Lane could see you on Monday at 12.", 1),
        ("We no longer offer calls on Friday at 5.", 0),
        ("I'm afraid that neither Tuesday at 10 nor Wednesday at 11 is possible.", 0),
        ("Price changes take effect on Monday at 0:00.", 0),
        ("The train left on Tuesday at 17:45, ten minutes early.", 0),
        ("It would be good to talk on Wednesday at 15:00.", 1),
        ("Are you around on Thursday at eleven?", 1),
        ("Tomorrow, 10:00 or 16:00: your call.", 2),
        ("My first free half hour is on Tuesday at 8:30.", 1),
        ("Ada is in a workshop on Tuesday at 10:00.", 0),
        ("I suggest that we meet on Thursday at two.", 1),
        ("Please send the files before Tuesday at 10.", 0),
        ("I know you asked for Monday at 8, and I am sorry that we did not answer.", 0),
        ("Just pick Monday 9:30 or Monday 15:00 and I will ring you.", 2),
        ("I have asked Tom to call you on Monday at 10; does that suit?", 1),
        ("The meeting on Monday at 10 is internal.", 0),
        ("I will write again on Thursday at noon.", 0),
        ("We'd like to invite you for coffee on Saturday at 10:30.", 1),
        ("Say yes to Tuesday 10:00 or Wednesday 14:00, and it is booked.", 2),
        ("The recording of Tuesday, 14:00, is attached.", 0),
        ("Should you wish to speak, I am at my desk on Friday from 9 to 12.", 1),
        ("On Tuesday five to ten customers wrote to us.", 0),
        ("Ticket 1030 on Tuesday was the last one.", 0),
        ("The rate rose to 10.50 on Monday.", 0),
        ("05.03. 10:00 or 06.03. 14:00?", 2),
        ("Let me propose a call at 1400 on 5 August 2026.", 1),
        ("I have kept 0900–0930 on Thursday for you.", 1),
        ("We looked at 10 sites on Tuesday, and you may rely on that.", 0),
        ("Noon on the tenth of March would suit us.", 1),
        ("I'm in a workshop until Tuesday and could call you that day at 4.", 1),
        ("I can do 9:00 on the 4th or the 5th.", 2),
    ])
    func otherWords(_ text: String, _ count: Int) {
        let found = SchedulingOptions(text).all
        #expect(found.count == count, "\(text): \(found.map { "\($0.day) \($0.minutes)" })")
    }

    @Test func timesOfDay() {
        let found = SchedulingOptions(
            "Tuesday at half ten, Wednesday at twenty to eleven, Thursday at 0930, Friday at six in the evening or Saturday at 9-10?"
        ).all
        #expect(found.map(\.minutes) == [630, 640, 570, 1080, 540])
    }

    @Test func whatTheyAre() {
        let found = SchedulingOptions("Would Thursday, March 5 at 10:00 or Friday at 2 p.m. suit you?").all
        #expect(found.map(\.day) == ["mar 5", "fri"])
        #expect(found.map(\.minutes) == [600, 840])
    }
}
