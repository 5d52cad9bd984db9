#!/usr/bin/env -S recoverscript run
# G18: limits go out of date. Whoever writes `reviewed` into a file of their own is asked for the next reading when its time
# is up. Here the house has read its limits again and dropped one, because what it kept back is now for everybody.
scenario "The limit that outlived its feature"

use recovery-plan

customer "Office Manager" {
  name      "Greta Ahlers"
  company   "Ahlers Catering"
  employees 30
  tenure    9 months
}

feedback 4/10 "We asked for help with the start and were told it is not sold any more." {
  received 2027-02-22T09:00Z
  issue start "were told it is not sold any more" fixable
}

expect prompt mentions "custom onboarding"

variant reviewed "After the review: every customer is onboarded now" {
  drop constraint no custom-onboarding
  expect not prompt mentions "custom onboarding"
  expect prompt mentions "prices"
}
