#!/usr/bin/env -S recoverscript run
# The request for a review depends on the platform: Yelp wants none, elsewhere it goes to everyone in the same words.
scenario "May we ask for a review?"

customer "Guest" { name "Paolo Ricci"; industry local-services; tenure 3 months; review-platform google }

feedback 5/10 "The room was cold and nobody came." {
  received 2026-03-12T20:00Z
  issue cold "The room was cold" fixable
}

owner Desk "Front desk manager" { person "Greta Lind"; authority manager }

event contacted  +3h by Desk via call
event resolved   +1 day by Desk
event checked-in 4 days after resolved via email
event answered   +6 days says yes

expect policy.review-ask is everyone

variant yelp "The same guest, on Yelp" {
  customer { review-platform yelp }
  expect policy.review-ask is none
}
variant unsolved "The guest says no" {
  drop event answered
  event answered +6 days says no
  expect stage is contacted
}
variant asked-on-yelp "Asked for a review where nobody may be asked" {
  customer { review-platform yelp }
  event review-asked +12 days by Desk via email
  expect violations has not-confirmed
}
