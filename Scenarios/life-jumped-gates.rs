#!/usr/bin/env -S recoverscript run
# One case without a fault, and in each variant one gate that is jumped.
scenario "Every gate, jumped once"

sender "Customer Success Manager" at "a warehouse software firm" {
  person "Jonas Pell"
  contact "jonas@stockwise.example" via email
}

customer "Director of IT" { name "Hana Ito"; tenure 11 months; review-platform google }

feedback 3/10 "The link to our ERP drops orders." {
  received 2026-02-02T09:00Z
  issue erp "The link to our ERP drops orders" fixable
}

assigned CS

owner CS "Customer Success" { person "Bea Stroud"; authority vp }
owner Desk "Service desk" { person "Sam Okoye"; authority manager }
owner Product { person "Li Sorensen" }

offer credit "One month of credit" { worth $900 }

constraint no refunds, roadmap

deliver email
deliver call
deliver plan {
  lasts 7 days
  milestone trace "Every dropped order traced" {
    by day 2
    owner Product
    success "Hana Ito sees the list"
    visible-win
    prevents erp
    needs approval from CS
  }
  checkpoint "Go or no-go" on day 4 { decided by CS; go when "a day without a dropped order"; otherwise "call again" }
}

event assigned   CS +30 minutes
event contacted  +3h by CS via call
event approved   trace +1 day by CS
event done       trace +2 days by Product
event go         +3 days by CS
event promised   "A weekly report" +3 days by 2026-02-12T12:00Z by CS via email
event resolved   +4 days by Product
event informed   +4 days by CS via email
event checked-in +8 days by CS via email
event answered   +9 days says yes

expect violations.count is 0
expect closed
expect overdue has "A weekly report" at +11 days

variant unapproved "A milestone that nobody approved" {
  drop event approved
  expect violations has not-approved
}
variant no-go "Promised in writing after a no" {
  drop event go
  event no-go +3 days by CS
  expect violations has before-go
}
variant told-too-soon "Told before the work is done" {
  drop event informed
  event informed +2 days by CS via email
  expect violations has before-the-work
}
variant no-check-in "Answered without being asked" {
  drop event checked-in
  expect violations has check-in-skipped
}
variant impatient "The check-in comes a day after the repair" {
  drop event checked-in
  event checked-in +5 days by CS via email
  expect violations has too-early
}
variant gift-instead "A gift in place of a repair" {
  drop event resolved
  drop event informed
  event goodwill +4 days credit by CS via call
  expect violations has before-the-work
}
variant gift-first "A gift before anybody has listened" {
  event goodwill +1h credit by CS via call
  expect violations has goodwill-too-early
}
variant gift-by-desk "A gift from somebody who may not give it" {
  event goodwill +5 days credit by Desk via call
  expect violations has not-approved
}
variant gift-in-writing "A gift by mail" {
  event goodwill +5 days credit by CS via email
  expect violations has goodwill-in-writing
}
variant gift-near-review "A gift three days before the question for a review" {
  event goodwill     +12 days credit by CS via call
  event review-asked +15 days by CS via email
  expect violations has goodwill-before-review
}
variant review-at-once "The question for a review on the day of the yes" {
  event review-asked +9 days by CS via email
  expect violations has too-early
}
