#!/usr/bin/env -S recoverscript run
# The lower boundary: 50 employees are mid-market, 49 are not.
scenario "Fifty people"

use recovery-plan

customer "Operations Lead" { name "Vera Blum"; company "Blum Packaging"; employees 50; tenure 8 months }

feedback 4/10 "Labels print twice." { received 2026-03-10T09:00Z; issue labels "Labels print twice" fixable }

expect segment is mid-market
expect email.words is 120..160
expect policy.scheduling is two-times

variant forty-nine "One person fewer" {
  customer { employees 49 }
  expect segment is smb
  expect email.words is 90..120
  expect policy.scheduling is one-link
}
