#!/usr/bin/env -S recoverscript run
# A heating company by the clock: no comment, but a visit three hours late. Written to the same afternoon, answered the next
# day, asked after five days, and a week after the yes the question for a review.
scenario "Three hours in the cold"

use recover-then-review

sender "Owner" at "a heating company" {
  person  "Ole Brandt"
  contact "+1 555 010 0177" via phone
}

customer "Home owner" {
  name            "Mara Lindqvist"
  industry        local-services
  tenure          8 months
  review-platform google
}

feedback 5/10 {
  received   2026-01-20T12:00Z
  touchpoint "text message after the visit"
  context    "The technician came three hours late", "The house was cold meanwhile"
}

assigned Owner

owner Owner "Owner" { person "Ole Brandt"; authority manager }

offer fee "The fee for finding the fault" { worth $95; after resolution }

event contacted    +4h by Owner via email
event replied      +1 day
event resolved     +28h by Owner
event informed     +29h by Owner via email
event goodwill     +29h fee by Owner via email
event checked-in   5 days after resolved by Owner via email
event answered     +7 days says yes
event review-asked 7 days after answered by Owner via email

expect stage is received at +3h
expect due has contacted at +3h
expect stage is contacted at +4h
expect stage is informed at +2 days
expect due has checked-in at +3 days
expect stage is checked-in at 2026-01-26T16:00Z
expect stage is answered at +8 days
expect closed at +8 days
expect stage is review-asked at +14 days
expect violations.count is 0

variant next-morning "Written to only the next afternoon" {
  drop event contacted
  event contacted +26h by Owner via email
  expect breached has contacted at +25h
  expect breached has contacted
}
