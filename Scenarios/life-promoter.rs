#!/usr/bin/env -S recoverscript run
# Nine of ten, and never a complaint: nothing is to be repaired, so the question for a review follows the thanks, in words of its own.
scenario "Nothing to repair"

sender "Front desk manager" at "a small hotel" { person "Greta Lind"; contact "greta@lind.example" via email }

customer "Guest" { name "Paolo Ricci"; industry local-services; tenure 3 months; review-platform google }

feedback 9/10 "Warm, quiet, and breakfast until eleven." { received 2026-03-12T20:00Z }

assigned Desk

owner Desk "Front desk manager" { person "Greta Lind"; authority manager }

event contacted    +3h by Desk via email
event replied      +1 day
event review-asked 6 days after contacted by Desk via email

expect due has review-asked at +2 days
expect stage is review-asked at +7 days
expect violations.count is 0

variant too-early "Asked on the day after the thanks" {
  drop event review-asked
  event review-asked +2 days by Desk via email
  expect violations has too-early
}
variant complained "The same guest, and the room was cold" {
  feedback 5/10 "The room was cold." { issue cold "The room was cold" fixable }
  expect violations has out-of-order
}
variant yelp "The same guest, on Yelp" {
  customer { review-platform yelp }
  expect violations has not-confirmed
}
