#!/usr/bin/env -S recoverscript run
# G13: the renewal is near, and still nothing about its terms is written in the recovery.
scenario "Forty days before the renewal"

use recovery-plan

customer "Managing Director" {
  name      "Sunniva Holt"
  company   "Holt Fisheries"
  employees 320
  tenure    22 months
  renewal   in 40 days
}

feedback 3/10 "The catch log lost a week in February. Why should we sign again?" {
  received 2026-03-09T07:30Z
  issue log "The catch log lost a week in February" fixable
}

expect prompt mentions "put no discounts in writing"
expect prompt mentions "no prices"
expect plan.lasts is 10 days
expect email.words is 130..160

variant sixty-one-days "Far enough away for the usual plan, and still no terms" {
  customer { renewal in 61 days }
  expect prompt mentions "no prices"
  expect plan.lasts is 7 days
}
variant sixty-days "The last day on which the renewal plan holds" {
  customer { renewal in 60 days }
  expect plan.lasts is 10 days
}
variant no-renewal "A contract without an end" {
  customer { drop renewal }
  expect not prompt mentions "no prices"
  expect not prompt mentions "no discounts"
}
