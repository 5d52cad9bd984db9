#!/usr/bin/env -S recoverscript run
# A small agency that never got started. It needs a session with hands on the product and a few short messages, not a project.
scenario "The automation nobody could switch on"

use recovery-plan

sender "Customer Success Manager" at "a maker of marketing software" {
  person  "Priya Nandakumar"
  contact "priya@leaflet.example" via email
}

customer "Founder" {
  name         "Jonas Pell"
  company      "Pell & Partners"
  industry     marketing
  employees    15
  tenure       4 months
  contract     1 month
  arr          $3k
  value        medium
  product      "Starter plan"
  seniority    founder
  relationship "New, hardly any contact since the first week"
  goal         "Send client reports without working on Sundays"
  signal setup "2 of 7 set-up steps done" verified
}

feedback 4/10 "Setting it up was confusing. The automations we came for have never run." {
  received   2026-04-14T11:05Z
  touchpoint "survey after the first quarter"
  intensity  disappointed
  issue setup "Setting it up was confusing" fixable
  issue automations "The automations we came for have never run" fixable {
    cause "The mail account was never connected" verified
  }
}

assigned Lead

owner CS "Customer Success" { person "Priya Nandakumar"; account-csm }
owner Lead "Customer Success lead" { person "Omar Reyes"; authority manager }
owner Support { person "Annika Holm" }

deliver email {
  words    90..120
  tone     warm, helpful
  schedule 1 link for 25 minutes
}
deliver call "Session guide" {
  lasts     25 minutes
  questions 4
  checklist 3 steps
  next-step required
}
deliver plan "5-day follow-up" {
  lasts 5 days
  owners CS, Support
  visible-win within 48 hours
  milestone first-run "One automation runs during the session" {
    by day 1
    owner   CS
    success "Jonas sees the first report arrive by mail"
    visible-win
    prevents automations
  }
  milestone rest "The other set-up steps done" {
    by day 3
    owner   Support
    success "7 of 7 steps show as done"
    prevents setup
  }
  milestone sunday "A report goes out without anyone at work" {
    by day 5
    owner   CS
    success "Jonas answers that it did"
  }
}
deliver sequence {
  message "post-session check-in" on day 2
  message "one tip for client reports" on day 4
  message "a single question: how is it now?" on day 5
}

constraint no custom-onboarding, pricing

expect segment is smb
expect email.words is 90..120
expect call.questions is 4
expect plan.lasts is 5 days
expect policy.scheduling is one-link
