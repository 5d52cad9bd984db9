#!/usr/bin/env -S recoverscript run
# Six weeks before a renewal. The team meets first, and nothing is promised in writing before the decision on day 7.
scenario "The stock figures that do not arrive"

use recovery-plan

sender "Customer Success Manager" at "a maker of warehouse software" {
  person  "Luca Ferrante"
  contact "luca.ferrante@palletry.example" via email
}

customer "Director of IT" {
  name         "Grace Okonjo"
  company      "Northway Distribution"
  industry     logistics
  employees    220
  tenure       11 months
  contract     12 months
  renewal      in 45 days
  arr          $96k
  value        high
  product      "Warehouse Pro"
  seniority    director
  relationship "Businesslike"
  goal         "One stock figure in both systems"
  signal tickets "6 about the same link in 5 months, 2 still open" verified
  signal review  "Last business review 5 months ago" verified
}

feedback 3/10 "The link to our ERP drops orders and nobody tells us why. I cannot renew something I have to check by hand." {
  received   2026-05-04T08:20Z
  touchpoint "survey before renewal"
  intensity  frustrated
  issue link "The link to our ERP drops orders" fixable { cause ? "why the link drops orders" }
  issue silence "nobody tells us why" fixable
}

assigned Manager-CS

owner CS "Customer Success" { person "Luca Ferrante"; account-csm }
owner Manager-CS "Customer Success manager" {
  person "Bea Lindgren"
  authority manager
  contact "bea.lindgren@palletry.example" via email
}
owner Support { person "Ravi Menon"; authority manager }
owner TAM "Technical Account Management" { person "Sofia Brandão" }
owner VP-CS "VP Customer Success" { person "Daniel Osei"; authority vp }

deliver email {
  to       "Director of IT"
  words    130..160
  tone     calm, direct, accountable
  schedule 2 times for 30 minutes { at 2026-05-06T09:00Z; at 2026-05-07T13:30Z }
  include  "Open with the link to the ERP."
}
deliver call "Recovery call" {
  lasts     30 minutes
  questions 6
  question  "What happens on your side when an order is missing?" about link uncovers "the cost of checking by hand"
  question  "How do you find out?" about silence uncovers "what a useful alert would be"
  next-step required
}
deliver brief "Pre-call briefing" {
  internal
  words   ..99
  bullets
  cover   "what the six tickets leave open", "what the renewal means for both sides"
  confirm 3 items
}
deliver plan "10-day plan" {
  lasts 10 days
  owners CS, Support, TAM
  visible-win within 48 hours
  milestone list "A list of every dropped order since January" {
    by day 2
    owner   Support
    success "Grace finds none missing from it"
    visible-win
    prevents silence
  }
  milestone trace "One dropped order traced through both systems" {
    by day 5
    owner   TAM
    success "Both teams agree where it was lost"
    prevents link
  }
  milestone alert "An alert for each order that does not arrive" {
    by day 7
    owner   Support
    success "A test order that is held back raises it within 10 minutes"
    prevents silence
  }
  milestone terms "An answer about the renewal date" {
    by day 10
    owner   CS
    success "Grace names the date of the decision"
    needs   approval from VP-CS
  }
  checkpoint "Go or no-go before anything is promised in writing" on day 7 {
    decided by Manager-CS
    go when "one order flows end to end"
    otherwise "the VP calls and offers more time"
  }
}

constraint no discounts in writing
constraint no pricing, fix-timelines

expect segment is mid-market
expect email.words is 130..160
expect brief.confirm is 3
expect plan.lasts is 10 days
