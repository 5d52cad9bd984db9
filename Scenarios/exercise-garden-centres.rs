#!/usr/bin/env -S recoverscript run
# A branching case of eight decisions with chances, costs and four endings. It takes a group about an hour.
scenario "Eleven days to the spring sale"

use closed-loop

sender "Customer Success Manager" at "a maker of till software" {
  person  "Lena Brook"
  contact "lena.brook@tillwise.example" via email
}

customer "Head of Stores" {
  name         "Beatriz Solano"
  company      "Fernhill Garden Centres"
  industry     retail
  employees    430
  tenure       20 months
  renewal      in 75 days
  peak         2026-04-25
  arr          $140k
  value        high
  product      "Tills and Stock"
  seniority    director
  relationship "Straightforward, short on time"
  goal         "No queues on a sale day"
  signal tills "Tills froze on 4 of the last 6 Saturdays" verified
  signal tickets "5 open, the oldest 9 days old" verified
}

feedback 3/10 "Tills freeze on Saturdays and your stock report is a day behind. I will not go into the spring sale like this." {
  received   2026-04-14T09:00Z
  touchpoint "quarterly survey"
  intensity  frustrated
  issue tills "Tills freeze on Saturdays" fixable { cause "Every till loads the whole price list at noon" verified }
  issue stock "your stock report is a day behind" systemic {
    limit "Live stock is not built and not planned for this year"
  }
}

owner CS "Account CSM" { person "Lena Brook"; authority csm; account-csm }
owner Manager "Recovery manager" { person "Idris Falk"; authority manager; contact "+1 555 010 0133" via phone }
owner Engineering "Head of Engineering" { person "Noor Haddad"; authority director }
owner Product { person "Chiara Voss"; authority manager }
owner Sponsor "Executive sponsor" { person "Martin Ek"; authority executive }
owner Sales { person "Dale Porter"; authority agent }
owner Marketing

offer credit "A month of service credit" { worth $11k; after understanding; needs approval from Sponsor }

situation """
Tuesday, nine o'clock. Beatriz Solano has just answered the survey with a three.
The spring sale begins on 25 April. On four of the last six Saturdays the tills stood still.
You lead the recovery.
"""
exhibit "The last ticket" """
Saturday again, 12:04. Eleven tills, about ninety people waiting. We gave away plants to keep the peace.
"""

meter trust "Trust" 0..10 = 4
meter churn "Risk of leaving" 0%..100% = 45% low-is-good
meter team "The team's strength" 0..10 = 6

objective ownership "Give the case to someone who can act"
objective listening "Understand before answering"
objective honesty "Promise only what is certain, and say what is not"
objective closing "Let the customer say when it is over"

decision first-hour "Who takes the case?" {
  objective ownership
  discuss 5 minutes
  hint "Lena has promised 'next Saturday' three times already."

  option csm "Lena does, knowing the account, the shops and the people, and known to all" weak {
    because "Lena knows the account, and has promised 'next Saturday' three times. Lena can ask, not decide."
    actor CS; channel email; within 5 days
    effect trust -1, churn +10%
    reveal "Lena's mail is friendly. It begins: 'As you know, we are working on it.'"
    then triage
  }
  option manager "Idris, the recovery manager, calls tomorrow morning at the latest" correct {
    because "Idris can move an engineer without asking anybody, and has broken no promise here."
    actor Manager; channel call; within 24 hours
    effect trust +1, churn -5%
    reveal "Lena is relieved, and sends all the notes."
    then triage
  }
  option wait "Nobody yet: first see whether the new version gets them through this Saturday" harmful {
    because "Silence is read as an answer, and it arrives before Saturday."
    channel none; within 5 days
    effect trust -2, churn +15%
    reveal "Saturday, 12:06: nine tills."
  }
}

decision silence "Five days without a word. Beatriz's assistant asks for a copy of the contract. What now?" {
  objective ownership
  hint "What did the silence tell Beatriz?"

  option standard-mail "The standard mail at once, so that at least something goes out: we hear you, and we are on it" harmful {
    because "After five days of silence a mail that could go to anyone says that nobody is there."
    actor CS; channel email; within 24 hours; templated
    effect trust -1, churn +10%
    reveal "The answer is one line: 'On what?'"
  }
  option wait-more "Idris writes a long letter first, with the whole history, and calls after the weekend" weak {
    because "The letter is honest, and it makes five days nine."
    actor Manager; channel email; within 4 days
    acknowledge tills
    effect churn +10%
    reveal "Beatriz reads it on Monday, after another Saturday."
  }
  option call-now "Idris calls within the hour and begins with the five days" correct {
    because "Who begins with the five days of silence is believed about the next five."
    actor Manager; channel call; within 1 hour
    acknowledge tills
    effect trust +1
    reveal "Beatriz is cold, but stays on the line."
  }
}

