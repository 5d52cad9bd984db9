#!/usr/bin/env -S recoverscript run
# A whole case by the clock: a call that nobody took, acknowledged by mail in two hours, called the next morning, asked after four days, and seven days later the question for a review.
scenario "Forty minutes in the waiting room"

use recover-then-review

sender "Practice Manager" at "a dental practice" {
  person  "Anja Holt"
  contact "+1 555 010 0128" via phone
}

customer "Patient" {
  name            "Rui Tavares"
  industry        local-services
  tenure          3 years
  value           medium
  review-platform google
  relationship    strong
}

feedback 4/10 "Forty minutes of waiting, then a cleaning as if somebody stood behind her with a watch." {
  received   2026-06-08T15:00Z
  touchpoint "text message after the visit"
  issue wait "Forty minutes of waiting" fixable {
    cause "Two appointments on one slot" verified
    done "Emergency patients have a slot of their own"
  }
  issue rushed "a cleaning as if somebody stood behind her with a watch" fixable
}

assigned Manager

owner Manager "Practice manager" { person "Anja Holt"; authority manager }
owner Hygiene "Dental hygiene" { person "Mirela Pop" }

offer cleaning "The next cleaning without charge" { worth $90; after resolution; needs approval from Manager }

constraint no refunds

event attempted    +1h by Manager via call
event contacted    +2h by Manager via email
event resolved     +19h by Manager via call
event checked-in   4 days after resolved via email
event answered     +5 days says yes
event review-asked 7 days after answered via email

expect guards has call-first
expect due has contacted at +1h
expect stage is contacted at +2h
expect stage is resolved at +20h
expect due has checked-in at 2026-06-12T10:00Z
expect stage is checked-in at +118h
expect stage is answered at +8 days
expect closed at +8 days
expect stage is review-asked at +12 days
expect violations.count is 0

variant late-check-in "The check-in comes a week after the repair" {
  drop event checked-in
  drop event answered
  drop event review-asked
  event checked-in 8 days after resolved via email
  expect overdue has checked-in at +7 days
}
variant not-solved "The patient says no" {
  drop event answered
  drop event review-asked
  event answered +5 days says no
  expect stage is contacted at +5 days
  expect not closed
}
variant same-afternoon "A heating company, the same afternoon" {
  drop event attempted
  drop event contacted
  event contacted +5h by Manager via call
  event replied +1 day
}
