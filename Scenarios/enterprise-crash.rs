#!/usr/bin/env -S recoverscript run
# A large customer, an outage at the worst hour, and fourteen days to show that it will not come back.
scenario "Payments stop at the end of the quarter"

use recovery-plan

sender "Customer Success Manager" at "a maker of payment software" {
  person  "Tobias Arendt"
  contact "tobias.arendt@clearspan.example" via email
}

customer "VP of Operations" {
  name         "Rosalind Achebe"
  company      "Meridian Mutual Bank"
  industry     financial-services
  employees    4_200
  tenure       18 months
  contract     3 years
  arr          $310k
  value        high
  product      "Settlement Suite"
  seniority    vp
  relationship "Correct, and cooler since the spring"
  goal         "Settle every payment on the day it arrives"
  signal outages "Three in peak hours, 74 minutes together" verified
  signal tickets "2 open, both about the same fault" verified
}

feedback 2/10 "It went down twice in our busiest hour. I have to brief procurement next month and I would not know what to tell them." {
  received   2026-03-09T15:40Z
  touchpoint "relationship survey"
  intensity  frustrated
  issue outage "It went down twice in our busiest hour" fixable {
    cause "A connection limit that nobody raised" verified
  }
  issue briefing "I would not know what to tell them" fixable
}

assigned Director-CS

owner CS "Customer Success" { person "Tobias Arendt"; account-csm }
owner Director-CS "Director Customer Success" {
  person "Kofi Brandt"
  authority director
  contact "+44 20 7946 0812" via phone
}
owner Engineering { person "Marisol Tan"; authority director }
owner Executive-Sponsor "Executive Sponsor" { person "Helena Voss"; authority executive }

deliver email {
  to       "VP of Operations"
  words    100..130
  tone     calm, direct
  schedule 2 times for 30 minutes as "executive alignment call" { at 2026-03-11T09:00Z; at 2026-03-11T16:00Z }
}
deliver call "Executive alignment call" {
  lasts     30 minutes
  questions 5
  focus     impact, timeline, "confidence restoration"
  next-step required
}
deliver plan "14-day escalation plan" {
  lasts 14 days
  owners CS, Engineering, Executive-Sponsor
  visible-win within 48 hours
  milestone limit "The connection limit raised and watched" {
    by day 2
    owner   Engineering
    success "A load test at twice the peak passes, and the bank sees the report"
    visible-win
    prevents outage
  }
  milestone account "A written account of both outages for procurement" {
    by day 5
    owner   CS
    success "The bank uses it in its briefing"
    prevents briefing
    needs   approval from Director-CS
  }
  milestone sponsor "A call between the sponsor and the bank's executives" {
    by day 8
    owner   Executive-Sponsor
    success "Both sides name the same two open points"
  }
  milestone quiet "One full peak week without an incident" {
    by day 14
    owner   Engineering
    success "The bank's own monitoring shows no gap"
    prevents outage
  }
  checkpoint "Is the sponsor needed for longer?" on day 10 {
    decided by Director-CS
    go when "the peak hours stayed quiet"
    otherwise "the sponsor stays until they do"
  }
}

constraint no sla, uptime, roadmap
constraint flag "any milestone that needs approval from a VP or from Legal"

expect segment is enterprise
expect email.words is 100..130
expect call.lasts is 30 minutes
expect plan.lasts is 14 days
expect policy.root-cause-detail is limited
expect prompt mentions "what the trouble cost"
expect prompt mentions "approximate none"
expect prompt mentions "executive sponsor"
expect prompt mentions "guarantees of performance"
