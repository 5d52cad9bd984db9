#!/usr/bin/env -S recoverscript run
# A short exercise that ends with a mail to write. It takes a group half an hour; the mail is judged by the contract of the file.
scenario "The first reply"

use recovery-plan

sender "Customer Success Manager" at "a maker of booking software" {
  person  "Ilse Tamm"
  contact "ilse.tamm@slotwise.example" via email
}

customer "Practice Manager" {
  name         "Owen Marsh"
  company      "Larkfield Physiotherapy"
  industry     healthcare
  employees    85
  tenure       14 months
  renewal      in 150 days internal
  arr          $31k        internal
  value        medium      internal
  product      "Slotwise Clinic"
  relationship "Friendly, and short of patience lately"
  goal         "No patient waits at an empty room"
  signal bookings "23 double bookings in May"   verified
  signal discount "Was given 10% off last year" verified internal
}

feedback 4/10 "Your calendar books two patients into one room. My front desk apologises for it every single day." {
  received   2026-06-02T08:30Z
  touchpoint "half-year survey"
  intensity  frustrated
  issue rooms "books two patients into one room" fixable { cause "Two calendars write at the same second" verified }
  issue desk "apologises for it every single day" fixable
}

owner CS "Customer Success" { person "Ilse Tamm"; authority csm; account-csm }
owner Lead "Head of Customer Success" {
  person "Bo Lindqvist"
  authority manager
  contact "bo.lindqvist@slotwise.example" via email
}
owner Engineering { person "Ana Ruiz"; authority director }

offer month "One month free" { worth $2.6k; after understanding; needs approval from Lead }

situation """
Tuesday, half past nine. Engineering found the cause last night and has not said when the repair is done.
Owen's answer came in an hour ago.
"""

meter trust "Trust" 0..10 = 4

objective honesty "Say what is known, and no more"
objective words   "Write so that the reader can act on it"

decision before "What comes before the first word to Owen?" {
  objective honesty
  discuss 5 minutes
  hint "What does Ana know that you do not?"

  option write-now "Nothing: Owen has waited an hour, and a quick mail shows that somebody is awake" weak {
    because "Fast is good. Fast and empty is the third apology of the day."
    actor CS; channel email; within 1 hour
    effect trust -1
    reveal "The mail says that you take it seriously. Owen forwards it to the front desk, without a word."
  }
  option ask-ana "Ten minutes with Ana: what is certain today, and what is not?" correct {
    because "It costs ten minutes and is the difference between a promise and a hope."
    actor CS; channel none; within 1 hour; internal; prepared; asks
    escalate to Engineering
    commit "The double bookings of this week are sorted by hand" by day 1 owner CS
    effect trust +1
    reveal "Ana will not give a date for the repair, but can stop the double bookings for Larkfield by hand, from today."
  }
  option wait-fix "Wait until the repair is in; then there is good news to write" harmful {
    because "Silence has no date, and the front desk apologises meanwhile."
    channel none; within 7 days
    effect trust -3
    reveal "On Thursday Owen asks a colleague at another practice what they use."
  }
}

decision promise "Owen calls first: 'When is it mended?'" {
  objective honesty
  discuss 5 minutes
  hint "Which sentence would Ana sign?"

  option friday "'By Friday. I have seen the plan, and they are nearly there'" harmful {
    because "Nobody has said Friday. On Friday it is you who promised it."
    actor CS; channel call; within 4 hours
    acknowledge rooms
    promise fix-timelines
    commit "The repair is in" by day 4 owner Engineering unconfirmed
    effect trust +1
    chance 30% "On Friday it holds." { effect trust +1 }
    chance 70% "On Friday there are four double bookings." { effect trust -4 }
  }
  option month "'I do not know yet. But this month is free, that is the least we can do'" weak {
    because "The first sentence is right. The second one prices the complaint."
    actor CS; channel call; within 4 hours; discloses-limits
    acknowledge rooms
    goodwill month before understanding
    costs $2.6k
    effect trust -1
    reveal "'I would rather have the rooms', says Owen."
  }
  option plain "'I do not know yet. From today we sort your rooms by hand, and I call you tomorrow at nine'" correct {
    because "Two things that are true, and the time of the next word."
    actor CS; channel call; within 4 hours; discloses-limits
    acknowledge rooms, desk
    commit "Rooms are sorted by hand from today" by day 1 owner CS
    effect trust +2
    reveal "A pause. 'Nine is good. I will tell the desk.'"
  }
}

quiz gesture "When is the free month mentioned, if at all?" {
  objective honesty
  answer opening "In the first line of the mail, so that the rest is read kindly" because "What stands first is what the mail is about."
  answer after   "After Owen has said what happened" correct because "Then it answers something."
  answer refuse  "Never: whoever offers something admits something" because "A gesture after understanding says that you listened."
}
quiz figure "Owen is told that 23 bookings collided in May. Why is that in the mail?" {
  objective words
  answer proof   "To show how exact the monitoring is" because "The figure is Owen's trouble, not your achievement."
  answer read    "It shows that somebody looked, and it is verified" correct because "A true figure is the shortest proof of having read."
  answer context "To show that it is few among nine thousand" because "A share makes Owen's day small."
}

deliver email {
  to        "Owen Marsh"
  words     80..140
  tone      calm, accountable
  paragraph ..3 sentences
  schedule  2 times for 15 minutes { at 2026-06-03T09:00Z; at 2026-06-04T14:00Z }
}
constraint no refunds, fix-timelines

task first-mail "Write the mail that Owen gets after the call." {
  grade email
  objective words
  hint "What can Owen do on Wednesday because of your mail?"
  note "Five minutes alone. Then swap, and underline the sentence that the other could act on."
}

ending partner "Owen stays, and calls you before complaining" when trust >= 6 {
  text "In July Owen recommends you to the practice next door."
}
ending waiting "Owen stays until the contract ends" when trust >= 3 {
  text "Owen is polite now. That is not a good sign."
}
ending gone "Owen leaves" otherwise { fails; text "The front desk sends a card: no hard feelings." }

pass at 75
debrief "Which was harder: not to promise Friday, or not to offer the month?"
debrief "Read two of the mails aloud. After which would you know what to do?"
note "Judge the mails with `recoverscript play --answers`, or read them by the rubric of the guide."

expect before.ask-ana.score is 100
expect promise.friday.score is 0
expect best-path is "ask-ana, plain"
