#!/usr/bin/env -S recoverscript run
# G3: the cancellation is in. The retention procedure decides what happens now.
scenario "The notice has already come"

customer "Head of Sales" {
  name      "Amira Stone"
  company   "Stonebridge Tools"
  employees 180
  tenure    19 months
  cancelled
}

feedback 3/10 "We export our customers by hand every evening. We have asked for a way out of this since May." {
  received 2026-02-13T12:00Z
  issue exports "We export our customers by hand every evening" fixable
}

expect guards has cancellation
expect prompt mentions "internal preparation only"

variant by-event "The notice comes a day after the survey" {
  customer { drop cancelled }
  event cancelled +1 day
  expect guards has cancellation
}
