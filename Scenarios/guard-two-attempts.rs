#!/usr/bin/env -S recoverscript run
# G7: two attempts, no answer. The case is let go; nobody asks for a review.
scenario "No answer is an answer"

use recover-then-review

customer "Dental patient" {
  name     "Ilse Kramer"
  industry local-services
  tenure   4 months
}

feedback 4/10 "I waited forty minutes and was rushed through the cleaning." {
  received 2026-02-19T10:00Z
  issue wait "I waited forty minutes" fixable
  issue rushed "was rushed through the cleaning" fixable
}

owner Desk "Practice manager" { person "Anja Holt"; authority manager }

event contacted +2h by Desk via email
event attempted +6 days by Desk via call
event released  +12 days

expect policy.attempts is 2
expect due has attempted at +3 days
expect due has released at +8 days
expect stage is contacted at +8 days
expect stage is released at +12 days
expect violations.count is 0

variant answered-late "Ilse writes back on day nine" {
  event replied +9 days
}
variant third-time "Ilse is written to a third time" {
  drop event released
  event attempted +6 days by Desk via call
  event attempted +11 days by Desk via email
  expect violations has third-attempt
}
variant next-day "The second message comes the next day" {
  drop event attempted
  drop event released
  event attempted +1 day by Desk via call
  expect violations has attempts-too-close
}
variant let-go-at-once "Let go a day after the second message" {
  drop event released
  event released +7 days
  expect violations has released-too-early
}
variant asked-all-the-same "Asked for a review after a silence" {
  event review-asked +20 days by Desk via email
  expect violations has after-release
}
