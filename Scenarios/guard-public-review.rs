#!/usr/bin/env -S recoverscript run
# G6: one star is already public. The answer belongs there first.
scenario "One star, for everyone to read"

use recover-then-review

customer "Guest" {
  name     "Hanne Olsen"
  industry local-services
  tenure   1 month
  public-review
  review-platform google
}

feedback 1/10 "Waited an hour, was rushed in ten minutes, and paid for both." {
  received 2026-02-18T18:00Z
  issue wait "Waited an hour" fixable
  issue rushed "was rushed in ten minutes" fixable
}

expect guards has public-review
expect policy.review-ask is none
