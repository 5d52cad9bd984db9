#!/usr/bin/env -S recoverscript run
# No survey at all: the score is inferred from a call, so it is a range and says so.
scenario "What they said on the telephone"

use closed-loop

sender "Support manager" at "a maker of scheduling software" {
  person  "Ingrid Saleh"
  contact "ingrid.saleh@shiftboard.example" via email
}

customer "Head of Rota Planning" {
  name         "Marcus Abara"
  company      "Tidewater Ferries"
  industry     transport
  employees    340
  tenure       26 months
  renewal      2026-09-30
  arr          $58k
  value        medium
  product      "Crew plan"
  seniority    manager
  relationship "Open and patient so far"
  goal         "Rotas published two weeks ahead"
  signal exports "No rota exported since 1 May" verified
}

feedback 3..4/10 "Says the last two rotas came out wrong and the crews have stopped trusting the app; would rather go back to paper than explain it again." {
  source     call
  received   2026-05-18T13:00Z
  touchpoint "support call"
  intensity  disappointed
  issue rotas "the last two rotas came out wrong" fixable { cause ? "why the rotas came out wrong" }
  issue trust "the crews have stopped trusting the app" systemic {
    limit "Trust returns with correct rotas, not with a message"
  }
}

assigned Ops-Lead

owner CS "Customer Success" { person "Farah Lindqvist"; account-csm }
owner Ops-Lead "Support manager" {
  person "Ingrid Saleh"
  authority manager
  contact "ingrid.saleh@shiftboard.example" via email
}
owner Product { person "Yusuf Kern"; authority director }

deliver email {
  words    100..130
  tone     calm, direct, accountable
  schedule 2 times for 20 minutes
  include  "Say that this is what we understood from the call, and ask whether it is right."
}
deliver call "Second call" {
  lasts     20 minutes
  questions 5
  question  "How did your crews notice the mistake?" about rotas uncovers "where checking must happen"
  question  "What would make a crew look at the app again?" about trust uncovers "the first sign of trust"
  next-step required
}
deliver plan {
  lasts 7 days
  owners CS, Ops-Lead, Product
  visible-win within 48 hours
  milestone compare "Both wrong rotas compared with the right ones, line by line" {
    by day 2
    owner   Product
    success "Marcus agrees with the list of differences"
    visible-win
    prevents rotas
  }
  milestone together "The next rota published together" {
    by day 6
    owner   Ops-Lead
    success "No crew reports a mistake in it"
    prevents rotas
  }
  milestone paper "Marcus decides whether paper goes back in the drawer" {
    by day 7
    owner   CS
    success "Marcus says so by mail"
  }
}

constraint no refunds, fix-timelines

expect feedback.class is detractor
expect policy.outreach-owner is not-account-csm
expect feedback.score is 3..4/10
expect segment is mid-market
expect prompt mentions "more upset than the customer"