decision triage "The call is arranged. What do you do before it?" {
  objective listening
  hint "Beatriz has written five tickets. Who has read them in one go?"

  option straight "Call at once: Beatriz has waited long enough, and the details can be sorted out together on the line" weak {
    because "Speed is right, and asking for what stands in five tickets is not."
    actor Manager; channel call; within 1 hour
    effect trust -1
    reveal "You ask when it happens. 'I have told you five times', says Beatriz."
  }
  option history "Read the five tickets, and ask those who answered them" correct {
    because "Five tickets in a row say more than any of them, and nobody has to tell it a sixth time."
    actor Manager; channel none; within 4 hours; internal; prepared
    takes 4 hours
    effect team -1
    reveal "All five tickets say 'noon'. Nobody had put them side by side."
  }
  option sales "Ask Dale from Sales, who gets on with Beatriz, to call first" harmful {
    because "A complaint that meets a salesman first has become a renewal."
    actor Sales; channel call; within 24 hours; hands-to Sales
    effect trust -2, churn +5%
    reveal "Dale mentions the renewal. Nobody else wanted to talk about it."
  }
}

decision opening "Beatriz picks up. How do you begin?" {
  objective listening
  discuss 5 minutes
  hint "What must Beatriz hear before anything else can be heard?"

  option listen "'You wrote that you will not go into the sale like this. Tell me about last Saturday.'" correct {
    because "Beatriz hears the words of the tickets, and learns that somebody read them."
    actor Manager; channel call; asks
    acknowledge tills, stock
    effect trust +1, churn -10%
    reveal "Beatriz talks for eleven minutes. You write down three things you did not know."
    chance 70% "At the end Beatriz says: 'Good. Now you know.'" { effect trust +1 }
    chance 30% "At the end Beatriz says: 'And now?'"
  }
  option explain "'We have looked into it: the tills load the price list at noon, which is a setting on your side that can be changed.'" harmful {
    because "True, and useless: who explains first is defending."
    actor Manager; channel call; blames; defensive
    effect trust -2, churn +10%
    reveal "It is even true. Beatriz asks for your manager's name."
  }
  option credit-first "'First of all, before we go into anything: this month is on us.'" harmful {
    because "Money before understanding reads as a bribe."
    actor Manager; channel call
    goodwill credit before understanding
    costs $11k
    effect trust -1, churn +5%
    reveal "'I don't want a month', says Beatriz. 'I want a Saturday.'"
  }
}

decision findings "The tills can be mended this week. Live stock cannot, not this year. What do you tell Beatriz?" {
  objective honesty
  discuss 5 minutes
  hint "Which of your sentences would you sign?"

  option everything "Both by the end of the week; the team will find a way, and a yes is needed right now" harmful {
    because "Nobody at Product has been asked, so it is a wish with a date on it."
    actor Manager; channel call
    promise fix-timelines
    commit "Tills and live stock working" by day 5 owner Engineering unconfirmed
    effect trust +2, team -3
    reveal "Beatriz is delighted. Chiara, who leads the product, learns of it from the customer."
    chance 20% "By a wonder, a workaround holds." { effect trust +1 }
    chance 80% "On Friday there is no live stock." { effect trust -5, churn +25% }
  }
  option voucher "The credit now, since it is certain, and that you are looking into everything together with Engineering" weak {
    because "It is kind and leaves the cause where it was."
    actor Manager; channel call
    goodwill credit after understanding
    costs $11k
    effect trust -1, churn +5%
    reveal "'So nothing changes', says Beatriz, 'but it is cheaper.'"
  }
  option honest "A date for the tills, a no for live stock, and what can be used until then" correct {
    because "One date that holds and one honest no: Beatriz can plan with both."
    actor Manager; channel call; discloses-limits
    acknowledge tills, stock
    commit "Tills load prices at night, tested in one shop" by day 2 owner Engineering
    commit "A stock list at six every morning" by day 5 owner Product
    escalate to Product
    effect trust +1, churn -10%
    reveal "A long breath. 'Thank you for the no. At least I can plan with it.'"
  }
}

decision delivery "The test in the first shop fails. The repair needs two days more. It is Thursday." {
  objective honesty
  again max 1
  hint "When will Beatriz find out, and from whom?"

  option quiet "Say nothing yet: the repair may still hold, and a second delay would cost the trust you have just won" harmful {
    because "Beatriz finds out alone, in a shop, and learns that you knew."
    channel none; within 3 days
    takes 2 days
    effect trust -3, churn +20%
    reveal "Beatriz stands in the first shop on Friday evening, and notices."
  }
  option tell-first "Call now with the new date, confirmed by Engineering" correct {
    because "Beatriz hears it from you, with a date from the one who keeps it, while staff can still be moved."
    actor Manager; channel call; within 4 hours; discloses-limits
    acknowledge tills
    commit "The new date, given by the Head of Engineering" by day 2 owner Engineering
    effect trust +1, churn -5%
    takes 2 days
    reveal "Beatriz swears once, then moves the staff plan."
  }
  option weekend "Pay for a weekend crew" good {
    because "It can work. It buys Saturday with people who are tired on Monday."
    when trust >= 4
    actor Engineering; channel call; within 24 hours
    commit "A crew in every shop on Saturday" by day 2 owner Engineering
    costs $6k; takes 2 days
    effect team -3
    reveal "Four tired people in eleven shops."
    chance 60% "It holds." { effect trust +2, churn -10% }
    chance 40% "Two shops go down at noon." { effect trust -1, churn +5% }
  }
}

