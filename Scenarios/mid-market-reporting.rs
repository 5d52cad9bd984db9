#!/usr/bin/env -S recoverscript run
# The case of the language description, written out. It uses every statement a case can be made of.
scenario "Late exports at a logistics firm"

use recovery-plan
use closed-loop

sender "Customer Success Manager" at "a B2B SaaS company" {
  person  "Maya Ortiz"
  contact "maya.ortiz@brightdock.example" via email
}

customer "Operations Director" {
  name            "Dana Whitfield"
  company         "Harborline Freight"
  industry        logistics
  employees       600
  tenure          9 months
  contract        12 months
  renewal         in 90 days
  arr             $84k
  value           high
  product         "Business plan"
  seniority       director
  relationship    strong
  language        english
  review-platform google
  goal            "Close the books two days earlier"
  signal logins   "14 in month 1, 3 in month 9" verified
  signal tickets  "3 open, 6 days old on average" verified
}

feedback 3/10 "Exports crawl and support needs days to answer. We are looking around." {
  received   2026-03-02T09:10Z
  touchpoint "quarterly survey"
  intensity  frustrated
  issue exports "Exports crawl" fixable {
    cause "One queue with the nightly jobs" verified
    done  "Moved to a queue of their own"
  }
  issue support "support needs days to answer" systemic {
    limit "No round-the-clock desk this year"
  }
}

assigned VP-CS

owner CS "Customer Success" { person "Maya Ortiz"; account-csm }
owner Support { person "Jon Bell"; authority manager }
owner Product { person "Wei Lindqvist"; authority manager }
owner VP-CS "VP Customer Success" {
  person    "Ines Roy"
  authority vp
  contact   "ines.roy@brightdock.example" via email
}
owner Engineering, "Executive Sponsor"

offer credit "One month of service credit" { worth $7k; after understanding; needs approval from VP-CS }

deliver email {
  to        "Operations Director"
  words     120..160
  tone      calm, accountable
  structure acknowledge-apologise-act
  schedule  2 times for 20 minutes as "executive alignment call" { at 2026-03-05T10:00Z; at 2026-03-05T15:30Z }
  section   acknowledgement 2..3 sentences "Name the exact complaint before anything else."
  section   actions 1..4 bullets
  paragraph ..3 sentences
  reading-grade ..8
  include   "Signal that a plan is ready, without over-promising."
}
deliver email check-in "Did it help?" {
  words   ..80
  include "Ask whether exports are fast enough now, and what else we should know."
}
deliver call "Call talk track" {
  lasts     20 minutes
  questions 6
  question  "What do slow exports hold up?" about exports uncovers "the cost to the month-end close"
  question  "Tell me about the last time you waited for support." about support uncovers "which delay hurt most"
  checklist 3 steps
  next-step required
}
deliver plan {
  lasts 7 days
  owners CS, Support, Product
  milestones 3
  visible-win within 48 hours
  milestone profile "Exports profiled on the customer's own data" {
    by day 2
    owner   Product
    success "Dana confirms it by reply"
    visible-win
    prevents exports
    needs   approval from VP-CS
  }
  milestone tickets "Three open tickets answered by one person" {
    by day 4
    owner   Support
    success "All three are closed"
    prevents support
  }
  milestone review "A month-end export run with the customer" {
    by day 7
    owner   CS
    success "The close starts on day one"
  }
  checkpoint "Go / no-go before anything is promised in writing" on day 7 {
    decided by VP-CS
    go when "the export of the month-end close finishes overnight"
    otherwise "escalate"
  }
}
deliver brief "Pre-call briefing" {
  internal
  words   ..99
  bullets
  cover   "ticket history gap", "renewal stakes"
  confirm 3 items
}
deliver sequence {
  message "post-call check-in" on day 2
  message "feature tip" on day 4
  message "satisfaction pulse" on day 5
}

constraint no roadmap, refunds
constraint no discounts in writing
constraint no "custom onboarding" matching "tailored onboarding", "white-glove setup"
constraint avoid "sorry", "apologize", "unfortunately"

expect segment is enterprise
expect feedback.class is detractor
expect email.words is 120..160
expect plan.lasts is 7 days
expect call.questions is 6
expect prompt mentions "Exports crawl"
expect prompt mentions "exact figures"
expect policy.outreach-owner is not-account-csm

# The same case with one thing changed.

variant long-standing "The same complaint from a three-year customer" {
  customer { tenure 3 years }
  deliver email { drop tone }
  expect email.tone has warm
  expect guards has call-first
}
variant disputed "Their lawyer has written" {
  customer { legal-dispute }
  expect guards has legal
}
variant leaving "They have cancelled" {
  customer { cancelled }
  expect guards has cancellation
}
variant left-alone "They asked for silence" {
  customer { opted-out }
  expect guards has opted-out
}
variant in-public "They wrote a review first" {
  customer { public-review }
  expect guards has public-review
}
variant nothing-to-offer "Support will not grow at all" {
  feedback { issue support { no-remedy } }
  expect guards has no-remedy
}
variant shop "The same complaint from a shop before its peak" {
  customer { industry ecommerce; peak 2026-11-27 }
  expect prompt mentions "2026-11-27"
}
variant table "The plan as a table for the reply to fill" {
  deliver plan {
    row day 1..2
    row day 3..7
  }
}
