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

variant answered-late "She writes back on day nine" {
  event replied +9 days
}