decision check-in "The repair is in all shops. What comes next?" {
  objective closing
  hint "Who decides that this is over?"

  option close "Close the case: the work is done, tested and documented, and the team is needed elsewhere" harmful {
    because "Done inside the company is not solved in the shop."
    actor Manager; channel none; internal; closes
    effect trust -1, churn +5%
    reveal "The shop by the motorway still freezes. The case says 'resolved'."
    then crisis when trust < 3
    then end
  }
  option review "Say thanks with the credit and, while the mood is good, ask for a review in the same mail" harmful {
    because "A gift beside a request is a price, and it is asked before anybody knows that it works."
    channel email; asks-review
    goodwill credit after resolution
    costs $11k
    effect trust -2, churn +5%
    reveal "Beatriz forwards it to the buyer with one word: 'Really?'"
    then crisis when trust < 3
    then end
  }
  option ask "Wait three days, then ask two questions" correct {
    because "Only Beatriz can say that it is over, and three days tell more than one."
    actor Manager; channel call; asks
    takes 3 days
    reveal "You ask: did it solve it, and what else should we know?"
    chance 75% "'It did. Thirteen tills, no queue.'" {
      effect trust +1, churn -10%
      then crisis when trust < 3
      then end
    }
    chance 25% "'Not in the shop by the motorway.'" { effect trust -1; then delivery }
  }
}

decision crisis "The customer's chief executive asks for a meeting. The agenda says 'exit'." {
  objective ownership
  hint "Who, on your side, has not spoken yet?"

  option discount "Offer fifteen per cent on the renewal before the meeting, so that it starts with good news" harmful {
    because "A lower price for the same queue is still a queue."
    actor Sales; channel email; within 24 hours
    promise discounts
    effect trust -1
    reveal "'Fifteen per cent less of this', says their chief executive, 'is still this.'"
    then end
  }
  option sponsor "Martin goes himself with Noor, and brings the list of what is still wrong" correct {
    because "Whoever can sign is in the room, and the list shows that nothing is hidden."
    actor Sponsor; channel meeting; within 24 hours; prepared; discloses-limits
    acknowledge tills, stock
    commit "An engineer in the shops until the sale is over" by day 1 owner Engineering
    costs $9k
    effect trust +3, churn -20%
    reveal "They expected a presentation. They got a list, and it was longer than theirs."
    then end
  }
  option idris "Idris goes alone, knowing every detail, and too many people look like alarm" weak {
    because "Idris knows everything and can sign nothing."
    actor Manager; channel meeting; within 24 hours; prepared
    acknowledge tills, stock
    effect trust +1
    reveal "They ask what Idris may decide. Idris has to make a call."
    then end
  }
}

ending expanded "Renewed, and two more shops" when trust >= 8 and churn < 25% {
  worth $170k
  text "The sale is the calmest in years. In June they open a shop and ask for tills."
}
ending renewed "Renewed" when trust >= 6 { worth $140k; text "They stay, for a year." }
ending trial "Renewed for three months, on trial" when trust >= 3 {
  worth $35k
  text "Another vendor's tills stand in one shop. To compare, they say."
}
ending lost "Not renewed" otherwise { fails; text "The notice comes in the week after the sale." }

deliver email {
  to        "Beatriz Solano"
  words     90..150
  tone      calm, accountable
  paragraph ..3 sentences
  schedule  2 times for 20 minutes
}
constraint no roadmap, refunds
task after-the-call "Write the mail that goes to Beatriz an hour after that call." {
  grade email
  objective honesty
  hint "Which sentence of yours will Beatriz read to the board?"
  note "Read one aloud, without a name, and ask what Beatriz would do on Friday because of it."
}

pass at 70
debrief "Where did the case turn for you: when Beatriz was heard, or when something was done?"
debrief "Both the credit and the engineer cost money. Which bought trust, and why?"
debrief "Who in your company would have had to be told of the no before Beatriz was?"
note "Stop after 'findings' and let each group defend its option. The promise of everything feels best at that moment, which is the point."
note "The decision 'silence' is reached only by waiting, 'crisis' only when trust has gone below three."

expect first-hour.manager.score is 100
expect opening.credit-first.score < opening.listen.score
expect findings.everything.score < findings.honest.score
expect best-path is "manager, history, listen, honest, tell-first, ask"
