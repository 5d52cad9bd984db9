#!/usr/bin/env -S recoverscript run
# G18: limits go out of date. A quarter after the last review `check` asks for the next one; here the house has dropped a
# limit that its playbook still had, because the feature it protected is gone.
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

expect prompt mentions "Custom onboarding packages"

variant reviewed "After the review: every customer is onboarded now" {
  drop constraint no custom-onboarding
  expect not prompt mentions "Custom onboarding packages"
  expect prompt mentions "Price changes"
}
