#!/usr/bin/env -S recoverscript run
# The upper boundary: 500 employees are still mid-market, and a written segment beats the derived one.
scenario "Five hundred people"

use recovery-plan

customer "Operations Lead" { name "Vera Blum"; company "Blum Packaging"; employees 500; tenure 8 months }

feedback 4/10 "Labels print twice." { received 2026-03-10T09:00Z; issue labels "Labels print twice" fixable }

expect segment is mid-market
expect call.lasts is 20 minutes
expect plan.lasts is 7 days

variant treated-as-large "They asked to be treated like their parent company" {
  segment enterprise
  expect segment is enterprise
  expect call.lasts is 30 minutes
  expect plan.lasts is 14 days
}
