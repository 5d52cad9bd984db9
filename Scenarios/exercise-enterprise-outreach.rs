#!/usr/bin/env -S recoverscript run
# One decision, three options, one right. An hour after the survey, with everything still open.
scenario "An hour after the two"

use closed-loop

sender "Head of Customer Success" at "a maker of planning software" {
  person  "Renata Quist"
  contact "renata.quist@forgeline.example" via email
}

customer "VP of Manufacturing" {
  name         "Samuel Adeyemi"
  company      "Corvane Castings"
  industry     manufacturing
  employees    1_800
  tenure       2.5 years
  contract     3 years
  renewal      in 120 days
  arr          $250k
  value        high
  product      "Plant Planner"
  seniority    vp
  relationship "Loyal, and tired of waiting"
  goal         "A production plan that is right on Monday morning"
  signal outages "11 interruptions in the last 6 weeks" verified
}

feedback 2/10 "For six weeks your planner has gone down when we needed it. Every Monday my people plan on paper again. I have stopped telling my board that it will get better." {
  received   2026-02-09T08:00Z
  touchpoint "relationship survey"
  intensity  frustrated
  issue outages "your planner has gone down when we needed it" fixable { cause ? "why the planner went down" }
  issue board "I have stopped telling my board that it will get better" fixable
}

owner CS "Account CSM" { person "Milo Hart"; authority csm; account-csm }
owner VP-CS "VP Customer Success" { person "Ayla Demir"; authority vp; contact "+1 555 010 0171" via phone }
owner Engineering "Head of Engineering" { person "Piotr Salm"; authority director }
owner Marketing

offer credit "One month of service credit" { worth $21k; after understanding; needs approval from VP-CS }

situation """
The answer came in an hour ago: a two, from a customer of two and a half years.
The contract runs out in 120 days. It is worth $250k a year.
The planner has been unstable for six weeks, and nobody has called about it so far.
"""
exhibit "From the status page" """
Eleven interruptions since the end of December. Nine of them on a Monday before ten o'clock.
"""

meter trust "Trust" 0..10 = 3
meter churn "Risk of leaving" 0%..100% = 60% low-is-good

objective ownership "Give the case to someone with the authority to act"
objective remedy "Put something real behind the words"

decision first-contact "Who answers, and how?" {
  objective ownership
  discuss 10 minutes
  hint "Who can change something this week, and whose work is the complaint about?"

  option csm "Pass it to the account's CSM, who knows the plant best: 'please follow up this week'" weak {
    because "Milo knows the plant, and can change nothing in it. A week later Milo knows no more, and Samuel is asked to explain it once more."
    actor CS; channel email; within 7 days
    effect trust -1, churn +15%
    reveal "Milo writes on Friday: deeply sorry, and whether a call would help. Everything else needs Engineering. Samuel answers in four words, and two other vendors are invited."
  }
  option vp "The VP calls within a day, listens, and brings people and a date" correct {
    because "After six weeks only somebody who can send people is believed, and only a date that costs something is a date."
    actor VP-CS; channel call; within 24 hours
    acknowledge outages, board
    commit "A solutions engineer on site for two weeks" by day 3 owner Engineering
    commit "The Head of Engineering gives the dates of the repair himself" by day 2 owner Engineering
    goodwill credit after understanding
    escalate to Engineering
    takes 1 day; costs $29k
    effect trust +4, churn -30%
    reveal "Ayla does not explain anything for twenty minutes. Then come an engineer's name, a day and the person who answers for it. Samuel says: 'That is the first call I did not have to make myself.'"
  }
  option template "Send the standard 'we hear you' mail within the hour and put Samuel on the customer newsletter" harmful {
    because "It is the fastest answer, and it proves the complaint: nobody has read it."
    channel email; within 24 hours; templated; hands-to Marketing
    effect trust -2, churn +20%
    reveal "The mail arrives within the hour and could have gone to anyone. On Monday the planner goes down, and the newsletter praises its stability."
  }
}

ending renewed "Renewed, with a clause both sides can live with" when first-contact is vp {
  worth $250k
  text "In May Samuel reports to the board: nine quiet Mondays."
}
ending looking "Still a customer, and looking around" when trust >= 2 {
  text "The renewal is now a tender. You are one of three."
}
ending lost "Not renewed" otherwise { fails; text "The notice comes by post. It does not mention the outages." }

pass at 70
debrief "What would have had to be true for the CSM to be the right choice?"
debrief "The credit cost less than the engineer. Which of the two did Samuel remember?"
note "Give the group ten minutes before the first vote. Ask for hands before you show the consequence."

expect guards has call-first
expect first-contact.vp.score >= 80
expect first-contact.csm.score < 50
expect first-contact.template.score < 50
expect best-path is "vp"
