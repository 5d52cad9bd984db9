#!/usr/bin/env -S recoverscript run
# G12: only what Customer Success can keep by itself is promised. What needs somebody else's yes is asked for first.
scenario "Could you just build it?"

customer "Head of Logistics" {
  name      "Omar Vidal"
  company   "Vidal Freight"
  employees 140
  tenure    16 months
}

feedback 5/10 "Without a weighbridge connection we type every load twice." {
  received 2026-04-14T10:00Z
  issue weighbridge "Without a weighbridge connection we type every load twice" systemic {
    limit "No connection to weighbridges is planned this year"
  }
}

owner CS "Customer Success manager" { person "Lena Okafor"; authority manager }
owner Product { person "Tom Ferro"; authority director }

constraint no roadmap, custom-work

decision answer "Omar asks on the telephone: could you just build it?" {
  option promise "\"We will have it by autumn\"" {
    actor CS; channel call; within 24 hours; asks
    acknowledge weighbridge
    promise roadmap
    commit "A connection to the weighbridge" by day 90 owner Product unconfirmed
  }
  option own "\"I cannot promise that. I can load your history tonight, so that you type it once\"" correct {
    actor CS; channel call; within 24 hours; asks; discloses-limits
    acknowledge weighbridge
    commit "The history is loaded" by day 2 owner CS
    escalate to Product
  }
}

expect email.include mentions "without anybody else's yes"
expect answer.own.score is 100
expect answer.promise.score < 30
expect best-path is "own"

variant letter "Written as a letter in six parts" {
  use empathetic-response
  deliver email
  expect prompt mentions "list only what can truly be done"
}
