#!/usr/bin/env -S recoverscript run
# A case: who is unhappy, what they said, what we deliver and what nobody may promise.
# Change the texts, then run `recoverscript check` on this file and `recoverscript run`.
scenario "Late replies from support"

use recovery-plan  # how a mail, a call and a plan belong together; see `recoverscript show recovery-plan`

sender "Customer Success Manager" at "a software company" {
  person  ? "your full name"  # `?` leaves a field open: every output says what is still needed
  contact ? "your address or number"
}

customer "Head of Operations" {
  name      "Robin Example"
  company   "Example Ltd"
  employees 120
  tenure    14 months
  goal      "Answer their own customers within a day"
  signal tickets "4 open, 5 days old on average" verified
}

feedback 4/10 "Support takes days, and nobody tells us what happens." {
  received  2026-03-02T09:10Z
  intensity frustrated
  issue replies "Support takes days" fixable
  issue silence "nobody tells us what happens" fixable
}

# Everyone who does something. `person` is a name the customer can hold on to.
owner CS "Customer Success" { account-csm }
owner Support { person "Sam Sample"; authority manager }

deliver email {
  words 120..160
  tone  calm, accountable
}
deliver call {
  lasts     20 minutes
  questions 6
  next-step required
}
deliver plan {
  lasts 7 days
  visible-win within 48 hours
  milestone status "A note each day on every open ticket" {
    by day 2
    owner   Support
    success "Robin finds an answer on each of them"
    visible-win
    prevents silence
  }
  milestone desk "A named person answers this customer first" {
    by day 5
    owner   Support
    success "The next ticket is answered within four hours"
    prevents replies
  }
  milestone review "A call to ask whether it helps" {
    by day 7
    owner   CS
    success "Robin says so"
  }
}

constraint no refunds, roadmap

# What must stay true, whatever is changed above. `recoverscript test` checks it.
expect segment is mid-market
expect email.words is 120..160
